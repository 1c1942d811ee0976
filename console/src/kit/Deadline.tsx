import { useLeft, useMinute } from '../words/now.ts';
import { countdown, moment, type Pressure, pressure, span } from '../words/time.ts';

const TONE: Readonly<Record<Pressure, string>> = { red: 'c-risk strong', amber: 'c-watch', none: 'mute' };

type LeftProps = { by: string; tone?: boolean; short?: boolean };

/** How long is left: ticks by the minute, by the second in the last ten; red below 15 minutes, amber below 70. */
export function Left({ by, tone = true, short = false }: LeftProps) {
  const left = useLeft(by);
  const late = short ? `\u2212${span(left)}` : `${span(left)} late`;
  const text = left < 0 ? late : left < 600_000 ? countdown(left) : span(left);
  return (
    <span className={tone ? TONE[pressure(left)] : 'mute'}>
      {text}
      {left < 0 && short && <span className="sr"> late</span>}
    </span>
  );
}

/** The last moment, as the place says it. */
export function Deadline({ by, zone }: { by: string; zone: string }) {
  const now = useMinute();
  return <time dateTime={by}>{moment(by, now, zone)}</time>;
}

/** How much of the time between opening and deadline is used up; the bar is red, amber or grey like the words. */
export function TimeBar({ from, by }: { from: string; by: string }) {
  const left = useLeft(by);
  const whole = Math.max(1, Date.parse(by) - Date.parse(from));
  const used = Math.min(1, Math.max(0.04, 1 - left / whole));
  const mark = { red: 'var(--risk-mark)', amber: 'var(--watch-mark)', none: 'var(--ink-3)' }[pressure(left)];
  return (
    <svg width="56" height="6" aria-hidden="true">
      <rect width="56" height="6" rx="2" fill="var(--line)" />
      <rect width={56 * used} height="6" rx="2" fill={mark} />
    </svg>
  );
}
