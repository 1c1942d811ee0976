import { type Minor, sum } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import { toAcceptBy } from './acceptance.ts';
import { isAwaited } from './awaited.ts';
import { type Case, isOpen } from './case.ts';
import { isFinal } from './machine.ts';
import type { Group, HeldStep, Hold, Order, Slice, Tender } from './order.ts';
import type { Package, PromiseClass, StepKind } from './plan.ts';
import { hasOpen } from './units.ts';

export const stages = ['capture', 'validate', 'promise', 'route', 'fulfill', 'close', 'return', 'exception'] as const;
export type Stage = (typeof stages)[number];

/** What the queues filter and sort on: derived from the page, stored only as an index. */
export type Summary = {
  readonly stage: Stage;
  /** Where in the stage, as a word that people use. */
  readonly step: string;
  readonly class: PromiseClass | null;
  readonly kept: number | null;
  readonly actBy: Instant | null;
  readonly promisedBy: Instant | null;
  readonly because: string | null;
  /** Whose turn it is: a role, a place, or 'auto', 'customer', 'carrier'. */
  readonly turn: string;
  readonly place: string | null;
  readonly units: number;
  readonly held: boolean;
  readonly backup: boolean;
  readonly openCases: number;
};

export function openHolds(order: Order): Hold[] {
  return order.holds.filter((hold) => hold.released === null);
}

export function holdOn(order: Order, step: HeldStep): Hold | undefined {
  return openHolds(order).find((hold) => hold.blocks.includes(step));
}

export function summarize(order: Order): Summary {
  const cases = order.cases.filter(isOpen);
  const worst = cases.filter((each) => each.severity !== 'grey').sort(byDeadline)[0];
  const promises = order.groups.flatMap((group) => (group.promise && isWaiting(order, group) ? [group.promise] : []));
  const first = promises.reduce<(typeof promises)[number] | null>((a, b) => (a && a.by <= b.by ? a : b), null);
  const weakest = promises.reduce<(typeof promises)[number] | null>(
    (a, b) => (a && a.routeClass !== 'safe' && a.alone <= b.alone ? a : b),
    null,
  );
  const { stage, step } = where(order, worst);
  return {
    stage,
    step,
    class: order.groups.some((group) => isStuck(order, group)) ? 'risk' : (weakest?.routeClass ?? first?.class ?? null),
    kept: weakest?.alone ?? null,
    actBy: earliest([
      ...cases.map((each) => each.actBy),
      ...order.groups.map((group) => nextDeadline(order, group)),
      ...order.groups.map((group) => lastChance(order, group)),
      ...order.slices.map(toAcceptBy),
      ...order.groups.map((group) => (isParked(order, group) ? (group.route.parked?.until ?? null) : null)),
    ]),
    promisedBy: first?.by ?? lastPromise(order),
    because: worst?.says ?? openHolds(order)[0]?.because ?? parkedFor(order) ?? weakest?.because ?? null,
    turn: turnOf(order, worst ?? cases[0]),
    place: placeOf(order),
    units: order.lines.reduce((n, line) => n + line.quantity, 0),
    held: openHolds(order).length > 0,
    backup: order.groups.some((group) => group.backup !== null),
    openCases: cases.length,
  };
}

/** Units of it wait for a source, and no plan has one. */
function isStuck(order: Order, group: Group): boolean {
  return group.route.state === 'failed' && hasOpen(order, group.id);
}

/** Units of it wait for a source, until one has stock or the time is up. */
function isParked(order: Order, group: Group): boolean {
  return group.route.state === 'parked' && hasOpen(order, group.id);
}

/** What a group waits for that has no plan yet. */
function parkedFor(order: Order): string | null {
  return order.groups.find((group) => isParked(order, group))?.route.because ?? null;
}

function where(order: Order, worst: Case | undefined): { stage: Stage; step: string } {
  if (worst) return { stage: 'exception', step: worst.type };
  const hold = openHolds(order)[0];
  if (hold) return { stage: hold.kind === 'totals' ? 'capture' : 'validate', step: hold.kind };
  const open = order.slices.filter((slice) => !isFinal(slice.state));
  if (open.length > 0) return whileOpen(order, open);
  if (order.returns.some((each) => !isReturned(each))) return { stage: 'return', step: 'return' };
  return { stage: 'close', step: order.closedAt ? 'closed' : 'settling' };
}

function whileOpen(order: Order, open: readonly Slice[]): { stage: Stage; step: string } {
  if (order.groups.some((group) => isStuck(order, group))) return { stage: 'route', step: 'no_plan' };
  if (order.groups.some((group) => isParked(order, group))) return { stage: 'route', step: 'parked' };
  if (open.some((slice) => slice.state === 'open')) return { stage: 'promise', step: 'open' };
  if (order.groups.some((group) => group.route.state === 'decided')) return { stage: 'route', step: 'decided' };
  if (open.some(isAwaited)) return { stage: 'fulfill', step: 'awaited' };
  const order_of = ['coming', 'reserved', 'released', 'picked', 'packed', 'ready'] as const;
  return { stage: 'fulfill', step: order_of.find((state) => open.some((slice) => slice.state === state)) ?? 'open' };
}

/** A return is done when it was refused or given up, or is settled, back and graded. */
export function isReturned(each: Order['returns'][number]): boolean {
  if (each.reception === 'cancelled' || each.reception === 'expired' || each.acceptance === 'refused') return true;
  return (
    each.settled && each.reception === 'received' && each.disposition !== 'none' && each.disposition !== 'quarantine'
  );
}

/** The step of a group's path that is due next, and by when it must be done for the promise to hold; or of some packages. */
export function nextDeadline(order: Order, group: Group, packages = group.plan?.packages ?? []): Instant | null {
  const waiting = order.slices.filter(
    (slice) => slice.group === group.id && !isFinal(slice.state) && slice.state !== 'ready',
  );
  const dues = packages.map((pack) => {
    const due = stepsDue(
      pack,
      waiting.filter((slice) => slice.place === pack.place || slice.place === pack.at),
    );
    return due ? (pack.steps.find((step) => due.includes(step.step))?.by ?? null) : null;
  });
  return earliest(dues);
}

/** Units that a truck brings are due first on the truck, then at the pickup store, then on its shelf; others when their supply is. */
function stepsDue(pack: Package, here: readonly Slice[]): readonly StepKind[] | undefined {
  const isComing = here.some((slice) => slice.state === 'coming');
  if (pack.mode === 'transfer' && here.some((slice) => slice.place === pack.at)) {
    return isComing ? ['arrive'] : ['shelf'];
  }
  if (isComing && pack.due) return ['arrive'];
  const states = new Set(here.map((slice) => slice.state));
  return DUE.find(([state]) => states.has(state))?.[1];
}

/** While a backup is held, the last moment at which it can start counts too: after it nobody can change the outcome. */
function lastChance(order: Order, group: Group): Instant | null {
  if (!group.backup || !group.fallback) return null;
  const waits = order.slices.some(
    (slice) => slice.group === group.id && (slice.state === 'reserved' || slice.state === 'released'),
  );
  return waits ? group.fallback.lastStart : null;
}

const DUE: readonly (readonly [Slice['state'], readonly StepKind[]])[] = [
  ['reserved', ['pick']],
  ['released', ['pick']],
  ['coming', ['truck']],
  ['picked', ['pack']],
  ['packed', ['shelf', 'carrier']],
];

function isWaiting(order: Order, group: Group): boolean {
  return order.slices.some((slice) => slice.group === group.id && !isFinal(slice.state));
}

function lastPromise(order: Order): Instant | null {
  return order.promises.at(-1)?.by ?? null;
}

function turnOf(order: Order, open: Case | undefined): string {
  if (open) return open.person ?? open.place ?? open.role;
  if (openHolds(order).length > 0) return 'operations';
  if (order.groups.some((group) => group.route.state === 'decided' && group.promise?.routeClass !== 'safe'))
    return 'operations';
  const live = order.slices.filter((slice) => !isFinal(slice.state));
  const atWork = live.find(
    (slice) => slice.state === 'released' || slice.state === 'picked' || slice.state === 'packed',
  );
  if (atWork?.place) return atWork.place;
  if (live.length > 0 && live.every((slice) => slice.state === 'ready')) return 'customer';
  return 'auto';
}

function placeOf(order: Order): string | null {
  const places = new Set(
    order.slices.flatMap((slice) => (slice.place && slice.state !== 'cancelled' ? [slice.place] : [])),
  );
  return places.size === 0 ? null : [...places].sort().join(' + ');
}

function byDeadline(a: Case, b: Case): number {
  return (a.actBy ?? '9') < (b.actBy ?? '9') ? -1 : 1;
}

export function earliest(times: readonly (Instant | null)[]): Instant | null {
  return times.reduce<Instant | null>(
    (first, time) => (time !== null && (first === null || time < first) ? time : first),
    null,
  );
}

/** What the customer agreed to pay by all tenders that still stand. */
export function agreed(order: Order): Minor {
  return sum(order.tenders.filter(stands).map((tender) => tender.amount));
}

/** Whether it may still pay: neither declined nor voided. */
export function stands({ state }: Tender): boolean {
  return state !== 'declined' && state !== 'voided';
}
