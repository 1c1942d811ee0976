import type { Decided } from '../../books/operation.ts';
import { claim, reopened } from '../../books/order/claim.ts';
import { hasPlan, type Sourcing, type Wanted } from '../../books/order/engine.ts';
import type { OrderEvent } from '../../books/order/events.ts';
import type { Group } from '../../books/order/order.ts';
import type { Decision, Package } from '../../books/order/plan.ts';
import { sourcesOf } from '../../books/order/replan.ts';
import { openUnitsByLine, sliceNames } from '../../books/order/units.ts';
import { write } from '../../kernel/json.ts';
import type { Instant } from '../../kernel/time.ts';
import { freeBackup, revised } from './decide.ts';
import { claims, unclaim } from './lost.ts';

/**
 * An order that had to wait is decided again when the waiting is over, with what it has claimed as if it were free: the
 * world is another one than when it was promised. It goes another way only if that keeps the promise and saves what the
 * policy asks for; then it is confirmed.
 */
export function reconsider(sourcing: Sourcing, group: Group): Decided<'order'> {
  const { order, now, book } = sourcing;
  const confirmed: OrderEvent = { type: 'RouteConfirmed', group: group.id };
  const own = claims(order).filter((slice) => slice.group === group.id);
  const opened = reopened(order, own);
  const units = openUnitsByLine(opened, group.id);
  const wantedBy = group.promise?.by ?? group.wantedBy;
  const places = group.plan
    ? sourcesOf(
        group.plan,
        units.map((each) => each.line),
      )
    : [];
  const ask = (except: Wanted['except']) => sourcing.ask({ group: group.id, units, own, wantedBy, except });
  const { question, answer } = ask({});
  if (!hasPlan(answer) || !wantedBy || answer.plan.ready > wantedBy || isSame(answer, group))
    return { events: [confirmed] };
  const others = book.places.filter((place) => !places.includes(place.code));
  const stays = ask(Object.fromEntries(others.map((place) => [place.code, 'is not of the plan that stands']))).answer;
  const least = BigInt(book.policy('routing', now).document.reconsider);
  if (!hasPlan(stays) || stays.plan.cost - answer.plan.cost < least) return { events: [confirmed] };
  let transfers = order.made.transfer;
  const says = 'a better plan has come up while it waited';
  return {
    events: [
      ...unclaim(order, own, says),
      ...freeBackup(group, says),
      ...claim(opened, group.id, answer.plan.packages, sliceNames(order), () => `X${++transfers}`),
      { ...revised(opened, group, answer.plan, book, now, says), fallback: answer.fallback },
      confirmed,
    ],
    record: { [group.id]: { question, losers: answer.losers } },
  };
}

/** The same units of the same lines from the same places, in the same manner. */
function isSame(answer: Decision, { plan }: Group): boolean {
  const path = ({ mode, place, at, service, lines }: Package) =>
    write([mode, place, at ?? null, service ?? null, lines]);
  const [a, b] = [answer.plan.packages.map(path).sort(), (plan?.packages ?? []).map(path).sort()];
  return write(a) === write(b);
}

/** Whether the group's route has waited for its wave, or for the customer to change his mind, and its time has come. */
export function hasWaited({ route }: Group, now: Instant): boolean {
  return route.state === 'decided' && route.confirmsAt !== null && route.confirmsAt <= now;
}
