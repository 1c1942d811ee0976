import { asOrder } from '../../src/books/page.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import { chanceOf } from '../chance.ts';
import { act, type Beat, type Life, type Look, type Named, type Seen } from '../director.ts';
import { anybody, type Customer, customerOf } from '../facts/customers.ts';
import { associateAt } from '../facts/people.ts';
import { placeId } from '../facts/places.ts';
import { JACKET } from '../facts/stock.ts';
import { confirmedByHand } from '../lives/fulfilled.ts';
import { tillSale, webPickup } from '../lives/orders.ts';
import { at, STORY } from '../when.ts';

/**
 * Why the record of the jacket at Store 014 is what it is: three were counted on 9 October, and since then they were
 * sold, delivered without a count, collected, brought back, and one was sold at the till while Maya's order waited.
 */
export function jacketAtStore014(): Named[] {
  return [
    { name: 'jacket till 28 Oct', life: sold('R-86002', '014-1', at('2026-10-28', '16:50:12'), 11) },
    { name: 'jacket delivery', life: delivered() },
    { name: 'jacket collected 9 Nov', life: broughtBack() },
    { name: 'jacket collected 14 Nov', life: onlyCollected() },
    { name: 'jacket till 19 Nov', life: sold('R-88120', '014-2', at(STORY.day, '14:38:41'), 12) },
  ];
}

function* sold(key: string, till: string, when: string, nth: number): Life {
  yield tillSale({ at: when, key, customer: anybody[nth] as Customer, basket: [[JACKET, 1]] }, '014', till, 'card');
}

function* delivered(): Life {
  const input = { from: 'supplier', supplier: 'northline', counted: false, lines: [{ item: JACKET, quantity: 2 }] };
  yield act(at('2026-11-03', '10:12'), 'fulfill.receive_stock', placeId('014'), associateAt('014'), input);
}

/** Ordered in the morning, collected in the afternoon; gives the order. */
function* collected(customer: Customer, key: string, day: string): Generator<Beat | Look, Uuid, Seen> {
  const by = associateAt('014');
  const first = webPickup(
    { at: at(day, '07:45:40'), key, customer, basket: [[JACKET, 1]], wantedBy: at(day, '17:00') },
    '014',
  );
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, first.at);
  yield act(at(day, '11:05'), 'fulfill.pick', order.id, by);
  yield act(at(day, '11:11'), 'fulfill.pack', order.id, by, { shelf: 'P-2' });
  yield act(at(day, '16:20'), 'fulfill.hand_over', order.id, by, { proof: `code ${chanceOf(key).between(100, 999)}` });
  return order.id;
}

function* onlyCollected(): Life {
  yield* collected(customerOf('Gil Abrams'), 'WEB-86690', '2026-11-14');
}

function* broughtBack(): Life {
  const by = associateAt('014');
  const subject = yield* collected(customerOf('Dana Whitlock'), 'WEB-86318', '2026-11-09');
  const why = { line: 'L1', quantity: 1, reason: 'wrong_size', place: '014' };
  yield act(at('2026-11-17', '17:02'), 'return.open', subject, by, why);
  yield act(at('2026-11-17', '17:06'), 'return.receive', subject, by);
  yield act(at('2026-11-17', '17:20'), 'return.grade', subject, by, { disposition: 'restock' });
}
