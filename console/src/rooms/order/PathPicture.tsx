import { clock, dayName, partsOf } from '../../words/time.ts';
import { PathTrack } from './PathTrack.tsx';
import { type Picture, ticksBetween } from './path.ts';
import { layOut } from './pathLayout.ts';

const TOP = 24;
const WIDTH = 676;
const LEFT = 92;
const RIGHT = 112;

/** Solid is chosen, dashed is held. The blue line is now, the green one the promise. */
export function PathPicture({
  picture,
  now,
  zone,
  label,
}: {
  picture: Picture;
  now: number;
  zone: string;
  label: string;
}) {
  const { tracks, turn, promise, slack, isOver } = picture;
  const pad = Math.max(60_000, (picture.to - picture.from) * 0.04);
  const from = picture.from - pad;
  const x = (at: number) => LEFT + ((at - from) / (picture.to - from)) * (WIDTH - LEFT - RIGHT);
  const rows = layOut(tracks.length);
  const bottom = rows.height - 6;
  const many = picture.to - picture.from > 30 * 3_600_000;
  const past = isOver ? picture.to : now;
  const ticks = ticksBetween(from, picture.to, offsetOf(now, zone)).filter(
    (tick) => isOver || Math.abs(x(tick) - x(now)) > 34,
  );
  const gate = tracks[0]?.stops.find((stop) => stop.gate);
  return (
    <div style={{ padding: '8px 12px 2px' }}>
      <svg viewBox={`0 0 ${WIDTH} ${rows.height}`} width="100%" role="img" aria-label={label}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={TOP} y2={bottom} stroke="var(--line)" />
            <text x={x(tick)} y={15} textAnchor="middle" fontSize="11" fill="var(--ink-3)">
              {many ? dayName(tick, zone) : clock(tick, zone)}
            </text>
          </g>
        ))}
        <rect
          x={LEFT - 8}
          y={TOP}
          width={Math.max(0, x(past) - LEFT + 8)}
          height={bottom - TOP}
          fill="var(--line)"
          opacity=".45"
        />
        {turn && tracks.length > 1 && gate && (isOver || turn.at >= now) && (
          <>
            <line
              x1={x(turn.at)}
              x2={x(turn.at)}
              y1={rows.y(0) + 4}
              y2={rows.y(tracks.findIndex((track) => !track.chosen))}
              stroke="var(--watch-mark)"
              strokeWidth="1.5"
              strokeDasharray="4 3"
            />
            <text x={x(turn.at) + 8} y={rows.y(0) + 44} fontSize="11" fill="var(--watch)">
              {turn.says}
            </text>
          </>
        )}
        {tracks.map((track, i) => (
          <PathTrack
            key={`${track.name} ${track.chosen}`}
            track={track}
            y={rows.y(i)}
            x={x}
            begin={isOver ? from : Math.max(now, from)}
            turn={turn?.at ?? null}
            zone={zone}
            many={many}
          />
        ))}
        {promise !== null && (
          <>
            <line x1={x(promise)} x2={x(promise)} y1={TOP} y2={bottom} stroke="var(--safe-mark)" strokeWidth="2" />
            <rect
              x={x(promise) + 6}
              y={rows.middle - 18}
              width="98"
              height={slack !== null ? 36 : 22}
              rx="4"
              fill="var(--safe-bg)"
            />
            <text x={x(promise) + 12} y={rows.middle - 3} fontSize="11.5" fontWeight="600" fill="var(--safe)">
              Promise {many ? '' : clock(promise, zone)}
            </text>
            {slack !== null && (
              <text x={x(promise) + 12} y={rows.middle + 11} fontSize="11" fill="var(--safe)">
                slack {slack} min
              </text>
            )}
          </>
        )}
        {!isOver && (
          <>
            <line x1={x(now)} x2={x(now)} y1={TOP - 4} y2={bottom} stroke="var(--accent)" strokeWidth="1.5" />
            <text x={x(now)} y={15} textAnchor="middle" fontSize="11" fontWeight="600" fill="var(--accent)">
              {clock(now, zone)}
            </text>
          </>
        )}
      </svg>
    </div>
  );
}

function offsetOf(at: number, zone: string): number {
  const { year, month, day, hour, minute } = partsOf(at, zone);
  return Date.parse(`${day} ${month} ${year} ${hour}:${minute}:00 GMT`) - Math.floor(at / 60_000) * 60_000;
}
