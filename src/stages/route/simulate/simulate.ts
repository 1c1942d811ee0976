import { hasPlan } from '../../../books/order/engine.ts';
import type { Decision, NoPlan } from '../../../books/order/plan.ts';
import type { Book } from '../../../books/reference/book.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { WorthOf } from '../plan/plan.ts';
import { decide } from '../plan/plan.ts';
import type { Question } from '../plan/question.ts';
import { termsIn } from '../plan/terms/terms.ts';
import { type Proposal, type SideBySide, trialOf } from './proposal.ts';
import { Shelves, type Took, tookOf } from './shelves.ts';
import {
  type ArmSum,
  add,
  addCost,
  armSum,
  type Change,
  changeOf,
  isSame,
  loadsOf,
  nothing,
  type PlaceLoad,
} from './sums.ts';

/** A question as it was asked, of which order, and what the decision of that day took. */
export type Recorded = { readonly order: string; readonly question: Question; readonly took: readonly Took[] };

export type Simulation = {
  readonly kind: string;
  /** Ship groups that were decided, from the first moment to the last. */
  readonly orders: number;
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** What the terms of the cost are called, in the order in which people read them. */
  readonly terms: ReturnType<typeof termsIn>;
  readonly today: ArmSum;
  readonly draft: ArmSum;
  /** Orders whose units come from elsewhere, or in another way. */
  readonly moved: number;
  /** Orders whose cost fell and rose, and by how much in all. */
  readonly fell: { readonly orders: number; readonly by: number };
  readonly rose: { readonly orders: number; readonly by: number };
  /** Orders that have a plan in one arm alone. */
  readonly gained: number;
  readonly lost: number;
  readonly places: readonly {
    readonly place: string;
    readonly perDay: number | null;
    readonly today: PlaceLoad;
    readonly draft: PlaceLoad;
  }[];
  readonly winners: readonly Change[];
  readonly losers: readonly Change[];
};

/** What the simulation runs on. Worth is asked for by the snapshot that a question names. */
export type Ground = {
  readonly book: Book;
  readonly now: Instant;
  readonly worthOf: (snapshot: number) => WorthOf;
  /** A generated week has no record beside it: what a day takes from the shelves is there again the next morning. */
  readonly isFilledAtNight?: boolean;
};

export type Running = {
  /** Decides the next question in both arms. */
  next(recorded: Recorded): SideBySide;
  sum(): Simulation;
};

const SHOWN = 10;

/** All questions, in the order of time, under today's policies and under the draft: pure, the same every time. */
export function simulate(
  history: readonly Recorded[],
  proposal: Proposal,
  ground: Ground,
  told: (done: number, of: number) => void = () => undefined,
): Simulation {
  const running = openSimulation(proposal, ground);
  for (const [nth, recorded] of history.entries()) {
    running.next(recorded);
    told(nth + 1, history.length);
  }
  return running.sum();
}

/** The same, one question at a time, for whoever has other things to do in between. */
export function openSimulation(proposal: Proposal, ground: Ground): Running {
  const { book, today, draft } = trialOf(proposal, ground.book, ground.now);
  const arms = [today, draft].map((versions) => ({
    versions,
    shelves: new Shelves(book, ground.isFilledAtNight ?? false),
    total: nothing(),
  }));
  const [now, then] = arms as [Arm, Arm];
  const changes: Change[] = [];
  const seen = { orders: 0, moved: 0, gained: 0, lost: 0, from: null as Instant | null, to: null as Instant | null };
  return {
    next(recorded) {
      const { order, question } = recorded;
      const worthOf = ground.worthOf(question.worth);
      const both = { today: step(now, recorded, book, worthOf), draft: step(then, recorded, book, worthOf) };
      if (hasPlan(both.today) && hasPlan(both.draft)) {
        addCost(now.total, both.today);
        addCost(then.total, both.draft);
      }
      const change = changeOf(order, question, both);
      if (change) changes.push(change);
      seen.orders += 1;
      seen.moved += isSame(both) ? 0 : 1;
      seen.gained += !hasPlan(both.today) && hasPlan(both.draft) ? 1 : 0;
      seen.lost += hasPlan(both.today) && !hasPlan(both.draft) ? 1 : 0;
      seen.from ??= question.at;
      seen.to = question.at;
      return both;
    },
    sum: () => ({
      kind: proposal.kind,
      ...seen,
      ...bothOf(armSum(now.total), armSum(then.total)),
      places: loadsOf(now.total, then.total, book),
      ...winnersAndLosers(changes),
    }),
  };
}

function bothOf(today: ArmSum, draft: ArmSum): Pick<Simulation, 'terms' | 'today' | 'draft'> {
  return { terms: termsIn([today.costs, draft.costs]), today, draft };
}

type Arm = {
  readonly versions: Partial<Question>;
  readonly shelves: Shelves;
  readonly total: ReturnType<typeof nothing>;
};

/** One arm decides one question with what its own decisions have left. */
function step({ versions, shelves, total }: Arm, recorded: Recorded, book: Book, worthOf: WorthOf): Decision | NoPlan {
  const question: Question = { ...shelves.asked(recorded.question), ...versions };
  const answer = decide(question, book, worthOf);
  add(total, answer, question);
  shelves.take(question, hasPlan(answer) ? tookOf(answer.plan.packages) : [], recorded.took);
  return answer;
}

function winnersAndLosers(changes: readonly Change[]): Pick<Simulation, 'fell' | 'rose' | 'winners' | 'losers'> {
  const byGain = [...changes].sort((a, b) => a.by - b.by);
  const fell = byGain.filter((each) => each.by < 0);
  const rose = byGain.filter((each) => each.by > 0).reverse();
  const sum = (of: readonly Change[]) => ({ orders: of.length, by: of.reduce((all, each) => all + each.by, 0) });
  return { fell: sum(fell), rose: sum(rose), winners: fell.slice(0, SHOWN), losers: rose.slice(0, SHOWN) };
}
