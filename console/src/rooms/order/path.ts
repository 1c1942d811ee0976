import type { Order } from '../../api/types.ts';
import { percent } from '../../words/labels.ts';

type Group = Order['groups'][number];
type Plan = NonNullable<Group['plan']>;
type Package = Plan['packages'][number];

export type Stop = { readonly name: string; readonly at: number; readonly gate: boolean };
/** One way that units take: the chosen one is solid, the fallback dashed. */
export type Track = {
  readonly name: string;
  readonly says: string;
  readonly chosen: boolean;
  readonly stops: readonly Stop[];
  readonly end: number;
};
export type Picture = {
  readonly tracks: readonly Track[];
  /** Where the fallback takes over, and which of the stops that is. */
  readonly turn: { readonly at: number; readonly says: string } | null;
  readonly promise: number | null;
  readonly slack: number | null;
  /** All of it has passed: there is no line for now. */
  readonly isOver: boolean;
  readonly from: number;
  readonly to: number;
};

const STEPS: Readonly<Record<string, string>> = {
  release: 'Released',
  pick: 'Pick',
  pack: 'Pack',
  truck: 'Truck',
  arrive: 'Arrives',
  shelf: 'Shelf',
  carrier: 'Carrier',
  deliver: 'Delivered',
};

/** The promise path of a group as times on lines: deadlines counted back from the promise. */
export function pictureOf(group: Group, now: number, placeName: (code: string) => string): Picture | null {
  if (!group.plan) return null;
  const chosen = group.plan.packages.map((pack) => trackOf(pack, true, 'primary', placeName));
  const held = group.fallback?.held ? 'held, ' : '';
  const fallback = (group.fallback?.plan.packages ?? []).map((pack) => trackOf(pack, false, held, placeName));
  const tracks = [...chosen, ...fallback].slice(0, 4);
  const promise = group.promise ? Date.parse(group.promise.by) : null;
  const first = chosen[0]?.stops[0];
  const turn =
    fallback.length > 0 && first
      ? { at: Math.min(first.at, Date.parse(group.fallback?.lastStart ?? '')), says: 'if the count fails' }
      : null;
  const planned = [...tracks.flatMap((track) => track.stops.map((stop) => stop.at)), ...(promise ? [promise] : [])];
  // what is over is drawn as it was planned; how long ago that is would only make it small
  const isOver = now > Math.max(...planned);
  const moments = isOver ? planned : [...planned, now];
  const ready = Math.max(...group.plan.packages.map((pack) => lastBefore(pack)));
  const slack = promise ? Math.round((promise - ready) / 60_000) : null;
  return { tracks, turn, promise, slack, isOver, from: Math.min(...moments), to: Math.max(...moments) };
}

function trackOf(pack: Package, chosen: boolean, word: string, placeName: (code: string) => string): Track {
  const steps = pack.steps.filter((step) => step.step !== 'promise');
  const says = chosen ? `${word} ${percent(pack.kept)}` : `${word}${percent(pack.kept)}`;
  const stops = steps.map(
    ({ step, by }, i): Stop => ({ name: STEPS[step] ?? step, at: Date.parse(by), gate: chosen && i === 0 }),
  );
  return { name: placeName(pack.place), says, chosen, stops, end: Date.parse(pack.steps.at(-1)?.by ?? pack.ready) };
}

/** The last deadline before the promise itself. */
function lastBefore(pack: Package): number {
  const steps = pack.steps.filter((step) => step.step !== 'promise');
  return Date.parse(steps.at(-1)?.by ?? pack.ready);
}

const STEP_CHOICES = [15, 30, 60, 120, 180, 360, 720, 1440, 2880, 5760].map((minutes) => minutes * 60_000);

/** Round times between two moments, six at most. `offset` is how far the zone's clock is ahead of UTC. */
export function ticksBetween(from: number, to: number, offset: number): readonly number[] {
  const step = STEP_CHOICES.find((each) => (to - from) / each <= 6) ?? STEP_CHOICES.at(-1) ?? to - from;
  const first = Math.ceil((from + offset) / step) * step - offset;
  const ticks: number[] = [];
  for (let tick = first; tick <= to; tick += step) ticks.push(tick);
  return ticks;
}
