import { asOrder } from '../../src/books/page.ts';
import { plusMinutes } from '../../src/kernel/time.ts';
import { act, type Life, type Named } from '../director.ts';
import { customerOf } from '../facts/customers.ts';
import { actor, associateAt } from '../facts/people.ts';
import { placeId } from '../facts/places.ts';
import { PARKA } from '../facts/stock.ts';
import { plenty } from '../lives/basket.ts';
import { brought, confirmedByHand } from '../lives/fulfilled.ts';
import { shopifyShip, webPickup, webShip } from '../lives/orders.ts';
import { at } from '../when.ts';
import { taken, today, yesterday } from './cases.ts';

/** What is the matter on the shelves today: late, not found, doubtful, on the road, left lying. */

/** One picker is alone at Oak Brook since noon, and the list grows: six orders are late, all from one queue. */
type Late = readonly [placed: string, customer: string, wantedBy: string, units: readonly number[]];
const LATE: readonly Late[] = [
  ['11:04:10', 'Priya Raman', '15:30', [1, 1]],
  ['11:16:31', 'Conrad Fink', '15:45', [2]],
  ['11:31:02', 'Dalia Stern', '15:30', [1]],
  ['11:48:45', 'Bella Ruiz', '16:00', [2, 1]],
  ['12:02:19', 'Theo Marchetti', '15:30', [1]],
  ['12:15:57', 'Faye Coleman', '15:45', [1, 1]],
];

function* latePick([placed, customer, wantedBy, units]: Late, nth: number): Life {
  const basket = plenty('009', customer, ...units);
  const first = webPickup(
    { at: today(placed), key: `WEB-8809${nth}`, customer: customerOf(customer), basket, wantedBy: today(wantedBy) },
    '009',
  );
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, first.at);
  yield* taken(order.id, today(`14:4${6 + Math.floor(nth / 3)}:${10 + nth}`), 'Lena Marsh');
}

/** The picker at Evanston finds no jacket, and no truck is fast enough to keep the time by itself. */
function* lastJacket(): Life {
  const first = webPickup(
    {
      at: today('09:12:20'),
      key: 'WEB-88041',
      customer: customerOf('Tom Adeyemi'),
      basket: [['HWJ-BLK-L', 1]],
      wantedBy: today('17:00'),
    },
    '021',
  );
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, first.at);
  yield act(today('14:40:30'), 'fulfill.short', order.id, associateAt('021'), { answer: 'empty' });
  yield* taken(order.id, today('14:42'), 'Mika Ito');
}

/** More lanterns than there are. */
function* nothingToSend(): Life {
  yield webShip({
    at: today('11:50:30'),
    key: 'WEB-88102',
    customer: customerOf('Hanna Weiss'),
    basket: [['LTN-BLK', 9]],
  });
}

/** As many for the other shop: it takes orders for what is to come, so this one waits for the next delivery. */
function* waitsForLanterns(): Life {
  yield shopifyShip({
    at: today('12:03:10'),
    key: 'S-5533',
    customer: customerOf('Gil Abrams'),
    basket: [['LTN-BLK', 9]],
  });
}

/** The first parkas are on their way to Warehouse A: who orders one before they are here is promised when it can be with him. */
function* announcedParkas(): Life {
  const input = {
    reference: 'PO-3391',
    supplier: 'harbor-mills',
    due: at('2026-11-24', '11:00'),
    lines: [{ item: PARKA, quantity: 24 }],
  };
  yield act(yesterday('15:20'), 'fulfill.announce_supply', placeId('A'), actor('Joy Okoro'), input);
}

const PARKA_BUYERS = [
  ['09:48:12', 'Wren Salazar', 1],
  ['13:05:44', 'Emre Aksoy', 2],
] as const;

function* waitsForParka([placed, customer, units]: (typeof PARKA_BUYERS)[number], nth: number): Life {
  yield webShip({
    at: today(placed),
    key: `WEB-8891${nth}`,
    customer: customerOf(customer),
    basket: [[PARKA, units]],
  });
}

/** Ready for five days, and nobody came. */
function* notCollected(): Life {
  const first = webPickup(
    {
      at: at('2026-11-14', '09:40:00'),
      key: 'WEB-86744',
      customer: customerOf('Bella Ruiz'),
      basket: plenty('027', 'Bella', 1),
      wantedBy: at('2026-11-14', '17:00'),
    },
    '027',
  );
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, first.at);
  const by = associateAt('027');
  yield act(at('2026-11-14', '13:26'), 'fulfill.pick', order.id, by);
  yield act(at('2026-11-14', '13:34'), 'fulfill.pack', order.id, by, { shelf: 'P-4' });
}

/**
 * A picker found one unit in the wrong bin's box, and nobody has counted since: whoever orders the last one at that
 * store is promised little.
 */
type Doubt = readonly [store: string, item: string, found: string, first: string, second: string, placed: string];
const DOUBTS: readonly Doubt[] = [
  ['021', 'GLV-CHR-M', '10:22', 'Gil Abrams', 'Dana Whitlock', '13:10:11'],
  ['018', 'BLT-BRN-M', '10:31', 'Emre Aksoy', 'Wren Salazar', '12:36:40'],
  ['033', 'SCF-GRY', '10:48', 'Conrad Fink', 'Hanna Weiss', '11:58:24'],
  ['027', 'CAP-TAN', '11:12', 'Faye Coleman', 'Theo Marchetti', '13:22:09'],
];

function* wrongBin([store, item, found, first]: Doubt, nth: number): Life {
  const beat = webPickup(
    {
      at: yesterday(`19:1${nth}:30`),
      key: `WEB-8798${nth}`,
      customer: customerOf(first),
      basket: [[item, 1]],
      wantedBy: at('2026-11-20', '17:00'),
    },
    store,
  );
  const order = asOrder((yield beat).page);
  yield* confirmedByHand(order, beat.at);
  const short = act(today(found), 'fulfill.short', order.id, associateAt(store), { answer: 'wrong_variant' });
  yield* brought(asOrder((yield short).page), store, short.at);
}

function* lastOne([store, item, , , second, placed]: Doubt, nth: number): Life {
  yield webPickup(
    {
      at: today(placed),
      key: `WEB-8814${nth}`,
      customer: customerOf(second),
      basket: [[item, 1]],
      wantedBy: today('20:00'),
    },
    store,
  );
}

/** The noon truck brings what Milwaukee does not keep. */
function* onTheRoad(): Life {
  const first = webPickup(
    {
      at: today('10:33:00'),
      key: 'WEB-88066',
      customer: customerOf('Isla MacRae'),
      basket: [['DNM-IND-32', 1]],
      wantedBy: today('20:00'),
    },
    '033',
  );
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, first.at);
  const [transfer] = order.transfers;
  if (transfer)
    yield act(
      plusMinutes(transfer.shipBy ?? first.at, -9),
      'fulfill.ship_transfer',
      order.id,
      associateAt(transfer.from),
      { transfer: transfer.id },
    );
}

export function troubleOnShelves(): Named[] {
  return [
    ...LATE.map((late, nth) => ({ name: `shelves late ${nth}`, life: latePick(late, nth) })),
    { name: 'shelves last jacket', life: lastJacket() },
    { name: 'shelves nothing to send', life: nothingToSend() },
    { name: 'shelves waits for lanterns', life: waitsForLanterns() },
    { name: 'shelves parkas announced', life: announcedParkas() },
    ...PARKA_BUYERS.map((buyer, nth) => ({
      name: `shelves waits for a parka ${nth}`,
      life: waitsForParka(buyer, nth),
    })),
    { name: 'shelves not collected', life: notCollected() },
    { name: 'shelves on the road', life: onTheRoad() },
    ...DOUBTS.map((doubt, nth) => ({ name: `shelves wrong bin ${nth}`, life: wrongBin(doubt, nth) })),
    ...DOUBTS.map((doubt, nth) => ({ name: `shelves last one ${nth}`, life: lastOne(doubt, nth) })),
  ];
}
