import { assert } from '../../kernel/assert.ts';
import type { Instant } from '../../kernel/time.ts';
import type { CaseEvent, EventOf, OrderEvent } from './events.ts';
import { capture, captured } from './evolve/capture.ts';
import { evolveCases, isCaseEvent } from './evolve/cases.ts';
import { close } from './evolve/close.ts';
import { fulfill } from './evolve/fulfill.ts';
import { promise, route } from './evolve/promise.ts';
import { returns } from './evolve/return.ts';
import { validate } from './evolve/validate.ts';
import type { Order } from './order.ts';

type Handled = Exclude<OrderEvent, CaseEvent | { type: 'OrderCaptured' }>['type'];
type Handlers = { readonly [T in Handled]: (order: Order, event: EventOf<T>, at: Instant, by: string) => Order };
const handlers: Handlers = { ...capture, ...validate, ...promise, ...route, ...fulfill, ...close, ...returns };

/** When and by whom an event was committed, and on which order. */
export type Committed = { readonly order: string; readonly at: Instant; readonly by: string };

/** The next page of an order. Nothing else makes one. */
export function evolve(order: Order | null, event: OrderEvent, { order: id, at, by }: Committed): Order {
  if (event.type === 'OrderCaptured') {
    assert(order === null, 'an order is captured once');
    return captured(event, id, at);
  }
  assert(order, `${event.type} before OrderCaptured`);
  if (isCaseEvent(event)) return evolveCases(order, event, at);
  const handler: (order: Order, event: never, at: Instant, by: string) => Order = handlers[event.type];
  return handler(order, event as never, at, by);
}

/** What must be true of every page. */
export function assertPage(order: Order): void {
  for (const line of order.lines) {
    let units = 0;
    for (const slice of order.slices) if (slice.line === line.id) units += slice.quantity;
    const ended = order.slices.flatMap((slice) => (slice.line === line.id ? slice.units : []));
    assert(new Set(ended).size === ended.length, `a unit of ${line.id} has ended twice`);
    assert(units === line.quantity, `slices of ${line.id} hold ${units} units, the line has ${line.quantity}`);
  }
  const { deposits, receivable, refundsPayable } = order.accounts;
  assert(deposits >= 0n && receivable >= 0n && refundsPayable >= 0n, 'an account of the order is below zero');
  assert(deposits === 0n || receivable === 0n, 'deposits and receivable are both above zero');
}
