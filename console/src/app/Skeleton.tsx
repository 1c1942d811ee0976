import css from './Skeleton.module.css';

const WIDTHS = ['70%', '52%', '64%', '40%', '58%', '66%', '48%', '61%', '55%', '45%'];

/** Bars in the shape of what comes; shown after 300 ms, never a spinner. */
export function Skeleton({ rows = 10 }: { rows?: number }) {
  return (
    <div className={css.rows} role="status">
      <span className="sr">Loading</span>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars are all alike
        <div key={i} className={css.row} aria-hidden="true">
          <i className="sk" style={{ width: 12, borderRadius: '50%' }} />
          <i className="sk" style={{ width: 34 }} />
          <i className="sk" style={{ width: 70 }} />
          <span className="grow">
            <i className="sk" style={{ width: WIDTHS[i % WIDTHS.length] }} />
          </span>
          <i className="sk" style={{ width: 46 }} />
        </div>
      ))}
    </div>
  );
}
