import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { preview } from '../api/client.ts';
import type { Draft } from './fields.ts';

type Asked = {
  readonly path: string;
  readonly body: Draft;
  readonly key: string;
  /** The version of the page that is on screen: with another one the preview is made anew. */
  readonly version: number | undefined;
  readonly ready: boolean;
};

const CALM_MS = 300;

/** What the command would do to what is on screen now; made anew when the form or the page changes. */
export function usePreview({ path, body, key, version, ready }: Asked) {
  const text = JSON.stringify(body);
  const [calm] = useDebouncedValue(text, CALM_MS);
  const query = useQuery({
    queryKey: ['preview', path, calm, version],
    queryFn: ({ signal }) => preview({ path, body: JSON.parse(calm) as Draft, key }, signal),
    enabled: ready,
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  const isOld = query.isFetching || query.isPlaceholderData || calm !== text;
  return {
    shown: ready && !query.error ? query.data : undefined,
    error: ready ? query.error : null,
    isOld,
    again: query.refetch,
  };
}
