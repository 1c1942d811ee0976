import type { Decided } from '../../books/operation.ts';
import { claim, unstockedAt } from '../../books/order/claim.ts';
import { type Engine, hasPlan } from '../../books/order/engine.ts';
import type { HeldUnits, OrderEvent, Taken } from '../../books/order/events.ts';
import type { Group, Order } from '../../books/order/order.ts';
import { classOf, type Decision, type NoPlan, type Package } from '../../books/order/plan.ts';
import type { Sold } from '../../books/order/sold.ts';
import { holdOn } from '../../books/order/summary.ts';
import { openUnitsByLine, sliceNames } from '../../books/order/units.ts';
import type { Book } from '../../books/reference/book.ts';
import { type Refusal, refuse } from '../../kernel/refusal.ts';
import type { Instant } from '../../kernel/time.ts';

/**
 * What can we safely tell the customer? For each group that still needs a source, the engine's best plan; its
 * units are reserved where they are, a backup is held behind a doubtful one, and the time is promised with its
 * likelihood. Where no plan exists the route has failed, and the order is refused if it asked for a promise.
 */
export function promise(
  order: Order,
  sold: Sold | null,
  now: Instant,
  engine: Engine,
  facts: unknown,
  book: Book,
): Decided<'order'> | Refusal {
  const events: OrderEvent[] = [];
  const record: Record<string, unknown> = {};
  const name = sliceNames(order);
  let transfers = order.made.transfer;
  for (const group of order.groups) {
    if (!isWanting(order, group)) continue;
    const units = openUnitsByLine(order, group.id);
    if (units.length === 0) {
      events.push(...unstockedOnly(order, group, book, now));
      continue;
    }
    const { question, answer } = engine.ask(
      { order, sold, group: group.id, now, units, wantedBy: group.wantedBy, except: {} },
      facts,
      book,
    );
    if (!hasPlan(answer)) {
      if (order.require === 'promise')
        return refuse('no_plan', answer.noPlan, {
          facts: { group: group.id, blockers: answer.blockers },
          remedy: 'offer fewer units, another store or another time',
        });
      events.push(...failed(group, answer));
      continue;
    }
    record[group.id] = { question, losers: answer.losers };
    const claimed = claim(order, group.id, answer.plan.packages, name, () => `X${++transfers}`);
    events.push(...claimed, ...backup(group, answer, book, now), promised(group, answer, book, now));
  }
  return { events, ...(Object.keys(record).length > 0 ? { record } : {}) };
}

export function needsPromise(order: Order): Refusal | null {
  if (order.groups.some((group) => isWanting(order, group))) {
    const hold = holdOn(order, 'promise');
    return hold ? refuse('held', hold.because, { facts: { hold: hold.id } }) : null;
  }
  return refuse('nothing_open', 'every unit has its source');
}

function isWanting(order: Order, group: Group): boolean {
  return (
    (group.method === 'pickup' || group.method === 'ship') &&
    order.slices.some((slice) => slice.group === group.id && slice.state === 'open')
  );
}

function failed(group: Group, answer: NoPlan): OrderEvent[] {
  if (group.route.state === 'failed' && group.route.because === answer.noPlan) return [];
  return [{ type: 'RouteFailed', group: group.id, says: answer.noPlan, blockers: answer.blockers }];
}

function promised(group: Group, answer: Decision, book: Book, now: Instant): OrderEvent {
  const bounds = book.policy('promise', now).document;
  const because = answer.plan.packages.flatMap((pack) => pack.causes)[0]?.says ?? null;
  return {
    type: 'PromiseMade',
    group: group.id,
    by: answer.by,
    kept: answer.kept,
    class: classOf(answer.kept, bounds),
    alone: answer.alone,
    routeClass: classOf(answer.alone, bounds),
    says: because,
    plan: answer.plan,
    fallback: answer.fallback,
  };
}

/** A soft hold on the units of the fallback, where the class of the plan asks for one. */
function backup(group: Group, answer: Decision, book: Book, now: Instant): OrderEvent[] {
  const { holdBackup, ...bounds } = book.policy('promise', now).document;
  const { fallback } = answer;
  if (
    !fallback ||
    answer.doubtful.length === 0 ||
    fallback.until <= now ||
    !holdBackup.includes(classOf(answer.alone, bounds))
  )
    return [];
  return [{ type: 'BackupHeld', group: group.id, held: heldBy(fallback.plan.packages), until: fallback.until }];
}

function heldBy(packages: readonly Package[]): HeldUnits[] {
  return packages.flatMap((pack) =>
    pack.lines.map(({ line, item, quantity }) => ({ line, item, place: pack.place, quantity })),
  );
}

/** A group of things that no stock is kept of goes from the place that its channel names. */
function unstockedOnly(order: Order, group: Group, book: Book, now: Instant): OrderEvent[] {
  const place =
    group.place ??
    book.channels.get(order.channel)?.settings.place ??
    book.places.find((each) => each.kind === 'warehouse')?.code ??
    null;
  const units: Taken[] = unstockedAt(order, group.id, place);
  if (units.length === 0 || place === null) return [];
  return [
    { type: 'UnitsReserved', units },
    { type: 'RouteDecided', group: group.id, confirmsAt: now },
  ];
}
