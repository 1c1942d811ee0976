import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read } from './client.ts';
import type { paths } from './schema.gen.ts';

/** Every address that the console reads, with the name under which its answer is kept. */

type Query<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Q } } }
  ? NonNullable<Q>
  : never;
export type OrderFilter = Omit<Query<'/v1/orders'>, 'after' | 'limit' | 'ids'>;
export type CaseFilter = Omit<Query<'/v1/cases'>, 'after' | 'limit'>;

const FOREVER = Number.POSITIVE_INFINITY;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => read('/v1/me', { signal }),
  staleTime: FOREVER,
});

export const bookQuery = queryOptions({
  queryKey: ['book'],
  queryFn: ({ signal }) => read('/v1/book', { signal }),
  staleTime: 5 * 60_000,
});

export const countsQuery = (filter: OrderFilter = {}) =>
  queryOptions({
    queryKey: ['counts', filter],
    queryFn: ({ signal }) => read('/v1/orders/counts', { query: withoutSort(filter), signal }),
  });

function withoutSort({ sort: _sort, ...filter }: OrderFilter) {
  return filter;
}

/** Rows hold still: a list is read once and brought up to date row by row, or anew when a person asks for it. */
export const ordersQuery = (filter: OrderFilter, limit = 50) =>
  infiniteQueryOptions({
    queryKey: ['orders', filter],
    queryFn: ({ pageParam, signal }) => {
      const after = pageParam ?? undefined;
      return read('/v1/orders', { query: { ...filter, limit, ...(after ? { after } : {}) }, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: FOREVER,
  });

/** Some orders as they are now; those that a filter does not let through are not among them. */
export function readRows(ids: readonly string[], filter: OrderFilter = { view: 'all' }) {
  return read('/v1/orders', { query: { ...filter, ids: ids.slice(0, 200).join(','), limit: 200 } });
}

export const foundQuery = (q: string) =>
  queryOptions({
    queryKey: ['found', q],
    queryFn: ({ signal }) => read('/v1/orders', { query: { q, view: 'all', sort: 'newest', limit: 8 }, signal }),
    enabled: q.trim().length > 1,
  });

export const customerQuery = (key: string) =>
  queryOptions({
    queryKey: ['customer', key],
    queryFn: ({ signal }) =>
      read('/v1/orders', { query: { customer: key, view: 'all', sort: 'newest', limit: 200 }, signal }),
  });

export const orderQuery = (order: string) =>
  queryOptions({
    queryKey: ['order', order],
    queryFn: ({ signal }) => read('/v1/orders/{order}', { path: { order }, signal }),
  });

export const journalQuery = (order: string) =>
  queryOptions({
    queryKey: ['journal', order],
    queryFn: ({ signal }) => read('/v1/orders/{order}/journal', { path: { order }, signal }),
  });

export const casesQuery = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['cases', filter],
    queryFn: ({ pageParam, signal }) => {
      const after = pageParam ?? undefined;
      return read('/v1/cases', { query: { ...filter, limit: 100, ...(after ? { after } : {}) }, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** Only the figures of the queue, for the menu. */
export const caseCountQuery = queryOptions({
  queryKey: ['cases', 'figures'],
  queryFn: ({ signal }) => read('/v1/cases', { query: { limit: 1 }, signal }),
});

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: ({ signal }) => read('/v1/cases/{case}', { path: { case: id }, signal }),
  });

export const workQuery = (place: string) =>
  queryOptions({
    queryKey: ['work', place],
    queryFn: ({ signal }) => read('/v1/places/{place}/work', { path: { place }, signal }),
  });

export const itemsQuery = (q: string) =>
  queryOptions({
    queryKey: ['items', q],
    queryFn: ({ signal }) => read('/v1/items', { query: { q, limit: 12 }, signal }),
    staleTime: 60_000,
  });
