import type { Command } from '../src/books/operation.ts';
import type { Group, Order, Slice } from '../src/books/order/order.ts';
import { loadPages } from '../src/books/order/store.ts';
import { dueOf, isUnderWay } from '../src/books/order/units.ts';
import { asOrder } from '../src/books/page.ts';
import { must } from '../src/kernel/assert.ts';
import { idFromKey, type Uuid } from '../src/kernel/ids.ts';
import { texts } from '../src/kernel/sql/arrays.ts';
import { type Reader, statement } from '../src/kernel/sql/statement.ts';
import { type Instant, minutesBetween, plusMinutes } from '../src/kernel/time.ts';
import type { Desk } from '../src/perform/desk.ts';
import { chanceOf } from './chance.ts';
import { act, type Beat, commandOf } from './director.ts';
import { anybody } from './facts/customers.ts';
import { associateAt } from './facts/people.ts';
import { everydayOf } from './lives/everyday.ts';
import { pickBy } from './lives/fulfilled.ts';
import { earlier, openAt } from './lives/hours.ts';
import { CHICAGO, localDay } from './when.ts';

/** What the crew stands on: as the worker, it performs through the desk and lives by the world's clock. */
export type Floor = { readonly desk: Desk; readonly db: Reader; readonly clock: { now(): Instant } };

/**
 * The people of the demonstration world after its clock has started. The month before was a script; from here on they
 * do what they find to be done: whoever has a pick picks it before its deadline, trucks leave and are unloaded, customers
 * order and collect. They look at the pages and at nothing else, so that they go on after a stop. Orders of customers who
 * are known by name are left to whoever looks at the world; only the trucks take them along.
 */
export function openCrew({ desk, db, clock }: Floor) {
  let since = clock.now();
  /** One look around; says how much was done. */
  return async function work(): Promise<number> {
    const now = clock.now();
    const commands = [...arrivals(since, now), ...(await chores(db, now))];
    since = now;
    const done = await desk.performAll(commands);
    // refused: somebody was quicker, and the next look sees what he did
    return done.filter(({ answer }) => answer.outcome === 'done').length;
  };
}

const LOOK_MS = 10_000;

/** Looks around every few seconds, until it is stopped. */
export function startCrew(floor: Floor, warn: (error: unknown) => void): { stop(): Promise<void> } {
  const work = openCrew(floor);
  let working: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    working = working.then(work).catch(warn);
  }, LOOK_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await working;
    },
  };
}

const ORDERS_A_DAY = 150;
const days = new Map<string, readonly Arrival[]>();
type Arrival = { readonly name: string; readonly beat: Beat };

/** Who orders between two moments. An order that has arrived already has its command's id, and is not taken twice. */
function arrivals(since: Instant, now: Instant): Command[] {
  return [...new Set([localDay(since, CHICAGO), localDay(now, CHICAGO)])]
    .flatMap(arrivalsOn)
    .filter(({ beat }) => beat.at > since && beat.at <= now)
    .map(({ name, beat }) => ({ ...commandOf(beat, name, 0), now }));
}

function arrivalsOn(day: string): readonly Arrival[] {
  let known = days.get(day);
  if (!known) {
    known = everydayOf(day, ORDERS_A_DAY).map(({ name, life }) => ({ name, beat: life.next().value as Beat }));
    days.set(day, known);
  }
  return known;
}

const waiting = statement<{ id: Uuid }>(
  'crew.waiting',
  `select id from orders where closed_at is null and stage = 'fulfill' and (customer = any($1::text[]) or step = 'coming')
    order by coalesce(act_by, changed_at), id limit 200`,
);
const strangers = new Set(anybody.map((customer) => customer.key));

async function chores(db: Reader, now: Instant): Promise<Command[]> {
  const found = await db.run(waiting, [texts([...strangers])]);
  const pages = await loadPages(
    db,
    found.map(({ id }) => id),
  );
  return found.flatMap(({ id }) => {
    const order = asOrder(must(pages.get(id), 'page').page);
    const beat = nextFor(order, now);
    if (!beat) return [];
    const { id: _, ...command } = commandOf(beat, '', 0);
    return [{ ...command, id: idFromKey('crew', order.id, String(order.version)), expect: order.version }];
  });
}

/** What is next for an order, if somebody has got round to it by now. */
function nextFor(order: Order, now: Instant): Beat | null {
  return onTheTruck(order, now) ?? (strangers.has(order.customer.key ?? '') ? inTheStore(order, now) : null);
}

function onTheTruck(order: Order, now: Instant): Beat | null {
  for (const transfer of order.transfers.filter(isUnderWay)) {
    const by = dueOf(transfer);
    if (!by || now < plusMinutes(by, -8)) continue;
    return transfer.state === 'requested'
      ? act(now, 'fulfill.ship_transfer', order.id, associateAt(transfer.from), { transfer: transfer.id })
      : act(now, 'fulfill.receive_transfer', order.id, associateAt(transfer.to), { transfer: transfer.id });
  }
  return null;
}

/** Each order has its own pace: how early somebody picks, how long he packs, when the customer comes. */
function inTheStore(order: Order, now: Instant): Beat | null {
  const chance = chanceOf(`crew ${order.id}`);
  const [before, packs, comes] = [chance.between(12, 75), chance.between(4, 12), chance.between(40, 420)];
  for (const slice of order.slices) {
    const { state, place } = slice;
    if (!place || openAt(place, now) !== now) continue;
    const by = associateAt(place);
    const waits = minutesBetween(slice.since, now);
    if (state === 'released' && now >= plusMinutes(lastPick(order, slice), -before)) {
      if (groupOf(order, slice)?.method === 'pickup') return act(now, 'fulfill.pick', order.id, by, { place });
      const tracking = `1Z${order.id.replaceAll(/\D/g, '').slice(0, 10)}${place}`;
      return act(now, 'fulfill.ship', order.id, by, { place, carrier: 'UPS', tracking });
    }
    if (state === 'picked' && waits >= packs)
      return act(now, 'fulfill.pack', order.id, by, { place, shelf: `P-${chance.between(1, 9)}` });
    if (state === 'ready' && waits >= comes)
      return act(now, 'fulfill.hand_over', order.id, by, { proof: `code ${chance.between(100, 999)}` });
  }
  return null;
}

/** While a backup is held, the pick is confirmed before that could no longer start. */
function lastPick(order: Order, slice: Slice): Instant {
  const group = groupOf(order, slice);
  const planned = pickBy(order, slice.place) ?? slice.since;
  return group?.backup && group.fallback ? earlier(group.fallback.lastStart, planned) : planned;
}

function groupOf(order: Order, slice: Slice): Group | undefined {
  return order.groups.find((group) => group.id === slice.group);
}
