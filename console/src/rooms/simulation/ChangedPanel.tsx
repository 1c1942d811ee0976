import { Differences } from '../policies/Differences.tsx';
import type { Draft } from '../policies/queries.ts';
import { versionSaid } from '../policies/said.ts';
import css from './Simulation.module.css';

/** What is tried, in sentences. */
export function ChangedPanel({ draft }: { draft: Draft }) {
  return (
    <section className="panel" aria-label="The draft">
      <header>
        <h2 className="nowrap">The draft</h2>
        <span className="mute cut">
          {draft.note}, by {draft.author}
        </span>
      </header>
      <div className={css.body}>
        <Differences title={`What it says otherwise than ${versionSaid(draft.base)}`} differences={draft.differences} />
      </div>
    </section>
  );
}
