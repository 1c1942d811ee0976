import { queryOptions } from '@tanstack/react-query';
import { read } from '../../api/client.ts';
import type { Asked } from './types.ts';

/** A decision is a record, but its replay is not: it says which facts have changed, so it is read again with the order. */
export const decisionQuery = ({ order, group, sequence }: Asked, version: number) =>
  queryOptions({
    queryKey: ['decision', order, group, sequence ?? 'newest', version],
    queryFn: ({ signal }) =>
      read('/v1/orders/{order}/decisions/{group}', { path: { order, group }, query: numbered(sequence), signal }),
  });

export const decisionsQuery = (order: string, version: number) =>
  queryOptions({
    queryKey: ['decisions', order, version],
    queryFn: ({ signal }) => read('/v1/orders/{order}/decisions', { path: { order }, signal }),
  });

export const whyNotQuery = ({ order, group, sequence }: Asked, place: string) =>
  queryOptions({
    queryKey: ['decision', order, group, sequence ?? 'newest', 'why', place],
    queryFn: ({ signal }) =>
      read('/v1/orders/{order}/decisions/{group}/places/{place}', {
        path: { order, group, place },
        query: numbered(sequence),
        signal,
      }),
  });

function numbered(sequence: string | undefined): { sequence?: number } {
  return sequence ? { sequence: Number(sequence) } : {};
}
