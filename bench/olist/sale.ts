import type { Order } from '../../src/books/order/order.ts';
import { sha256Hex } from '../../src/kernel/hash.ts';
import { idFromKey, type Uuid } from '../../src/kernel/ids.ts';
import { type Instant, later, plusDays, plusMinutes } from '../../src/kernel/time.ts';
import { CHANNEL } from './book.ts';
import { actor, type Beat, type Life, type No, type Seen } from './life.ts';
import type { Sale } from './market.ts';
import { isCard, toldOf } from './told.ts';

const market = actor('channel', 'The market');
const finance = actor('person', 'Finance of the market', 'finance');
const seller = actor('person', 'Seller', 'associate');

export const orderId = (sale: Sale): Uuid => idFromKey('order', CHANNEL, sale.key);
export const deliveryId = (sale: Sale): Uuid => idFromKey('delivery', CHANNEL, sale.key);

/** Minutes after which finance has looked at a total that does not add up, and a seller tells of a parcel once more. */
const FINANCE_LOOKS = 120;
const SELLER_REPEATS = 180;

/**
 * An order of the market, in the time in which it really happened: taken when it was bought, paid when its payment was
 * approved, handed to the carrier when that was scanned, ended when the market ended it. Nobody told us when a pick or a
 * pack was; the parcel is the evidence. A parcel that left before it was paid is refused, and told again when it is; what
 * else is refused stays refused.
 */
export function* lifeOf(sale: Sale): Life {
  const taken = yield beat(sale, sale.placed, market, 'capture.order', toldOf(sale));
  if (taken.refused) return yield* parked(sale, taken.refused);
  let page = taken.page as Order;
  const steps = stepsOf(sale, page).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const { at, does } of steps) page = yield* does(sale, at, page);
}

type Doing = Generator<Beat, Order, Seen>;
type Step = { readonly at: Instant; readonly does: (sale: Sale, at: Instant, page: Order) => Doing };

function stepsOf(sale: Sale, page: Order): Step[] {
  const { placed, approved, handed, delivered, status } = sale;
  const seen = status === 'delivered' ? (handed ?? delivered) : handed;
  const left = seen && later(seen, placed);
  const ends = status === 'canceled' || status === 'unavailable';
  const known = [placed, approved, handed, delivered].flatMap((at) => at ?? []);
  return [
    ...(page.holds.some((hold) => hold.kind === 'totals')
      ? [{ at: plusMinutes(placed, FINANCE_LOOKS), does: accepted }]
      : []),
    ...(approved ? [{ at: approved, does: paid }] : []),
    ...(left ? [{ at: left, does: shipped }] : []),
    ...(left ? [{ at: plusMinutes(later(left, approved ?? left), SELLER_REPEATS), does: shipped }] : []),
    ...(ends ? [{ at: plusDays(known.reduce(later), 1), does: ended }] : []),
  ];
}

/** What cannot become an order is kept as it came, with a case for a person. */
function* parked(sale: Sale, no: No): Life {
  const subject = deliveryId(sale);
  const body = Buffer.from(JSON.stringify(toldOf(sale)));
  const kept = {
    channel: CHANNEL,
    topic: 'order',
    key: sale.key,
    digest: sha256Hex(body),
    body: body.toString('base64'),
    headers: {},
  };
  yield { at: sale.placed, operation: 'capture.keep_delivery', subject, input: kept, by: market };
  const outcome = { outcome: 'parked', order: null, says: `${no.code}: ${no.says}`, field: no.field };
  yield { at: sale.placed, operation: 'capture.read_delivery', subject, input: outcome, by: market };
}

function* accepted(sale: Sale, at: Instant, page: Order): Doing {
  const open = page.cases.find((each) => each.type === 'totals_differ' && each.state === 'open');
  if (!open) return page;
  return told(yield beat(sale, at, finance, 'exception.resolve', { case: open.id, choice: 'release' }), page);
}

/** The market's payment house has said yes: cards are authorised, slips and vouchers have been paid in. */
function* paid(sale: Sale, at: Instant, page: Order): Doing {
  let now = page;
  for (const [i, payment] of sale.payments.entries()) {
    const tender = `T${i + 1}`;
    const amount = Number(payment.amount);
    if (amount === 0) continue;
    now = told(yield beat(sale, at, market, 'validate.record_authorisation', { tender, amount }), now);
    if (!isCard(payment))
      now = told(yield beat(sale, at, market, 'close.record_capture', { tender, amount, final: true }), now);
  }
  return now;
}

const WAITING = new Set(['open', 'reserved', 'released', 'picked', 'packed']);

/** Each seller hands his own parcel to the carrier. */
function* shipped(sale: Sale, at: Instant, page: Order): Doing {
  let now = page;
  const waiting = page.slices.filter((slice) => WAITING.has(slice.state));
  for (const place of new Set(waiting.map((slice) => slice.place))) {
    const input = { carrier: 'Correios', ...(place ? { place } : {}) };
    now = told(yield beat(sale, at, seller, 'fulfill.ship', input), now);
  }
  return now;
}

/** The market has ended the order. What has left by then is a case, as for every channel. */
function* ended(sale: Sale, at: Instant, page: Order): Doing {
  const by = sale.status === 'unavailable' ? 'us' : 'channel';
  const seen = yield beat(sale, at, market, 'capture.cancel', { reason: sale.status, by });
  if (!seen.refused) return told(seen, page);
  const says = `cancelled by the market: ${seen.refused.says}`;
  const input = { type: 'channel_cancel_late', key: 'cancel', says, evidence: { refused: seen.refused.code } };
  return told(yield beat(sale, at, market, 'exception.open', input), page);
}

function beat(sale: Sale, at: Instant, by: Beat['by'], operation: string, input: unknown): Beat {
  return { at, operation, subject: orderId(sale), input, by };
}

function told({ page }: Seen, before: Order): Order {
  return page?.kind === 'order' ? page : before;
}
