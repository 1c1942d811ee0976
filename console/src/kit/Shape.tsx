/** The shapes of the states. Each reads in grey print and to a colour-blind eye; the word beside it says it again. */
export type ShapeName = 'safe' | 'watch' | 'risk' | 'mapped' | 'done' | 'now' | 'open' | 'held' | 'none';

export function Shape({ of, size = 12 }: { of: ShapeName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" data-shape={of}>
      {SHAPES[of]}
    </svg>
  );
}

const check = (
  <path
    d="M3.6 6.2l1.7 1.7 3.2-3.6"
    fill="none"
    stroke="var(--surface)"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
  />
);

const SHAPES: Readonly<Record<ShapeName, React.ReactNode>> = {
  safe: (
    <>
      <circle cx="6" cy="6" r="5.2" fill="var(--safe-mark)" />
      {check}
    </>
  ),
  watch: (
    <>
      <path
        d="M6 .8L11.6 10.8H.4z"
        fill="var(--watch-mark)"
        stroke="var(--watch-mark)"
        strokeWidth=".8"
        strokeLinejoin="round"
      />
      <path d="M6 4.2v3M6 8.9v.1" stroke="var(--surface)" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  risk: (
    <>
      <path
        d="M6 .2L11.8 6 6 11.8.2 6z"
        fill="var(--risk-mark)"
        stroke="var(--risk-mark)"
        strokeWidth=".6"
        strokeLinejoin="round"
      />
      <path d="M6 3.2v3.2M6 8.5v.1" stroke="var(--surface)" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  mapped: (
    <>
      <path d="M1 2.5h4.2v7H1zM6.8 2.5H11v7H6.800z" fill="none" stroke="var(--mapped-mark)" strokeWidth="1.4" />
      <path d="M3.2 6h5.6" stroke="var(--mapped-mark)" strokeWidth="1.6" />
    </>
  ),
  done: (
    <>
      <circle cx="6" cy="6" r="5.2" fill="var(--ink-3)" />
      {check}
    </>
  ),
  now: (
    <>
      <circle cx="6" cy="6" r="4.7" fill="none" stroke="var(--ink)" strokeWidth="1.3" />
      <circle cx="6" cy="6" r="2.2" fill="var(--ink)" />
    </>
  ),
  open: <circle cx="6" cy="6" r="4.7" fill="none" stroke="var(--ink-4)" strokeWidth="1.3" />,
  held: <circle cx="6" cy="6" r="4.7" fill="none" stroke="currentColor" strokeWidth="1.3" strokeDasharray="2.2 1.7" />,
  none: (
    <>
      <circle cx="6" cy="6" r="4.7" fill="none" stroke="var(--ink-3)" strokeWidth="1.3" />
      <path d="M2.8 9.2l6.4-6.4" stroke="var(--ink-3)" strokeWidth="1.3" />
    </>
  ),
};
