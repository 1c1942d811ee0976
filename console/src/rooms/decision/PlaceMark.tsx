import css from './Decision.module.css';
import type { Label, Spot } from './projection.ts';
import type { PlaceSeen } from './types.ts';

/** A square is a warehouse, a circle a store; filled is chosen, dashed is armed, struck is ruled out. */
export function PlaceMark({
  place,
  spot: { x, y, beyond },
  label,
}: {
  place: PlaceSeen;
  spot: Spot;
  label: Label | null;
}) {
  const { state } = place;
  const look = {
    fill: state === 'chosen' ? 'var(--ink)' : 'var(--surface)',
    stroke: state === 'ruled_out' ? 'var(--ink-3)' : 'var(--ink)',
    strokeWidth: 1.5,
    strokeDasharray: state === 'armed' ? '2.4 1.6' : undefined,
  };
  const r = state === 'chosen' || state === 'armed' ? 6 : 4.5;
  return (
    <g>
      <title>{`${place.name}: ${place.says}`}</title>
      {place.kind === 'store' ? (
        <circle cx={x} cy={y} r={r} {...look} />
      ) : (
        <rect x={x - r} y={y - r} width={2 * r} height={2 * r} rx="1" {...look} />
      )}
      {state === 'ruled_out' && (
        <path d={`M${x - 3} ${y + 3}l6-6`} stroke="var(--ink-3)" strokeWidth="1.5" fill="none" />
      )}
      {beyond !== null && (
        <path
          d={`M${x - 4} ${y - 10}l4-4 4 4`}
          transform={`rotate(${beyond} ${x} ${y})`}
          fill="none"
          stroke="var(--ink-3)"
          strokeWidth="1.5"
        />
      )}
      {label && (
        <text x={label.x} y={label.y} textAnchor={label.anchor} className={state === 'chosen' ? css.strong : css.place}>
          {place.name}
          {place.km !== null && (
            <tspan x={label.x} dy="13" className={css.small}>
              {place.km} km
            </tspan>
          )}
        </text>
      )}
    </g>
  );
}
