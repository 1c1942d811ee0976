import type { RuledOut } from '../../../books/order/plan.ts';
import type { Book, Lane, Place } from '../../../books/reference/book.ts';
import type { RoutingPolicy } from '../../../books/reference/policies.ts';
import { millis } from '../../../kernel/time.ts';
import { kilometres } from './distance.ts';
import { freeAt, type Question } from './question.ts';
import { pickupTiming, shipTiming, type Timing, transferTiming } from './timing.ts';

/** A place with the way in which its units reach the customer. */
export type Way = {
  /** Where the place stands in the question. */
  readonly nth: number;
  readonly place: Place;
  readonly kind: 'store' | 'warehouse';
  readonly mode: 'pickup' | 'ship' | 'transfer';
  readonly at: Place | null;
  readonly lane: Lane | null;
  readonly km: number;
  readonly timing: Timing;
};

/** Where no coordinates are known: the middle of the transit zones. */
const UNKNOWN_KM = 1200;

/** Every place has a way or is ruled out with the reason; none is passed over in silence. */
export function waysFor(question: Question, book: Book, policy: RoutingPolicy): { ways: Way[]; ruledOut: RuledOut[] } {
  const ways: Way[] = [];
  const ruledOut: RuledOut[] = [];
  const units = question.lines.reduce((n, line) => n + line.quantity, 0);
  const now = millis(question.at);
  const pickup = question.pickup === null ? null : (book.place(question.pickup) ?? null);
  question.places.forEach((code, nth) => {
    const way = wayFrom(question, nth, code, now, units, pickup, book, policy);
    if (typeof way === 'string') ruledOut.push({ place: code, says: way });
    else ways.push(way);
  });
  return { ways, ruledOut };
}

function wayFrom(
  question: Question,
  nth: number,
  code: string,
  now: number,
  units: number,
  pickup: Place | null,
  book: Book,
  policy: RoutingPolicy,
): Way | string {
  const place = book.place(code);
  if (!place) return 'not in the book';
  const except = question.except[code];
  if (except) return except;
  const kind = place.kind === 'store' ? 'store' : 'warehouse';
  if (!hasAny(question, nth, policy.buffer[kind])) return 'not enough units';
  const queue = question.queues[nth] ?? 0;
  if (question.method === 'ship') {
    if (!place.services.includes('ship')) return 'does not ship';
    const km = question.destination ? kilometres(place, question.destination) : UNKNOWN_KM;
    const timing = shipTiming(place, now, queue, units, km, policy);
    return timing ? { nth, place, kind, mode: 'ship', at: null, lane: null, km, timing } : 'no carrier collects there';
  }
  if (!pickup) return 'the pickup store is not in the book';
  if (place === pickup) {
    if (!place.services.includes('pickup')) return 'has no pickup desk';
    const timing = pickupTiming(place, now, queue, units);
    return timing ? { nth, place, kind, mode: 'pickup', at: place, lane: null, km: 0, timing } : 'closed for two weeks';
  }
  const lane = book.lanesTo(pickup.code).find((each) => each.from === code);
  if (!lane) return 'no truck to the pickup store';
  const timing = transferTiming(place, lane, pickup, now, queue, units);
  return timing ? { nth, place, kind, mode: 'transfer', at: pickup, lane, km: 0, timing } : 'no truck within a week';
}

function hasAny(question: Question, nth: number, buffer: number): boolean {
  for (let line = 0; line < question.lines.length; line += 1) if (freeAt(question, line, nth) > buffer) return true;
  return false;
}
