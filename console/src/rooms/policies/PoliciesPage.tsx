import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTitle } from '../../app/useTitle.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { DraftPanel } from './DraftPanel.tsx';
import { KindsTable } from './KindsTable.tsx';
import { NewDraft } from './NewDraft.tsx';
import css from './Policies.module.css';
import { policiesQuery } from './queries.ts';
import { verdictOf } from './said.ts';
import { VersionPanel } from './VersionPanel.tsx';
import { VersionsTable } from './VersionsTable.tsx';

/** The policies that routing and promises are made with: what holds, what will, what is proposed. */
export function PoliciesPage() {
  const { data } = useSuspenseQuery(policiesQuery);
  const { kind: asked, version, draft } = useSearch({ from: '/shell/routing' });
  const navigate = useNavigate({ from: '/routing' });
  const kinds = [...data.kinds].sort((a, b) => Number(b.kind === 'rules') - Number(a.kind === 'rules'));
  const current = kinds.find((each) => each.kind === asked) ?? kinds[0];
  const { head, rest } = verdictOf(kinds);
  useTitle('Routing');
  const step = (by: number) => {
    const next = kinds[kinds.findIndex((each) => each.kind === current?.kind) + by];
    if (next) void navigate({ to: '.', search: { kind: next.kind }, replace: true });
  };
  const may = (name: string) => current?.allowed.find((each) => each.step === name);
  const [writes, simulates] = [may('write'), may('simulate')];
  const write = () => writes?.ready && void navigate({ to: '.', search: { kind: current?.kind, draft: 'new' } });
  const tried = draft === 'new' ? undefined : (draft ?? current?.drafts[0]?.id);
  const simulate = () =>
    simulates?.ready && void navigate({ to: '/routing/simulation', search: tried ? { draft: tried } : {} });
  useKeys('Policies', [
    { keys: 'J', does: 'next policy', run: () => step(1) },
    { keys: 'K', does: 'previous policy', run: () => step(-1) },
    { keys: 'E', does: 'draft a change', run: write },
    { keys: 'S', does: 'simulate a draft', run: simulate },
    {
      keys: 'Escape',
      does: 'back to what is in force',
      run: () => void navigate({ to: '.', search: { kind: current?.kind } }),
    },
  ]);
  if (!current) return null;
  const shown = version === undefined ? current.active?.version : Number(version);
  return (
    <div className={css.page}>
      <div className={css.head}>
        <div className="grow">
          <h1>{head}</h1>
          <p className={css.ask}>{rest}</p>
          {writes?.because && (
            <p className={css.refused}>
              {writes.title}: {writes.because}
            </p>
          )}
        </div>
        <button
          type="button"
          className="btn fill"
          aria-disabled={!writes?.ready}
          title={writes?.because ?? undefined}
          onClick={write}
        >
          Draft a change <kbd>E</kbd>
        </button>
      </div>
      <div className={css.columns}>
        <div className={css.left}>
          <KindsTable kinds={kinds} current={current.kind} />
          <VersionsTable key={current.kind} kind={current.kind} shown={draft ? undefined : shown} />
        </div>
        {draft === 'new' ? (
          <NewDraft key={current.kind} kind={current.kind} />
        ) : draft ? (
          <DraftPanel key={draft} id={draft} />
        ) : (
          <VersionPanel key={`${current.kind} ${shown}`} kind={current.kind} version={shown} />
        )}
      </div>
    </div>
  );
}
