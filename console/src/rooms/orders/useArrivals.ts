import { type InfiniteData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useChanged } from '../../api/live.ts';
import { type OrderFilter, readRows } from '../../api/queries.ts';
import type { Changed } from '../../api/stream.ts';
import type { OrderRow } from '../../api/types.ts';

type Page = { orders: OrderRow[]; next: string | null };
type Pages = InfiniteData<Page>;
/** What has happened while the rows held still: who came in, and who stands in a group that is his no more. */
export type Arrivals = { readonly came: readonly string[]; readonly moved: Readonly<Record<string, string>> };

const NONE: Arrivals = { came: [], moved: {} };
const CALM_MS = 400;

/** Live changes update values in place; new rows wait for one key. */
export function useArrivals(filter: OrderFilter) {
  const client = useQueryClient();
  const key = ['arrivals', filter];
  const { data: arrivals = NONE } = useQuery({
    queryKey: key,
    queryFn: () => NONE,
    initialData: NONE,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const name = JSON.stringify(filter);

  const settle = useCallback(
    async (ids: readonly string[]) => {
      const wanted = JSON.parse(name) as OrderFilter;
      const shown = new Map(rowsShown(client.getQueriesData<Pages>({ queryKey: ['orders'], type: 'active' })));
      const here = ids.filter((id) => shown.has(id));
      const away = ids.filter((id) => !shown.has(id));
      const fresh = here.length > 0 ? (await readRows(here)).orders : [];
      const came = away.length > 0 ? (await readRows(away, wanted)).orders.map((row) => row.id) : [];
      if (fresh.length > 0) client.setQueriesData<Pages>({ queryKey: ['orders'] }, (data) => patched(data, fresh));
      const moved = Object.fromEntries(
        fresh.flatMap((row) => (isAway(row, shown.get(row.id)) ? [[row.id, row.class ?? 'none']] : [])),
      );
      client.setQueryData<Arrivals>(['arrivals', wanted], (before = NONE) => ({
        came: [...new Set([...before.came, ...came])],
        moved: { ...before.moved, ...moved },
      }));
    },
    [client, name],
  );

  const waiting = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const later = useCallback(
    (ids: readonly string[]) => {
      for (const id of ids) waiting.current.add(id);
      timer.current ??= setTimeout(() => {
        timer.current = null;
        const all = [...waiting.current].slice(0, 200);
        waiting.current.clear();
        settle(all).catch(() => undefined); // a page that failed keeps the rows it has
      }, CALM_MS);
    },
    [settle],
  );
  useChanged(
    useCallback(
      (pages: readonly Changed[]) => later(pages.flatMap((page) => (page.kind === 'order' ? [page.id] : []))),
      [later],
    ),
  );
  // a list that is shown again is shown at once, and its rows are brought up to date
  useEffect(() => {
    const ids = rowsShown(client.getQueriesData<Pages>({ queryKey: ['orders'], type: 'active' })).map(([id]) => id);
    if (ids.length > 0) later(ids);
  }, [client, later]);

  const bringIn = useCallback(async () => {
    client.setQueryData<Arrivals>(['arrivals', JSON.parse(name)], NONE);
    client.removeQueries({ queryKey: ['orders'], type: 'inactive' });
    await Promise.all([
      client.refetchQueries({ queryKey: ['orders'], type: 'active' }),
      client.invalidateQueries({ queryKey: ['counts'] }),
    ]);
  }, [client, name]);

  return { arrivals, bringIn };
}

/** The rows on screen, each with the class of the group that it stands in; null in a list without groups. */
function rowsShown(queries: readonly (readonly [readonly unknown[], Pages | undefined])[]): [string, string | null][] {
  return queries.flatMap(([[, filter], data]) => {
    const group = (filter as OrderFilter | undefined)?.class ?? null;
    return (data?.pages ?? []).flatMap((page) => page.orders.map((row): [string, string | null] => [row.id, group]));
  });
}

function isAway(row: OrderRow, group: string | null | undefined): boolean {
  return group !== null && group !== undefined && (row.class ?? 'none') !== group;
}

function patched(data: Pages | undefined, rows: readonly OrderRow[]): Pages | undefined {
  if (!data) return data;
  const fresh = new Map(rows.map((row) => [row.id, row]));
  if (!data.pages.some((page) => page.orders.some((row) => fresh.has(row.id)))) return data;
  const pages = data.pages.map((page) => ({ ...page, orders: page.orders.map((row) => fresh.get(row.id) ?? row) }));
  return { ...data, pages };
}
