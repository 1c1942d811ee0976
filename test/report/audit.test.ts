import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idFromKey, type Uuid } from '../../src/kernel/ids.ts';
import { statement } from '../../src/kernel/sql/statement.ts';
import { audit, differences } from '../../src/report/audit.ts';
import { layGround, placeId, places } from '../support/ground.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

/** Books of a small day: one order that was paid with a gift card and came back in part, one that is still reserved. */
let house: TestHouse;
let done: Uuid;

beforeAll(async () => {
  house = await openHouse();
  await layGround(house.owner);
  const lines = [{ item: 'SOCK', quantity: 20 }];
  await house.give('fulfill.receive_stock', placeId(places.s14), { from: 'opening', counted: true, lines });
  const card = { entity: 'retail', account: 'liabilities:gift-cards:8820', currency: 'USD', amount: 5000 };
  await house.give('close.open_balance', idFromKey('ledger', 'retail'), card);
  done = await takeOrder('1', 3);
  for (const step of ['route.confirm', 'fulfill.pick', 'fulfill.pack']) await house.give(step, done, {});
  await house.give('fulfill.hand_over', done, { proof: 'code' });
  await house.give('close.record_capture', done, { tender: 'T2', leg: 'M2', amount: 1200, final: true });
  await house.give('return.open', done, { line: 'L1', quantity: 1, reason: 'faulty', place: places.s14 });
  await house.give('return.receive', done, {});
  await takeOrder('2', 2);
});

afterAll(() => house.close());

async function takeOrder(key: string, quantity: number): Promise<Uuid> {
  const total = quantity * 1400;
  const taken = await house.give('capture.order', null, {
    channel: 'web',
    source: { key },
    currency: 'USD',
    groups: [{ id: 'G1', method: 'pickup', place: places.s14 }],
    lines: [{ item: 'SOCK', quantity, price: 1400 }],
    tenders: [
      { kind: 'gift_card', account: '8820', amount: total - 1200 },
      { kind: 'card', provider: 'local', amount: 1200, authorised: { amount: 1200 } },
    ],
    total,
  });
  return taken.answer.subject;
}

const faults: readonly [says: string, check: string, sql: string][] = [
  ['an entry that does not balance', 'every entry balances', `update posting set amounts[1] = amounts[1] + 1 where reason = 'UnitsHandedOver'`],
  ['books that do not balance', 'the books of every entity balance', `update posting set amounts[1] = amounts[1] + 1 where reason = 'UnitsHandedOver'`],
  ['another posting than the event means', 'moves and postings are what the events mean', `update posting set amounts[1] = amounts[1] + 1, amounts[2] = amounts[2] - 1 where reason = 'UnitsHandedOver'`],
  ['a posting that is gone', 'moves and postings are what the events mean', `delete from posting where reason = 'TenderCaptured'`],
  ['a posting without its pair', 'intercompany accounts mirror each other', `update posting set accounts[1] = 'assets:intercompany:logistics' where reason = 'TenderCaptured'`],
  ['a page that owes something else', 'the accounts on the page of an order equal its postings', `update orders set document = regexp_replace(document::text, '"refundsPayable":"[0-9]+n"', '"refundsPayable":"7n"')::json where id = '$order'`],
  ['a deposit below zero', 'no account of an order was ever below zero', `update posting set amounts = array[-9000, 9000], accounts = array['liabilities:tax:us', 'liabilities:deposits'] where reason = 'TenderCaptured'`],
  ['a gift card that was overspent', 'no shared account was ever below zero', `update posting set amounts = array[9000, -9000] where reason = 'StoredValueUsed'`],
  ['a payment that was booked as a deposit', 'no order holds a deposit and owes at once', `update posting set accounts = array['assets:clearing:local', 'liabilities:deposits'] where reason = 'TenderCaptured'`],
  ['a leg that was settled by no line', 'a settled leg names a line of the statement', `update orders set document = replace(document::text, '"settled":null', '"settled":{"payout":"p","line":"l"}')::json`],
  ['more given back than sold', 'no order gives back more than it sold', `update posting set amounts = array[999900, -999900], accounts = array['revenue:returns', 'liabilities:refunds-payable'] where reason = 'ReturnSettled'`],
  ['a gift card with another balance', 'shared balances equal their postings', `update guarded_balance set balance = balance + 1`],
  ['a closed order that owes', 'closed orders hold nothing', `update orders set closed_at = now()`],
  ['a posting of nobody', 'every posting belongs to a commit', `update posting set sequence = 99 where reason = 'TenderCaptured'`],
  ['a stock counter that grew', 'every stock counter equals its moves', 'update stock set on_hand = on_hand + 1'],
  ['a move that is gone', 'every stock counter equals its moves', `delete from move where reason = 'UnitsPicked'`],
  ['a claim on nothing', 'what is claimed on the way is on the way', 'update stock set coming = coming + 1'],
  ['a reservation that nobody wants', 'reservations equal demand', 'update stock set reserved = reserved + 1'],
  ['a demand that nobody reserved', 'reservations equal demand', `update demand set quantity = quantity + 1 where state = 'released' or state = 'reserved'`],
  ['a queue of another length', 'the workload of a place is what is reserved there', 'update workload set units = units + 1'],
  ['a move of nobody', 'every move belongs to a commit', `update move set sequence = 99 where reason = 'UnitsPicked'`],
  ['a commit that is gone', 'every page has its whole chain of commits', `delete from commit where subject = '$order' and sequence = 2`],
  ['a number that was skipped', 'numbers are handed out without gaps', 'update orders set number = number + 5 where number = (select max(number) from orders)'],
  ['a tender that gives back too much', 'no tender gives back more than it took', `update orders set document = replace(document::text, '"refunded":"0n"', '"refunded":"99999n"')::json`],
  ['a tender that is not its legs', 'what a tender took and gave back is the sum of its legs', `update orders set document = replace(document::text, '"captured":"1200n"', '"captured":"1201n"')::json`],
  ['a price that was changed', 'frozen units add up to the total of the order', `update order_capture set sold = replace(sold::text, '"paid":"1400n"', '"paid":"1399n"')::json`],
  ['a capture that was changed', 'the commits fold to the page, in an unbroken chain', `update order_capture set sold = replace(sold::text, '"paid":"1400n"', '"paid":"1399n"')::json`],
  ['an event that was changed', 'the commits fold to the page, in an unbroken chain', `update commit set events = replace(events::text, '"proof":"code"', '"proof":"none"')::json`],
  ['an actor who was changed', 'the commits fold to the page, in an unbroken chain', `update commit set actor = 'Nobody' where sequence = 3`],
  ['a page that was changed', 'the commits fold to the page, in an unbroken chain', `update orders set document = replace(document::text, '"reason":"faulty"', '"reason":"other"')::json`],
  ['a demand that is gone', 'demand is made from the page', 'delete from demand'],
  ['a queue that shows something else', 'the queues index what is on the page', `update orders set stage = 'capture'`],
]; // biome-ignore format: a table

describe('the audit', () => {
  it('finds nothing in books that were kept', async () => {
    expect(differences(await audit(house.db, { all: true }))).toEqual([]);
    expect(differences(await audit(house.db, { since: '2026-11-01T00:00:00.000Z' }))).toEqual([]);
  });

  it('says how far it is', async () => {
    const told: string[] = [];
    await audit(house.db, { onProgress: (check, nth, of) => told.push(`${check} ${nth}/${of}`) });
    expect(told.length).toBeGreaterThan(20);
  });

  it.each(faults)('finds %s', async (_says, check, sql) => {
    const owner = house.owner;
    await owner.run(statement('fault.begin', 'begin'));
    try {
      for (const name of ['posting_check', 'posting_amounts_check']) {
        await owner.run(statement(`fault.${name}`, `alter table posting drop constraint if exists ${name}`));
      }
      await owner.run(statement(`fault.${sql.length}.${check.length}`, sql.replaceAll('$order', done)));
      const found = differences(await audit(owner, { all: true })).map((each) => each.check);
      expect(found).toContain(check);
    } finally {
      await owner.run(statement('fault.rollback', 'rollback'));
    }
  });
});
