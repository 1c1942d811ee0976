import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { casesQuery, meQuery } from '../../api/queries.ts';
import { Skeleton } from '../../app/Skeleton.tsx';
import { listed } from '../../app/search.ts';
import { useTitle } from '../../app/useTitle.ts';
import { useHeld } from '../../kit/useHeld.ts';
import css from './Cases.module.css';
import { CaseTable } from './CaseTable.tsx';
import { CaseViews } from './CaseViews.tsx';
import { Figures } from './Figures.tsx';
import { NoCases } from './NoCases.tsx';
import { useCaseKeys } from './useCaseKeys.ts';

const BulkCases = lazy(() => import('./BulkCases.tsx'));

/** What went wrong and waits for somebody: what breaks first comes first. */
export function Cases() {
  const search = useSearch({ from: '/shell/cases' });
  const { data: me } = useSuspenseQuery(meQuery);
  const filter = { view: search.view ?? ('open' as const), ...(search.type ? { type: search.type } : {}) };
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(casesQuery(filter));
  const rows = data?.pages.flatMap((page) => page.cases) ?? [];
  const held = useHeld(rows, JSON.stringify(filter));
  const selected = listed(search.sel);
  useCaseKeys(search, held.letGo);
  useTitle('Cases');
  const [first] = data?.pages ?? [];
  if (!first) return <Skeleton />;
  const more = async () => {
    const next = await fetchNextPage();
    held.extend(next.data?.pages.flatMap((page) => page.cases) ?? []);
  };
  return (
    <div className={css.page}>
      <h1 className="sr">Cases</h1>
      <CaseViews counts={first.counts} places={me.places} news={newsOf(held)} onLetGo={held.letGo} />
      <Figures list={first} rows={rows} />
      <div className={css.body}>
        <div className={css.list} data-list="cases">
          {held.rows.length === 0 ? (
            <NoCases view={filter.view} resolved={first.counts.resolved ?? 0} />
          ) : (
            <CaseTable rows={held.rows} selected={selected} at={search.at} />
          )}
          {hasNextPage && (
            <button type="button" className="btn ghost" onClick={() => void more()}>
              Show more
            </button>
          )}
        </div>
        {selected.length > 0 && (
          <Suspense>
            <BulkCases numbers={selected} />
          </Suspense>
        )}
      </div>
      <CaseKeysBar selected={selected.length} />
    </div>
  );
}

function newsOf({ came, gone }: { came: number; gone: number }): string {
  return [...(came > 0 ? [`${came} came in`] : []), ...(gone > 0 ? [`${gone} left`] : [])].join(', ');
}

function CaseKeysBar({ selected }: { selected: number }) {
  return (
    <div className="keys" aria-hidden="true">
      {KEYS.map(([key, does]) => (
        <span key={does}>
          {key.split(' ').map((each) => (
            <kbd key={each}>{each}</kbd>
          ))}{' '}
          {does}
        </span>
      ))}
      <span className="grow" />
      {selected > 0 && <span>{selected} selected</span>}
    </div>
  );
}

const KEYS = [
  ['J K', 'move'],
  ['Enter', 'open'],
  ['X', 'select'],
  ['Shift X', 'select alike'],
  ['A', 'take'],
  ['P', 'pass to'],
  ['1 … 4', 'choose for the selected'],
  ['Z', 'snooze with reason'],
] as const;
