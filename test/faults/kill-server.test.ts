import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPages } from '../../src/books/order/store.ts';
import { asOrder } from '../../src/books/page.ts';
import { freePort } from '../../src/kernel/postgres/port.ts';
import { statement } from '../../src/kernel/sql/statement.ts';
import { instant, plusMinutes } from '../../src/kernel/time.ts';
import { runDue } from '../properties/player.ts';
import { proveBooks } from '../support/audit.ts';
import { layGround, placeId, places } from '../support/ground.ts';
import { openHouse, type TestHouse } from '../support/house.ts';
import { firstKey, ServerProcess } from './server.ts';

const KILLS = 20;
const CLIENTS = 8;

let house: TestHouse;
let server: ServerProcess;
const data = mkdtempSync(join(tmpdir(), 'imv-kill-'));

beforeAll(async () => {
  house = await openHouse();
  server = new ServerProcess(await freePort(), { DATABASE_URL: house.database.url, IMV_DATA: data });
  await server.start();
  await layGround(house.owner);
  const lines = ['JACKET', 'SOCK', 'PACK', 'MUG'].map((item) => ({ item, quantity: 100_000 }));
  for (const place of [places.s14, places.wa])
    await house.give('fulfill.receive_stock', placeId(place), { from: 'opening', counted: true, lines });
});
afterAll(async () => {
  await server.kill();
  await house.close();
  rmSync(data, { recursive: true });
});

type Reply = { readonly status: number; readonly subject: string | null };

/** Says a thing until it is answered, each time under the same key. */
async function insist(path: string, key: string, body: unknown): Promise<Reply> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${server.port}/v1/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${firstKey(data)}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
    }).catch(() => null);
    const said = answer && ((await answer.json().catch(() => null)) as { subject?: { id: string } } | null);
    if (answer && said && answer.status !== 503) return { status: answer.status, subject: said.subject?.id ?? null };
    await new Promise((wake) => setTimeout(wake, 25));
  }
}

function order(key: string) {
  const amount = 15_900;
  return {
    channel: 'web',
    source: { key },
    currency: 'USD',
    groups: [{ id: 'G1', method: 'pickup', place: places.s14 }],
    lines: [{ item: 'JACKET', quantity: 1, price: amount }],
    tenders: [{ kind: 'card', provider: 'local', reference: 'auth', amount, authorised: { amount } }],
    total: amount,
  };
}

const steps = { picks: {}, packs: { shelf: 'P-3' }, 'hand-overs': { proof: 'code' } };

const captured = statement<{ key: string; n: bigint }>(
  'test.captured',
  "select answer->>'subject' as key, count(*) as n from commit where operation = 'capture.order' group by 1",
);
const waiting = statement<{ n: bigint }>(
  'test.jobs',
  "select count(*) as n from job where operation like 'payments.%'",
);

test(`killed ${KILLS} times under load: nothing is lost, nothing is there twice`, async () => {
  const answered = new Map<string, Reply>();
  let stop = false;
  const client = async (n: number) => {
    for (let i = 0; !stop; i += 1) {
      const key = `c${n}-${i}`;
      const taken = await insist('orders', key, order(key));
      answered.set(key, taken);
      for (const [step, body] of Object.entries(steps))
        answered.set(`${key} ${step}`, await insist(`orders/${taken.subject}/${step}`, `${key} ${step}`, body));
    }
  };
  const clients = Array.from({ length: CLIENTS }, (_, n) => client(n));
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = answered.size;
    while (answered.size < before + 10) await new Promise((wake) => setTimeout(wake, 5));
    await new Promise((wake) => setTimeout(wake, (kill * 37) % 50));
    await server.kill();
    await server.start();
  }
  stop = true;
  await Promise.all(clients);

  const orders = [...answered].filter(([key]) => !key.includes(' '));
  expect(orders.length).toBeGreaterThan(KILLS * 3);
  expect([...answered].filter(([, { status }]) => status !== 201)).toEqual([]);
  const there = await house.db.run(captured);
  expect(there.filter(({ n }) => n !== 1n)).toEqual([]);
  expect(new Set(there.map(({ key }) => key))).toEqual(new Set(orders.map(([, { subject }]) => subject)));
  await server.kill('SIGTERM');
  // jobs that died with their worker are free again when its lease has ended
  house.time = plusMinutes(instant(Date.now()), 10);
  while ((await runDue(house)) > 0) house.time = plusMinutes(house.time, 1);
  expect(await house.db.run(waiting)).toEqual([{ n: 0n }]);
  for (const { page } of (
    await loadPages(
      house.db,
      there.map(({ key }) => key),
    )
  ).values()) {
    const [tender] = asOrder(page).tenders;
    expect([tender?.captured, tender?.authorised, tender?.legs.length]).toEqual([15_900n, 0n, 1]);
  }
  await proveBooks(house);
  console.log(`${KILLS} kills, ${orders.length} orders, ${answered.size} commands answered`);
});
