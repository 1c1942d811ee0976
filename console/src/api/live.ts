import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { type Changed, onChanged, openStream, type StreamState, streamState, watchStream } from './stream.ts';

/** Figures and queues are read again at most this often, however much happens. */
const CALM_MS = 1500;

export function useStreamState(): StreamState {
  return useSyncExternalStore(watchStream, streamState);
}

/** Runs while the component is there, with the pages that have changed. */
export function useChanged(listener: (pages: readonly Changed[]) => void): void {
  useEffect(() => onChanged(listener), [listener]);
}

/** Keeps what is on screen true: the pages that changed are read again, figures and queues a little later. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const calmly = () => {
      waiting ??= setTimeout(() => {
        waiting = null;
        for (const key of ['counts', 'cases', 'work', 'customer']) void client.invalidateQueries({ queryKey: [key] });
      }, CALM_MS);
    };
    const closeStream = openStream(() => void client.invalidateQueries());
    const stop = onChanged((pages) => {
      refresh(client, pages);
      calmly();
    });
    return () => {
      if (waiting) clearTimeout(waiting);
      stop();
      closeStream();
    };
  }, [client]);
}

function refresh(client: QueryClient, pages: readonly Changed[]): void {
  const ids = new Set(pages.map((page) => page.id));
  const ofPlaces = pages.some((page) => page.kind === 'place');
  void client.invalidateQueries({
    predicate: ({ queryKey: [kind, name], state }) => {
      if (kind === 'journal') return ids.has(name as string);
      if (kind === 'order') return ids.has((state.data as { id?: string } | undefined)?.id ?? '');
      if (kind === 'case') return ids.has((state.data as { on?: { id: string } } | undefined)?.on?.id ?? '');
      // it says whether the count that would make it surer was asked for or done
      if (kind === 'decision') return ofPlaces;
      return false;
    },
  });
}
