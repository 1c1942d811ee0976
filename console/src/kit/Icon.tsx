/** Line icons of 16 by 16, in the colour of the words around them. */
const PATHS = {
  orders: 'M3 2.5h10v11H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3',
  cases: 'M8 2l6.2 11H1.8zM8 6.5v3M8 11.4v.1',
  filter: 'M2 3.5h12M4.5 8h7M7 12.5h2',
  cross: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  check: 'M3 8.5l3 3 7-7',
  down: 'M3.5 6L8 10.5 12.5 6',
  route: 'M3.5 12.5a1.5 1.5 0 1 0 0-.1M12.5 3.5a1.5 1.5 0 1 0 0-.1M5 12.5h4a2.5 2.5 0 0 0 0-5H7a2.5 2.5 0 0 1 0-5h4',
  note: 'M2.5 3h11v8h-6l-3 2.5V11h-2z',
  person: 'M8 8.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 14c.6-2.600 2.700-4 5.500-4s4.900 1.400 5.500 4',
  flow: 'M2 4h4c3 0 3 8 6 8h2M2 12h4c1 0 1.7-1 2.3-2.3M9.3 5.500C10 4.600 10.700 4 12 4h2',
} as const;
const ROUND = {
  globe: 'M2 8h12M8 2c4 4 4 8 0 12M8 2c-4 4-4 8 0 12',
  clock: 'M8 4.500V8l2.500 1.500',
} as const;
export type IconName = keyof typeof PATHS | keyof typeof ROUND | 'search';

export function Icon({ of, size = 16 }: { of: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {of === 'search' && <circle cx="7" cy="7" r="4.5" />}
      {of in ROUND && <circle cx="8" cy="8" r="6" />}
      <path d={pathOf(of)} />
    </svg>
  );
}

function pathOf(of: IconName): string {
  if (of === 'search') return 'M10.5 10.5l3 3';
  return of in ROUND ? ROUND[of as keyof typeof ROUND] : PATHS[of as keyof typeof PATHS];
}

export function Brand({ size = 18 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2 8h12" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="2.8" cy="8" r="1.8" fill="currentColor" />
      <circle cx="8" cy="8" r="2.8" fill="currentColor" />
      <circle cx="13.2" cy="8" r="1.8" fill="none" stroke="currentColor" strokeWidth="1.3" />
    </svg>
  );
}
