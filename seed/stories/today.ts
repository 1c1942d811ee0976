import { asOrder } from '../../src/books/page.ts';
import { type Instant, plusMinutes } from '../../src/kernel/time.ts';
import { chanceOf } from '../chance.ts';
import { act, type Life, type Named } from '../director.ts';
import { customerOf } from '../facts/customers.ts';
import { actor, associateAt } from '../facts/people.ts';
import { type Basket, plenty } from '../lives/basket.ts';
import { confirmedByHand, leaves, placesOf } from '../lives/fulfilled.ts';
import { assisted, marketplaceShip, shopifyShip, tillSale, webPickup, webShip } from '../lives/orders.ts';
import { at } from '../when.ts';
import { today } from './cases.ts';

/** The orders of the day that one meets by name, with nothing the matter. All hours are Chicago's. */

/** How far a pickup has come by the time the world starts. */
type Until = 'released' | 'picked' | 'ready' | 'handed over';
type Pickup = readonly [
  placed: Instant,
  customer: string,
  store: string,
  wantedBy: Instant,
  until: Until,
  worked: Instant,
  basket: Basket,
];

// biome-ignore format: a table
const PICKUPS: readonly Pickup[] = [
  [at('2026-11-18', '10:38:20'), 'Kenji Morita', '033', at('2026-11-18', '17:00'), 'ready', at('2026-11-18', '12:41'), plenty('033', 'Kenji', 1)],
  [today('11:21:03'), 'Isla MacRae', '033', today('19:00'), 'ready', today('12:30'), plenty('033', 'Isla', 1)],
  [today('10:37:44'), 'Paul Esposito', '014', today('14:00'), 'handed over', today('11:20'), [['MCS-GRY-L', 1]]],
  [today('13:42:18'), 'Owen Achterberg', '014', today('18:00'), 'picked', today('14:47'), [['RDP-SLT', 1]]],
  [today('13:31:20'), 'Nadia Petrov', '021', today('19:00'), 'released', today('18:00'), [['HWJ-OLV-M', 1]]],
  [today('14:20:51'), 'Marcus Vane', '018', today('19:00'), 'released', today('18:00'), plenty('018', 'Marcus', 1)],
  [today('14:26:09'), 'Elif Kaya', '021', today('18:00'), 'picked', today('14:49'), plenty('021', 'Elif', 1, 1)],
];

function* collects([placed, name, store, wantedBy, until, worked, basket]: Pickup): Life {
  const key = `WEB-${name.replaceAll(/[^A-Z]/g, '')}${placed.slice(11, 19).replaceAll(':', '')}`;
  const order = asOrder(
    (yield webPickup({ at: placed, key, customer: customerOf(name), basket, wantedBy }, store)).page,
  );
  const by = associateAt(store);
  if (until === 'released') return;
  yield* confirmedByHand(order, placed);
  yield act(worked, 'fulfill.pick', order.id, by);
  if (until === 'picked') return;
  yield act(plusMinutes(worked, 6), 'fulfill.pack', order.id, by, { shelf: `P-${chanceOf(key).between(1, 6)}` });
  if (until === 'handed over')
    yield act(plusMinutes(worked, 138), 'fulfill.hand_over', order.id, by, { proof: 'code 517' });
}

/** Sofia's duffel is not at Schaumburg: the afternoon truck brings it. */
function* sofia(): Life {
  const customer = customerOf('Sofia Lindqvist');
  const basket: Basket = [
    ['DUF-NVY', 1],
    ['CHN-TAN-32', 1],
  ];
  yield assisted(
    { at: today('14:43:30'), key: 'AS-3391', customer, basket, wantedBy: today('20:00') },
    '018',
    associateAt('018'),
    'pickup',
  );
}

/** Six lanterns lie at no single place: two boxes, and somebody must say yes. */
function* harriet(): Life {
  yield webShip({
    at: today('14:23:12'),
    key: 'WEB-88207',
    customer: customerOf('Harriet Boone'),
    basket: [['LTN-BLK', 6]],
  });
}

/** The last order before the world starts. */
function* noor(): Life {
  const customer = customerOf('Noor Haddad');
  yield assisted(
    {
      at: today('14:50:02'),
      key: 'AS-3392',
      customer,
      basket: [
        ['BTL-SLT', 1],
        ['BKT-RED', 1],
      ],
      wantedBy: at('2026-11-24', '20:00'),
    },
    '014',
    actor('Amy Kowalski'),
    'ship',
  );
}

/** Packed, waits for its carrier. */
function* packed(name: string, key: string, placed: Instant, basket: Basket, done: Instant): Life {
  const first = marketplaceShip({
    at: placed,
    key,
    customer: customerOf(name),
    basket,
    wantedBy: at('2026-11-24', '20:00'),
  });
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, placed);
  for (const place of placesOf(order)) {
    yield act(done, 'fulfill.pick', order.id, associateAt(place), { place });
    yield act(plusMinutes(done, 7), 'fulfill.pack', order.id, associateAt(place), { place, weight: 1840 });
  }
}

/** On its way with a carrier. */
function* underWay(name: string, key: string, placed: Instant, basket: Basket, left: Instant): Life {
  const order = asOrder(
    (yield shopifyShip({ at: placed, key, customer: customerOf(name), basket, wantedBy: at('2026-11-23', '20:00') }))
      .page,
  );
  yield* confirmedByHand(order, placed);
  yield* leaves(order, left, 'UPS', `1Z999AA1${key.slice(-4)}0014`);
}

function* giftCard(): Life {
  const line = { title: 'Gift card 50', sku: 'GIFT-50', quantity: 1, price: 50_00, giftCard: 50_00, stocked: false };
  const sale = tillSale(
    {
      at: today('11:24:40'),
      key: 'R-88064',
      customer: customerOf('Gil Abrams'),
      basket: plenty('014', 'gift card', 1),
    },
    '014',
    '014-1',
    'card',
  );
  const input = sale.input as {
    lines: object[];
    total: number;
    tenders: { amount: number; captured: { amount: number } }[];
  };
  const total = input.total + line.price;
  yield {
    ...sale,
    input: {
      ...input,
      lines: [...input.lines, line],
      total,
      tenders: input.tenders.map((tender) => ({ ...tender, amount: total, captured: { amount: total } })),
    },
  };
}

function* till(key: string, store: string, when: Instant, basket: Basket): Life {
  yield tillSale({ at: when, key, customer: customerOf('Wei Zhang'), basket }, store, `${store}-1`, 'card');
}

export function ordersOfToday(): Named[] {
  return [
    ...PICKUPS.map((pickup) => ({ name: `today ${pickup[1]}`, life: collects(pickup) })),
    { name: 'today Sofia Lindqvist', life: sofia() },
    { name: 'today Harriet Boone', life: harriet() },
    { name: 'today Noor Haddad', life: noor() },
    {
      name: 'today Greta Nyström',
      life: packed(
        'Greta Nyström',
        'MK-77012',
        today('09:54:00'),
        [
          ['TEE-BLK-M', 3],
          ['CAP-OLV', 2],
        ],
        today('14:12'),
      ),
    },
    {
      name: 'today Lucía Ferrer',
      life: packed('Lucía Ferrer', 'MK-76988', at('2026-11-18', '20:10:00'), [['TRP-NVY-M', 1]], today('13:35')),
    },
    {
      name: 'today Aino Laine',
      life: underWay('Aino Laine', 'S-5520', at('2026-11-18', '21:02:00'), [['BTS-BRN-9', 1]], today('11:08')),
    },
    {
      name: 'today Ben Tolliver',
      life: underWay(
        'Ben Tolliver',
        'S-5471',
        at('2026-11-17', '08:20:00'),
        [['HEN-RST-L', 1]],
        at('2026-11-17', '14:02'),
      ),
    },
    { name: 'today gift card', life: giftCard() },
    { name: 'today Wei Zhang', life: till('R-61177', '027', today('11:32:05'), plenty('027', 'Wei', 1, 2)) },
  ];
}
