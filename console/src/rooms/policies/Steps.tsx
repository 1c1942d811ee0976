import { worded } from '../../words/labels.ts';
import { useNames } from '../../words/names.ts';
import { useMinute } from '../../words/now.ts';
import { exactly } from '../../words/time.ts';
import css from './Policies.module.css';
import type { Draft } from './queries.ts';

/** Who did what with it, and what he said. */
export function Steps({ steps }: { steps: Draft['steps'] }) {
  const { zone } = useNames();
  const now = useMinute();
  if (steps.length === 0) return null;
  return (
    <section aria-label="What happened with it">
      <h3>What happened with it</h3>
      <ol className={css.steps}>
        {steps.map((each) => (
          <li key={`${each.at} ${each.step}`}>
            <b>{worded(each.step)}</b> <span className="mute">{exactly(each.at, now, zone)}</span> {each.by}
            {each.note && <span className="soft">: {each.note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
