import { useState } from 'react';
import { useNames } from '../../words/names.ts';
import { fromLocalValue, townOf } from '../../words/time.ts';
import { Faults } from './Faults.tsx';
import { faultsOf } from './faults.ts';
import css from './Policies.module.css';
import { type Draft, type Step, useStep } from './queries.ts';
import { USUAL } from './said.ts';

/** Those that are taken here; to change it is to write in it, and to simulate it has a page of its own. */
const TAKEN: readonly string[] = ['submit', 'approve', 'reject', 'activate', 'withdraw'] satisfies readonly Step[];

/** The way from a draft to a version: the steps that the server says come into question, and why one is not possible. */
export function DraftSteps({ draft }: { draft: Draft }) {
  const { zone } = useNames();
  const [note, setNote] = useState('');
  const [at, setAt] = useState('');
  const run = useStep(draft.id, () => {
    setNote('');
    setAt('');
  });
  const steps = draft.allowed.filter(({ step }) => TAKEN.includes(step));
  const [ready, refused] = [steps.filter((each) => each.ready), steps.filter((each) => !each.ready)];
  const activates = ready.some(({ step }) => step === 'activate');
  if (steps.length === 0) return null;
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
        {ready.length > 0 && (
          <div className="field grow">
            <label htmlFor="step-note">Note</label>
            <input id="step-note" className="input" value={note} onChange={(event) => setNote(event.target.value)} />
          </div>
        )}
        {activates && (
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
      {ready.length > 0 && (
        <div className="row">
          {ready.map(({ step, title }) => (
            <button
              key={step}
              type="button"
              className={USUAL[draft.state] === step ? 'btn fill' : 'btn'}
              disabled={run.isPending}
              onClick={() => take(step as Step)}
            >
              {step === 'activate' && at ? 'Schedule' : title}
            </button>
          ))}
        </div>
      )}
      <NotPossible steps={refused} />
      <Faults faults={faultsOf(run.error)} />
    </fieldset>
  );
}

/** What somebody else could do, or what is in the way. */
function NotPossible({ steps }: { steps: Draft['allowed'] }) {
  if (steps.length === 0) return null;
  return (
    <ul className={css.refused} aria-label="Not possible now">
      {steps.map(({ step, title, because, remedy }) => (
        <li key={step}>
          {title}: {because}
          {remedy && <span className="mute">; {remedy}</span>}
        </li>
      ))}
    </ul>
  );
}
