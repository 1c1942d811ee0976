import type { Term } from '../../../books/order/plan.ts';
import type { RoutingPolicy } from '../../../books/reference/policies.ts';
import { DAY, MINUTE, type Millis, millis } from '../../../kernel/time.ts';
import { both, CERTAIN, lateByQueue, notFound, type Ppm, ppm } from './likelihood.ts';
import { ageAt, freeAt, type Question, shortsAt } from './question.ts';
import type { Way } from './ways.ts';

/**
 * What packages cost and how likely they hold, as columns: for each way its fixed part, and for each line what it adds.
 * Freight goes by the weight of the whole package.
 */
export type Prices = {
  readonly question: Question;
  readonly ways: readonly Way[];
  readonly policy: RoutingPolicy;
  /** Bit i: the way can supply line i whole. Only for as many lines as bits. */
  readonly can: (way: number, line: number) => boolean;
  readonly fixed: Int32Array;
  readonly line: readonly Int32Array[];
  readonly fails: readonly Int32Array[];
  readonly late: Int32Array;
  /** Cents a kilo, in millionths a gram. */
  readonly rate: Int32Array;
  readonly grams: readonly number[];
};

/** Without a wanted time the promise leaves at least this much. */
const NORMAL_SLACK = 30;

export function pricesOf(
  question: Question,
  ways: readonly Way[],
  wantedBy: Millis | null,
  policy: RoutingPolicy,
): Prices {
  const size = ways.length;
  const fixed = new Int32Array(size);
  const late = new Int32Array(size);
  const rate = new Int32Array(size);
  const line = question.lines.map(() => new Int32Array(size));
  const fails = question.lines.map(() => new Int32Array(size));
  const now = millis(question.at);
  for (let w = 0; w < size; w += 1) {
    const way = ways[w] as Way;
    const labour = policy.labour[way.kind];
    const lateness = lateOf(way, wantedBy, policy);
    late[w] = lateness;
    rate[w] = way.mode === 'ship' ? policy.freight.perKilo * 1000 + policy.freight.perKiloPerThousandKm * way.km : 0;
    fixed[w] = fixedTerms(question, way, lateness, wantedBy, now, policy).total;
    const desk = way.mode === 'transfer' ? policy.labour.receive.unit : 0;
    for (let i = 0; i < question.lines.length; i += 1) {
      const { quantity } = question.lines[i] as Question['lines'][number];
      const misses = notFound(
        quantity,
        freeAt(question, i, way.nth),
        ageAt(question, i, way.nth),
        shortsAt(question, i, way.nth),
        way.kind,
        policy,
      );
      (fails[i] as Int32Array)[w] = misses;
      (line[i] as Int32Array)[w] = (labour.unit + desk) * quantity + failure(misses, policy);
    }
  }
  const can = (w: number, i: number) => {
    const way = ways[w] as Way;
    return freeAt(question, i, way.nth) - policy.buffer[way.kind] >= (question.lines[i]?.quantity ?? 1);
  };
  return {
    question,
    ways,
    policy,
    can,
    fixed,
    line,
    fails,
    late,
    rate,
    grams: question.lines.map((each) => each.grams * each.quantity),
  };
}

function failure(misses: Ppm, policy: RoutingPolicy): number {
  return Math.round((policy.pickFailure * misses) / CERTAIN);
}

function fixedTerms(
  question: Question,
  way: Way,
  late: Ppm,
  wantedBy: Millis | null,
  now: Millis,
  policy: RoutingPolicy,
) {
  const labour = policy.labour[way.kind].pack + (way.mode === 'transfer' ? policy.labour.receive.truck : 0);
  const freight = way.mode === 'ship' ? policy.freight.base : way.lane ? Number(way.lane.cost) : 0;
  const box = way.mode === 'ship' ? policy.package.box : policy.package.bag;
  const waits = wantedBy === null ? policy.perDay * Math.max(0, Math.ceil((way.timing.ready - now) / DAY)) : 0;
  const lateness = Math.round((policy.lateness * late) / CERTAIN) + waits;
  const intercompany = way.place.entity === question.seller ? 0 : policy.intercompany;
  return {
    labour,
    freight,
    package: box,
    lateness,
    intercompany,
    total: labour + freight + box + lateness + intercompany,
  };
}

function lateOf(way: Way, wantedBy: Millis | null, policy: RoutingPolicy): Ppm {
  if (way.mode === 'ship') {
    const late = CERTAIN - ppm(policy.transitOnTime);
    if (wantedBy === null) return late;
    const spare = wantedBy - way.timing.ready;
    return spare < 0 ? CERTAIN : spare >= DAY ? both(late, 400_000) : late;
  }
  const desk = lateByQueue(wantedBy === null ? NORMAL_SLACK : Math.floor((wantedBy - way.timing.ready) / MINUTE));
  return way.mode === 'pickup' ? desk : CERTAIN - both(CERTAIN - desk, ppm(policy.laneOnTime));
}

/** What a package of these lines from this way costs, in minor units. */
export function priceOf(prices: Prices, way: number, lines: readonly number[]): number {
  let cost = prices.fixed[way] ?? 0;
  let grams = 0;
  for (const i of lines) {
    cost += prices.line[i]?.[way] ?? 0;
    grams += prices.grams[i] ?? 0;
  }
  return cost + freightOf(prices, way, grams);
}

export function freightOf(prices: Prices, way: number, grams: number): number {
  return Math.ceil((grams * (prices.rate[way] ?? 0)) / 1_000_000);
}

/** The same price, term by term; the terms add up to it. */
export function termsOf(
  prices: Prices,
  index: number,
  lines: readonly number[],
  wantedBy: Millis | null,
): Partial<Record<Term, number>> {
  const { question, policy } = prices;
  const way = prices.ways[index] as Way;
  const fixed = fixedTerms(question, way, prices.late[index] ?? 0, wantedBy, millis(question.at), policy);
  const unit = policy.labour[way.kind].unit + (way.mode === 'transfer' ? policy.labour.receive.unit : 0);
  let units = 0;
  let grams = 0;
  let failing = 0;
  for (const i of lines) {
    units += question.lines[i]?.quantity ?? 0;
    grams += prices.grams[i] ?? 0;
    failing += failure(prices.fails[i]?.[index] ?? 0, policy);
  }
  return {
    freight: fixed.freight + freightOf(prices, index, grams),
    labour: fixed.labour + unit * units,
    package: fixed.package,
    lateness: fixed.lateness,
    pick_failure: failing,
    intercompany: fixed.intercompany,
  };
}
