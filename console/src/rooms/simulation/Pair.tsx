import css from './Simulation.module.css';

type Props = {
  today: number;
  draft: number;
  /** The ends of the scale, which all bars of a table share; nothing is between them or one of them. */
  low: number;
  high: number;
  /** A line that should not be passed. */
  limit?: number | null;
};

/** Two bars on one scale: grey is today, filled is the draft. The figures stand beside them in the table. */
export function Pair({ today, draft, low, high, limit = null }: Props) {
  const wide = Math.max(1, high - low);
  const at = (value: number) => `${((value - low) / wide) * 100}%`;
  const bar = (value: number) => ({ x: at(Math.min(0, value)), width: `${(Math.abs(value) / wide) * 100}%` });
  return (
    <svg className={css.pair} width="100%" height="18" aria-hidden="true">
      <rect {...bar(today)} y="2" height="6" rx="1" fill="var(--ink-4)" />
      <rect {...bar(draft)} y="10" height="6" rx="1" fill="var(--accent)" />
      {low < 0 && <line x1={at(0)} x2={at(0)} y1="0" y2="18" stroke="var(--ink-3)" />}
      {limit !== null && <line x1={at(limit)} x2={at(limit)} y1="0" y2="18" stroke="var(--ink)" strokeWidth="1.5" />}
    </svg>
  );
}

/** What the bars are. */
export function PairKey({ limit }: { limit?: string }) {
  return (
    <span className={css.key} aria-hidden="true">
      <i style={{ background: 'var(--ink-4)' }} /> today
      <i style={{ background: 'var(--accent)' }} /> draft
      {limit && (
        <>
          <i className={css.limit} /> {limit}
        </>
      )}
    </span>
  );
}
