import { asOrder } from '../../src/books/page.ts';
import { act, type Life, type Named } from '../director.ts';
import { customerOf } from '../facts/customers.ts';
import { actor, associateAt } from '../facts/people.ts';
import type { Basket } from '../lives/basket.ts';
import { confirmedByHand, leaves, look } from '../lives/fulfilled.ts';
import { webShip } from '../lives/orders.ts';
import { at } from '../when.ts';
import { taken, today } from './cases.ts';

/** Money that does not go where it should: a capture, a refund, a return that a manager must allow. */

/** The card said yes at the checkout and no when the parcel had left; Hiro has tried once more. */
function* captureDeclined(): Life {
  const basket: Basket = [
    ['HWJ-NVY-L', 2],
    ['DUF-TAN', 1],
    ['RDL-SLT', 1],
  ];
  const first = webShip({
    at: today('06:12:00'),
    key: 'WEB-88012',
    customer: customerOf('R. Castellano'),
    basket,
    card: 'tok_capture_fails_31',
    wantedBy: at('2026-11-23', '20:00'),
  });
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, first.at);
  yield* leaves(order, today('09:40'), 'FedEx', '771204031877');
  const declined = asOrder((yield look(order.id, today('11:20'))).page).cases.find((each) => each.state === 'open');
  if (!declined) return;
  yield act(today('11:21'), 'exception.resolve', order.id, actor('Hiro Sato'), { case: declined.id, choice: 'retry' });
  yield* taken(order.id, today('12:02'), 'Hiro Sato');
}

/** Opened socks may come back only if a manager says so; the bag of the same order may. */
function* opened(): Life {
  const basket: Basket = [
    ['RDP-SLT', 1],
    ['MCS-GRY-M', 1],
  ];
  const first = webShip({
    at: at('2026-11-02', '09:30:00'),
    key: 'WEB-85410',
    customer: customerOf('Harriet Boone'),
    basket,
    wantedBy: at('2026-11-08', '20:00'),
  });
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, first.at);
  yield* leaves(order, at('2026-11-02', '15:40'), 'UPS', '1Z999AA10142877');
  const by = actor('Amy Kowalski');
  yield act(today('14:44'), 'return.open', order.id, by, {
    line: 'L1',
    quantity: 1,
    reason: 'not_wanted',
    place: '014',
  });
  yield act(today('14:45'), 'return.receive', order.id, by, { return: 'R1' });
  yield act(today('14:47'), 'return.open', order.id, by, {
    line: 'L2',
    quantity: 1,
    reason: 'not_wanted',
    place: '014',
  });
}

/** The bag came back, but the card that paid for it is closed. */
function* refundFailed(): Life {
  const first = webShip({
    at: at('2026-11-05', '12:10:00'),
    key: 'WEB-85733',
    customer: customerOf('Lucía Ferrer'),
    basket: [['RDL-OLV', 1]],
    card: 'tok_refund_fails_08',
    wantedBy: at('2026-11-11', '20:00'),
  });
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, first.at);
  yield* leaves(order, at('2026-11-05', '15:50'), 'UPS', '1Z999AA10150031');
  const by = associateAt('020');
  yield act(today('10:40'), 'return.open', order.id, by, {
    line: 'L1',
    quantity: 1,
    reason: 'not_wanted',
    place: '020',
  });
  yield act(today('10:44'), 'return.receive', order.id, by);
  yield act(today('10:58'), 'return.grade', order.id, by, { disposition: 'restock' });
}

export function troubleWithMoney(): Named[] {
  return [
    { name: 'money capture declined', life: captureDeclined() },
    { name: 'money opened socks', life: opened() },
    { name: 'money refund failed', life: refundFailed() },
  ];
}
