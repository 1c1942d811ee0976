import { useState } from 'react';
import { useNames } from '../../words/names.ts';
import { fromLocalValue, townOf } from '../../words/time.ts';
import { Faults } from './Faults.tsx';
import { faultsOf } from './faults.ts';
import css from './Policies.module.css';
import { type Draft, type Step, useStep } from './queries.ts';
import { USUAL } from './said.ts';

const STEPS = [
  { step: 'submit', title: 'Submit for review' },
  { step: 'approve', title: 'Approve' },
  { step: 'reject', title: 'Reject' },
  { step: 'activate', title: 'Activate' },
  { step: 'withdraw', title: 'Withdraw' },
] as const satisfies readonly { step: Step; title: string }[];

/** The way from a draft to a version. The server decides who may take a step, and says why not. */
export function DraftSteps({ draft }: { draft: Draft }) {
  const { zone } = useNames();
  const [note, setNote] = useState('');
  const [at, setAt] = useState('');
  const run = useStep(draft.id, () => {
    setNote('');
    setAt('');
  });
  if (draft.state === 'activated' || draft.state === 'withdrawn') return null;
  const steps = STEPS.filter(({ step }) => draft.state !== 'scheduled' || step === 'withdraw');
  const take = (step: Step) =>
    run.mutate({
      step,
      said:
        step === 'activate'
          ? { at: at ? fromLocalValue(at, zone) : null }
          : note
            ? { note }
            : step === 'reject'
              ? { note }
              : {},
    });
  return (
    <fieldset className={css.way}>
      <legend className="sr">Next step</legend>
      <div className={css.form}>
        <div className="field grow">
          <label htmlFor="step-note">Note</label>
          <input id="step-note" className="input" value={note} onChange={(event) => setNote(event.target.value)} />
        </div>
        {draft.state !== 'scheduled' && (
          <div className="field">
            <label htmlFor="step-at">Active from, {townOf(zone)} time; empty is now</label>
            <input
              id="step-at"
              type="datetime-local"
              className="input"
              value={at}
              onChange={(event) => setAt(event.target.value)}
            />
          </div>
        )}
      </div>
      <div className="row">
        {steps.map(({ step, title }) => (
          <button
            key={step}
            type="button"
            className={USUAL[draft.state] === step ? 'btn fill' : 'btn'}
            disabled={run.isPending}
            onClick={() => take(step)}
          >
            {title}
          </button>
        ))}
      </div>
      <Faults faults={faultsOf(run.error)} />
    </fieldset>
  );
}
