import { className } from '../../words/labels.ts';
import css from './Orders.module.css';
import type { Arrivals } from './useArrivals.ts';

/** What has happened while the rows held still. */
export function ArrivalsNote({ arrivals, onBringIn }: { arrivals: Arrivals; onBringIn: () => void }) {
  const text = said(arrivals);
  return (
    <div className="row" style={{ marginLeft: 'auto' }} aria-live="polite">
      {text && (
        <button type="button" className={css.note} onClick={onBringIn}>
          <span>{text}. Rows hold still until</span> <kbd>.</kbd>
        </button>
      )}
    </div>
  );
}

function said({ came, moved }: Arrivals): string {
  const into = new Map<string, number>();
  for (const of of Object.values(moved)) into.set(of, (into.get(of) ?? 0) + 1);
  const parts = [
    ...(came.length > 0 ? [`${came.length} came in`] : []),
    ...[...into].map(([of, n]) => (of === 'none' ? `${n} left its group` : `${n} moved to ${className(of)}`)),
  ];
  return parts.join(', ');
}
