import css from './Decision.module.css';
import { PlaceMark } from './PlaceMark.tsx';
import { layLabels, type Point, project, scaleOf } from './projection.ts';
import type { Decision, PlaceSeen } from './types.ts';

const FRAME = { width: 446, height: 330, margin: 56 };
const NEAR_KM = 40;
const MOST = 14;
const LINE = 13;

/** Where the places lie: solid leads from the chosen one, dashed from the armed one. Each is in the table and the list too. */
export function PlacesMap({ decision, buyer }: { decision: Decision; buyer: string | null }) {
  const { destination } = decision;
  const places = standing(decision.places);
  const { near, drawn } = divided(places);
  const { spot, kmPerPixel } = project([...near, ...(destination ? [destination] : [])], FRAME);
  const scale = scaleOf(kmPerPixel, FRAME.width);
  const home = destination && spot(destination);
  const labels = layLabels(
    [
      ...(home ? [{ ...home, wide: 6.3 * (buyer ?? 'Customer').length, high: 16 }] : []),
      ...drawn.map((place) => ({ ...spot(place), wide: 6.3 * longest(place) + 12, high: 2 * LINE + 2 })),
    ],
    FRAME,
  );
  const isFree = drawn.map(spot).every(({ x, y }) => x < FRAME.width - 150 || y < FRAME.height - 60);
  const ofPlaces = home ? labels.slice(1) : labels;
  const chosen = places.filter((place) => place.state === 'chosen');
  const armed = places.filter((place) => place.state === 'armed');
  const to = destination ?? chosen[0];
  return (
    <figure className={`panel ${css.map}`}>
      <svg viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} width="100%" role="img" aria-label={saidOf(decision)}>
        {to && chosen.map((place) => <Way key={place.place} from={spot(place)} to={spot(to)} held={false} />)}
        {(chosen[0] ?? to) &&
          armed.map((place) => <Way key={place.place} from={spot(place)} to={spot(armedTo(decision, to))} held />)}
        {home && (
          <g>
            <path
              d={`M${home.x} ${home.y}c-4-5-7-8-7-12a7 7 0 0 1 14 0c0 4-3 7-7 12z`}
              fill="var(--accent)"
              stroke="var(--surface)"
            />
            <circle cx={home.x} cy={home.y - 12} r="2.4" fill="var(--surface)" />
            {labels[0] && (
              <text x={labels[0].x} y={labels[0].y} textAnchor={labels[0].anchor} className={css.home}>
                {buyer ?? 'Customer'}
              </text>
            )}
          </g>
        )}
        {drawn.map((place, i) => (
          <PlaceMark key={place.place} place={place} spot={spot(place)} label={ofPlaces[i] ?? null} />
        ))}
        <g transform={`translate(${isFree ? FRAME.width - 16 - scale.pixels : 16} ${FRAME.height - 14})`}>
          <path d={`M0 -4V0H${scale.pixels}V-4`} fill="none" stroke="var(--ink-3)" />
          <text x={scale.pixels / 2} y={-6} textAnchor="middle" className={css.small}>
            {scale.km} km
          </text>
        </g>
      </svg>
      <figcaption className={css.key}>
        <Mark state="chosen">chosen</Mark>
        <Mark state="armed">armed</Mark>
        <Mark state="lost">dearer</Mark>
        <Mark state="ruled_out">ruled out</Mark>
        {drawn.length < places.length && <span>{places.length - drawn.length} more, not drawn</span>}
      </figcaption>
    </figure>
  );
}

function Mark({ state, children }: { state: PlaceSeen['state']; children: string }) {
  const place = { state, kind: 'store', name: '', says: '', place: '' } as PlaceSeen;
  return (
    <span>
      <svg width="14" height="14" aria-hidden="true">
        <PlaceMark place={place} spot={{ x: 7, y: 7, beyond: null }} label={null} />
      </svg>
      {children}
    </span>
  );
}

/** A place stands once on the map, however many supplies to it were looked at: as the best of them. */
function standing(places: readonly PlaceSeen[]): PlaceSeen[] {
  const rank = ({ state }: PlaceSeen) => ['chosen', 'armed', 'lost', 'ruled_out'].indexOf(state);
  const best = new Map<string, PlaceSeen>();
  for (const place of places) {
    const known = best.get(place.place);
    if (!known || rank(place) < rank(known)) best.set(place.place, place);
  }
  return [...best.values()];
}

/** The map is as large as what matters and what is near; of the rest the nearest are arrows at its edge. */
function divided(places: readonly PlaceSeen[]) {
  const away = ({ km }: PlaceSeen) => km ?? Number.MAX_VALUE;
  const of = (...states: PlaceSeen['state'][]) => places.filter((place) => states.includes(place.state));
  const matters = of('chosen', 'armed').length > 0 ? of('chosen', 'armed') : of('lost');
  const farthest = Math.max(NEAR_KM, ...matters.map((place) => (place.km ?? 0) * 1.5));
  const others = places.filter((place) => !matters.includes(place)).sort((a, b) => away(a) - away(b));
  const near = [...matters, ...others.filter((place) => away(place) <= farthest)].slice(0, MOST);
  const beyond = others.filter((place) => away(place) > farthest).slice(0, 2);
  return { near, drawn: [...near, ...beyond] };
}

/** Goods that come from the armed place go to the counter where the customer collects, else to his door. */
function armedTo({ method, places }: Decision, to: Point | undefined): Point {
  const counter = places.find((place) => place.state === 'chosen');
  return (method === 'pickup' ? (counter ?? to) : (to ?? counter)) as Point;
}

function Way({ from, to, held }: { from: { x: number; y: number }; to: { x: number; y: number }; held: boolean }) {
  const bend = held ? 0.18 : 0;
  const x = (from.x + to.x) / 2 + (to.y - from.y) * bend;
  const y = (from.y + to.y) / 2 - (to.x - from.x) * bend;
  return (
    <path
      d={`M${from.x} ${from.y}Q${x} ${y} ${to.x} ${to.y}`}
      fill="none"
      stroke={held ? 'var(--ink)' : 'var(--accent)'}
      strokeWidth={held ? 1.6 : 2}
      strokeDasharray={held ? '4 3' : undefined}
    />
  );
}

function longest({ name, km }: PlaceSeen): number {
  return Math.max(name.length, km === null ? 0 : 8);
}

function saidOf({ destination, ...decision }: Decision): string {
  const places = standing(decision.places);
  const count = (state: PlaceSeen['state']) => places.filter((place) => place.state === state);
  const chosen = count('chosen').map((place) => place.name);
  const armed = count('armed').map((place) => place.name);
  return [
    `Map of places: ${chosen.length > 0 ? `chosen ${chosen.join(' and ')}` : 'none chosen'}`,
    ...(armed.length > 0 ? [`armed ${armed.join(' and ')}`] : []),
    `${count('lost').length} dearer, ${count('ruled_out').length} ruled out`,
    ...(destination ? ['and where the customer is'] : []),
  ].join('; ');
}
