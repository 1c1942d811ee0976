import { asOrder } from '../../src/books/page.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import { type Instant, plusMinutes } from '../../src/kernel/time.ts';
import type { Beat, Life, Look, Named, Seen } from '../director.ts';
import { customerOf } from '../facts/customers.ts';
import { actor, associateAt } from '../facts/people.ts';
import { type Basket, plenty } from '../lives/basket.ts';
import { brought, confirmedByHand, leaves, look } from '../lives/fulfilled.ts';
import { marketplaceShip, type Order, shopifyShip, toShip, webPickup, webShip } from '../lives/orders.ts';
import { at, STORY } from '../when.ts';

/** What is the matter today, and whose turn it is. All hours are Chicago's. */

const today = (time: string): Instant => at(STORY.day, time);
const yesterday = (time: string): Instant => at('2026-11-18', time);
type Part<T> = Generator<Beat | Look, T, Seen>;

/** Takes the open case of a page, if there is one. */
function* taken(subject: Uuid, when: Instant, name: string): Part<void> {
  const order = asOrder((yield look(subject, when)).page);
  const open = order.cases.find((each) => each.state === 'open');
  if (open) yield { at: plusMinutes(when, 1), operation: 'exception.take', subject, by: actor(name), input: { case: open.id } };
}

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
  const first = webPickup({ at: today(placed), key: `WEB-8809${nth}`, customer: customerOf(customer), basket, wantedBy: today(wantedBy) }, '009');
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, first.at);
  yield* taken(order.id, today(`14:4${6 + Math.floor(nth / 3)}:${10 + nth}`), 'Lena Marsh');
}

/** The picker at Evanston finds no jacket, and no truck is fast enough to keep the time by itself. */
function* lastJacket(): Life {
  const first = webPickup({ at: today('09:12:20'), key: 'WEB-88041', customer: customerOf('Tom Adeyemi'), basket: [['HWJ-BLK-L', 1]], wantedBy: today('17:00') }, '021');
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, first.at);
  yield { at: today('14:40:30'), operation: 'fulfill.short', subject: order.id, by: associateAt('021'), input: { answer: 'empty' } };
  yield* taken(order.id, today('14:42'), 'Mika Ito');
}

/** The card said yes at the checkout and no when the parcel had left; Hiro has tried once more. */
function* captureDeclined(): Life {
  const basket: Basket = [['HWJ-NVY-L', 2], ['DUF-TAN', 1], ['RDL-SLT', 1]];
  const first = webShip({ at: today('06:12:00'), key: 'WEB-88012', customer: customerOf('R. Castellano'), basket, card: 'tok_capture_fails_31', wantedBy: at('2026-11-23', '20:00') });
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, first.at);
  yield* leaves(order, today('09:40'), 'FedEx', '771204031877');
  const declined = asOrder((yield look(order.id, today('11:20'))).page).cases.find((each) => each.state === 'open');
  if (!declined) return;
  yield { at: today('11:21'), operation: 'exception.resolve', subject: order.id, by: actor('Hiro Sato'), input: { case: declined.id, choice: 'retry' } };
  yield* taken(order.id, today('12:02'), 'Hiro Sato');
}

/** A customer of whom nothing is known, with a card from elsewhere. */
function* fraud(): Life {
  const order: Order = { at: today('14:07:40'), key: 'S-5544', customer: customerOf('Ada Brandt'), basket: [['TRP-OLV-M', 1]], fraud: { score: 71, signals: ['card country differs', 'first order'] } };
  const { subject } = yield shopifyShip(order);
  yield* taken(subject, today('14:16'), 'Ada Novak');
}

/** The other shop took an address without a street. */
function* noStreet(): Life {
  const order: Order = { at: today('10:21:13'), key: 'S-5531', customer: customerOf('Wren Salazar'), basket: [['FLS-RED-M', 1]] };
  yield shopifyShip(order, { groups: toShip(order).map((group) => ({ ...group, address: { ...group.address, lines: [] } })) });
}

/** The marketplace's sum is six cents above the sum of its lines. */
function* totalsDiffer(): Life {
  const order: Order = { at: yesterday('18:04:55'), key: 'MK-76931', customer: customerOf('Jules Carver'), basket: [['LEG-BLK-M', 1], ['TOT-CRM', 1]], wantedBy: at('2026-11-25', '20:00') };
  const beat = marketplaceShip(order);
  const input = beat.input as { total: number; tenders: { amount: number }[] };
  const total = input.total + 6;
  yield { ...beat, input: { ...input, total, tenders: input.tenders.map((tender) => ({ ...tender, amount: total })), holds: [{ kind: 'totals', says: "the channel's total is 0.06 above ours" }] } };
}

/** The other shop sells something under a name that nobody has told us. */
function* unknownItem(): Life {
  const order: Order = { at: today('13:05:27'), key: 'S-5539', customer: customerOf('Hanna Weiss'), basket: [['QLV-MOS-M', 1]] };
  const beat = shopifyShip(order);
  const input = beat.input as { lines: Record<string, unknown>[] };
  yield { ...beat, input: { ...input, lines: input.lines.map(({ item: _, ...line }) => ({ ...line, sku: 'VEST-MOSS-M-NEW', title: 'Quilted Liner Vest, Moss, M' })) } };
}

/** The card is not authorised at the checkout, and the bank says no. */
function* notAuthorised(): Life {
  const order: Order = { at: today('13:58:02'), key: 'WEB-88171', customer: customerOf('Emre Aksoy'), basket: [['DNM-BLK-33', 1]], card: 'tok_declined_20' };
  const beat = webShip(order);
  const input = beat.input as { tenders: { authorised: unknown }[] };
  yield { ...beat, input: { ...input, tenders: input.tenders.map(({ authorised: _, ...tender }) => tender) } };
}

/** More lanterns than there are. */
function* nothingToSend(): Life {
  yield webShip({ at: today('11:50:30'), key: 'WEB-88102', customer: customerOf('Hanna Weiss'), basket: [['LTN-BLK', 9]] });
}

/** A customer with four lost parcels: somebody looks before the fifth goes. */
function* underReview(): Life {
  yield webShip({ at: today('12:44:00'), key: 'WEB-88139', customer: customerOf('Viktor Hale'), basket: [['WAX-TAN', 2], ['CAP-BLK', 1]] });
}

/** Opened socks may come back only if a manager says so; the bag of the same order may. */
function* opened(): Life {
  const basket: Basket = [['RDP-SLT', 1], ['MCS-GRY-M', 1]];
  const first = webShip({ at: at('2026-11-02', '09:30:00'), key: 'WEB-85410', customer: customerOf('Harriet Boone'), basket, wantedBy: at('2026-11-08', '20:00') });
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, first.at);
  yield* leaves(order, at('2026-11-02', '15:40'), 'UPS', '1Z999AA10142877');
  const by = actor('Amy Kowalski');
  yield { at: today('14:44'), operation: 'return.open', subject: order.id, by, input: { line: 'L1', quantity: 1, reason: 'not_wanted', place: '014' } };
  yield { at: today('14:45'), operation: 'return.receive', subject: order.id, by, input: { return: 'R1' } };
  yield { at: today('14:47'), operation: 'return.open', subject: order.id, by, input: { line: 'L2', quantity: 1, reason: 'not_wanted', place: '014' } };
}

/** The bag came back, but the card that paid for it is closed. */
function* refundFailed(): Life {
  const first = webShip({ at: at('2026-11-05', '12:10:00'), key: 'WEB-85733', customer: customerOf('Lucía Ferrer'), basket: [['RDL-OLV', 1]], card: 'tok_refund_fails_08', wantedBy: at('2026-11-11', '20:00') });
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, first.at);
  yield* leaves(order, at('2026-11-05', '15:50'), 'UPS', '1Z999AA10150031');
  const by = associateAt('020');
  yield { at: today('10:40'), operation: 'return.open', subject: order.id, by, input: { line: 'L1', quantity: 1, reason: 'not_wanted', place: '020' } };
  yield { at: today('10:44'), operation: 'return.receive', subject: order.id, by, input: {} };
  yield { at: today('10:58'), operation: 'return.grade', subject: order.id, by, input: { disposition: 'restock' } };
}

/** Ready for five days, and nobody came. */
function* notCollected(): Life {
  const first = webPickup({ at: at('2026-11-14', '09:40:00'), key: 'WEB-86744', customer: customerOf('Bella Ruiz'), basket: plenty('027', 'Bella', 1), wantedBy: at('2026-11-14', '17:00') }, '027');
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, first.at);
  const by = associateAt('027');
  yield { at: at('2026-11-14', '13:26'), operation: 'fulfill.pick', subject: order.id, by, input: {} };
  yield { at: at('2026-11-14', '13:34'), operation: 'fulfill.pack', subject: order.id, by, input: { shelf: 'P-4' } };
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
  const beat = webPickup({ at: yesterday(`19:1${nth}:30`), key: `WEB-8798${nth}`, customer: customerOf(first), basket: [[item, 1]], wantedBy: at('2026-11-20', '17:00') }, store);
  const order = asOrder((yield beat).page);
  yield* confirmedByHand(order, beat.at);
  const short = { at: today(found), operation: 'fulfill.short', subject: order.id, by: associateAt(store), input: { answer: 'wrong_variant' } };
  yield* brought(asOrder((yield short).page), store, short.at);
}

function* lastOne([store, item, , , second, placed]: Doubt, nth: number): Life {
  yield webPickup({ at: today(placed), key: `WEB-8814${nth}`, customer: customerOf(second), basket: [[item, 1]], wantedBy: today('20:00') }, store);
}

/** The noon truck brings what Milwaukee does not keep. */
function* onTheRoad(): Life {
  const first = webPickup({ at: today('10:33:00'), key: 'WEB-88066', customer: customerOf('Isla MacRae'), basket: [['DNM-IND-32', 1]], wantedBy: today('20:00') }, '033');
  const order = asOrder((yield first).page);
  yield* confirmedByHand(order, first.at);
  const [transfer] = order.transfers;
  if (transfer) yield { at: plusMinutes(transfer.shipBy ?? first.at, -9), operation: 'fulfill.ship_transfer', subject: order.id, by: associateAt(transfer.from), input: { transfer: transfer.id } };
}

export function troubleOfToday(): Named[] {
  const lives: Record<string, Life> = {
    'last jacket': lastJacket(), 'capture declined': captureDeclined(), fraud: fraud(), 'no street': noStreet(), 'totals differ': totalsDiffer(),
    'unknown item': unknownItem(), 'not authorised': notAuthorised(), 'nothing to send': nothingToSend(), 'under review': underReview(), opened: opened(),
    'refund failed': refundFailed(), 'not collected': notCollected(), 'on the road': onTheRoad(),
  }; // biome-ignore format: a list
  return [
    ...Object.entries(lives).map(([name, life]) => ({ name: `trouble ${name}`, life })),
    ...LATE.map((late, nth) => ({ name: `late ${nth}`, life: latePick(late, nth) })),
    ...DOUBTS.map((doubt, nth) => ({ name: `wrong bin ${nth}`, life: wrongBin(doubt, nth) })),
    ...DOUBTS.map((doubt, nth) => ({ name: `last one ${nth}`, life: lastOne(doubt, nth) })),
  ];
}

