import type { LikelihoodPolicy } from '../../../books/reference/likelihood.ts';
import { moved, rate, share } from './posterior.ts';
import { learnRecord, type Picks } from './record.ts';

/** Transfers of a lane that have arrived, and how many of them when they were asked for. */
export type LaneRuns = { readonly from: string; readonly to: string; readonly runs: number; readonly onTime: number };

/** Picks at a place with a begin and an end, and units that left by the day of their last carrier. */
export type Work = {
  readonly place: string;
  /** Picks an hour of one associate, by its calendar. */
  readonly planned: number;
  readonly picks: number;
  readonly minutes: number;
  readonly left: number;
  readonly leftInTime: number;
};

export type Outcomes = {
  readonly picks: readonly Picks[];
  readonly lanes: readonly LaneRuns[];
  readonly work: readonly Work[];
};

const RUNS = 20;
const HOURS = 10;
const LEFT = 50;

/**
 * The policy after outcomes. Carriers keep their prior: no event says when a parcel reached its customer, so nothing can
 * be learned of their days here.
 */
export function learn(outcomes: Outcomes, prior: LikelihoodPolicy): LikelihoodPolicy {
  const { onTime } = prior.lanes;
  const lanes = outcomes.lanes
    .filter((lane) => lane.runs > 0)
    .map(({ from, to, ...lane }) => ({ from, to, onTime: share(onTime, RUNS, lane.onTime, lane.runs) }));
  const places = outcomes.work.map((each) => [each.place, paceOf(each, prior.pace.leaves)] as const);
  return {
    ...prior,
    record: learnRecord(outcomes.picks, prior.record, prior.handling),
    lanes: { onTime, rows: lanes.sort((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1)) },
    pace: {
      leaves: prior.pace.leaves,
      places: Object.fromEntries([...places].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
}

function paceOf(work: Work, leaves: number) {
  return {
    picksPerHour: work.minutes > 0 ? Math.max(1, rate(work.planned, HOURS, work.picks, work.minutes / 60)) : null,
    leaves: share(leaves, LEFT, work.leftInTime, work.left),
  };
}

/** Whether a learned policy says something else than the one in force, beyond noise. */
export function taught(before: LikelihoodPolicy, after: LikelihoodPolicy): boolean {
  const { record, lanes, pace } = before;
  return (
    any(record.kinds, after.record.kinds, 10_000, moved) ||
    any(record.places, after.record.places, 10_000, moved) ||
    any(record.tags, after.record.tags, 10_000, moved) ||
    any(onTimes(before), onTimes(after), lanes.onTime, movedShare) ||
    any(leaves(before), leaves(after), pace.leaves, movedShare) ||
    any(picks(before), picks(after), 0, (was, is) => Math.abs(is - was) * 10 > was)
  );
}

type Figures = Readonly<Record<string, number>>;

/** What is not in a list has the figure of the prior: also what was learned once and has no outcomes any more. */
function any(before: Figures, after: Figures, none: number, differs: (was: number, is: number) => boolean): boolean {
  const keys = [...Object.keys(before), ...Object.keys(after)];
  return keys.some((key) => differs(before[key] ?? none, after[key] ?? none));
}

function onTimes({ lanes }: LikelihoodPolicy): Figures {
  return Object.fromEntries(lanes.rows.map(({ from, to, onTime }) => [`${from} ${to}`, onTime]));
}

function leaves({ pace }: LikelihoodPolicy): Figures {
  return Object.fromEntries(Object.entries(pace.places).map(([place, each]) => [place, each.leaves]));
}

function picks({ pace }: LikelihoodPolicy): Figures {
  return Object.fromEntries(Object.entries(pace.places).map(([place, each]) => [place, each.picksPerHour ?? 0]));
}

/** Of a share near all or nothing, what matters is how often it fails: half a point is a step. */
function movedShare(was: number, is: number): boolean {
  return Math.abs(is - was) > 50;
}
