import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, filled, read, send } from '../../api/client.ts';
import type { components } from '../../api/schema.gen.ts';
import { newKey } from '../../command/useRun.ts';

export type Draft = components['schemas']['PolicyDraft'];
export type Version = components['schemas']['PolicyVersion'];
export type VersionHead = components['schemas']['PolicyVersionHead'];
export type DraftHead = components['schemas']['PolicyDraftHead'];
export type Kind = Draft['kind'];
export type Document = Draft['document'];

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: ({ signal }) => read('/v1/policies', { signal }),
});

export const versionsQuery = (kind: Kind) =>
  queryOptions({
    queryKey: ['policies', kind],
    queryFn: ({ signal }) => read('/v1/policies/{kind}', { path: { kind }, signal }),
  });

export const versionQuery = (kind: Kind, version: number) =>
  queryOptions({
    queryKey: ['policies', kind, version],
    queryFn: ({ signal }) => read('/v1/policies/{kind}/{version}', { path: { kind, version }, signal }),
  });

export const differencesQuery = (kind: Kind, from: number, to: number) =>
  queryOptions({
    queryKey: ['policies', kind, 'differences', from, to],
    queryFn: ({ signal }) => read('/v1/policies/{kind}/differences', { path: { kind }, query: { from, to }, signal }),
  });

export const draftQuery = (draft: string) =>
  queryOptions({
    queryKey: ['policies', 'draft', draft],
    queryFn: ({ signal }) => read('/v1/policies/drafts/{draft}', { path: { draft }, signal }),
  });

export type Written = { readonly base: number; readonly document: unknown; readonly note: string };

/** A draft written for the first time, or written anew. */
export function useWrite(kind: Kind, draft: string | null, done: (draft: Draft) => void) {
  return useChange(
    (written: Written) =>
      (draft
        ? call(filled('/v1/policies/drafts/{draft}', { draft }), {
            method: 'PUT',
            headers: { 'content-type': 'application/json', 'idempotency-key': newKey() },
            body: JSON.stringify(written),
          })
        : send('/v1/policies/drafts', { body: { kind, ...written }, key: newKey() })) as Promise<Draft>,
    done,
  );
}

export type Step = 'submit' | 'approve' | 'reject' | 'activate' | 'withdraw';

/** One step of a draft on its way to be a version. */
export function useStep(draft: string, done: () => void) {
  const client = useQueryClient();
  return useChange(
    ({ step, said }: { step: Step; said: { note?: string | undefined; at?: string | null } }) =>
      send(filled(`/v1/policies/drafts/{draft}/${step}`, { draft }), { body: said, key: newKey() }) as Promise<Draft>,
    (answer) => {
      client.setQueryData(draftQuery(draft).queryKey, answer);
      done();
    },
  );
}

export function useRollBack(kind: Kind, done: (version: Version) => void) {
  return useChange(
    (body: { version: number; note: string }) =>
      send(`/v1/policies/${kind}/rollback`, { body, key: newKey() }) as Promise<Version>,
    done,
  );
}

function useChange<Given, Answer>(run: (given: Given) => Promise<Answer>, done: (answer: Answer) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: (answer) => {
      done(answer);
      return client.invalidateQueries({ queryKey: ['policies'] });
    },
  });
}
