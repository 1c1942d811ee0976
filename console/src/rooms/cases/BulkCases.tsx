import { useQueries } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { caseQuery } from '../../api/queries.ts';
import type { Case } from '../../api/types.ts';
import { type BulkChoice, BulkPanel } from '../../command/BulkPanel.tsx';
import type { BulkItem } from '../../command/bulk.ts';
import { useBulkRun } from '../../command/useBulkRun.ts';
import { toast } from '../../shell/toast.ts';

/** The selected cases, resolved together: the same choice, previewed by the server for each of them. */
export default function BulkCases({ numbers }: { numbers: readonly string[] }) {
  const search = useSearch({ from: '/shell/cases' });
  const navigate = useNavigate({ from: '/cases' });
  const queries = useQueries({ queries: numbers.map((number) => caseQuery(number)) });
  const cases = queries.flatMap(({ data }) => data ?? []);
  const choices = choicesIn(cases);
  const chosen = choices.some((choice) => choice.key === search.choice)
    ? search.choice
    : choices.find(({ key }) => isRecommended(cases, key))?.key;
  const { results, running, run, forget } = useBulkRun();
  const items = queries.map(({ data, error }, i) => itemOf(data, numbers[i] ?? '', chosen, error));
  const choose = (choice: string) => {
    forget();
    void navigate({ to: '/cases', search: (before) => ({ ...before, choice }), replace: true });
  };
  const runAll = async (some: readonly BulkItem[]) => {
    const all = await run(some);
    const done = some.filter((item) => all.get(item.name)?.done).length;
    toast({
      title: `${done} of ${numbers.length} resolved`,
      says: done < numbers.length ? 'the others say why' : undefined,
      well: done === numbers.length,
    });
  };
  return (
    <BulkPanel
      heading={headingOf(cases, numbers.length)}
      choices={choices}
      chosen={chosen}
      onChoose={choose}
      items={items}
      results={results}
      running={running}
      onRun={(some) => void runAll(some)}
      currency={cases[0]?.currency ?? 'USD'}
    />
  );
}

function headingOf(cases: readonly Case[], count: number): string {
  const titles = new Set(cases.map((each) => each.title));
  const [title] = titles;
  const what =
    titles.size === 1 && title ? `${title.toLowerCase()}${count === 1 ? '' : 's'}` : `case${count === 1 ? '' : 's'}`;
  return count === 1 ? `Resolve 1 ${what}` : `Resolve ${count} ${what} together`;
}

/** Only what somebody would do anyway is chosen beforehand. */
function isRecommended(cases: readonly Case[], key: string): boolean {
  return cases.some((each) => each.choices.some((choice) => choice.key === key && choice.recommended));
}

/** Choices that need no more than a yes, those that fit most of the cases first. */
function choicesIn(cases: readonly Case[]): readonly BulkChoice[] {
  const found = new Map<string, { title: string; fits: number; rank: number }>();
  for (const each of cases) {
    each.choices.forEach((choice, i) => {
      if (choice.asks.length > 0) return;
      const before = found.get(choice.key) ?? { title: choice.title, fits: 0, rank: 0 };
      found.set(choice.key, { title: choice.title, fits: before.fits + Number(choice.ready), rank: before.rank + i });
    });
  }
  return [...found]
    .map(([key, { title, fits, rank }]) => ({ key, title, fits, rank }))
    .sort((a, b) => b.fits - a.fits || a.rank - b.rank)
    .slice(0, 6);
}

function itemOf(each: Case | undefined, number: string, chosen: string | undefined, error: Error | null): BulkItem {
  const choice = each?.choices.find((one) => one.key === chosen);
  const name = each?.on.number ?? each?.number ?? number;
  return {
    name,
    path: `/v1/cases/${each?.id ?? number}/resolutions`,
    body: { choice: chosen },
    version: each?.version,
    preview: choice?.preview ?? null,
    because: error?.message ?? (each ? becauseOf(each, choice, chosen) : null),
    isLoading: !each && !error,
  };
}

function becauseOf(each: Case, choice: Case['choices'][number] | undefined, chosen: string | undefined): string | null {
  if (each.closedAt) return `closed already: ${each.outcome ?? ''}`;
  if (!chosen) return 'nothing is chosen yet';
  if (!choice) return 'it has no such choice';
  return choice.ready ? null : (choice.because ?? 'it cannot be chosen');
}
