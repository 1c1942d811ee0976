import { formatDecimal, type Minor } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Entry } from '../money/entry.ts';
import type { Move } from '../stock/moves.ts';
import { isCounter } from '../stock/moves.ts';
import { customerPays, margin } from './money.ts';
import type { Order } from './order.ts';
import type { Likelihood, PromiseClass } from './plan.ts';
import type { Sold } from './sold.ts';

/**
 * What a command does to the six things that people weigh, always in this order: promise, margin, refund, stock,
 * entity, customer. Worked out from the page before and after, and from the books' own moves and postings.
 */
export type Effects = {
  readonly promise: {
    readonly before: PromiseState | null;
    readonly after: PromiseState | null;
    readonly says: string;
  };
  readonly margin: { readonly before: Minor; readonly after: Minor; readonly change: Minor };
  readonly refund: { readonly amount: Minor; readonly says: string };
  readonly stock: readonly {
    readonly item: string;
    readonly place: string;
    readonly bucket: string;
    readonly change: number;
  }[];
  readonly entity: readonly { readonly entity: string; readonly says: string }[];
  readonly customer: { readonly hears: string };
};

export type PromiseState = { readonly by: Instant; readonly kept: Likelihood; readonly class: PromiseClass };

type Change = {
  readonly before: Order | null;
  readonly after: Order;
  readonly sold: Sold;
  readonly moves: readonly Move[];
  readonly entries: readonly Entry[];
  /** Notices that the customer will get. */
  readonly notices: readonly string[];
};

export function effectsOf(change: Change): Effects {
  const { before, after, sold } = change;
  const was = before ? margin(before, sold).margin : 0n;
  const is = margin(after, sold).margin;
  return {
    promise: promiseOf(before, after),
    margin: { before: was, after: is, change: is - was },
    refund: refundOf(before, after, sold),
    stock: stockOf(change.moves),
    entity: entitiesOf(change.entries, after.currency),
    customer: {
      hears: change.notices.length === 0 ? 'hears nothing' : `is told: ${[...new Set(change.notices)].join(', ')}`,
    },
  };
}

function promiseOf(before: Order | null, after: Order): Effects['promise'] {
  const was = before ? weakest(before) : null;
  const is = weakest(after);
  if (!is)
    return {
      before: was,
      after: null,
      says: was && hasOpen(after) ? 'no promise stands' : 'nothing is promised any more',
    };
  if (!was) return { before: null, after: is, says: 'a promise is made' };
  if (is.by > was.by) return { before: was, after: is, says: 'moved' };
  return { before: was, after: is, says: is.by < was.by ? 'earlier' : 'kept' };
}

function weakest(order: Order): PromiseState | null {
  const open = order.groups.filter(
    (group) =>
      group.promise &&
      order.slices.some(
        (slice) => slice.group === group.id && !['cancelled', 'handed_over', 'shipped', 'open'].includes(slice.state),
      ),
  );
  const promises = open.flatMap((group) => (group.promise ? [group.promise] : []));
  const last = promises.reduce<(typeof promises)[number] | null>((a, b) => (a && a.by >= b.by ? a : b), null);
  return last && { by: last.by, kept: last.kept, class: last.class };
}

function hasOpen(order: Order): boolean {
  return order.slices.some((slice) => slice.state === 'open');
}

function refundOf(before: Order | null, after: Order, sold: Sold): Effects['refund'] {
  const amount = before ? customerPays(before, sold) - customerPays(after, sold) : 0n;
  if (amount === 0n) return { amount, says: 'nothing changes' };
  const captured = after.tenders.some((tender) => tender.captured > 0n);
  return { amount, says: captured ? 'goes back over the tenders' : 'released, not captured yet' };
}

function stockOf(moves: readonly Move[]): Effects['stock'] {
  const changes = new Map<string, { item: string; place: string; bucket: string; change: number }>();
  const add = (item: string, place: string | null, bucket: string, change: number) => {
    if (!place) return;
    const key = `${item}\u0000${place}\u0000${bucket}`;
    const before = changes.get(key) ?? { item, place, bucket, change: 0 };
    changes.set(key, { ...before, change: before.change + change });
  };
  for (const move of moves) {
    if (isCounter(move.from)) add(move.item, move.fromPlace, move.from, -move.quantity);
    if (isCounter(move.to)) add(move.item, move.toPlace, move.to, move.quantity);
  }
  return [...changes.values()].filter((each) => each.change !== 0);
}

function entitiesOf(entries: readonly Entry[], currency: string): Effects['entity'] {
  const entities = new Map<string, string>();
  for (const { entity, legs } of entries) {
    const between = legs.find((leg) => leg.account.startsWith('assets:intercompany:'));
    const tax = legs
      .filter((leg) => leg.account.startsWith('liabilities:tax:'))
      .reduce((sum, leg) => sum - leg.amount, 0n);
    const says = [
      ...(between
        ? [`intercompany ${formatDecimal(between.amount, currency)} with ${between.account.split(':')[2]}`]
        : []),
      ...(tax !== 0n ? [`tax ${formatDecimal(tax, currency)}`] : []),
    ];
    entities.set(entity, [entities.get(entity), ...says].filter(Boolean).join(', ') || 'books it');
  }
  return [...entities].map(([entity, says]) => ({ entity, says }));
}
