import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Preview } from '../../api/client.ts';
import type { Case, Choice } from '../../api/types.ts';
import type { CaseSearch } from '../../app/search.ts';
import { bodyOf, type Draft } from '../../command/fields.ts';
import { usePreview } from '../../command/usePreview.ts';
import { useRun } from '../../command/useRun.ts';
import { toast } from '../../shell/toast.ts';
import { lowered } from '../../words/labels.ts';

export type Resolution = ReturnType<typeof useResolution>;

/** Which choice is taken, what it still needs to know, what it would do, and taking it. */
export function useResolution(one: Case, search: CaseSearch) {
  const navigate = useNavigate();
  const columns = [...one.choices].sort((a, b) => Number(b.ready) - Number(a.ready));
  // what is not recommended must be chosen by a person before Enter can run it
  const chosen = columns.find((choice) => choice.ready && choice.key === search.choice) ?? recommendedIn(columns);
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const input = bodyOf(drafts[chosen?.key ?? ''] ?? {});
  const isAsked = chosen !== undefined && chosen.asks.length > 0;
  const isSaid = isAsked && chosen.asks.every((name) => input[name] !== undefined);
  const path = `/v1/cases/${one.id}/resolutions`;
  const run = useRun(() => {
    toast({
      title: `Resolved: ${lowered(chosen?.title ?? '')}`,
      says: one.number,
      ...(one.on.number ? { to: `/orders/${one.on.number}` } : {}),
    });
    void navigate({ to: '/cases' });
  });
  const body = { choice: chosen?.key ?? '', ...(isAsked ? { input } : {}) };
  const asked = usePreview({ path, body, key: run.key, version: one.version, ready: isSaid });
  const shown: Preview | null = (isAsked ? asked.shown : chosen?.preview) ?? null;
  const mayRun = chosen !== undefined && shown !== null && !(isAsked && asked.isOld) && !run.isPending;
  const cause = search.cause ?? chosen?.cause;
  return {
    columns,
    chosen,
    shown,
    mayRun,
    cause,
    ran: run.error !== null,
    error: run.error ?? (isAsked ? asked.error : null),
    draft: drafts[chosen?.key ?? ''] ?? {},
    say: (draft: Draft) => {
      run.reset();
      setDrafts({ ...drafts, [chosen?.key ?? '']: draft });
    },
    previewOf: (choice: Choice) => (choice.key === chosen?.key ? shown : choice.preview),
    resolve: () => mayRun && run.mutate({ path, body: { ...body, ...(cause ? { cause } : {}) }, version: one.version }),
    again: () => run.reset(),
  };
}

function recommendedIn(columns: readonly Choice[]): Choice | undefined {
  return columns.find((choice) => choice.ready && choice.recommended);
}
