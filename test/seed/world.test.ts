import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCrew } from '../../seed/crew.ts';
import { STORY } from '../../seed/when.ts';
import { type Made, seedWorld } from '../../seed/world.ts';
import type { Order } from '../../src/books/order/order.ts';
import { loadPages } from '../../src/books/order/store.ts';
import { namesIn } from '../../src/edge/http/names.ts';
import { spineOf } from '../../src/edge/http/views/spine.ts';
import { localNotices } from '../../src/edge/notices/notice.ts';
import { localPayments } from '../../src/edge/payments/local.ts';
import { runJobs } from '../../src/edge/worker/worker.ts';
import { must } from '../../src/kernel/assert.ts';
import type { Log } from '../../src/kernel/log.ts';
import { statement } from '../../src/kernel/sql/statement.ts';
import { plusMinutes } from '../../src/kernel/time.ts';
import { proveBooks } from '../support/audit.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

const MINUTES = 5 * 60_000;
const outside = { payments: () => localPayments, notices: localNotices };

const hashes = statement<{ subject: string; sequence: number; hash: string }>(
  't.hashes',
  "select subject, sequence, encode(hash, 'hex') as hash from commit order by subject, sequence",
);
const stages = statement<{ stage: string; open: number }>(
  't.stages',
  'select stage, count(*)::int as open from orders where closed_at is null group by stage',
);
const steps = statement<{ step: string }>('t.steps', 'select distinct step from orders');
const parked = statement<{ channel: string; stage: string; step: string; open_cases: number }>(
  't.parked',
  "select channel, stage, step, open_cases from orders where step = 'parked'",
);
const cases = statement<{ type: string; open: number }>(
  't.cases',
  'select type, count(*)::int as open from case_index where closed_at is null group by type',
);
const classes = statement<{ class: string; n: number }>(
  't.classes',
  'select class, count(*)::int as n from orders where closed_at is null and class is not null group by class',
);
const channels = statement<{ channel: string; n: number }>(
  't.channels',
  'select channel, count(*)::int as n from orders group by channel',
);
const late = statement<{ customer: string; n: number }>(
  't.late',
  "select customer, 1 as n from orders where step in ('late_pick', 'transfer_late') and customer like 'C%'",
);
const numbered = statement<{ id: string }>('t.number', 'select id from orders where number = $1');
const latest = statement<{ at: string }>('t.latest', 'select max(at) as at from commit');
const closed = statement<{ n: number }>(
  't.closed',
  'select count(*)::int as n from orders where closed_at is not null',
);

describe('the demonstration world', () => {
  let house: TestHouse;
  let made: Made;

  beforeAll(async () => {
    house = await openHouse();
    made = await seedWorld({ desk: house.desk, tx: house.write });
  }, MINUTES);
  afterAll(() => house.close());

  const count = async <T extends { n?: number; open?: number }>(
    what: Parameters<typeof house.db.run<T>>[0],
    key: keyof T,
  ) => Object.fromEntries((await house.db.run<T>(what)).map((row) => [row[key], row.n ?? row.open]));

  test('is performed, and its script holds: nobody was refused', () => {
    expect(made.performed).toBeGreaterThan(1500);
    expect(made.answered).toBeGreaterThan(1500);
    expect(made.refused).toBe(0);
  });

  test(
    'has proved books: stock equals its moves, postings balance, commits fold to the pages',
    async () => {
      await proveBooks(house);
    },
    MINUTES,
  );

  test('ends where its clock starts', async () => {
    const [row] = await house.db.run(latest);
    expect(must(row, 'a commit').at <= STORY.now).toBe(true);
  });

  test('has work in every stage', async () => {
    const open = await count(stages, 'stage');
    expect(Object.keys(open).sort()).toEqual(['close', 'exception', 'fulfill', 'return', 'route']);
    const found = (await house.db.run(steps)).map((row) => row.step);
    expect(found).toEqual(
      expect.arrayContaining([
        'decided',
        'coming',
        'released',
        'picked',
        'packed',
        'ready',
        'settling',
        'closed',
        'return',
      ]),
    );
    expect(await count(classes, 'class')).toMatchObject({
      safe: expect.any(Number),
      watch: expect.any(Number),
      risk: expect.any(Number),
    });
  });

  test('has orders of every channel, and most of its month is closed', async () => {
    expect(Object.keys(await count(channels, 'channel')).sort()).toEqual([
      'assisted',
      'marketplace',
      'pos',
      'shopify',
      'web',
    ]);
    expect((await house.db.run(closed))[0]?.n).toBeGreaterThan(300);
  });

  test('has an order that waits for stock, by a rule, without a case', async () => {
    expect(await house.db.run(parked)).toEqual([{ channel: 'shopify', stage: 'route', step: 'parked', open_cases: 0 }]);
  });

  test('has one queue that is late, and one of each other trouble', async () => {
    expect(await count(cases, 'type')).toMatchObject({
      late_pick: 6,
      short_pick: 1,
      no_plan: 1,
      not_collected: 1,
      fraud_review: 1,
      customer_rule: 1,
      bad_address: 1,
      not_mapped: 1,
      payment_missing: 1,
      capture_declined: 1,
      refund_failed: 1,
      settlement_differs: 1,
      return_policy: 1,
    });
  });

  describe('IMV-10482', () => {
    let order: Order;
    let card: Record<string, string>;
    let verdict: string;

    beforeAll(async () => {
      const [row] = await house.db.run(numbered, ['10482']);
      const id = must(row, 'IMV-10482').id;
      const loaded = must((await loadPages(house.db, [id])).get(id), 'page');
      order = loaded.page as Order;
      const spine = spineOf(order, must(loaded.sold, 'sold'), STORY.now, namesIn(await house.book(), STORY.now));
      card = Object.fromEntries(spine.four.map((each) => [each.row, `${each.title} | ${each.tag}`]));
      verdict = spine.verdict;
    });

    test('says on its card what the product page says', () => {
      expect(card).toEqual({
        source: 'Ecommerce order with pickup preference | Web',
        promise: 'Available in Store 014, backup stock in Warehouse A | safe',
        routing: 'Pick at store, reserve now, fallback to transfer if count fails | watch',
        finance: 'Tax, tender, COGS, entity, and refund rules attached | mapped',
      });
    });

    test("is Maya Okafor's, placed at 14:31 for 19:00, and not confirmed yet", () => {
      expect(order.customer.name).toBe('Maya Okafor');
      expect(order.source.key).toBe('WEB-88213');
      expect(order.groups[0]).toMatchObject({
        method: 'pickup',
        place: '014',
        wantedBy: '2026-11-20T01:00:00.000Z',
        route: { state: 'decided' },
      });
      expect(must(order.groups[0]?.route.confirmsAt, 'an hour').slice(0, 16)).toBe('2026-11-19T21:01');
      expect(verdict).toContain('Confirm by 15:40, 48 min left.');
    });

    test('is likely by itself about 91 %, with its backup about 97 %', () => {
      const promise = must(order.groups[0]?.promise, 'promise');
      expect(promise.alone / 100).toBeCloseTo(91, -0.3);
      expect(promise.kept / 100).toBeCloseTo(97, -0.3);
      expect(promise.because).toContain('41 days old');
      expect(order.groups[0]?.backup?.held).toEqual([{ line: 'L1', item: 'HWJ-OLV-M', place: 'A', quantity: 1 }]);
    });

    test('costs 335.72, paid by gift card and Visa, taxed in four jurisdictions', async () => {
      expect(order.total).toBe(33_572n);
      expect(order.tenders.map((tender) => [tender.label, tender.amount, tender.state])).toEqual([
        ['card ending 8820', 4000n, 'captured'],
        ['Visa 4417', 29_572n, 'authorised'],
      ]);
    });

    test('found three jackets on the record; one was sold at the till since', async () => {
      const read = statement<{ on_hand: number; reserved: number; days: number }>(
        't.jacket',
        "select on_hand, reserved, extract(day from $1::timestamptz - counted_at)::int as days from stock where item = 'HWJ-OLV-M' and place = '014'",
      );
      expect(await house.db.run(read, [STORY.now])).toEqual([{ on_hand: 2, reserved: 1, days: 41 }]);
    });
  });

  test(
    'is the same when it is made again, hash for hash',
    async () => {
      const twin = await openHouse();
      try {
        expect(await seedWorld({ desk: twin.desk, tx: twin.write })).toEqual(made);
        expect(await twin.db.run(hashes)).toEqual(await house.db.run(hashes));
      } finally {
        await twin.close();
      }
    },
    MINUTES,
  );

  test(
    'goes on: six hours later its people have done their work, and no job has given up',
    async () => {
      const before = await count(channels, 'channel');
      const quiet = { warn: (what: unknown) => expect(what).toBeUndefined() } as unknown as Log;
      const work = openCrew(house);
      const end = plusMinutes(STORY.now, 6 * 60);
      for (house.time = STORY.now; house.time < end; house.time = plusMinutes(house.time, 10)) {
        await work();
        while ((await runJobs(house, house.write, outside, quiet)) > 0) house.time = plusMinutes(house.time, 0.02);
      }
      expect(await count(cases, 'type')).not.toHaveProperty('job_gave_up');
      expect(await count(late, 'customer')).toEqual({});
      expect((await count(channels, 'channel')).web).toBeGreaterThan(Number(before.web) + 20);
      await proveBooks(house);
    },
    MINUTES,
  );
});
