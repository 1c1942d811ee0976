import { z } from 'zod';
import { type Ask, operation, type World } from '../../books/operation.ts';
import type { Order, Return } from '../../books/order/order.ts';
import { lineOf } from '../../books/order/units.ts';
import { asOrder } from '../../books/page.ts';
import type { Item } from '../../books/reference/item.ts';
import { must } from '../../kernel/assert.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts';
import { amount, code, quantity, text } from '../../kernel/schema.ts';
import { open, settle } from './decide.ts';

const desk = ['associate', 'manager', 'service', 'operations', 'administrator'] as const;

async function items(world: World, asks: readonly Ask<'order', unknown>[]): Promise<ReadonlyMap<string, Item>[]> {
  const known = await world.items(asks.flatMap((ask) => asOrder(ask.page).lines.flatMap((line) => line.item ?? [])));
  return asks.map(() => known);
}

function find(order: Order, id: string | undefined, among: (each: Return) => boolean, what: string): Return | Refusal {
  const found = order.returns.filter((each) => among(each) && (!id || each.id === id));
  if (found.length > 1)
    return refuse('which_return', `returns ${found.map((each) => each.id).join(', ')} ${what}`, {
      field: 'return',
      remedy: 'name one',
    });
  return (
    found[0] ??
    refuse('no_return', id ? `return ${id} does not ${what}` : `no return ${what.replace(/^wait/, 'waits')}`, {
      field: 'return',
    })
  );
}

const refusals = { no_return: 'no such return', which_return: 'several returns wait' };
const some = (among: (each: Return) => boolean, says: string) => (order: Order) =>
  order.returns.some(among) ? null : refuse('no_return', says);
const expected = (each: Return) => each.reception === 'expected' && each.acceptance !== 'refused';
const undecided = (each: Return) => each.acceptance === 'needs_approval';
const ungraded = (each: Return) =>
  each.reception === 'received' && each.settled && (each.disposition === 'none' || each.disposition === 'quarantine');

const openReturn = operation({
  name: 'return.open',
  on: 'order',
  path: '/orders/{order}/returns',
  title: 'Open a return',
  summary: 'Units will come back, or lie on the desk: checked against the policy of the sale and of today.',
  input: z.strictObject({
    line: code(),
    quantity: quantity(),
    reason: code().meta({ description: 'faulty, wrong_item, damaged, wrong_size, not_wanted ...' }),
    place: code(),
  }),
  roles: desk,
  refusals: {
    unknown_line: 'no such line',
    unknown_place: 'no such place',
    unit_not_returnable: 'fewer units can come back',
    not_returnable: 'the policy does not take it back',
  },
  gate: (order) =>
    order.slices.some((slice) => slice.state === 'handed_over' || slice.state === 'shipped')
      ? null
      : refuse('unit_not_returnable', 'nothing has been handed over yet'),
  facts: items,
  decide: ({ page, sold, command }, known, book) =>
    open(asOrder(page), must(sold, 'sold'), command.input, known, book, command.now),
});

const receive = operation({
  name: 'return.receive',
  on: 'order',
  path: '/orders/{order}/return-receipts',
  title: 'Receive a return',
  summary: 'The units are here, in inspection. Accepted as well, the refund is owed and their cost comes back.',
  input: z.strictObject({ return: code().optional(), place: code().optional() }),
  roles: desk,
  refusals: { ...refusals, unknown_place: 'no such place' },
  gate: some(expected, 'no return is expected'),
  decide: ({ page, command: { input } }, _facts, book) => {
    const order = asOrder(page);
    if (input.place && !book.place(input.place))
      return refuse('unknown_place', `there is no place ${input.place}`, { field: 'place' });
    const found = find(order, input.return, expected, 'wait to be received');
    if (isRefusal(found)) return found;
    const line = lineOf(order, found.line);
    return [
      {
        type: 'ReturnReceived',
        return: found.id,
        line: found.line,
        item: line.stocked ? line.item : null,
        place: input.place ?? found.place,
        quantity: found.units.length,
      },
    ];
  },
});

const accept = operation({
  name: 'return.accept',
  on: 'order',
  path: '/orders/{order}/return-acceptances',
  title: 'Accept a return',
  summary: 'Somebody who may overrules the checks that failed; the override is remembered with the return.',
  input: z.strictObject({ return: code().optional() }),
  roles: ['manager', 'service', 'finance', 'administrator'],
  refusals,
  gate: some(undecided, 'no return needs approval'),
  decide: ({ page, command: { input } }) => {
    const found = find(asOrder(page), input.return, undecided, 'wait for approval');
    if (isRefusal(found)) return found;
    return [
      {
        type: 'ReturnAccepted',
        return: found.id,
        overruled: found.checks.filter((check) => check.verdict !== 'pass').map((check) => check.check),
      },
    ];
  },
});

const refuseReturn = operation({
  name: 'return.refuse',
  on: 'order',
  path: '/orders/{order}/return-refusals',
  title: 'Refuse a return',
  summary: 'The units stay with the customer.',
  input: z.strictObject({ return: code().optional(), because: text(500).min(1) }),
  roles: ['manager', 'service', 'administrator'],
  refusals: { ...refusals, received: 'the units are here: give them back first' },
  gate: some((each) => undecided(each) || expected(each), 'no return can be refused any more'),
  decide: ({ page, command: { input } }) => {
    const found = find(
      asOrder(page),
      input.return,
      (each) => (undecided(each) || expected(each)) && !each.settled,
      'wait for a decision',
    );
    if (isRefusal(found)) return found;
    if (found.reception === 'received')
      return refuse('received', 'the units lie in inspection', {
        remedy: 'accept the return, or grade the units and give them back',
      });
    return [{ type: 'ReturnRefused', return: found.id, says: input.because }];
  },
});

const settleReturns = operation({
  name: 'return.settle',
  on: 'order',
  title: 'Settle returns',
  summary: 'What is received and accepted is owed back to the customer, to the cent what was paid for these units.',
  input: z.strictObject({}),
  roles: [],
  refusals: {},
  facts: items,
  decide: ({ page, sold, command }, known, book) => settle(asOrder(page), must(sold, 'sold'), known, book, command.now),
});

const grade = operation({
  name: 'return.grade',
  on: 'order',
  path: '/orders/{order}/gradings',
  title: 'Grade a return',
  summary: 'Back on the shelf, into quarantine, or scrapped; what it is worth less is written down.',
  input: z.strictObject({
    return: code().optional(),
    disposition: z.enum(['restock', 'quarantine', 'scrap']),
    value: amount().optional().meta({ description: 'Value of all units, where it is less than their cost' }),
  }),
  roles: desk,
  refusals: { ...refusals, over_cost: 'a value above cost' },
  gate: some(ungraded, 'nothing waits to be graded'),
  decide: ({ page, command: { input } }) => {
    const order = asOrder(page);
    const found = find(
      order,
      input.return,
      (each) => ungraded(each) && each.disposition !== input.disposition,
      'wait to be graded',
    );
    if (isRefusal(found)) return found;
    const line = lineOf(order, found.line);
    const cost = found.cost ?? { unit: 0n, entity: order.entity, place: found.place, transfer: null };
    const whole = cost.unit * BigInt(found.units.length);
    const value = input.disposition === 'restock' ? (input.value ?? whole) : 0n;
    if (value > whole)
      return refuse('over_cost', `${value} is more than the ${whole} that they cost`, { field: 'value' });
    return [
      {
        type: 'ReturnGraded',
        return: found.id,
        line: found.line,
        item: line.stocked ? line.item : null,
        place: found.place,
        from: found.disposition === 'quarantine' ? 'quarantine' : 'inspection',
        quantity: found.units.length,
        disposition: input.disposition,
        value,
        cost,
      },
    ];
  },
});

export const returnOperations = [openReturn, receive, accept, refuseReturn, settleReturns, grade];
