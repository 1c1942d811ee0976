import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNames } from '../../words/names.ts';
import type { Draft } from '../policies/queries.ts';
import { ChangedPanel } from './ChangedPanel.tsx';
import { DrivePanel } from './DrivePanel.tsx';
import { drivenHead, drivenRest } from './driven.ts';
import { Head } from './Head.tsx';
import { testDriveQuery } from './queries.ts';
import { Unanswered } from './Unanswered.tsx';

/** The test drive: one order with the facts of its decision, as the policies are and with the draft. */
export function Driven({ draft, order, ask }: { draft: Draft; order: string; ask: ReactNode }) {
  const { data, error } = useQuery(testDriveQuery(draft, order));
  const { place } = useNames();
  return (
    <>
      {data ? (
        <Head draft={draft} title={drivenHead(order, data)} says={drivenRest(data, place)} />
      ) : (
        <Head draft={draft} title={`${order} with the draft`} says="Nothing is changed." />
      )}
      {ask}
      {error && <Unanswered error={error} />}
      {data?.groups.map((each) => (
        <DrivePanel key={each.group} order={order} drive={each} terms={data.terms} currency={data.currency} />
      ))}
      <ChangedPanel draft={draft} />
    </>
  );
}
