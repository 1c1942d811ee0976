import type { Life } from '../director.ts';
import { customerOf } from '../facts/customers.ts';
import { machine } from '../facts/people.ts';
import { storeOf } from '../facts/places.ts';
import { JACKET } from '../facts/stock.ts';
import { taxAt } from '../facts/taxes.ts';
import { checkout } from '../lives/basket.ts';
import { at, STORY } from '../when.ts';

export const PLACED = at(STORY.day, '14:31:07');
const GIFT_CARD = 40_00n;

/**
 * The order of the first page. Maya Okafor buys in the web shop and wants to collect at Store 014 today; she pays
 * part of it with a gift card. Everything else about it is worked out: nobody touches it before the world starts.
 */
export function* maya(): Life {
  const { key, name, email } = customerOf('Maya Okafor');
  const bill = checkout([[JACKET, 1], ['MCS-GRY-L', 2], ['RDP-SLT', 1]], { rates: taxAt(storeOf('014')), member: true });
  const byCard = Number(bill.total - GIFT_CARD);
  yield {
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
        { kind: 'card', label: 'Visa 4417', reference: 'tok_visa_4417', amount: byCard, authorised: { amount: byCard, until: at('2026-11-26', '14:31:07') } },
      ],
      fraud: { score: 12 },
      total: Number(bill.total),
    },
  };
}
