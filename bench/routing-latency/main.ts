import { decide, laidOut } from '../../src/stages/route/plan/plan.ts';
import { pricesOf } from '../../src/stages/route/plan/prices.ts';
import { regretsOf } from '../../src/stages/route/plan/regrets.ts';
import { cheapest } from '../../src/stages/route/plan/search.ts';
import { NO_LIMITS } from '../../src/stages/route/rules/limits.ts';
import { type Ground, ground } from './ground.ts';

const ROUNDS = 16;
/** Until the code is compiled as it stays. */
const WARM_UP = 6;
const ORDERS = 60;
const SIZES = [
  [1, 50],
  [1, 500],
  [3, 200],
  [3, 500],
  [5, 50],
  [5, 200],
  [5, 500],
  [8, 200],
  [8, 500],
] as const;

type Times = { reckon: number[]; search: number[]; regret: number[]; record: number[] };

/**
 * npm run bench -- routing-latency: microseconds an order by lines and places, for reckoning all costs, for the search
 * alone, with all exact regrets, and for the whole decision with its timing, fallback and record.
 */
export async function main(): Promise<void> {
  const grounds = SIZES.map(([lines, places]) => ({
    lines,
    places,
    ground: ground(places, lines, ORDERS, 7),
    times: none(),
  }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const each of grounds) time(each.ground, round < WARM_UP ? none() : each.times);
    process.stderr.write(`round ${round + 1} of ${ROUNDS}\n`);
  }
  const sizes = grounds.map(({ lines, places, times }) => ({
    lines,
    places,
    cost_p50: at(times.reckon, 0.5),
    search_p50: at(times.search, 0.5),
    search_p99: at(times.search, 0.99),
    with_regrets_p50: at(times.regret, 0.5),
    record_p50: at(times.record, 0.5),
    record_p99: at(times.record, 0.99),
  }));
  const of = (lines: number, places: number) =>
    grounds.find((each) => each.lines === lines && each.places === places)?.times ?? none();
  const engine = of(5, 500).reckon.map((us, n) => us + (of(5, 500).search[n] ?? 0));
  const larger = of(8, 500).reckon.map((us, n) => us + (of(8, 500).search[n] ?? 0));
  console.table(sizes);
  process.stdout.write(
    `${JSON.stringify({
      p50_us: at(engine, 0.5),
      p99_us: at(engine, 0.99),
      record_p99_us: at(of(5, 500).record, 0.99),
      p50_8x500_us: at(larger, 0.5),
      search_p50_us: at(of(5, 500).search, 0.5),
      search_8x500_p50_us: at(of(8, 500).search, 0.5),
      sizes,
    })}\n`,
  );
}

function time({ book, questions, worth }: Ground, into: Times): void {
  const worthOf = (item: string) => worth.get(item) ?? null;
  for (const question of questions) {
    const { setting } = laidOut(question, book, worthOf, NO_LIMITS);
    const began = performance.now();
    const { columns } = pricesOf(setting);
    const priced = performance.now();
    cheapest(columns);
    const searched = performance.now();
    regretsOf(columns);
    const regretted = performance.now();
    decide(question, book, worthOf);
    const recorded = performance.now();
    into.reckon.push((priced - began) * 1000);
    into.search.push((searched - priced) * 1000);
    into.regret.push((regretted - searched) * 1000);
    into.record.push((recorded - regretted) * 1000);
  }
}

function none(): Times {
  return { reckon: [], search: [], regret: [], record: [] };
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
}
