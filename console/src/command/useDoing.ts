import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export type Doing = { readonly operation: string; readonly on: string };

/** The command whose preview is open stands in the address: with the thing it is on, unless the page is that thing. */
export function useDoing() {
  const search = useSearch({ strict: false }) as { do?: string; on?: string };
  const params = useParams({ strict: false });
  const navigate = useNavigate();
  const on = search.on ?? params.order ?? params.case;
  const set = useCallback(
    (operation: string | undefined, what: string | undefined) =>
      void navigate({ to: '.', search: (before) => ({ ...before, do: operation, on: what }), replace: true }),
    [navigate],
  );
  return {
    doing: search.do && on ? ({ operation: search.do, on } satisfies Doing) : null,
    start: (operation: string, what?: string) => set(operation, what),
    stop: () => set(undefined, undefined),
  };
}
