import type { AnyOperation, Decided } from '../books/operation.ts';
import { isOpen } from '../books/order/case.ts';
import { assertPage } from '../books/order/evolve.ts';
import type { Page, PageEvent } from '../books/page.ts';
import { type Lifecycle, type Next, nextOf } from '../consequence.ts';
import { actedBy, fold } from '../fold.ts';
import { assert } from '../kernel/assert.ts';
import { canonical } from '../kernel/json.ts';
import { isRefusal } from '../kernel/refusal.ts';
import type { Recorded, Step, Work } from './work.ts';
import type { BatchWorld } from './world.ts';

export type Registry = ReadonlyMap<string, AnyOperation>;
type Rules = { readonly registry: Registry; readonly lifecycle: Lifecycle };

/** No chain of next commands is this long; one that is has lost its way. */
const LONGEST_CHAIN = 60;

/**
 * Decides every command of a batch with all that follows from it. Steps that need no facts run at once; for the
 * others the facts are read together, one question an operation, and then each is decided in the order of the
 * batch, so that it sees what those before it have claimed.
 */
export async function decideAll(works: readonly Work[], world: BatchWorld, rules: Rules): Promise<void> {
  let waiting = works.filter((work) => work.isAlive);
  while (waiting.length > 0) {
    for (const work of waiting) guarded(work, () => runUntilFacts(work, world, rules));
    waiting = waiting.filter((work) => work.steps.length > 0);
    const facts = await gather(waiting, world);
    for (const work of waiting) guarded(work, () => runStep(work, facts.get(work), world, rules));
    waiting = waiting.filter((work) => work.steps.length > 0);
  }
  for (const work of works) if (work.changes) guarded(work, () => work.page?.kind === 'order' && assertPage(work.page));
}

function guarded(work: Work, run: () => unknown): void {
  try {
    run();
  } catch (error) {
    work.fail(error);
  }
}

function runUntilFacts(work: Work, world: BatchWorld, rules: Rules): void {
  while (work.steps[0] && !needsFacts(work, work.steps[0])) runStep(work, null, world, rules);
}

function needsFacts(work: Work, step: Step): boolean {
  return step.operation.facts !== undefined && gateOf(work, step) === null;
}

function gateOf(work: Work, step: Step) {
  return work.page && step.operation.gate ? step.operation.gate(work.page as never) : null;
}

/** The facts for the first step of each work, read for all that take the same step. */
async function gather(works: readonly Work[], world: BatchWorld): Promise<Map<Work, unknown>> {
  const groups = new Map<AnyOperation, Work[]>();
  for (const work of works) {
    const operation = work.steps[0]?.operation;
    if (operation) groups.set(operation, [...(groups.get(operation) ?? []), work]);
  }
  const facts = new Map<Work, unknown>();
  await Promise.all(
    [...groups].map(async ([operation, group]) => {
      const asks = group.map((work) => ({ page: work.page, sold: work.sold, command: work.steps[0]?.command }));
      const found = await operation.facts?.(world, asks as never);
      for (const [i, work] of group.entries()) facts.set(work, found?.[i]);
    }),
  );
  return facts;
}

function runStep(work: Work, facts: unknown, world: BatchWorld, rules: Rules): void {
  const step = work.steps.shift();
  if (!step) return;
  assert(
    work.events.length < 500 && work.steps.length < LONGEST_CHAIN,
    `${work.command.operation} leads to an endless chain`,
  );
  const closed = gateOf(work, step);
  if (closed && step.orElse === 'case') return; // nothing for this step to do
  const decided =
    closed ??
    step.operation.decide({ page: work.page, sold: work.sold, command: step.command } as never, facts, world.book);
  if (isRefusal(decided)) {
    if (step.orElse !== 'case') work.refuse(decided);
    else work.steps.push(caseStep(work, step, decided.because, rules));
    return;
  }
  const { events, record } = (Array.isArray(decided) ? { events: decided } : decided) as Decided<'order'>;
  if (record !== undefined) work.record = { ...(work.record as object | null), ...(record as object) };
  const fresh = events.map((event) => apply(work, event as PageEvent, step, rules));
  world.take(fresh.flatMap((each) => each.moves));
  for (const { event } of fresh)
    follow(work, nextOf(rules.lifecycle, work.page as Page, event, step.command.now), rules);
  if (work.steps.length === 0) reviewCases(work, rules);
}

/** Folds one event into the page, and keeps what it means for the other books. */
function apply(work: Work, event: PageEvent, step: Step, { lifecycle }: Rules): Recorded {
  const { now, actor, subject } = work.command;
  const by = step.orElse === 'root' ? null : step.operation.name;
  const committed = { kind: work.kind, id: subject, at: now, by: actedBy(by, actor.name) };
  const { page, sold, consequence } = fold(lifecycle, work, event, committed);
  work.page = page;
  work.sold = sold;
  const { moves, findings, entries } = consequence;
  const recorded = { event, by, moves, findings, entries };
  work.events.push(recorded);
  return recorded;
}

function follow(work: Work, nexts: readonly Next[], { registry }: Rules): void {
  for (const next of nexts) {
    if ('job' in next) {
      work.jobs.push(next);
      continue;
    }
    const operation = registry.get(next.command);
    assert(operation, `the lifecycle names a command that does not exist: ${next.command}`);
    const waits = work.steps.some(
      (step) => step.operation === operation && canonical(step.command.input) === canonical(next.input),
    );
    if (!waits)
      work.steps.push({
        operation,
        command: { ...work.command, operation: operation.name, input: inputOf(operation, next) },
        orElse: next.orElse,
      });
  }
}

/** A command that a person chose comes with what he typed, so it is checked like one from outside. */
function inputOf(operation: AnyOperation, next: Extract<Next, { command: string }>): unknown {
  if (next.orElse !== 'refuse' || !operation.path) return next.input;
  const parsed = operation.input.safeParse(next.input);
  return parsed.success ? parsed.data : next.input;
}

function caseStep(work: Work, step: Step, because: string, { registry }: Rules): Step {
  const operation = registry.get('exception.open');
  assert(operation, 'exception.open is registered');
  const input = {
    type: 'job_gave_up',
    key: step.operation.name,
    says: `${step.operation.title}: ${because}`,
    evidence: { operation: step.operation.name, input: step.command.input },
  };
  return { operation, command: { ...work.command, operation: operation.name, input }, orElse: 'case' };
}

/** When everything else is decided, cases whose cause has gone close themselves. */
function reviewCases(work: Work, { registry }: Rules): void {
  const operation = registry.get('exception.review');
  if (!operation || work.events.length === 0 || !work.page?.cases.some(isOpen)) return;
  if (work.events.at(-1)?.by === operation.name) return;
  work.steps.push({ operation, command: { ...work.command, operation: operation.name, input: {} }, orElse: 'case' });
}
