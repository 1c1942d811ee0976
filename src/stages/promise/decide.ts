import type { Decided } from '../../books/operation.ts';
import { claim, unstockedAt } from '../../books/order/claim.ts';
import { hasPlan, type Sourcing } from '../../books/order/engine.ts';
import type { HeldUnits, OrderEvent, Taken } from '../../books/order/events.ts';
import type { Group, Order } from '../../books/order/order.ts';
import { classOf, type Decision, type NoPlan, type Package, type Plan } from '../../books/order/plan.ts';
import { isAllowed, merged, type WantedUnits } from '../../books/order/replan.ts';
import { holdOn } from '../../books/order/summary.ts';
import { hasOpen, openUnitsByLine, sliceNames } from '../../books/order/units.ts';
import type { Book } from '../../books/reference/book.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts';
import { type Instant, plusMinutes } from '../../kernel/time.ts';

/**
 * What can we safely tell the customer? For each group that still needs a source, the engine's best plan; its
 * units are reserved where they are, a backup is held behind a doubtful one, and the time is promised with its
 * likelihood. Where no plan exists the route has failed, and the order is refused if it asked for a promise.
 */
export function promise(sourcing: Sourcing, { takes, unserved }: Manner = atOnce): Decided<'order'> | Refusal {
  const { order, now, book } = sourcing;
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
    const wantedBy = group.promise?.by ?? group.wantedBy;
    const { question, answer } = sourcing.ask({ group: group.id, units, wantedBy, except: {} });
    if (!hasPlan(answer)) {
      const no = unserved(order, group, answer, now);
      if (isRefusal(no)) return no;
      if (no.length > 0) record[group.id] = { question, losers: [] };
      events.push(...no);
      continue;
    }
    if (!takes(group, units, answer, book, now)) continue;
    record[group.id] = { question, losers: answer.losers };
    const claimed = claim(order, group.id, answer.plan.packages, name, () => `X${++transfers}`);
    events.push(...claimed, ...backup(group, answer, book, now), promised(order, group, answer, book, now));
  }
  return { events, ...(Object.keys(record).length > 0 ? { record } : {}) };
}

/** Which plans are taken, and what becomes of a group that has none. */
type Manner = {
  readonly takes: (group: Group, units: WantedUnits, answer: Decision, book: Book, now: Instant) => boolean;
  readonly unserved: (order: Order, group: Group, answer: NoPlan, now: Instant) => OrderEvent[] | Refusal;
};

const atOnce: Manner = { takes: () => true, unserved: failed };
const patient: Manner = { takes: keepsPromise, unserved: () => [] };

export function needsPromise(order: Order): Refusal | null {
  if (order.groups.some((group) => isWanting(order, group))) {
    const hold = holdOn(order, 'promise');
    return hold ? refuse('held', hold.because, { facts: { hold: hold.id } }) : null;
  }
  return refuse('nothing_open', 'every unit has its source');
}

function isWanting(order: Order, group: Group): boolean {
  return (group.method === 'pickup' || group.method === 'ship') && hasOpen(order, group.id);
}

/** An order that asked for a promise is refused; another waits as long as the rules say, or a person must see to it. */
function failed(
  order: Order,
  { id, route }: Group,
  { noPlan, blockers, park }: NoPlan,
  now: Instant,
): OrderEvent[] | Refusal {
  if (order.require === 'promise')
    return refuse('no_plan', noPlan, {
      facts: { group: id, blockers },
      remedy: 'offer fewer units, another store or another time',
    });
  if (route.state === 'parked' || (route.state === 'failed' && route.because === noPlan)) return [];
  if (!park) return [{ type: 'RouteFailed', group: id, says: noPlan, blockers }];
  const parked = { until: plusMinutes(now, park.minutes), end: park.end };
  return [{ type: 'RouteParked', group: id, says: noPlan, blockers, parked }];
}

/**
 * Stock has come, or a claim has fallen: what has no source yet is asked for again. A group that was never promised
 * gets its promise; one whose source has failed is served only if its time is kept and it costs no more than people
 * allow. Where there is still no plan, nothing happens.
 */
export function promiseAgain(sourcing: Sourcing): Decided<'order'> | Refusal {
  return needsPromise(sourcing.order) ? { events: [] } : promise(sourcing, patient);
}

/** A promise that stands is kept, at no more than people allow for a fallback. */
function keepsPromise(
  { plan, promise }: Group,
  units: WantedUnits,
  answer: Decision,
  book: Book,
  now: Instant,
): boolean {
  const limit = BigInt(book.policy('routing', now).document.automatic);
  return !promise || isAllowed(answer, { plan, by: promise.by }, units, limit);
}

function promised(order: Order, group: Group, answer: Decision, book: Book, now: Instant): OrderEvent {
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
    plan: whole(order, group, answer.plan),
    fallback: answer.fallback,
  };
}

/** The plan for the open units, beside what stands of an earlier one. */
function whole(order: Order, group: Group, plan: Plan): Plan {
  return group.plan ? { ...plan, ...merged(order, group, plan) } : plan;
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
  const held = heldBy(fallback.plan.packages);
  return held.length > 0 ? [{ type: 'BackupHeld', group: group.id, held, until: fallback.until }] : [];
}

/** What lies there can be held; a delivery that is to come cannot. */
function heldBy(packages: readonly Package[]): HeldUnits[] {
  return packages.flatMap((pack) =>
    pack.lines.flatMap(({ line, item, quantity, supply }) =>
      supply ? [] : [{ line, item, place: pack.place, quantity }],
    ),
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
