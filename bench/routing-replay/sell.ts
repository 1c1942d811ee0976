import { chanceOf } from '../../seed/chance.ts';
import type { Actor, Command } from '../../src/books/operation.ts';
import type { Order } from '../../src/books/order/order.ts';
import { writePolicies } from '../../src/books/reference/write.ts';
import { localNotices } from '../../src/edge/notices/notice.ts';
import { localPayments } from '../../src/edge/payments/local.ts';
import { makeOutlook } from '../../src/edge/worker/outlook.ts';
import { runJobs } from '../../src/edge/worker/worker.ts';
import { must } from '../../src/kernel/assert.ts';
import { idFromKey, idOf, type Uuid } from '../../src/kernel/ids.ts';
import { openLog } from '../../src/kernel/log.ts';
import { statement } from '../../src/kernel/sql/statement.ts';
import { plusMinutes } from '../../src/kernel/time.ts';
import type { Performed } from '../../src/perform/work.ts';
import { registry } from '../../src/registry.ts';
import { ITEMS, itemCode, places } from '../capture/ground.ts';
import type { Theatre } from '../olist/house.ts';
import { orderOf, policiesAt, VERSIONS } from './shop.ts';

const BATCH = 64;
/** Minutes between two batches of orders, in which the worker does what is due. */
const PACE = 45;

const seller: Actor = { kind: 'seed', name: 'bench', role: null, places: null, entities: null, limit: 0n };
const outside = { payments: () => localPayments, notices: localNotices };
const log = openLog('error');
const recorded = statement<{ n: number }>(
  'bench.recorded',
  "select count(*)::int as n from commit where decision is not null and kind = 'order'",
);

type Give = (operation: string, subject: Uuid | null, input: unknown) => Command;
const placeId = (code: string): Uuid => idFromKey('place', code);

/** Sells, and lets things go wrong, until so many decisions are recorded. */
export async function sell(theatre: Theatre, wanted: number, tell: (decisions: number) => void): Promise<void> {
  const give = giving(theatre);
  await theatre.desk.performAll(
    places.map((place) => give('fulfill.receive_stock', placeId(place), stockOf(place, 0))),
  );
  let [orders, written] = [0, 0];
  for (let batch = 1; ; batch += 1) {
    const captures = Array.from({ length: BATCH }, () => give('capture.order', null, orderOf(orders++, theatre.time)));
    const done = await theatre.desk.performAll(captures);
    theatre.time = plusMinutes(theatre.time, PACE);
    await theatre.desk.performAll(troublesWith(done, batch, give));
    for (let ran = 1; ran > 0; ) ran = await runJobs(theatre, theatre.tx, outside, log);
    const decisions = (await theatre.db.run(recorded))[0]?.n ?? 0;
    tell(decisions);
    if (decisions >= wanted) return;
    for (; written < Math.floor((decisions * (VERSIONS + 1)) / wanted); written += 1) {
      await writePolicies(theatre.tx, policiesAt(written, theatre.time));
      if (written % 3 === 1) await makeOutlook(theatre, 'bench');
    }
  }
}

function giving(theatre: Theatre): Give {
  let given = 0;
  return (operation, subject, input) => {
    given += 1;
    const id = idFromKey('bench', String(given));
    const parsed = must(registry.get(operation), operation).input.parse(input);
    const about = { operation, subject: subject ?? idOf(theatre.time, id, 0), input: parsed };
    return { id, ...about, actor: seller, now: theatre.time };
  };
}

/** A few units of each item: what is wanted most runs out. */
function stockOf(place: string, batch: number): object {
  const chance = chanceOf(`${place} ${batch}`);
  const lines = Array.from({ length: ITEMS }, (_, n) => ({ item: itemCode(n), quantity: chance.below(12) }));
  return { from: 'opening', counted: chance.percent(50), lines: lines.filter(({ quantity }) => quantity > 0) };
}

/** What goes wrong after a batch: picks, places, counts, carriers, customers; and a delivery, so that it goes on. */
function troublesWith(done: readonly Performed[], batch: number, give: Give): Command[] {
  const chance = chanceOf(`trouble ${batch}`);
  const orders = done.flatMap(({ page, answer }) => (page && answer.outcome === 'done' ? [page as Order] : []));
  const troubles = orders.flatMap((order) => {
    const place = order.slices.find((slice) => slice.state === 'released')?.place;
    if (!place || !chance.percent(18)) return [];
    if (chance.percent(60)) return [give('fulfill.short', order.id, { place, answer: 'empty' })];
    if (chance.percent(60)) return [give('route.decline', order.id, { place, because: 'busy' })];
    return [give('capture.cancel', order.id, { reason: 'changed my mind' })];
  });
  const place = chance.of(places);
  const until = plusMinutes(done[0]?.page ? must(orders[0]?.capturedAt, 'a moment') : '2026-11-20T15:00:00.000Z', 600);
  if (batch % 5 === 0) troubles.push(give('fulfill.receive_stock', placeId(place), stockOf(place, batch)));
  else if (batch % 7 === 0) troubles.push(give('fulfill.stop_place', placeId(place), { until, because: 'power cut' }));
  else if (batch % 11 === 0)
    troubles.push(give('fulfill.stop_place', placeId(place), { until, because: 'strike', carrier: 'UPS' }));
  else
    troubles.push(
      give('fulfill.count', placeId(place), { item: itemCode(chance.below(ITEMS)), units: chance.below(4) }),
    );
  return troubles;
}
