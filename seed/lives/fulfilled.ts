import type { Order } from '../../src/books/order/order.ts';
import { asOrder } from '../../src/books/page.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import { type Instant, later, plusMinutes } from '../../src/kernel/time.ts';
import type { Chance } from '../chance.ts';
import { act, type Beat, type Life, type Seen } from '../director.ts';
import { actor, associateAt } from '../facts/people.ts';
import { HISTORY_STEP } from '../when.ts';
import { between, earlier, openAt } from './hours.ts';

/** How orders are fulfilled when nothing is the matter. Each function goes on from a page, and gives the moment it ends. */
export type Part = Generator<Beat | ReturnType<typeof look>, Instant, Seen>;

export const look = (subject: Uuid, at: Instant) => ({ at, look: subject });

/** The world's month is played in steps of hours: a decision confirms itself in one, and is picked from in the next. */
const PATIENCE = HISTORY_STEP + 5;

/** The places at which units of an order lie or are claimed. */
export function placesOf(order: Order): string[] {
  return [
    ...new Set(
      order.slices.flatMap((slice) => (slice.state === 'cancelled' || slice.place === null ? [] : [slice.place])),
    ),
  ];
}

/** Everything that is to be sent leaves at one moment, from each place. */
export function* leaves(order: Order, at: Instant, carrier: string, tracking: string): Part {
  for (const [nth, place] of placesOf(order).entries()) {
    yield act(plusMinutes(at, nth), 'fulfill.ship', order.id, associateAt(place), {
      place,
      carrier,
      tracking: `${tracking}${nth || ''}`,
    });
  }
  return at;
}

/** By when the units at a place are to be picked. */
export function pickBy(order: Order, place: string | null): Instant | null {
  const steps = order.groups
    .flatMap((group) => group.plan?.packages ?? [])
    .filter((pack) => pack.place === place)
    .flatMap((pack) => pack.steps);
  return steps.find((step) => step.step === 'pick')?.by ?? null;
}

/** Waits until the route is confirmed, or has it confirmed; gives the moment from which picks may start. */
function* confirmed(order: Order, now: Instant): Part {
  const decided = order.groups.find((group) => group.route.state === 'decided');
  if (!decided) return plusMinutes(now, 6);
  const by = pickBy(order, placesOf(order)[0] ?? null);
  const itself = decided.route.confirmsAt;
  const patient = itself && plusMinutes(itself, PATIENCE);
  return patient && (!by || patient < by) ? patient : yield* confirmedByHand(order, now);
}

/** Somebody looks whether a decision still waits, and says yes. */
export function* confirmedByHand(order: Order, now: Instant): Part {
  if (order.groups.every((group) => group.route.state !== 'decided')) return now;
  const at = plusMinutes(now, 5);
  const seen = asOrder((yield look(order.id, at)).page);
  if (seen.groups.some((group) => group.route.state === 'decided')) {
    yield act(at, 'route.confirm', order.id, actor('Lena Marsh'));
  }
  return plusMinutes(at, 2);
}

/** Each place hands its parcel to the carrier before the pick's deadline has passed. */
export function* sent(order: Order, now: Instant, chance: Chance): Part {
  const from = yield* confirmed(order, now);
  const parcels = placesOf(order).map((place) => {
    const by = plusMinutes(pickBy(order, place) ?? plusMinutes(from, 60), -2);
    return { place, at: later(from, between(later(from, plusMinutes(by, -90)), by, chance.between(0, 99))) };
  });
  let end = from;
  for (const { place, at } of parcels.sort((a, b) => (a.at < b.at ? -1 : 1))) {
    end = later(at, end);
    const carrier = chance.percent(60) ? 'UPS' : 'FedEx';
    const tracking = `${carrier === 'UPS' ? '1Z' : '77'}${order.id.replaceAll(/\D/g, '').slice(0, 10)}${place}`;
    yield act(end, 'fulfill.ship', order.id, associateAt(place), { place, carrier, tracking });
  }
  return end;
}

/** Trucks bring what the store does not have. */
export function* brought(order: Order, store: string, now: Instant): Part {
  let end = now;
  for (const transfer of order.transfers) {
    const load = later(plusMinutes(end, 4), plusMinutes(transfer.shipBy ?? end, -6));
    yield act(load, 'fulfill.ship_transfer', order.id, associateAt(transfer.from), { transfer: transfer.id });
    end = later(openAt(store, plusMinutes(transfer.arrivesBy ?? load, -4)), plusMinutes(load, 9));
    yield act(end, 'fulfill.receive_transfer', order.id, associateAt(store), { transfer: transfer.id });
  }
  return end;
}

/** When the store is open, before the deadline of the pick, and if it can be while a held backup could still start. */
function pickTime(order: Order, store: string, from: Instant, chance: Chance): Instant {
  const open = openAt(store, from);
  const planned = pickBy(order, store) ?? plusMinutes(from, 90);
  const backup = order.groups.find((group) => group.backup)?.fallback?.lastStart ?? planned;
  const by = plusMinutes(open < backup ? earlier(planned, backup) : planned, -3);
  return open < by
    ? between(open, earlier(by, plusMinutes(open, 150)), chance.between(5, 99))
    : later(from, earlier(open, by));
}

/** Picked in time, packed, and laid on the pickup shelf. */
export function* readied(order: Order, store: string, now: Instant, chance: Chance): Part {
  const from = yield* confirmed(order, now);
  const pick =
    order.transfers.length > 0
      ? plusMinutes(yield* brought(order, store, from), 1)
      : pickTime(order, store, from, chance);
  yield act(pick, 'fulfill.pick', order.id, associateAt(store));
  const packed = plusMinutes(pick, chance.between(4, 9));
  yield act(packed, 'fulfill.pack', order.id, associateAt(store), { shelf: `P-${chance.between(1, 9)}` });
  return packed;
}

/** The customer comes when it suits him, some days after all. */
export function* handedOver(order: Order, store: string, now: Instant, chance: Chance): Part {
  const promised = order.groups[0]?.promise?.by ?? now;
  const comes = chance.weighed({ early: 35, promised: 40, later: 20, days: 5 });
  const wait = {
    early: -40,
    promised: chance.between(10, 180),
    later: chance.between(600, 1800),
    days: chance.between(2000, 5000),
  }[comes];
  const at = openAt(store, later(plusMinutes(now, 20), plusMinutes(promised, wait)));
  yield act(at, 'fulfill.hand_over', order.id, associateAt(store), { proof: `code ${chance.between(100, 999)}` });
  return at;
}

/** From the checkout to the customer's hands. */
export function* collected(first: Beat, store: string, chance: Chance): Part {
  const order = asOrder((yield first).page);
  const packed = yield* readied(order, store, first.at, chance);
  return yield* handedOver(order, store, packed, chance);
}

/** A part as a whole life. */
export function* only(part: Part): Life {
  yield* part;
}
