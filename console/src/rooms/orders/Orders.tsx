import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { countsQuery } from '../../api/queries.ts';
import { listed } from '../../app/search.ts';
import { useTitle } from '../../app/useTitle.ts';
import { ArrivalsNote } from './ArrivalsNote.tsx';
import { Filters } from './Filters.tsx';
import { KeysBar } from './KeysBar.tsx';
import css from './Orders.module.css';
import { OrderTable } from './OrderTable.tsx';
import { useArrivals } from './useArrivals.ts';
import { useListKeys } from './useListKeys.ts';
import { Views } from './Views.tsx';
import { filterOf } from './views.ts';

const FirstRun = lazy(() => import('./FirstRun.tsx'));
const Peek = lazy(() => import('./Peek.tsx'));
const BulkOrders = lazy(() => import('./BulkOrders.tsx'));

/** Everything that is open, by the last moment at which a person can still change the outcome. */
export function Orders() {
  const search = useSearch({ from: '/shell/orders' });
  const { data: counts } = useSuspenseQuery(countsQuery());
  const filter = filterOf(search);
  const { arrivals, bringIn } = useArrivals(filter);
  const selected = listed(search.sel);
  useListKeys(search, bringIn);
  useTitle('Orders');
  const isEmpty = counts.views.all === 0;
  return (
    <div className={css.page}>
      <h1 className="sr">Orders</h1>
      <Views counts={counts.views} />
      {isEmpty ? (
        <Suspense>
          <FirstRun />
        </Suspense>
      ) : (
        <>
          <div className={css.filters}>
            <Filters />
            <ArrivalsNote arrivals={arrivals} onBringIn={bringIn} />
          </div>
          <div className={css.body}>
            <OrderTable filter={filter} selected={selected} />
            <Suspense>
              {search.peek && selected.length === 0 && <Peek number={search.peek} />}
              {selected.length > 0 && <BulkOrders numbers={selected} />}
            </Suspense>
          </div>
        </>
      )}
      <KeysBar counts={counts} />
    </div>
  );
}
