import type { Decided } from '../../books/operation.ts';
import { claim, reopened } from '../../books/order/claim.ts';
import { hasPlan, type Sourcing } from '../../books/order/engine.ts';
import type { EventOf, OrderEvent } from '../../books/order/events.ts';
import type { Group, Order } from '../../books/order/order.ts';
import { classOf, type Fallback, type Plan, type Trigger } from '../../books/order/plan.ts';
import { covers, isAllowed, merged, only, sourcesOf, type WantedUnits } from '../../books/order/replan.ts';
import { openUnitsByLine, sliceNames } from '../../books/order/units.ts';
import type { Book } from '../../books/reference/book.ts';
import { must } from '../../kernel/assert.ts';
import { type Refusal, refuse } from '../../kernel/refusal.ts';
import { type Instant, plusMinutes } from '../../kernel/time.ts';
import { unclaim } from './lost.ts';

export function groupOf(order: Order, id: string | undefined): Group | Refusal {
  const found = id
    ? order.groups.find((group) => group.id === id)
    : order.groups.length === 1
      ? order.groups[0]
      : undefined;
  return (
    found ??
    refuse('unknown_group', id ? `the order has no group ${id}` : 'the order has several groups', {
      field: 'group',
      remedy: 'name a group of the order',
    })
  );
}

/** The plan is ready. A safe one confirms itself at once; a doubtful one gives people a while to look. */
export function decideRoute(group: Group, book: Book, now: Instant): OrderEvent[] {
  const { confirmAfter } = book.policy('promise', now).document;
  const minutes = confirmAfter[group.promise?.routeClass ?? 'safe'];
  const notBefore = group.plan?.notBefore ?? now;
  const after = minutes === null ? null : plusMinutes(now, minutes);
  const waits = after !== null && after < notBefore ? notBefore : after;
  const confirmsAt = waits === null ? null : inTimeToPick(group, waits, now);
  return [{ type: 'RouteDecided', group: group.id, confirmsAt }];
}

/** Nobody looks at a decision for longer than its first pick can wait. */
function inTimeToPick(group: Group, confirmsAt: Instant, now: Instant): Instant {
  const picks = (group.plan?.packages ?? []).flatMap((pack) => pack.steps.filter((step) => step.step === 'pick'));
  const latest = picks.reduce((first, { by }) => {
    const start = plusMinutes(by, -PICK_NOTICE);
    return start < first ? start : first;
  }, confirmsAt);
  return latest > now ? latest : now;
}

/** Minutes that a place has between the confirmation and the last start of its pick, at least. */
const PICK_NOTICE = 20;

/**
 * The first source failed. The armed fallback runs if it can still start, keeps the time and costs no more than
 * people allow; else the engine is asked again without the place that failed; else a person must choose.
 */
export function fallBack(
  sourcing: Sourcing,
  { why, trigger }: { readonly why: string; readonly trigger: Trigger },
): Decided<'order'> {
  const { order, now, book } = sourcing;
  const events: OrderEvent[] = [];
  const record: Record<string, unknown> = {};
  const name = sliceNames(order);
  let transfers = order.made.transfer;
  for (const group of order.groups) {
    const open = openUnitsByLine(order, group.id);
    if (open.length === 0 || !group.plan) continue;
    const failedAt = sourcesOf(
      group.plan,
      open.map((each) => each.line),
    );
    const freed = freeBackup(group, 'taken by the fallback');
    const limit = BigInt(book.policy('routing', now).document.automatic);
    const fallback = group.fallback;
    if (fallback && now <= fallback.until && fallback.regret <= limit && covers(fallback.plan, open)) {
      const packages = only(fallback.plan.packages, open);
      events.push(...freed, ...claim(order, group.id, packages, name, () => `X${++transfers}`));
      const used = [...failedAt, ...packages.map((pack) => pack.place)];
      const next = nextBehind(sourcing, group, open, used, why);
      events.push({
        ...revised(order, group, { path: fallback.plan.path, packages }, book, now, `${why}; the armed fallback runs`),
        fallback: next,
      });
      continue;
    }
    const wantedBy = group.promise?.by ?? group.wantedBy;
    const except = Object.fromEntries(failedAt.map((place) => [place, why]));
    const { question, answer } = sourcing.ask({ group: group.id, units: open, wantedBy, except });
    record[group.id] = { question, losers: hasPlan(answer) ? answer.losers : [] };
    if (hasPlan(answer) && isAllowed(answer, { plan: group.plan, by: wantedBy }, open, limit)) {
      events.push(...freed, ...claim(order, group.id, answer.plan.packages, name, () => `X${++transfers}`));
      events.push(revised(order, group, answer.plan, book, now, `${why}; the next best plan runs`));
    } else {
      const says = hasPlan(answer) ? `${why}; the next best plan needs a person's yes` : `${why}; ${answer.noPlan}`;
      const blockers = hasPlan(answer) ? [] : answer.blockers;
      events.push({ type: 'RouteFailed', group: group.id, says, blockers, trigger });
    }
  }
  return { events, ...(Object.keys(record).length > 0 ? { record } : {}) };
}

/** The chain goes on: behind the fallback that runs, the next best plan that keeps the time is armed in its turn. */
function nextBehind(
  sourcing: Sourcing,
  group: Group,
  units: WantedUnits,
  used: readonly string[],
  why: string,
): Fallback | null {
  const by = group.promise?.by ?? group.wantedBy;
  if (!by) return null;
  const except = Object.fromEntries(used.map((place) => [place, why]));
  const { answer } = sourcing.ask({ group: group.id, units, wantedBy: by, except });
  if (!hasPlan(answer) || answer.plan.ready > by) return null;
  const lastStart = answer.plan.packages.reduce((first, pack) => {
    const pick = pack.steps[0]?.by ?? by;
    return pick < first ? pick : first;
  }, by);
  const regret = answer.plan.cost - (group.fallback?.plan.cost ?? answer.plan.cost);
  const triggers = group.fallback?.triggers ?? [];
  return { triggers, plan: answer.plan, regret, lastStart, until: lastStart };
}

/** Nothing came while the group waited. */
export function endOfWait({ id, route }: Group, now: Instant): OrderEvent[] {
  if (route.state !== 'parked' || !route.parked || route.parked.until > now) return [];
  const says = `${route.because ?? 'no plan'}; nothing came in time`;
  return route.parked.end === 'cancel'
    ? [{ type: 'RouteGivenUp', group: id, says }]
    : [{ type: 'RouteFailed', group: id, says, blockers: [] }];
}

/** A person takes the backup before anything failed: what is reserved at the first source is free again. */
export function switchToBackup(order: Order, group: Group, book: Book, now: Instant): OrderEvent[] | Refusal {
  const fallback = must(group.fallback, 'fallback');
  if (now > fallback.until)
    return refuse('too_late', 'the backup can no longer start in time', { facts: { lastStart: fallback.lastStart } });
  const lines = new Set(fallback.plan.packages.flatMap((pack) => pack.lines.map((each) => each.line)));
  const slices = order.slices.filter(
    (slice) =>
      slice.group === group.id && lines.has(slice.line) && (slice.state === 'reserved' || slice.state === 'released'),
  );
  const opened = reopened(order, slices);
  let transfers = order.made.transfer;
  return [
    ...unclaim(order, slices, 'switched to the backup'),
    ...freeBackup(group, 'taken by the switch'),
    ...claim(opened, group.id, fallback.plan.packages, sliceNames(order), () => `X${++transfers}`),
    revised(opened, group, fallback.plan, book, now, 'switched to the backup'),
  ];
}

/** A person sends open or reserved units of a group to a place of his choice. */
export function assignTo(sourcing: Sourcing, group: Group, place: string): Decided<'order'> | Refusal {
  const { order, now, book } = sourcing;
  const movable = order.slices.filter(
    (slice) => slice.group === group.id && (slice.state === 'open' || slice.state === 'reserved'),
  );
  const reserved = movable.filter((slice) => slice.state === 'reserved');
  const opened = reopened(order, reserved);
  const units = openUnitsByLine(opened, group.id);
  if (units.length === 0) return refuse('nothing_to_move', 'no unit of the group can be moved any more');
  const except = Object.fromEntries(
    book.places.filter((each) => each.code !== place).map((each) => [each.code, 'another place was chosen']),
  );
  const wantedBy = group.promise?.by ?? group.wantedBy;
  const { question, answer } = sourcing.ask({ group: group.id, units, wantedBy, except });
  if (!hasPlan(answer))
    return refuse('no_plan', answer.noPlan, {
      facts: { blockers: answer.blockers.filter((each) => each.place === place) },
      remedy: 'choose another place',
    });
  let transfers = order.made.transfer;
  return {
    events: [
      ...unclaim(order, reserved, `assigned to ${place}`),
      ...freeBackup(group, `assigned to ${place}`),
      ...claim(opened, group.id, answer.plan.packages, sliceNames(order), () => `X${++transfers}`),
      {
        ...revised(opened, group, answer.plan, book, now, `assigned to ${place}`),
        by: group.promise && answer.plan.ready <= group.promise.by ? group.promise.by : answer.by,
      },
    ],
    record: { [group.id]: { question, losers: answer.losers } },
  };
}

export function freeBackup(group: Group, says: string): OrderEvent[] {
  return group.backup ? [{ type: 'BackupFreed', group: group.id, held: group.backup.held, says }] : [];
}

export function revised(
  order: Order,
  group: Group,
  next: Pick<Plan, 'path' | 'packages'>,
  book: Book,
  now: Instant,
  says: string,
): EventOf<'PromiseRevised'> {
  const bounds = book.policy('promise', now).document;
  const plan = merged(order, group, next);
  const ready = next.packages.reduce((last, pack) => (pack.ready > last ? pack.ready : last), '');
  const by = group.promise && group.promise.by >= ready ? group.promise.by : ready;
  return {
    type: 'PromiseRevised',
    group: group.id,
    by,
    kept: plan.kept,
    class: classOf(plan.kept, bounds),
    alone: plan.kept,
    routeClass: classOf(plan.kept, bounds),
    says,
    plan,
    fallback: null,
  };
}
