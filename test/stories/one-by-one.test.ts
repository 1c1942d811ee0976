import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, type Beat, type Life, type Seen } from '../../seed/director.ts';
import { customerOf } from '../../seed/facts/customers.ts';
import { associateAt } from '../../seed/facts/people.ts';
import { confirmedByHand, leaves } from '../../seed/lives/fulfilled.ts';
import { cardFee, paidOut } from '../../seed/lives/money.ts';
import { webShip } from '../../seed/lives/orders.ts';
import { at } from '../../seed/when.ts';
import type { Order } from '../../src/books/order/order.ts';
import { asOrder } from '../../src/books/page.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import { proveBooks } from '../support/audit.ts';
import { pageOf } from './page.ts';
import { expectRecorded } from './recorded.ts';
import { openStage, opens, type Stage } from './stage.ts';

const DAY = '2026-11-03';
const desk = associateAt('020');

/** One mug over the desk of a store: opened, received, graded. */
function* broughtBack(
  id: Uuid,
  day: string,
  reason: string,
  dispositions: readonly string[],
): Generator<Beat, void, Seen> {
  yield act(at(day, '12:00:00'), 'return.open', id, desk, { line: 'L1', quantity: 1, reason, place: '020' });
  yield act(at(day, '12:02:00'), 'return.receive', id, desk);
  for (const [nth, disposition] of dispositions.entries())
    yield act(at(day, `12:1${nth}:00`), 'return.grade', id, desk, { disposition });
}

function* mugs(): Life {
  const first = webShip({
    at: at(DAY, '08:40:00'),
    key: 'WEB-85571',
    customer: customerOf('Lucía Ferrer'),
    basket: [['MUG-MOS', 3]],
    wantedBy: at('2026-11-09', '20:00'),
  });
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, first.at);
  yield* leaves(order, at(DAY, '15:30:00'), 'UPS', '1Z999AA10155671');
  yield* broughtBack(order.id, '2026-11-10', 'not_wanted', ['restock']);
  yield* broughtBack(order.id, '2026-11-12', 'not_wanted', ['restock']);
  yield* broughtBack(order.id, '2026-11-13', 'faulty', ['quarantine', 'scrap']);
}

describe('three mugs, brought back one by one', () => {
  let stage: Stage;
  let order: Order;

  beforeAll(async () => {
    stage = await openStage({
      day: DAY,
      number: 9_944n,
      shelves: [['A', 'MUG-MOS', 60, at('2026-10-30', '09:00')]],
    });
    const payout = paidOut(stage.town, {
      provider: 'local',
      payout: 'PO-7740',
      arrives: at('2026-11-16', '05:10'),
      covers: at('2026-11-16', '00:00'),
      pays: at('2026-11-18', '08:05'),
      fee: cardFee,
      gap: 0n,
    });
    await stage.play({ mugs: mugs(), payout }, at('2026-11-18', '10:00'));
    order = await stage.order('WEB-85571');
  });
  afterAll(() => stage.house.close());

  test('is told as it was recorded', async () => {
    const page = await pageOf(stage.house, {
      title: 'Three mugs, brought back one by one',
      tells: `Lucía Ferrer orders three mugs, pays by card and brings them back to a store on three days: two are not wanted, one is cracked.
Each refund is what that one mug was charged, with its tax, to the cent; only the cracked one brings its share of the freight
with it, and it is scrapped. The mugs were sold from a warehouse of IMV Logistics and come back to a store of IMV Retail.`,
      since: opens(DAY),
    });
    expectRecorded('one-by-one', page);
  });

  test('refunds what each mug was charged, and for the cracked one a third of the freight', () => {
    const refunds = order.tenders.flatMap((tender) => tender.legs.filter((leg) => leg.kind === 'refund'));
    expect(refunds.map((leg) => leg.state)).toEqual(['done', 'done', 'done']);
    const mug = 18_00n;
    const freight = 2_30n;
    // 9.025 % of 54.00 and of 6.90, in two jurisdictions, shared out unit by unit
    expect(refunds.map((leg) => leg.amount)).toEqual([mug + 1_63n, mug + 1_63n, mug + 1_61n + freight + 20n]);
  });

  test('is closed, with nothing owed on either side', async () => {
    expect(order.closedAt).not.toBeNull();
    expect(await stage.balances()).toMatchObject({
      'retail liabilities:refunds-payable': 0n,
      'retail assets:receivable': 0n,
      'retail assets:clearing:local': 0n,
      'retail assets:inventory:020': 2n * 5_20n,
      'retail expenses:write-down': 5_20n,
      'retail expenses:cogs': 0n,
    });
  });

  test('leaves proved books', () => proveBooks(stage.house));
});
