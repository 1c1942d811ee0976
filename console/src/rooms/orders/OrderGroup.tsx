import { useInfiniteQuery } from '@tanstack/react-query';
import { type OrderFilter, ordersQuery } from '../../api/queries.ts';
import type { OrderCounts } from '../../api/types.ts';
import { RequestOf } from '../../app/Problems.tsx';
import { Banner } from '../../kit/Banner.tsx';
import { GroupHead } from './GroupHead.tsx';
import { LoadingRows } from './LoadingRows.tsx';
import { OrderLine } from './OrderLine.tsx';
import css from './Orders.module.css';
import { type GroupName, PAGE } from './views.ts';

type Props = {
  group: GroupName | null;
  filter: OrderFilter;
  counts: OrderCounts | undefined;
  at: string | undefined;
  selected: readonly string[];
};

export const COLUMNS = 15;

/** The orders of one promise class, page by page; without a class, all of them. */
export function OrderGroup({ group, filter, counts, at, selected }: Props) {
  const of = { ...filter, ...(group ? { class: group } : {}) };
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    ordersQuery(of, group ? PAGE[group] : 50),
  );
  const rows = data?.pages.flatMap((page) => page.orders) ?? [];
  const figures = counts?.classes.filter((each) => group === null || (each.class ?? 'none') === group) ?? [];
  const count = figures.reduce((n, each) => n + each.orders, 0);
  if (rows.length === 0 && !isPending && !error) return null;
  return (
    <tbody>
      {group && rows.length > 0 && <GroupHead group={group} figures={figures} />}
      {rows.map((row) => (
        <OrderLine key={row.id} row={row} isAt={row.number === at} isSelected={selected.includes(row.number)} />
      ))}
      {isPending && <LoadingRows rows={group === 'safe' || group === null ? 8 : 2} />}
      {error && (
        <tr>
          <td colSpan={COLUMNS} style={{ padding: 12, whiteSpace: 'normal' }}>
            <Banner
              tone="risk"
              title="The orders did not load"
              action={
                <button type="button" className="btn" onClick={() => void refetch()}>
                  Try again
                </button>
              }
            >
              {error.message} <RequestOf error={error} />
            </Banner>
          </td>
        </tr>
      )}
      {hasNextPage && (
        <tr className={css.more}>
          <td colSpan={COLUMNS}>
            <button
              type="button"
              className="btn ghost"
              aria-disabled={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              Show more, {rows.length} of {count.toLocaleString('en')} shown
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
