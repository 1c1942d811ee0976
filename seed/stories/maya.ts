import { asOrder } from '../../src/books/page.ts';
import { act, type Beat, type Life, type Named } from '../director.ts';
import { customerOf } from '../facts/customers.ts';
import { associateAt, machine } from '../facts/people.ts';
import { storeOf } from '../facts/places.ts';
import { JACKET } from '../facts/stock.ts';
import { taxAt } from '../facts/taxes.ts';
import { checkout } from '../lives/basket.ts';
import { confirmedByHand, leaves } from '../lives/fulfilled.ts';
import { webPickup, webShip } from '../lives/orders.ts';
import { at, STORY } from '../when.ts';

export const PLACED = at(STORY.day, '14:31:07');
const GIFT_CARD = 40_00n;

/**
 * The order of the first page. Maya Okafor buys in the web shop and wants to collect at Store 014 today; she pays
 * part of it with a gift card. Everything else about it is worked out: nobody touches it before the world starts.
 */
function* maya(): Life {
  yield checkoutOfMaya();
}

export function checkoutOfMaya(): Beat {
  const { key, name, email } = customerOf('Maya Okafor');
  const bill = checkout(
    [
      [JACKET, 1],
      ['MCS-GRY-L', 2],
      ['RDP-SLT', 1],
    ],
    { rates: taxAt(storeOf('014')), member: true },
  );
  const byCard = Number(bill.total - GIFT_CARD);
  return {
    at: PLACED,
    operation: 'capture.order',
    by: machine('channel', 'Web'),
    input: {
      channel: 'web',
      source: { key: 'WEB-88213', name: 'WEB-88213' },
      placedAt: PLACED,
      customer: { key, name, email },
      currency: 'USD',
      groups: [{ id: 'G1', method: 'pickup', place: '014', wantedBy: at(STORY.day, '19:00') }],
      lines: bill.lines,
      tenders: [
        { kind: 'gift_card', account: '8820', label: 'card ending 8820', amount: Number(GIFT_CARD) },
        {
          kind: 'card',
          label: 'Visa 4417',
          reference: 'tok_visa_4417',
          amount: byCard,
          authorised: { amount: byCard, until: at('2026-11-26', '14:31:07') },
        },
      ],
      fraud: { score: 12 },
      total: Number(bill.total),
    },
  };
}

/** What she bought before: a shirt that was sent, and socks that she collected at the same store. */
function* shirt(): Life {
  const customer = customerOf('Maya Okafor');
  const placed = at('2026-10-23', '20:40:00');
  const wantedBy = at('2026-10-29', '20:00');
  const first = webShip({ at: placed, key: 'WEB-84012', customer, basket: [['FLS-IND-M', 1]], wantedBy });
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, placed);
  yield* leaves(order, at('2026-10-24', '13:10'), 'UPS', '1Z999AA10131180');
}

function* socks(): Life {
  const customer = customerOf('Maya Okafor');
  const placed = at('2026-11-02', '08:15:00');
  const wantedBy = at('2026-11-02', '18:00');
  const first = webPickup({ at: placed, key: 'WEB-85398', customer, basket: [['MCS-GRY-L', 1]], wantedBy }, '014');
  const order = asOrder((yield first).page);
  const by = associateAt('014');
  yield* confirmedByHand(order, placed);
  yield act(at('2026-11-02', '12:20'), 'fulfill.pick', order.id, by);
  yield act(at('2026-11-02', '12:27'), 'fulfill.pack', order.id, by, { shelf: 'P-1' });
  yield act(at('2026-11-02', '17:41'), 'fulfill.hand_over', order.id, by, { proof: 'code 808' });
}

export function ordersOfMaya(): Named[] {
  return [
    { name: 'Maya before 1', life: shirt() },
    { name: 'Maya before 2', life: socks() },
    { name: 'Maya Okafor', life: maya() },
  ];
}
