import type { Order } from '../../../books/order/order.ts';
import { quantityOf } from '../../../books/order/units.ts';
import { formatDecimal } from '../../../kernel/money.ts';
import type { Told } from '../channel.ts';
import { type Compared, caseStep, type Step } from './step.ts';

/** A line as it can be compared between two tellings, or with ours. */
type Row = {
  readonly line: string;
  readonly title: string;
  readonly quantity: number;
  readonly amount: number | null;
  readonly left: number | null;
};

/**
 * Lines and total are the agreement itself: a change of them at the channel is never taken over silently. What is not
 * picked yet waits, and a person decides.
 */
export function lines({ order, before, told }: Compared): Step[] {
  const now = rowsIn(told);
  const then = before ? rowsIn(before) : ourRows(order);
  const changes = differences(then, now, told.cancelled ? () => true : (row) => isDoneHere(order, row));
  const total = before ? before.order.total : Number(order.total);
  const totals =
    total === told.order.total ? [] : [`total ${show(order, total)} is now ${show(order, told.order.total)}`];
  if (changes.length + totals.length === 0) return [];
  const says = `changed at the channel: ${[...changes, ...totals].join('; ')}`;
  return [
    ...(changes.length > 0 ? hold(order, says) : []),
    caseStep('changed_by_channel', 'lines', says, {
      before: [...then.values()],
      now: [...now.values()],
      total: { before: total, now: told.order.total },
    }),
  ];
}

/** The channel says that units have left which still lie with us. */
export function fulfilled({ order, before, told }: Compared): Step[] {
  if (told.cancelled) return [];
  const twice = order.lines.filter((line) => {
    const [there, known] = [told.fulfilled[line.id] ?? 0, before?.fulfilled[line.id] ?? 0];
    return there > known && there > unitsOf(order, line.id, ['handed_over', 'shipped', 'cancelled']);
  });
  if (twice.length === 0) return [];
  const says = `left at the channel, and still ours to send: ${twice.map((line) => `${line.id} ${told.fulfilled[line.id]} of ${line.quantity}`).join(', ')}`;
  return [...hold(order, says), caseStep('changed_by_channel', 'fulfilled', says, { fulfilled: told.fulfilled })];
}

/** Nobody should go on with what may not be wanted any more. */
function hold(order: Order, because: string): Step[] {
  const held = order.closedAt !== null || order.holds.some((each) => each.kind === 'manual' && !each.released);
  const waits = order.slices.some((slice) =>
    ['open', 'coming', 'reserved', 'released', 'picked'].includes(slice.state),
  );
  return waits && !held
    ? [{ name: 'hold', operation: 'validate.hold', input: { because: because.slice(0, 1000) }, says: 'held' }]
    : [];
}

function differences(
  then: ReadonlyMap<string, Row>,
  now: ReadonlyMap<string, Row>,
  isDone: (row: Row) => boolean,
): string[] {
  const added = [...now].flatMap(([id, row]) => (then.has(id) ? [] : [`${row.quantity} x ${row.title} added`]));
  const gone = [...then].flatMap(([id, row]) => (now.has(id) ? [] : [`${row.line} ${row.title} is gone`]));
  const changed = [...now].flatMap(([id, row]) => {
    const was = then.get(id);
    return was ? differenceOf(was, row, isDone) : [];
  });
  return [...added, ...gone, ...changed];
}

function differenceOf(was: Row, row: Row, isDone: (row: Row) => boolean): string[] {
  if (was.quantity !== row.quantity) return [`${was.line} ${was.quantity} is now ${row.quantity}`];
  if (was.amount !== null && was.amount !== row.amount) return [`${was.line} has another price`];
  const less = row.left !== null && row.left < (was.left ?? was.quantity);
  return less && !isDone(row) ? [`${was.line} ${row.left} of ${row.quantity} are left`] : [];
}

/** We have cancelled or taken back as many units ourselves. */
function isDoneHere(order: Order, row: Row): boolean {
  const back = order.returns
    .filter((each) => each.line === row.line && each.settled)
    .reduce((n, each) => n + each.units.length, 0);
  return unitsOf(order, row.line, ['cancelled']) + back >= row.quantity - (row.left ?? row.quantity);
}

function unitsOf(order: Order, line: string, states: readonly string[]): number {
  return quantityOf(order.slices.filter((slice) => slice.line === line && states.includes(slice.state)));
}

/** By the channel's own id of the line, for its place in the list may change. */
function rowsIn(told: Told): Map<string, Row> {
  const ids = told.order.source.ids ?? {};
  return new Map(
    told.order.lines.map((line, i) => {
      const id = line.id ?? `L${i + 1}`;
      return [
        ids[`line.${id}`] ?? id,
        {
          line: id,
          title: line.title ?? line.sku ?? id,
          quantity: line.quantity,
          amount: line.amount ?? null,
          left: told.left[id] ?? null,
        },
      ];
    }),
  );
}

function ourRows(order: Order): Map<string, Row> {
  return new Map(
    order.lines.map((line) => [
      order.source.ids[`line.${line.id}`] ?? line.id,
      { line: line.id, title: line.title, quantity: line.quantity, amount: null, left: null },
    ]),
  );
}

function show(order: Order, amount: number): string {
  return formatDecimal(BigInt(amount), order.currency);
}
