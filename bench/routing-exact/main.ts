import loadHighs, { type Highs } from 'highs';
import { cutCheapest } from '../../src/stages/route/plan/by-units.ts';
import { cheapest } from '../../src/stages/route/plan/search.ts';
import { draw, generator, type Instance } from './instance.ts';
import { cutProgramOf, programOf } from './program.ts';

/** A solver is renewed after so many programs: its memory only grows. */
const RENEW = 200;

/** npm run bench -- routing-exact [orders] [seed] */
export async function main(args: readonly string[]): Promise<void> {
  const orders = Number(args[0] ?? 2000);
  const seed = Number(args[1] ?? 20261125);
  const random = generator(seed);
  const found = { orders: 0, equal: 0, unequal: 0, none: 0, split_orders: 0, cut_orders: 0 };
  const ours: number[] = [];
  const theirs: number[] = [];
  let solver = await loadHighs();
  for (let n = 0; n < orders; n += 1) {
    if (n % RENEW === RENEW - 1) solver = await loadHighs();
    const order = draw(random);
    const began = performance.now();
    const answer = order.cut ? cutCheapest(order.cut) : cheapest(order.columns);
    ours.push((performance.now() - began) * 1000);
    const asked = performance.now();
    const optimum = solve(solver, order);
    theirs.push(performance.now() - asked);
    found.orders += 1;
    if (order.cut) found.cut_orders += 1;
    if (answer === null) found.none += 1;
    else if (answer.parts.length > 1) found.split_orders += 1;
    const same = (answer?.cost ?? null) === optimum;
    found[same ? 'equal' : 'unequal'] += 1;
    if (!same)
      process.stderr.write(`order ${n} of seed ${seed}: ${answer?.cost ?? 'no plan'}, HiGHS ${optimum ?? 'no plan'}\n`);
    if ((n + 1) % 100 === 0) process.stderr.write(`${n + 1} orders, ${found.equal} equal\n`);
  }
  const figures = {
    ...found,
    seed,
    ours_us_p50: middle(ours),
    ours_us_p99: nearly(ours),
    highs_ms_p50: middle(theirs),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  if (found.unequal > 0) process.exitCode = 1;
}

/** The optimum in whole cents; null where the program has no answer. */
function solve(highs: Highs, order: Instance): number | null {
  const isImpossible = !order.cut && order.columns.line.some((column) => column.every((cost) => cost >= 2 ** 26));
  const program = order.cut ? cutProgramOf(order) : isImpossible ? '' : programOf(order);
  if (program === '') return null;
  const { Status, ObjectiveValue } = highs.solve(program, { mip_rel_gap: 0, mip_abs_gap: 0 });
  if (Status === 'Infeasible') return null;
  if (Status !== 'Optimal') throw new Error(`HiGHS says ${Status}`);
  return Math.round(ObjectiveValue) - (order.cut?.extra ?? order.columns.extra);
}

const sorted = (of: readonly number[]) => [...of].sort((a, b) => a - b);
const middle = (of: readonly number[]) => Number((sorted(of)[Math.floor(of.length / 2)] ?? 0).toFixed(1));
const nearly = (of: readonly number[]) => Number((sorted(of)[Math.floor(of.length * 0.99)] ?? 0).toFixed(1));
