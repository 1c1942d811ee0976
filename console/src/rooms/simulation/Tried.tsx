import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Draft } from '../policies/queries.ts';
import type { Asked } from './asked.ts';
import { ChangedPanel } from './ChangedPanel.tsx';
import { Head } from './Head.tsx';
import { simulationQuery } from './queries.ts';
import { Result } from './Result.tsx';
import { Running } from './Running.tsx';
import { headOf, restOf } from './said.ts';
import { Unanswered } from './Unanswered.tsx';

type Props = { draft: Draft; asked: Asked; ask: ReactNode; onStop: () => void };

/** The draft over many orders: how far it is, then what became of them. */
export function Tried({ draft, asked, ask, onStop }: Props) {
  const { data: result, error, isFetching } = useQuery(simulationQuery(asked));
  return (
    <>
      {result ? (
        <Head draft={draft} title={headOf(result)} says={restOf(result)} />
      ) : (
        <Head draft={draft} title="The draft is tried" says="Other work goes on meanwhile. Nothing is changed." />
      )}
      {ask}
      {isFetching && <Running asked={asked} onStop={onStop} />}
      {error && !isFetching && <Unanswered error={error} />}
      {result ? <Result result={result} draft={draft} /> : <ChangedPanel draft={draft} />}
    </>
  );
}
