import type { Ask, World } from '../../books/operation.ts';
import type { Engine, Wanted } from '../../books/order/engine.ts';
import type { Address, Group, Order, Slice } from '../../books/order/order.ts';
import { sourceName } from '../../books/order/replan.ts';
import type { Sold } from '../../books/order/sold.ts';
import { lineOf } from '../../books/order/units.ts';
import { asOrder } from '../../books/page.ts';
import type { Book, Place } from '../../books/reference/book.ts';
import type { Item } from '../../books/reference/item.ts';
import { type Point, postcodeKey } from '../../books/reference/postcodes.ts';
import type { Load } from '../../books/stock/load.ts';
import type { ItemStock, Shelf } from '../../books/stock/shelf.ts';
import type { PlaceStop, Stops } from '../../books/stock/stops.ts';
import { type Supplies, type Supply, unclaimed } from '../../books/stock/supply.ts';
import { must } from '../../kernel/assert.ts';
import { groupBy } from '../../kernel/group.ts';
import { type Instant, type Millis, millis, said } from '../../kernel/time.ts';
import { decide } from './plan/plan.ts';
import type { Question } from './plan/question.ts';

/** What the engine reads for a batch: stock of the items everywhere, the queues, where the addresses lie. */
export type EngineFacts = {
  readonly shelf: Shelf;
  readonly items: ReadonlyMap<string, Item>;
  readonly loads: ReadonlyMap<string, Load>;
  readonly points: ReadonlyMap<string, Point>;
  readonly stops: Stops;
  readonly supplies: Supplies;
};

export const engine: Engine<EngineFacts> = {
  facts,
  sourcing({ page, sold, command: { now } }, known, book) {
    const order = asOrder(page);
    return { order, now, book, ask: (wanted) => answer({ order, sold, now }, wanted, known, book) };
  },
};

/** Whose sources are sought; what was bought says what the customer pays. */
type Seeking = { readonly order: Order; readonly sold: Sold | null; readonly now: Instant };

async function facts(world: World, asks: readonly Ask<'order', unknown>[]): Promise<EngineFacts[]> {
  const orders = asks.map((each) => asOrder(each.page));
  const wanted = new Set(
    orders.flatMap((order) => order.lines.flatMap((line) => (line.stocked && line.item ? [line.item] : []))),
  );
  const addresses = orders.flatMap((order) =>
    order.groups.flatMap((group) => (group.method === 'ship' && group.address ? [group.address] : [])),
  );
  const [shelf, items, loads, points, stops, supplies] = await Promise.all([
    world.shelf(wanted),
    world.items(wanted),
    world.loads(),
    world.points(addresses),
    world.stops(),
    world.supplies(wanted),
  ]);
  const known: EngineFacts = { shelf, items, loads, points, stops, supplies };
  return asks.map(() => known);
}

function answer(seeking: Seeking, wanted: Wanted, known: EngineFacts, book: Book) {
  const question = questionOf(seeking, wanted, known, book);
  return { question, answer: decide(question, book, (item) => known.items.get(item)?.worth ?? null) };
}

function questionOf(
  { order, sold, now }: Seeking,
  { group: id, units, own = [], wantedBy, except }: Wanted,
  known: EngineFacts,
  book: Book,
): Question {
  const group = must(
    order.groups.find((each) => each.id === id),
    `group ${id}`,
  );
  const lines = units.map(({ line, quantity }) => askedLine(order, sold, line, quantity, known));
  const channel = book.channels.get(order.channel);
  const claimed = ownUnits(order, own);
  const stock = withSupplies(stockFor(lines, known, claimed, now, book), lines, known.supplies, claimed, book);
  return {
    at: now,
    edition: String(book.edition),
    routing: book.policy('routing', now).version,
    promise: book.policy('promise', now).version,
    rules: book.policy('rules', now).version,
    carriers: book.policy('carriers', now).version,
    worth: book.snapshot,
    likelihood: book.policy('likelihood', now).version,
    seller: order.entity,
    channel: order.channel,
    brand: channel?.brand ?? '',
    group: id,
    method: group.method === 'pickup' ? 'pickup' : 'ship',
    pickup: group.method === 'pickup' ? group.place : null,
    wantedBy,
    destination: destinationOf(group.address, known),
    country: group.address?.country ?? null,
    postcode: group.address?.postcode ?? null,
    lines,
    ...(group.promise ? { settled: true } : {}),
    ...stock,
    ...stoppedAt(known.stops.standing(now), stock.places, group.method, now, book, except),
  };
}

/** The price is what the customer pays for a unit of it, the cost what it is expected to cost. */
function askedLine(
  order: Order,
  sold: Sold | null,
  id: string,
  quantity: number,
  known: EngineFacts,
): Question['lines'][number] {
  const line = must(lineOf(order, id), `line ${id}`);
  const item = must(line.item, `item of ${id}`);
  const { grams = 0, tags = [] } = known.items.get(item) ?? {};
  const price = Number(sold?.lines.find((each) => each.line === id)?.runs[0]?.net ?? 0n);
  const asked = { line: id, item, quantity, grams, price, cost: Number(line.cost) };
  return tags.length > 0 ? { ...asked, tags } : asked;
}

function destinationOf(address: Address | null, known: EngineFacts): Question['destination'] {
  const key = address && postcodeKey(address);
  return key ? (known.points.get(key) ?? null) : null;
}

/** Places that are stopped, and where carriers do not collect, beside those that the question is not about. */
function stoppedAt(
  stops: readonly PlaceStop[],
  places: readonly string[],
  method: Group['method'],
  now: Instant,
  book: Book,
  except: Question['except'],
): Pick<Question, 'except' | 'uncollected'> {
  const standing = stops.filter((stop) => places.includes(stop.place));
  if (standing.length === 0) return { except };
  const out: Record<string, string> = { ...except };
  const uncollected: Record<string, string[]> = {};
  for (const { place, carrier, until, because } of standing) {
    const zone = book.place(place)?.zone ?? 'UTC';
    if (carrier === '') out[place] ??= `takes no orders until ${said(zone, until, now)}: ${because}`;
    else if (method === 'ship') uncollected[place] = [...(uncollected[place] ?? []), carrier].sort();
  }
  return Object.keys(uncollected).length > 0 ? { except: out, uncollected } : { except: out };
}

/** Every place that has units of any of the lines, in the order of their codes, with three figures a line. */
function stockFor(
  lines: Question['lines'],
  known: EngineFacts,
  own: ReadonlyMap<string, number>,
  now: Instant,
  book: Book,
): Pick<Question, 'places' | 'queues' | 'taken' | 'orders' | 'stock'> {
  const rows = lines.map((line) => known.shelf.of(line.item));
  const at = millis(now);
  const places: string[] = [];
  const queues: number[] = [];
  const taken: number[] = [];
  const orders: number[] = [];
  const stock: number[][] = lines.map(() => []);
  const free = lines.map(() => 0);
  for (const index of keptIn(rows, book)) {
    const { code, hours } = book.places[index] as Place;
    for (let i = 0; i < rows.length; i += 1) {
      const mine = own.size > 0 ? (own.get(`${lines[i]?.item} ${code}`) ?? 0) : 0;
      free[i] = Math.max(0, (rows[i]?.free[index] ?? 0) + mine);
    }
    if (free.every((units) => units === 0)) continue;
    places.push(code);
    const load = known.loads.get(code);
    queues.push(load?.waiting ?? 0);
    const today = load?.day === hours.dayOf(at) ? load : null;
    taken.push(Math.max(0, today?.units ?? 0));
    orders.push(Math.max(0, today?.orders ?? 0));
    for (let i = 0; i < rows.length; i += 1) {
      const [row, figures] = [rows[i], stock[i] as number[]];
      figures.push(free[i] as number, ageOf(row?.counted[index] ?? 0, at), row?.shorts[index] ?? 0);
    }
  }
  return { places, queues, taken, orders, stock };
}

/** Where in the book some row has ever had units. */
function keptIn(rows: readonly (ItemStock | undefined)[], book: Book): number[] {
  const has = new Uint8Array(book.places.length);
  for (const row of rows) for (const index of row?.kept ?? []) has[index] = 1;
  const kept: number[] = [];
  for (let index = 0; index < has.length; index += 1) if (has[index] === 1) kept.push(index);
  return kept;
}

/** Days since a count, in seconds since 1970; -1: never. */
function ageOf(counted: number, now: Millis): number {
  return counted === 0 ? -1 : Math.max(0, Math.floor((now / 1000 - counted) / 86_400));
}

type Stocked = Pick<Question, 'places' | 'queues' | 'taken' | 'orders' | 'stock' | 'supplies'>;

/** Behind the places: what is announced to them, one supply after another. Its day is another one, so nobody is in the queue yet. */
function withSupplies(
  stock: Stocked,
  lines: Question['lines'],
  supplies: Supplies,
  own: ReadonlyMap<string, number>,
  book: Book,
): Stocked {
  const known = supplies.of(new Set(lines.map((line) => line.item))).filter(({ place }) => book.place(place));
  if (known.length === 0) return stock;
  const announced = groupBy(known, ({ place, reference }) => sourceName(place, reference));
  const rows = [...announced].flatMap(([name, of]) => {
    const units = lines.map(({ item }) => {
      const row = of.find((each) => each.item === item);
      return Math.max(0, (row ? unclaimed(row) : 0) + (own.get(`${item} ${name}`) ?? 0));
    });
    return units.some((free) => free > 0) ? [{ ...(of[0] as Supply), units }] : [];
  });
  if (rows.length === 0) return stock;
  const none = rows.map(() => 0);
  return {
    places: [...stock.places, ...rows.map(({ place }) => place)],
    supplies: rows.map(({ reference, due }) => ({ reference, due })),
    queues: [...stock.queues, ...none],
    taken: [...stock.taken, ...none],
    orders: [...stock.orders, ...none],
    stock: stock.stock.map((row, i) => [...row, ...rows.flatMap(({ units }) => [units[i] ?? 0, 0, 0])]),
  };
}

/** What the order itself holds behind a doubtful promise is its own to take, and what it would give back. */
function ownUnits(order: Order, claims: readonly Slice[]): Map<string, number> {
  const own = new Map<string, number>();
  const add = (item: string | null, place: string | null, quantity: number) =>
    own.set(`${item} ${place}`, (own.get(`${item} ${place}`) ?? 0) + quantity);
  for (const { backup } of order.groups)
    for (const { item, place, quantity } of backup?.held ?? []) add(item, place, quantity);
  for (const { line, place, quantity, supply } of claims)
    add(lineOf(order, line)?.item ?? null, place && sourceName(place, supply), quantity);
  return own;
}
