import { hasPlan } from '../books/order/engine.ts';
import { sourceName } from '../books/order/replan.ts';
import type { Book } from '../books/reference/book.ts';
import { Shelf } from '../books/stock/shelf.ts';
import { fillShelf, workloads } from '../books/stock/store.ts';
import { supplyKey, unclaimed } from '../books/stock/supply.ts';
import { suppliesOf } from '../books/stock/supply-store.ts';
import { findOrderId, numberOf } from '../edge/http/find.ts';
import { decisionsOf, latestDecisions, type RecordedDecision, worthFor } from '../edge/http/reads/decision-record.ts';
import { changedFacts, isSame } from '../stages/route/plan/again.ts';
import { type Explanation, explain } from '../stages/route/plan/explain.ts';
import { freeAt, supplyAt } from '../stages/route/plan/question.ts';
import { type Bench, progressBar, textOption, Usage } from './usage.ts';

/** Asks recorded questions again: the same answer byte for byte, or the facts that are not what they were. */
export async function decideAgain(bench: Bench): Promise<number> {
  const order = textOption(bench, 'replay');
  if (bench.options.all === true) return replayLatest(bench, mostIn(bench.arguments[0]));
  if (order === null) throw new Usage('decide wants --replay and an order, or --all and a number of decisions');
  return replayOrder(bench, order);
}

function mostIn(given: string | undefined): number {
  const most = Number(given);
  if (!Number.isInteger(most) || most < 1) throw new Usage('--all wants a whole number from 1');
  return most;
}

async function replayOrder(bench: Bench, order: string): Promise<number> {
  const { house } = bench;
  const id = await findOrderId(house.db, order);
  const only = textOption(bench, 'group');
  const all = (await decisionsOf(house.db, id)).filter((each) => only === null || each.group === only);
  const latest = all.filter((each, nth) => all.findIndex((other) => other.group === each.group) === nth);
  if (latest.length === 0) throw new Usage(`Nothing was decided for ${order}${only === null ? '' : ` group ${only}`}.`);
  const book = await house.book();
  let same = true;
  for (const recorded of latest.reverse()) {
    const opened = explain(recorded.question, book, await worthFor(house.db, recorded.question));
    same &&= isSame(recorded, opened.answer);
    const lines = [
      `${await numberOf(house.db, id)} ${recorded.group}, decided ${recorded.question.at} by ${recorded.operation}`,
      ...verdict(recorded, opened, book),
      ...plansOf(opened),
      ...(await factsOfToday(bench, recorded, book)),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  return same ? 0 : 1;
}

function verdict(recorded: RecordedDecision, { answer }: Explanation, book: Book): string[] {
  const changed = changedFacts(recorded, answer, book);
  return changed.length === 0 ? ['same'] : ['changed', ...changed.map((each) => `  ${each}`)];
}

/** The plans as a table: a row each, a column for each term. */
function plansOf({ answer, terms, plans, places }: Explanation): string[] {
  if (!hasPlan(answer)) return [`no plan: ${answer.noPlan}`];
  const cells = (head: string, figures: readonly string[]) =>
    `  ${head.slice(0, 28).padEnd(28)}${figures.map((each) => each.padStart(10)).join('')}`;
  const out = places.filter((each) => each.state !== 'chosen' && each.regret === null);
  return [
    cells('plan', [...terms.map((each) => each.name.slice(0, 9)), 'cost', 'regret']),
    ...plans.map(({ plan, costs, cost, regret }) =>
      cells([...new Set(plan.packages.map((each) => each.place))].join(' + '), [
        ...terms.map(({ name }) => money(costs[name] ?? 0)),
        money(cost),
        money(regret),
      ]),
    ),
    ...out.map(
      ({ place, supply, because, rule }) =>
        `  ${sourceName(place, supply)}: ${because}${rule ? ` (rule: ${rule})` : ''}`,
    ),
  ];
}

function money(cents: number): string {
  return (cents / 100).toFixed(2);
}

/** What the question counted and what is there now. They change with every order: a replay does not look at them. */
async function factsOfToday({ house }: Bench, { question }: RecordedDecision, book: Book): Promise<string[]> {
  const shelf = new Shelf(book.placeIndex);
  const items = [...new Set(question.lines.map((line) => line.item))];
  const [loads, supplies] = await Promise.all([
    workloads(house.db),
    suppliesOf(house.db, items),
    fillShelf(house.db, shelf, items),
  ]);
  const toCome = new Map(supplies.map((each) => [supplyKey(each), unclaimed(each)]));
  const rows = question.places.flatMap((place, nth) => {
    const supply = supplyAt(question, nth);
    const free = (item: string) =>
      supply ? (toCome.get(supplyKey({ place, item, ...supply })) ?? 0) : shelf.free(item, place);
    const units = question.lines.flatMap(({ item }, i) => {
      const [then, now] = [freeAt(question, i, nth), free(item)];
      return then === now ? [] : [`${item} ${then} then, ${now} now`];
    });
    const [then, now] = [question.queues[nth] ?? 0, loads.get(place)?.waiting ?? 0];
    if (!supply && then !== now) units.push(`queue ${then} then, ${now} now`);
    return units.length > 0 ? [`  ${sourceName(place, supply?.reference)}: ${units.join('; ')}`] : [];
  });
  return ['Facts of today', ...(rows.length > 0 ? rows : ['  as they were'])];
}

async function replayLatest({ house }: Bench, most: number): Promise<number> {
  const recorded = await latestDecisions(house.db, most);
  const book = await house.book();
  const bar = progressBar(recorded.length);
  let [same, explained] = [0, 0];
  for (const [nth, each] of recorded.entries()) {
    const opened = explain(each.question, book, await worthFor(house.db, each.question));
    if (isExplained(opened)) explained += 1;
    if (isSame(each, opened.answer)) same += 1;
    else {
      const head = `${await numberOf(house.db, each.order)} ${each.group} (${each.sequence})`;
      process.stdout.write(`${head}: ${changedFacts(each, opened.answer, book).join('; ')}\n`);
    }
    bar(nth + 1, 'decisions asked again');
  }
  const decisions = recorded.length;
  const changed = decisions - same;
  process.stdout.write(`${JSON.stringify({ decisions, same, changed, explained })}\n`);
  return changed === 0 ? 0 : 1;
}

/** Every plan is the sum of its terms, and every place has its regret or the reason why it has none. */
export function isExplained({ plans, places }: Explanation): boolean {
  const best = plans.find((each) => each.chosen)?.cost ?? 0;
  return (
    plans.every(({ costs, cost, regret }) => {
      const sum = Object.values(costs).reduce((a, b) => a + b, 0);
      return sum === cost && cost - best === regret;
    }) && places.every((each) => each.regret !== null || each.because !== null)
  );
}
