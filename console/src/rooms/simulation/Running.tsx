import { useQuery } from '@tanstack/react-query';
import type { Asked } from './asked.ts';
import { progressQuery } from './queries.ts';
import css from './Simulation.module.css';

/** How far it is, and the way out. */
export function Running({ asked, onStop }: { asked: Asked; onStop: () => void }) {
  const { data } = useQuery(progressQuery(asked));
  const says = data
    ? `${data.done.toLocaleString('en')} of ${data.of.toLocaleString('en')} orders decided both ways`
    : 'Reading the orders';
  return (
    <section className={`panel ${css.running}`} aria-label="Progress">
      <progress aria-label="Orders decided" {...(data ? { value: data.done, max: data.of } : {})} />
      <span className="num">{says}</span>
      <button type="button" className="btn" onClick={onStop}>
        Cancel <kbd>Esc</kbd>
      </button>
      <span role="status" className="sr">
        The simulation runs
      </span>
    </section>
  );
}
