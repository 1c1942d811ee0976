import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, type Life } from '../../seed/director.ts';
import { actor, associateAt } from '../../seed/facts/people.ts';
import { placeId } from '../../seed/facts/places.ts';
import { JACKET } from '../../seed/facts/stock.ts';
import { cardFee, paidOut } from '../../seed/lives/money.ts';
import { checkoutOfMaya } from '../../seed/stories/maya.ts';
import { at, STORY } from '../../seed/when.ts';
import type { Order } from '../../src/books/order/order.ts';
import { asOrder } from '../../src/books/page.ts';
import { statement } from '../../src/kernel/sql/statement.ts';
import type { Instant } from '../../src/kernel/time.ts';
import { proveBooks } from '../support/audit.ts';
import { pageOf } from './page.ts';
import { expectRecorded } from './recorded.ts';
import { openStage, opens, type Stage } from './stage.ts';

const today = (time: string): Instant => at(STORY.day, time);
const amy = associateAt('014');

/** The count fails at 15:29; the backup at Warehouse A takes over, and 19:00 still holds. */
function* maya(): Life {
  const { id } = asOrder((yield checkoutOfMaya()).page);
  yield act(today('14:58:10'), 'route.confirm', id, actor('Lena Marsh'));
  yield act(today('15:29:30'), 'fulfill.short', id, amy, {
    answer: 'empty',
    units: [{ line: 'L1', quantity: 1 }],
  });
  yield act(today('15:33:02'), 'fulfill.pick', id, amy);
  yield act(today('15:36:40'), 'fulfill.pack', id, amy, { shelf: 'P-3' });
  yield act(today('16:09:15'), 'fulfill.ship_transfer', id, associateAt('A'), { transfer: 'X1' });
  yield act(today('17:47:48'), 'fulfill.receive_transfer', id, amy, { transfer: 'X1' });
  yield act(today('17:58:20'), 'fulfill.pick', id, amy);
  yield act(today('18:03:05'), 'fulfill.pack', id, amy, { shelf: 'P-3' });
  yield act(today('18:42:51'), 'fulfill.hand_over', id, amy, { proof: 'code 517' });
}

/** A colleague looks into the bin as well: there is none. */
function* count(): Life {
  yield act(today('15:52:20'), 'fulfill.count', placeId('014'), actor('Dario Reyes'), { item: JACKET, units: 0 });
}

describe('IMV-10482', () => {
  let stage: Stage;
  let order: Order;

  beforeAll(async () => {
    stage = await openStage({
      day: STORY.day,
      number: 10_482n,
      shelves: [
        ['014', JACKET, 3, at('2026-10-09', '08:30')],
        ['014', 'MCS-GRY-L', 30, at('2026-10-15', '08:40')],
        ['014', 'RDP-SLT', 12, at('2026-10-15', '08:40')],
        ['A', JACKET, 64, at('2026-10-16', '09:00')],
      ],
      balances: [['liabilities:gift-cards:8820', 60_00]],
    });
    const payout = paidOut(stage.town, {
      provider: 'local',
      payout: 'PO-7745',
      arrives: at('2026-11-20', '05:10'),
      covers: at('2026-11-20', '00:00'),
      pays: at('2026-11-24', '08:05'),
      fee: cardFee,
      gap: 0n,
    });
    await stage.play({ maya: maya(), count: count(), payout }, at('2026-11-24', '10:00'));
    order = await stage.order('WEB-88213');
  });
  afterAll(() => stage.house.close());

  test('is told as it was recorded', async () => {
    const page = await pageOf(stage.house, {
      title: 'IMV-10482: a count fails, and the promise holds',
      tells: `Maya Okafor buys a jacket, two packs of socks and a daypack in the web shop, pays with a gift card and a Visa, and wants to
collect at Store 014 by 19:00. The record of the jacket there is doubtful, so one is held at Warehouse A. At 15:29 the
picker finds the bin empty. The armed fallback runs: the 16:30 truck brings a jacket, and at 18:42 Maya has everything.`,
      since: opens(STORY.day),
    });
    expectRecorded('imv-10482', page);
  });

  test('is handed over whole before the promised time, of which the customer was told once', () => {
    expect(order.slices.every((slice) => slice.state === 'handed_over')).toBe(true);
    expect(order.promises.map(({ kind, by }) => [kind, by])).toEqual([
      ['made', today('19:00')],
      ['told', today('19:00')],
      ['revised', today('19:00')],
    ]);
    expect(order.transfers).toMatchObject([{ from: 'A', to: '014', state: 'received' }]);
    expect(order.cases).toEqual([]);
  });

  test('is closed by the payout, with nothing owed on either side', () => {
    expect(order.closedAt?.slice(0, 10)).toBe('2026-11-24');
    expect(order.accounts).toMatchObject({ deposits: 0n, receivable: 0n, refundsPayable: 0n });
  });

  test('leaves in each account what finance expects', async () => {
    const [fee, cost] = [8_88n, 81_20n + 2n * 7_00n + 38_60n];
    expect(await stage.balances()).toMatchObject({
      'retail assets:bank': 295_72n - fee,
      'retail assets:clearing:local': 0n,
      'retail expenses:payment-fees:local': fee,
      'retail liabilities:gift-cards:8820': -20_00n,
      'retail liabilities:deposits': 0n,
      'retail liabilities:tax:us-il': -19_03n,
      'retail expenses:cogs': cost,
      'retail expenses:shrink': 3n * 81_20n,
      'retail assets:inventory:014': 28n * 7_00n + 11n * 38_60n,
      'logistics assets:inventory:A': 63n * 81_20n,
    });
  });

  test('has lowered the trust in the record at once, and cleared it with the count', async () => {
    const shelf = statement<Record<string, number>>(
      't.shelf',
      "select on_hand, missing, shorts, counted_at::date = '2026-11-19' as today from stock where item = $1 and place = '014'",
    );
    expect(await stage.house.db.run(shelf, [JACKET])).toEqual([{ on_hand: 0, missing: 0, shorts: 0, today: true }]);
  });

  test('leaves proved books', () => proveBooks(stage.house));
});
