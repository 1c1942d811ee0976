import { useState } from 'react';
import { Shape } from '../../kit/Shape.tsx';
import { useNames } from '../../words/names.ts';
import type { Simulation } from './asked.ts';
import { Difference } from './Difference.tsx';
import { Pair, PairKey } from './Pair.tsx';
import css from './Simulation.module.css';
import { fullnessSaid, signed } from './said.ts';

type Place = Simulation['places'][number];
const FEW = 10;

/** What each place gives, and how near that brings it to what it takes on in a day. */
export function PlacesPanel({ result: { places } }: { result: Simulation }) {
  const [all, setAll] = useState(false);
  const rows = [...places].sort((a, b) => moved(b) - moved(a) || b.today.units - a.today.units);
  const most = Math.max(1, ...places.flatMap(({ today, draft }) => [today.units, draft.units]));
  const hasLimits = places.some(({ perDay }) => perDay !== null);
  return (
    <section className="panel" aria-label="Load by place">
      <header>
        <h2>Load by place</h2>
        <span className="mute cut">units given, and units taken on by the end of the busiest day</span>
        <span className="grow" />
        <PairKey {...(hasLimits ? { limit: 'what it takes on in a day' } : {})} />
      </header>
      <table className={`grid ${css.bars}`}>
        <colgroup>
          <col style={{ width: 168 }} />
          <col />
          <col style={{ width: 66 }} />
          <col style={{ width: 66 }} />
          <col style={{ width: 88 }} />
          {hasLimits && <col style={{ width: '24%' }} />}
          <col style={{ width: 104 }} />
          <col style={{ width: 124 }} />
        </colgroup>
        <thead>
          <tr>
            <th>Place</th>
            <th>Units</th>
            <th className="num">Today</th>
            <th className="num">Draft</th>
            <th className="num">Difference</th>
            {hasLimits && <th>Busiest day</th>}
            <th className="num">Busiest, today</th>
            <th className="num">Busiest, draft</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, all ? undefined : FEW).map((place) => (
            <PlaceRow key={place.place} place={place} most={most} hasLimits={hasLimits} />
          ))}
        </tbody>
      </table>
      {rows.length > FEW && (
        <button type="button" className={css.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `The ${FEW} that change most` : `All ${rows.length} places`}
        </button>
      )}
    </section>
  );
}

type RowProps = { place: Place; most: number; hasLimits: boolean };

function PlaceRow({ place: { place, perDay, today, draft }, most, hasLimits }: RowProps) {
  const names = useNames();
  return (
    <tr>
      <th scope="row">{names.place(place)}</th>
      <td>
        <Pair today={today.units} draft={draft.units} low={0} high={most} />
      </td>
      <td className="num">{today.units.toLocaleString('en')}</td>
      <td className="num">{draft.units.toLocaleString('en')}</td>
      <Difference by={draft.units - today.units} say={signed} />
      {hasLimits && (
        <td>
          <Busiest today={today.busiest} draft={draft.busiest} perDay={perDay} />
        </td>
      )}
      <td className="num">{fullnessSaid(today.busiest, perDay)}</td>
      <td className="num">
        <span className={css.full}>
          {perDay !== null && draft.busiest >= perDay && <Full />}
          {fullnessSaid(draft.busiest, perDay)}
        </span>
      </td>
    </tr>
  );
}

/** Each place on a scale of its own: the line is what it takes on. */
function Busiest({ today, draft, perDay }: { today: number; draft: number; perDay: number | null }) {
  if (perDay === null) return <span className="mute">no limit</span>;
  return <Pair today={today} draft={draft} low={0} high={Math.max(perDay, today, draft) * 1.02} limit={perDay} />;
}

function Full() {
  return (
    <span className="state c-watch">
      <Shape of="watch" />
      full
    </span>
  );
}

function moved({ today, draft }: Place): number {
  return Math.abs(draft.units - today.units);
}
