import { readFileSync } from 'node:fs';
import { draftOf } from '../books/reference/drafts.ts';
import { Refused } from '../edge/http/errors.ts';
import { houseCurrency, houseZone } from '../edge/http/names.ts';
import { checkedDocument } from '../edge/http/policies/document.ts';
import { isUuid } from '../kernel/ids.ts';
import { type Proposal, TRIED, type TriedKind } from '../stages/route/simulate/proposal.ts';
import { drawnWeek, recordedQuestions, type Window, worthsFor } from '../stages/route/simulate/recorded.ts';
import { type Simulation, simulate } from '../stages/route/simulate/simulate.ts';
import { type Bench, progressBar, textOption, Usage } from './usage.ts';
import { windowOption } from './window.ts';

/** Decides recorded orders, or a week drawn from them, as the policies are and as they might become. */
export async function simulatePolicy(bench: Bench): Promise<number> {
  const { house, say } = bench;
  const proposal = await proposalFor(bench);
  const perDay = numberOption(bench, 'week', 100_000);
  const book = await house.book();
  const window = windowOption(bench, houseZone(book));
  const recorded = await recordedQuestions(house.db, numberOption(bench, 'orders', 100_000) ?? 1000, window);
  if (recorded.length === 0) throw new Usage(nothingIn(window));
  const seed = numberOption(bench, 'seed', 2 ** 31) ?? 1;
  const asked = perDay === null ? recorded : await drawnWeek(house.db, recorded, { perDay, seed });
  const worthOf = await worthsFor(
    house.db,
    asked.map(({ question }) => question),
  );
  const bar = progressBar(asked.length);
  const ground = { book, now: house.clock.now(), worthOf, isFilledAtNight: perDay !== null };
  const result = simulate(asked, proposal, ground, (done) => bar(done, 'orders decided in both arms'));
  say(perDay === null ? 'Recorded orders' : `A week of ${perDay} orders a day, drawn from ${recorded.length} recorded`);
  process.stdout.write(`${table(result)}\n${JSON.stringify({ ...result, currency: houseCurrency(book) })}\n`);
  return 0;
}

function nothingIn({ from, to }: Window): string {
  return from || to
    ? 'No order was decided in this time: give an earlier --from or a later --to, or leave them out.'
    : 'No order has been decided yet, so there is nothing to decide again.';
}

async function proposalFor(bench: Bench): Promise<Proposal> {
  const [file, draft] = [textOption(bench, 'policy'), textOption(bench, 'draft')];
  if ((file === null) === (draft === null)) throw new Usage('simulate needs --policy and --kind, or --draft');
  const { kind, document } = draft === null ? written(bench, file ?? '') : await drafted(bench, draft);
  if (!TRIED.includes(kind as TriedKind))
    throw new Usage(`--kind is one of ${TRIED.join(', ')}: others have no part in a routing decision`);
  try {
    return {
      kind: kind as TriedKind,
      document: checkedDocument(kind as TriedKind, document, await bench.house.book()),
    };
  } catch (error) {
    if (error instanceof Refused) throw new Usage(`The policy cannot be used: ${error.message}`);
    throw error;
  }
}

function written(bench: Bench, file: string): { kind: string; document: unknown } {
  try {
    return { kind: textOption(bench, 'kind') ?? '', document: JSON.parse(readFileSync(file, 'utf8')) };
  } catch (error) {
    throw new Usage(`${file} cannot be read: ${(error as Error).message}`);
  }
}

async function drafted({ house }: Bench, id: string): Promise<{ kind: string; document: unknown }> {
  const draft = isUuid(id) ? await draftOf(house.db, id) : undefined;
  if (!draft) throw new Usage(`There is no draft ${id}.`);
  return { kind: draft.kind, document: JSON.parse(draft.document) };
}

function numberOption(bench: Bench, name: string, most: number): number | null {
  const given = textOption(bench, name);
  if (given === null) return null;
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Usage(`--${name} wants a whole number from 1 to ${most}`);
  return value;
}

/** Both arms beside each other, one figure a row; then what each place gives. */
function table({ today, draft, places, ...of }: Simulation): string {
  const money = (cents: number) => (cents / 100).toFixed(2);
  const share = (parts: number) => `${(parts / 100).toFixed(2)} %`;
  const plain = (count: number) => String(count);
  const rows: (readonly [string, number, number, (figure: number) => string])[] = [
    ['orders with a plan', today.planned, draft.planned, plain],
    ['orders without', today.noPlan, draft.noPlan, plain],
    ['cost', today.cost, draft.cost, money],
    ...namesIn(today.costs, draft.costs).map(
      (term) => [`  ${term}`, today.costs[term] ?? 0, draft.costs[term] ?? 0, money] as const,
    ),
    ['packages', today.packages, draft.packages, plain],
    ['split orders', today.splits, draft.splits, plain],
    ['promise kept', today.kept, draft.kept, share],
    ['later than asked', today.late, draft.late, share],
    ...namesIn(today.paths, draft.paths).map(
      (path) => [path.replaceAll('_', ' '), today.paths[path] ?? 0, draft.paths[path] ?? 0, plain] as const,
    ),
    ...[...places]
      .sort((a, b) => Math.abs(b.draft.units - b.today.units) - Math.abs(a.draft.units - a.today.units))
      .slice(0, 15)
      .map((each) => [`units of ${each.place}`, each.today.units, each.draft.units, plain] as const),
  ];
  const lines = rows.map(([name, was, is, say]) =>
    [name.padEnd(28), say(was).padStart(14), say(is).padStart(14), say(is - was).padStart(14)].join(''),
  );
  const heads =
    `${of.orders} orders`.padEnd(28) + ['today', 'draft', 'change'].map((each) => each.padStart(14)).join('');
  const sums = `${of.moved} orders are served otherwise; ${of.fell.orders} cost less by ${money(-of.fell.by)}, ${of.rose.orders} more by ${money(of.rose.by)}`;
  const each = [...of.winners, ...of.losers].map(
    ({ order, by, from, to }) => `  ${order} ${by < 0 ? '' : '+'}${money(by)}: ${from.join(', ')} -> ${to.join(', ')}`,
  );
  return [heads, ...lines, '', sums, ...each].join('\n');
}

function namesIn(...sums: Readonly<Record<string, number>>[]): string[] {
  return [...new Set(sums.flatMap((each) => Object.keys(each)))].sort();
}
