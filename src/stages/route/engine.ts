import type { Ask, World } from '../../books/operation.ts';
import type { Engine, EngineAsk } from '../../books/order/engine.ts';
import type { Address, Order } from '../../books/order/order.ts';
import { asOrder } from '../../books/page.ts';
import type { Book, Place } from '../../books/reference/book.ts';
import type { Item } from '../../books/reference/item.ts';
import { type Point, postcodeKey } from '../../books/reference/postcodes.ts';
import type { Shelf } from '../../books/stock/shelf.ts';
import { must } from '../../kernel/assert.ts';
import { type Instant, millis } from '../../kernel/time.ts';
import { decide } from './plan/plan.ts';
import type { Question } from './plan/question.ts';

/** What the engine reads for a batch: stock of the items everywhere, the queues, where the addresses lie. */
export type EngineFacts = {
  readonly shelf: Shelf;
  readonly items: ReadonlyMap<string, Item>;
  readonly queues: ReadonlyMap<string, number>;
  readonly points: ReadonlyMap<string, Point>;
};

export const engine: Engine<EngineFacts> = { facts, ask: (what, known, book) => answer(what, known, book) };

async function facts(world: World, asks: readonly Ask<'order', unknown>[]): Promise<EngineFacts[]> {
  const orders = asks.map((each) => asOrder(each.page));
  const wanted = new Set(
    orders.flatMap((order) => order.lines.flatMap((line) => (line.stocked && line.item ? [line.item] : []))),
  );
  const addresses = orders.flatMap((order) =>
    order.groups.flatMap((group) => (group.method === 'ship' && group.address ? [group.address] : [])),
  );
  const [shelf, items, queues, points] = await Promise.all([
    world.shelf(wanted),
    world.items(wanted),
    world.queues(),
    world.points(addresses),
  ]);
  const known: EngineFacts = { shelf, items, queues, points };
  return asks.map(() => known);
}

function answer(what: EngineAsk, known: EngineFacts, book: Book) {
  const question = questionOf(what, known, book);
  return { question, answer: decide(question, book) };
}

function questionOf(
  { order, group: id, now, units, wantedBy, except }: EngineAsk,
  known: EngineFacts,
  book: Book,
): Question {
  const group = must(
    order.groups.find((each) => each.id === id),
    `group ${id}`,
  );
  const lines = units.map(({ line, quantity }) => {
    const item = must(order.lines.find((each) => each.id === line)?.item, `item of ${line}`);
    return { line, item, quantity, grams: known.items.get(item)?.grams ?? 0 };
  });
  return {
    at: now,
    edition: String(book.edition),
    routing: book.policy('routing', now).version,
    promise: book.policy('promise', now).version,
    seller: order.entity,
    group: id,
    method: group.method === 'pickup' ? 'pickup' : 'ship',
    pickup: group.method === 'pickup' ? group.place : null,
    wantedBy,
    destination: destinationOf(group.address, known),
    lines,
    ...stockFor(lines, known, heldFor(order), now, book),
    except,
  };
}

function destinationOf(address: Address | null, known: EngineFacts): Question['destination'] {
  const key = address && postcodeKey(address);
  return key ? (known.points.get(key) ?? null) : null;
}

/** Every place that has units of any of the lines, in the order of their codes, with three figures a line. */
function stockFor(
  lines: Question['lines'],
  known: EngineFacts,
  own: ReadonlyMap<string, number>,
  now: Instant,
  book: Book,
): Pick<Question, 'places' | 'queues' | 'stock'> {
  const rows = lines.map((line) => known.shelf.of(line.item));
  const indexes = new Set(rows.flatMap((row) => row?.kept ?? []));
  const seconds = millis(now) / 1000;
  const places: string[] = [];
  const queues: number[] = [];
  const stock: number[][] = lines.map(() => []);
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const place = (book.places[index] as Place).code;
    const free = rows.map(
      (row, i) => (row?.free[index] ?? 0) + (own.size > 0 ? (own.get(`${lines[i]?.item} ${place}`) ?? 0) : 0),
    );
    if (!free.some((units) => units > 0)) continue;
    places.push(place);
    queues.push(known.queues.get(place) ?? 0);
    rows.forEach((row, i) => {
      const counted = row?.counted[index] ?? 0;
      const age = counted === 0 ? -1 : Math.max(0, Math.floor((seconds - counted) / 86_400));
      (stock[i] as number[]).push(Math.max(0, free[i] ?? 0), age, row?.shorts[index] ?? 0);
    });
  }
  return { places, queues, stock };
}

/** What the order itself holds behind a doubtful promise is its own to take. */
function heldFor(order: Order): Map<string, number> {
  const own = new Map<string, number>();
  for (const group of order.groups) {
    for (const { item, place, quantity } of group.backup?.held ?? [])
      own.set(`${item} ${place}`, (own.get(`${item} ${place}`) ?? 0) + quantity);
  }
  return own;
}
