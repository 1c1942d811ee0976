import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, type Beat, type Life } from '../../seed/director.ts';
import { customerOf } from '../../seed/facts/customers.ts';
import { associateAt } from '../../seed/facts/people.ts';
import { confirmedByHand } from '../../seed/lives/fulfilled.ts';
import { cardFee, paidOut } from '../../seed/lives/money.ts';
import { webShip } from '../../seed/lives/orders.ts';
import { at } from '../../seed/when.ts';
import type { Order } from '../../src/books/order/order.ts';
import { asOrder } from '../../src/books/page.ts';
import { proveBooks } from '../support/audit.ts';
import { pageOf } from './page.ts';
import { expectRecorded } from './recorded.ts';
import { openStage, opens, type Stage } from './stage.ts';

const DAY = '2026-11-10';
const GIFT_CARD = 25_00;

/** A gift card and a card; the mugs are at Warehouse A, the duffel is at Warehouse B. */
function checkout(): Beat {
  const beat = webShip({
    at: at(DAY, '09:12:00'),
    key: 'WEB-86402',
    customer: customerOf('Harriet Boone'),
    basket: [
      ['MUG-MOS', 4],
      ['DUF-TAN', 1],
    ],
    wantedBy: at('2026-11-16', '20:00'),
  });
  const input = beat.input as { total: number; tenders: { authorised: { until: string } }[] };
  const amount = input.total - GIFT_CARD;
  const tenders = [
    { kind: 'gift_card', account: '4471', label: 'card ending 4471', amount: GIFT_CARD },
    ...input.tenders.map((card) => ({ ...card, amount, authorised: { ...card.authorised, amount } })),
  ];
  return { ...beat, input: { ...input, tenders } };
}

function* parcels(): Life {
  const first = checkout();
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, first.at);
  const leaves = (time: string, place: string, tracking: string) =>
    act(at(DAY, time), 'fulfill.ship', order.id, associateAt(place), { place, carrier: 'UPS', tracking });
  yield leaves('11:20:00', 'A', '1Z999AA10177001');
  yield leaves('15:05:00', 'B', '1Z999AA10177002');
}

describe('two parcels, two tenders', () => {
  let stage: Stage;
  let order: Order;

  beforeAll(async () => {
    stage = await openStage({
      day: DAY,
      number: 10_231n,
      shelves: [
        ['A', 'MUG-MOS', 40, at('2026-11-02', '09:00')],
        ['B', 'DUF-TAN', 6, at('2026-11-02', '09:00')],
      ],
      balances: [['liabilities:gift-cards:4471', GIFT_CARD]],
    });
    const payout = paidOut(stage.town, {
      provider: 'local',
      payout: 'PO-7738',
      arrives: at('2026-11-12', '05:10'),
      covers: at('2026-11-12', '00:00'),
      pays: at('2026-11-16', '08:05'),
      fee: cardFee,
      gap: 0n,
    });
    await stage.play({ parcels: parcels(), payout }, at('2026-11-16', '10:00'));
    order = await stage.order('WEB-86402');
  });
  afterAll(() => stage.house.close());

  test('is told as it was recorded', async () => {
    const page = await pageOf(stage.house, {
      title: 'Two parcels, two tenders',
      tells: `Harriet Boone pays with a gift card of 25.00 and a card. No single place has all of it, so mugs leave Warehouse A before
noon and a duffel leaves Warehouse B in the afternoon. Each parcel books its own revenue, tax and cost; what the gift card has paid is used up
first, and of the card only what has left is captured. Both warehouses belong to IMV Logistics, which bills IMV Retail at cost.`,
      since: opens(DAY),
    });
    expectRecorded('two-parcels', page);
  });

  test('captures each parcel as it leaves, and together what was agreed', () => {
    const legs = order.tenders.flatMap((tender) =>
      tender.kind === 'card' ? tender.legs.map((leg) => [leg.kind, leg.state, leg.amount] as const) : [],
    );
    expect(legs.map(([kind, state]) => [kind, state])).toEqual([
      ['capture', 'done'],
      ['capture', 'done'],
    ]);
    expect(legs.reduce((sum, [, , amount]) => sum + amount, 0n)).toBe(order.total - BigInt(GIFT_CARD));
  });

  test('is closed, with nothing on deposit, owed or in clearing', async () => {
    expect(order.closedAt).not.toBeNull();
    expect(await stage.balances()).toMatchObject({
      'retail liabilities:deposits': 0n,
      'retail assets:receivable': 0n,
      'retail assets:clearing:local': 0n,
      'retail liabilities:gift-cards:4471': 0n,
    });
  });

  test('leaves both entities square with each other', async () => {
    const { 'retail assets:intercompany:logistics': owes = 0n, 'logistics assets:intercompany:retail': owed = 0n } =
      await stage.balances();
    expect(owed).toBe(4n * 5_20n + 61_00n);
    expect(owes + owed).toBe(0n);
  });

  test('leaves proved books', () => proveBooks(stage.house));
});
