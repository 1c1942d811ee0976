import { type Instant, plusMinutes } from '../../kernel/time.ts';
import { toAcceptBy } from './acceptance.ts';
import { isAwaiting } from './awaited.ts';
import { isOpen } from './case.ts';
import { isFinal } from './machine.ts';
import type { Order } from './order.ts';
import { earliest, holdOn, nextDeadline } from './summary.ts';
import { dueOf, hasOpen, isUnderWay } from './units.ts';

/** A command that the clock gives unless something happens before. */
export type Deadline = {
  readonly key: string;
  readonly at: Instant;
  readonly operation: string;
  readonly input: unknown;
};

/**
 * What the clock will do to an order, made from its page: when the page changes, so do its deadlines. Each is
 * kept as a job under its key, so one that moves replaces itself and one that is gone is taken away.
 */
export function deadlinesOf(order: Order): Deadline[] {
  if (order.closedAt) return [];
  const deadlines: Deadline[] = [];
  for (const group of order.groups) {
    if (group.route.state === 'decided' && group.route.confirmsAt && !holdOn(order, 'release')) {
      deadlines.push({
        key: `confirm.${group.id}`,
        at: group.route.confirmsAt,
        operation: group.plan?.notBefore ? 'route.reconsider' : 'route.confirm',
        input: { group: group.id },
      });
    }
    const { parked } = group.route;
    if (parked && hasOpen(order, group.id)) {
      deadlines.push({
        key: `parked.${group.id}`,
        at: parked.until,
        operation: 'route.end_wait',
        input: { group: group.id },
      });
    }
    if (group.backup) {
      deadlines.push({
        key: `backup.${group.id}`,
        at: group.backup.until,
        operation: 'promise.free_backup',
        input: { group: group.id },
      });
    }
    const packages = group.plan?.packages ?? [];
    const due = nextDeadline(
      order,
      group,
      packages.filter((pack) => !isAwaiting(order, pack)),
    );
    const waits = order.slices.some(
      (slice) => slice.group === group.id && (slice.state === 'reserved' || slice.state === 'released'),
    );
    const comes = earliest(packages.map((pack) => (isAwaiting(order, pack) ? (pack.due ?? null) : null)));
    if (comes) {
      deadlines.push({
        key: `supply.${group.id}`,
        at: plusMinutes(comes, SUPPLY_GRACE),
        operation: 'exception.detect',
        input: { type: 'supply_late', key: group.id },
      });
    }
    if (due && waits && group.route.state === 'confirmed') {
      deadlines.push({
        key: `pick.${group.id}`,
        at: due,
        operation: 'exception.detect',
        input: { type: 'late_pick', key: group.id },
      });
    }
  }
  deadlines.push(...acceptances(order));
  for (const transfer of order.transfers.filter(isUnderWay)) {
    const due = dueOf(transfer);
    if (due)
      deadlines.push({
        key: `transfer.${transfer.id}`,
        at: plusMinutes(due, TRUCK_GRACE),
        operation: 'exception.detect',
        input: { type: 'transfer_late', key: transfer.id },
      });
  }
  for (const ready of readySince(order)) {
    deadlines.push({
      key: `collect.${ready.group}`,
      at: ready.until,
      operation: 'exception.detect',
      input: { type: 'not_collected', key: ready.group },
    });
  }
  for (const each of order.cases) {
    if (isOpen(each) && each.actBy && each.byDefault) {
      deadlines.push({
        key: `case.${each.id}`,
        at: each.actBy,
        operation: 'exception.run_default',
        input: { case: each.id },
      });
    }
  }
  return deadlines;
}

/** What each place has to accept, the earliest of its units first. */
function acceptances(order: Order): Deadline[] {
  const byPlace = new Map<string, Deadline>();
  for (const slice of order.slices) {
    const { group, place } = slice;
    const at = toAcceptBy(slice);
    if (!at) continue;
    const key = `accept.${group}.${place}`;
    if (at < (byPlace.get(key)?.at ?? '9'))
      byPlace.set(key, { key, at, operation: 'route.lapse', input: { group, place } });
  }
  return [...byPlace.values()];
}

/** Pickup groups that wait on the shelf, with the moment at which they have waited long enough. */
function readySince(order: Order): { group: string; until: Instant }[] {
  return order.groups.flatMap((group) => {
    const mine = order.slices.filter((slice) => slice.group === group.id && !isFinal(slice.state));
    if (mine.length === 0 || !mine.every((slice) => slice.state === 'ready') || !group.plan) return [];
    const since = mine.reduce((last, slice) => (slice.since > last ? slice.since : last), '');
    return [{ group: group.id, until: new Date(Date.parse(since) + SHELF_DAYS * 86_400_000).toISOString() }];
  });
}

/** Minutes after which a supply that nobody has received is late. */
const SUPPLY_GRACE = 120;

/** Minutes after which a truck that nobody has scanned is late. */
const TRUCK_GRACE = 30;

/** Days on the pickup shelf before somebody asks the customer. */
const SHELF_DAYS = 5;
