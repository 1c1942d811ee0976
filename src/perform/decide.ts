import type { AnyOperation, Decided } from '../books/operation.ts';
import { isOpen } from '../books/order/case.ts';
import { assertPage } from '../books/order/evolve.ts';
import type { Page, PageEvent } from '../books/page.ts';
import { assert } from '../kernel/assert.ts';
import { groupBy } from '../kernel/group.ts';
import { canonical } from '../kernel/json.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts';
import { type Lifecycle, type Next, nextOf } from '../lifecycle/consequence.ts';
import { actedBy, fold } from '../lifecycle/fold.ts';
import type { Recorded, Step, Work } from './work.ts';
import type { BatchWorld } from './world.ts';

export type Registry = ReadonlyMap<string, AnyOperation>;
type Rules = { readonly registry: Registry; readonly lifecycle: Lifecycle };

/** No chain of next commands is this long; one that is has lost its way. */
const LONGEST_CHAIN = 60;

/**
 * Decides every command of a batch with all that follows from it. What the commands themselves must know is read
 * for all of them at once; then each is decided to its end, in the order of the batch, so that it sees what those
 * before it have claimed, as if it came alone.
 */
export async function decideAll(works: readonly Work[], world: BatchWorld, rules: Rules): Promise<void> {
  const alive = works.filter((work) => work.isAlive);
  const facts = await gather(alive, world);
  for (const work of alive) {
    try {
      await decideOne(work, facts.get(work), world, rules);
    } catch (error) {
      work.fail(error);
    }
    if (!work.isAlive) world.giveBack(work.events, work.command.now);
  }
}

async function decideOne(work: Work, facts: unknown, world: BatchWorld, rules: Rules): Promise<void> {
  if (work.steps[0]) runStep(work, facts, world, rules);
  while (work.steps[0]) {
    const [step] = work.steps;
    const [known] = needsFacts(work, step) ? ((await step.operation.facts?.(world, [askOf(work, step)])) ?? []) : [];
    runStep(work, known, world, rules);
  }
  if (work.changes && work.page?.kind === 'order') assertPage(work.page);
}

function askOf({ page, sold }: Work, { command }: Step) {
  return { page, sold, command } as never;
}

function needsFacts(work: Work, step: Step): boolean {
  return step.operation.facts !== undefined && gateOf(work, step) === null;
}

function gateOf(work: Work, step: Step) {
  return work.page && step.operation.gate ? step.operation.gate(work.page as never) : null;
}

/** The facts for the commands themselves: one question an operation, for all that give it. */
async function gather(works: readonly Work[], world: BatchWorld): Promise<Map<Work, unknown>> {
  const asking = groupBy(
    works.filter((work) => work.steps[0] && needsFacts(work, work.steps[0])),
    (work) => work.operation,
  );
  const facts = new Map<Work, unknown>();
  await Promise.all(
    [...asking].map(async ([operation, group]) => {
      const found = await operation.facts?.(
        world,
        group.map((work) => askOf(work, work.steps[0] as Step)),
      );
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
  const closed = notHis(work, step) ?? gateOf(work, step);
  if (closed && step.orElse === 'case') return; // nothing for this step to do
  const decided =
    closed ??
    step.operation.decide({ page: work.page, sold: work.sold, command: step.command } as never, facts, world.book);
  if (isRefusal(decided)) {
    if (step.orElse !== 'case') work.refuse(decided);
    else work.steps.push(caseStep(work, step, decided.because, rules));
    return;
  }
  const elsewhere =
    step.orElse === 'root'
      ? outOfScope(work, Array.isArray(decided) ? decided : (decided as Decided<'order'>).events)
      : null;
  if (elsewhere) {
    work.refuse(elsewhere);
    return;
  }
  const { events, record } = (Array.isArray(decided) ? { events: decided } : decided) as Decided<'order'>;
  if (record !== undefined) work.record = { ...(work.record as object | null), ...(record as object) };
  const fresh = events.map((event) => apply(work, event as PageEvent, step, rules));
  world.take(fresh, work.command.now);
  for (const { event } of fresh)
    follow(work, nextOf(rules.lifecycle, work.page as Page, event, step.command.now), rules);
  if (work.steps.length === 0 && step.operation.name !== REVIEW) reviewCases(work, rules);
}

/** A choice of a case is a command like one that he gives himself: it needs the role that may give it. */
function notHis({ command: { actor } }: Work, { orElse, operation }: Step): Refusal | null {
  if (orElse !== 'chosen' || actor.kind !== 'person' || operation.roles.length === 0) return null;
  if (actor.role && operation.roles.includes(actor.role)) return null;
  return refuse('not_allowed', `${operation.title} needs the role ${operation.roles.join(' or ')}`, {
    remedy: 'pass the case to somebody who has it',
  });
}

/** Somebody who works at some places touches units there, and nowhere else. */
function outOfScope({ command }: Work, events: readonly PageEvent[]): Refusal | null {
  const { places } = command.actor;
  if (places === null) return null;
  for (const event of events) {
    const touched =
      'units' in event
        ? event.units.map((each) => (typeof each === 'object' && 'place' in each ? each.place : null))
        : [];
    const at = 'place' in event && typeof event.place === 'string' ? [...touched, event.place] : touched;
    const other = at.find((place) => place !== null && !places.includes(place));
    if (other)
      return refuse('out_of_scope', `${command.actor.name} works at ${places.join(', ')}, this is at ${other}`, {
        remedy: `ask somebody at ${other}`,
      });
  }
  return null;
}

/** Folds one event into the page, and keeps what it means for the other books. */
function apply(work: Work, event: PageEvent, step: Step, { lifecycle }: Rules): Recorded {
  const { now, actor, subject } = work.command;
  const by = step.orElse === 'root' ? null : step.operation.name;
  const committed = { kind: work.kind, id: subject, at: now, by: actedBy(by, actor.name) };
  const { page, sold, consequence } = fold(lifecycle, work, event, committed);
  work.page = page;
  work.sold = sold;
  const recorded = { event, by, ...consequence };
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
  if (next.orElse !== 'chosen') return next.input;
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

const REVIEW = 'exception.review';

/** When everything else is decided, cases whose cause has gone close themselves; one look is enough. */
function reviewCases(work: Work, { registry }: Rules): void {
  const operation = registry.get(REVIEW);
  if (!operation || work.events.length === 0 || !work.page?.cases.some(isOpen)) return;
  work.steps.push({ operation, command: { ...work.command, operation: operation.name, input: {} }, orElse: 'case' });
}
