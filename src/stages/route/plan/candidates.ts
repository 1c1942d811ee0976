import type { Book, Lane, Place } from '../../../books/reference/book.ts';
import type { RoutingPolicy } from '../../../books/reference/policies.ts';
import type { RuledOut, Term } from '../../../books/order/plan.ts';
import { minutesBetween } from '../../../kernel/time.ts';
import { kilometres } from './distance.ts';
import { both, CERTAIN, lateByQueue, notFound, type Ppm, ppm } from './likelihood.ts';
import type { AskedPlace, Question } from './question.ts';
import { daysBetween, pickupTiming, shipTiming, type Timing, transferTiming } from './timing.ts';

/** A place with a way in which its units reach the customer: what it can supply, at what price, how likely. */
export type Candidate = {
  readonly place: Place;
  readonly mode: 'pickup' | 'ship' | 'transfer';
  readonly at: Place | null;
  readonly lane: Lane | null;
  readonly timing: Timing;
  /** By line: whether it can supply it whole. */
  readonly can: readonly boolean[];
  /** By line: how likely the picker does not find it. */
  readonly fails: readonly Ppm[];
  /** How likely the package is late even if everything is found. */
  readonly late: Ppm;
  readonly terms: (lines: readonly number[]) => Partial<Record<Term, number>>;
};

/** Every place is either a candidate or ruled out with the reason; none is passed over in silence. */
export function candidatesFor(question: Question, book: Book, policy: RoutingPolicy): { candidates: Candidate[]; ruledOut: RuledOut[] } {
  const candidates: Candidate[] = [];
  const ruledOut: RuledOut[] = [];
  for (const asked of question.places) {
    const found = consider(question, asked, book, policy);
    if (typeof found === 'string') ruledOut.push({ place: asked.place, says: found });
    else candidates.push(found);
  }
  return { candidates, ruledOut };
}

function consider(question: Question, asked: AskedPlace, book: Book, policy: RoutingPolicy): Candidate | string {
  const place = book.place(asked.place);
  if (!place) return 'not in the book';
  const except = question.except[place.code];
  if (except) return except;
  const kind = place.kind === 'store' ? 'store' : 'warehouse';
  const buffer = policy.buffer[kind];
  const can = question.lines.map((line, i) => (asked.stock[i]?.[0] ?? 0) - buffer >= line.quantity);
  const way = wayOf(question, place, asked, book, policy);
  if (typeof way === 'string') return way;
  if (!can.some(Boolean)) return asked.stock.some((row) => row && row[0] > 0) ? 'not enough units' : 'no units';
  const fails = question.lines.map((line, i) => {
    const row = asked.stock[i];
    return row ? notFound(line.quantity, [...row], kind, policy) : CERTAIN;
  });
  return { ...way, place, can, fails, terms: (lines) => terms(question, way, place, fails, lines, policy) };
}

type Way = Pick<Candidate, 'mode' | 'at' | 'lane' | 'timing' | 'late'> & { readonly km: number };

function wayOf(question: Question, place: Place, asked: AskedPlace, book: Book, policy: RoutingPolicy): Way | string {
  const units = question.lines.reduce((n, line) => n + line.quantity, 0);
  if (question.method === 'ship') {
    if (!place.services.includes('ship')) return 'does not ship';
    const km = question.destination ? kilometres(place, question.destination) : UNKNOWN_KM;
    const timing = shipTiming(place, question.at, asked.queue, units, km, policy);
    if (!timing) return 'no carrier collects there';
    return { mode: 'ship', at: null, lane: null, timing, km, late: lateOnTheWay(question, timing, policy) };
  }
  if (place.code === question.pickup) {
    if (!place.services.includes('pickup')) return 'has no pickup desk';
    const timing = pickupTiming(place, question.at, asked.queue, units);
    if (!timing) return 'closed for two weeks';
    return { mode: 'pickup', at: place, lane: null, timing, km: 0, late: lateAtDesk(question, timing) };
  }
  const lane = book.lanesTo(question.pickup ?? '').find((each) => each.from === place.code);
  const at = book.place(question.pickup ?? '');
  if (!lane || !at) return 'no truck to the pickup store';
  const timing = transferTiming(place, lane, at, question.at, asked.queue, units);
  if (!timing) return 'no truck within a week';
  return { mode: 'transfer', at, lane, timing, km: 0, late: CERTAIN - both(CERTAIN - lateAtDesk(question, timing), ppm(policy.laneOnTime)) };
}

/** Where no coordinates are known: the middle of the transit zones. */
const UNKNOWN_KM = 1200;

function lateAtDesk(question: Question, timing: Timing): Ppm {
  return lateByQueue(question.wantedBy ? minutesBetween(timing.ready, question.wantedBy) : NORMAL_SLACK);
}

/** Without a wanted time the promise leaves at least this much. */
const NORMAL_SLACK = 30;

function lateOnTheWay(question: Question, timing: Timing, policy: RoutingPolicy): Ppm {
  const late = CERTAIN - ppm(policy.transitOnTime);
  if (!question.wantedBy) return late;
  const spare = minutesBetween(timing.ready, question.wantedBy);
  if (spare < 0) return CERTAIN;
  return spare >= 1440 ? both(late, 400_000) : late;
}

function terms(question: Question, way: Way, place: Place, fails: readonly Ppm[], lines: readonly number[], policy: RoutingPolicy): Partial<Record<Term, number>> {
  const labour = policy.labour[place.kind === 'store' ? 'store' : 'warehouse'];
  let units = 0;
  let grams = 0;
  let failing = 0;
  for (const i of lines) {
    const line = question.lines[i];
    if (!line) continue;
    units += line.quantity;
    grams += line.grams * line.quantity;
    failing += fails[i] ?? 0;
  }
  const waits = question.wantedBy ? 0 : policy.perDay * daysBetween(question.at, way.timing.ready);
  const desk = way.mode === 'transfer' ? policy.labour.receive.truck + policy.labour.receive.unit * units : 0;
  return {
    freight: freight(way, grams, policy),
    labour: labour.pack + labour.unit * units + desk,
    package: way.mode === 'ship' ? policy.package.box : policy.package.bag,
    lateness: Math.round((policy.lateness * way.late) / CERTAIN) + waits,
    pick_failure: Math.round((policy.pickFailure * failing) / CERTAIN),
    intercompany: place.entity === question.seller ? 0 : policy.intercompany,
  };
}

function freight(way: Way, grams: number, policy: RoutingPolicy): number {
  if (way.mode === 'pickup') return 0;
  if (way.lane) return Number(way.lane.cost);
  const { base, perKilo, perKiloPerThousandKm } = policy.freight;
  return base + Math.ceil((grams * (perKilo * 1000 + perKiloPerThousandKm * way.km)) / 1_000_000);
}
