import { clock, dayName } from '../../words/time.ts';
import type { Track } from './path.ts';

type Props = {
  track: Track;
  y: number;
  x: (at: number) => number;
  begin: number;
  turn: number | null;
  zone: string;
  many: boolean;
};

/** One way through time: its place, its line, its stops. */
export function PathTrack({ track, y, x, begin, turn, zone, many }: Props) {
  const { name, says, chosen, stops, end } = track;
  const ink = chosen ? 'var(--ink)' : 'var(--ink-3)';
  const start = x(begin);
  const shown = spread(stops.map((stop) => x(stop.at)));
  const crossed = (at: number) => turn !== null && !chosen && Math.abs(at - x(turn)) < 14;
  return (
    <g>
      <text x="4" y={y + 4} fontSize="12" fontWeight="600" fill={chosen ? 'var(--ink)' : 'var(--ink-2)'}>
        {shorter(name)}
      </text>
      <text x="4" y={y + 19} fontSize="11" fill="var(--ink-3)">
        {says}
      </text>
      <line
        x1={start}
        x2={x(end)}
        y1={y}
        y2={y}
        stroke={ink}
        strokeWidth={chosen ? 2 : 1.5}
        {...(chosen ? {} : { strokeDasharray: '4 3' })}
      />
      <circle cx={start} cy={y} r="4" fill={chosen ? ink : 'var(--surface)'} stroke={ink} strokeWidth="1.5" />
      {stops.map((stop, i) => {
        const at = x(stop.at);
        const time = many ? dayName(stop.at, zone) : clock(stop.at, zone);
        if (stop.gate)
          return (
            <g key={stop.name}>
              <path d={`M${at} ${y - 8}l8 8-8 8-8-8z`} fill="var(--watch-mark)" />
              <text
                x={Math.max(at, start + 8)}
                y={y - 14}
                textAnchor={at - start < 70 ? 'start' : 'middle'}
                fontSize="11.5"
                fontWeight="600"
                fill="var(--watch)"
              >
                {stop.name} by {time}
              </text>
            </g>
          );
        const below = chosen;
        return (
          <g key={stop.name}>
            <circle cx={at} cy={y} r="4" fill={chosen ? ink : 'var(--surface)'} stroke={ink} strokeWidth="1.5" />
            {shown[i] && (
              <>
                <text
                  x={at}
                  y={below ? y + 17 : y - 9}
                  textAnchor="middle"
                  fontSize="11"
                  fill={chosen ? 'var(--ink)' : 'var(--ink-3)'}
                >
                  {crossed(at) ? '' : stop.name}
                </text>
                <text x={at} y={below ? y + 30 : y + 17} textAnchor="middle" fontSize="11" fill="var(--ink-3)">
                  {time}
                </text>
              </>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Stops that stand too close keep their mark; of their words only the last is written. */
function spread(at: readonly number[]): readonly boolean[] {
  return at.map((x, i) => at.every((other, j) => j <= i || other - x > 40));
}

function shorter(name: string): string {
  const short = name.replace('Warehouse', 'Wh');
  return short.length > 13 ? `${short.slice(0, 12)}\u2026` : short;
}
