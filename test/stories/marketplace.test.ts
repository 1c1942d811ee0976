import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Life } from '../../seed/director.ts';
import { customerOf } from '../../seed/facts/customers.ts';
import { confirmedByHand, leaves } from '../../seed/lives/fulfilled.ts';
import { paidOut } from '../../seed/lives/money.ts';
import { marketplaceShip } from '../../seed/lives/orders.ts';
import { at } from '../../seed/when.ts';
import type { Order } from '../../src/books/order/order.ts';
import { asOrder } from '../../src/books/page.ts';
import { halfUp } from '../../src/kernel/money.ts';
import { proveBooks } from '../support/audit.ts';
import { pageOf } from './page.ts';
import { expectRecorded } from './recorded.ts';
import { openStage, opens, type Stage } from './stage.ts';

const DAY = '2026-11-05';
const commission = (amount: bigint) => halfUp(amount * 15n, 100n);

function* sold(): Life {
  const first = marketplaceShip({
    at: at(DAY, '11:03:00'),
    key: 'MK-75810',
    customer: customerOf('Greta Nyström'),
    basket: [
      ['TEE-BLK-M', 3],
      ['CAP-OLV', 2],
    ],
    wantedBy: at('2026-11-11', '20:00'),
  });
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, first.at);
  yield* leaves(order, at(DAY, '16:10:00'), 'UPS', '1Z999AA10160442');
}

describe('an order of the marketplace', () => {
  let stage: Stage;
  let order: Order;

  beforeAll(async () => {
    stage = await openStage({
      day: DAY,
      number: 10_031n,
      shelves: [
        ['A', 'TEE-BLK-M', 60, at('2026-10-30', '09:00')],
        ['A', 'CAP-OLV', 25, at('2026-10-30', '09:00')],
      ],
    });
    const payout = paidOut(stage.town, {
      provider: 'marketplace',
      payout: 'MP-2291',
      arrives: at('2026-11-10', '04:00'),
      covers: at('2026-11-10', '00:00'),
      pays: at('2026-11-11', '08:20'),
      fee: commission,
      gap: 0n,
    });
    await stage.play({ sold: sold(), payout }, at('2026-11-11', '10:00'));
    order = await stage.order('MK-75810');
  });
  afterAll(() => stage.house.close());

  test('is told as it was recorded', async () => {
    const page = await pageOf(stage.house, {
      title: 'An order of the marketplace',
      tells: `Greta Nyström buys three shirts and two caps at the marketplace, which keeps her money until the parcel has left, rounds tax once a
unit, and settles once a week less its 15 %.`,
      since: opens(DAY),
    });
    expectRecorded('marketplace', page);
  });

  test('is the marketplace\u2019s debt from hand-over until its payout, less the commission', async () => {
    expect(await stage.balances()).toMatchObject({
      'retail assets:clearing:marketplace': 0n,
      'retail assets:bank': order.total - commission(order.total),
    });
  });

  test('is closed by the payout', () => {
    expect(order.closedAt?.slice(0, 10)).toBe('2026-11-11');
    expect(order.accounts).toMatchObject({ deposits: 0n, receivable: 0n, refundsPayable: 0n });
  });

  test('leaves proved books', () => proveBooks(stage.house));
});
