import type { Preview } from '../api/client.ts';
import css from './CommandDialog.module.css';

/** What would be written into the journal, in its order; all of it or nothing. */
export function Steps({ journal, heading = 'When you run it' }: { journal: Preview['journal']; heading?: string }) {
  if (journal.length === 0) return <p className="mute">Nothing would change.</p>;
  return (
    <section className={css.steps}>
      <h3>
        {heading} <span className="mute plain">one step, all or nothing</span>
      </h3>
      <ol>
        {journal.map((step, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the journal of a preview is a fixed list
          <li key={i}>
            <i>{i + 1}</i>
            <span>
              {step.title} <span className="mute">{step.says}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
