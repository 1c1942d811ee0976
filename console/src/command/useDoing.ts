import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Fields that a page proposes for a command; a person may say something else. */
export type Proposed = {
  readonly item?: string | undefined;
  readonly because?: string | undefined;
  readonly dueBy?: string | undefined;
};
export type Doing = { readonly operation: string; readonly on: string; readonly proposed: Proposed };

/** The command whose preview is open stands in the address: with the thing it is on, unless the page is that thing. */
export function useDoing() {
  const search = useSearch({ strict: false }) as { do?: string; on?: string } & Proposed;
  const params = useParams({ strict: false });
  const navigate = useNavigate();
  const on = search.on ?? params.order ?? params.case;
  const set = useCallback(
    (operation: string | undefined, what: string | undefined, { item, because, dueBy }: Proposed = {}) =>
      void navigate({
        to: '.',
        search: (before) => ({ ...before, do: operation, on: what, item, because, dueBy }),
        replace: true,
      }),
    [navigate],
  );
  const { item, because, dueBy } = search;
  return {
    doing: search.do && on ? ({ operation: search.do, on, proposed: { item, because, dueBy } } satisfies Doing) : null,
    start: (operation: string, what?: string, proposed?: Proposed) => set(operation, what, proposed),
    stop: () => set(undefined, undefined),
  };
}
