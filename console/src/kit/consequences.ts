import type { Effects, PromiseClass } from '../api/types.ts';
import { bucketName, percent } from '../words/labels.ts';
import { change, money } from '../words/money.ts';
import { exactly } from '../words/time.ts';

export type Cell = {
  readonly name: string;
  readonly says: string;
  readonly also: string;
  readonly shape?: PromiseClass;
};

/** What the sentences need besides the effects: names of places, the currency, the clock and zone of the order. */
export type Named = {
  readonly place: (code: string) => string;
  readonly entity: (code: string) => string;
  readonly currency: string;
  readonly zone: string;
  readonly now: number;
};

export const SIX = ['Promise', 'Margin', 'Refund', 'Stock', 'Entity', 'Customer'] as const;

/** The effects of a preview as six short answers, in the order in which they always stand. */
export function consequences(effects: Effects, named: Named): readonly Cell[] {
  return [
    promiseOf(effects, named),
    marginOf(effects, named),
    refundOf(effects, named),
    stockOf(effects, named),
    entityOf(effects, named),
    customerOf(effects),
  ];
}

function promiseOf({ promise: { before, after, says } }: Effects, { zone, now }: Named): Cell {
  if (!after)
    return {
      name: 'Promise',
      says: sentence(says),
      also: before ? `was ${exactly(before.by, now, zone)}` : '',
      ...(before ? { shape: 'risk' } : {}),
    };
  const verb =
    { kept: 'Kept', moved: 'Moved to', earlier: 'Earlier,', 'a promise is made': 'Promised' }[says] ?? sentence(says);
  const comma = says === 'kept' ? ',' : '';
  const was = before && before.by !== after.by ? `, was ${exactly(before.by, now, zone)}` : '';
  return {
    name: 'Promise',
    says: `${verb}${comma} ${exactly(after.by, now, zone)}`,
    also: `${percent(after.kept)}${was}`,
    shape: after.class,
  };
}

function marginOf({ margin }: Effects, { currency }: Named): Cell {
  return {
    name: 'Margin',
    says: change(margin.change, currency),
    also: `${money(margin.after, currency)} ${currency}`,
  };
}

function refundOf({ refund }: Effects, { currency }: Named): Cell {
  return { name: 'Refund', says: money(refund.amount, currency), also: refund.says };
}

function stockOf({ stock }: Effects, { place }: Named): Cell {
  if (stock.length === 0) return { name: 'Stock', says: 'Nothing moves', also: '' };
  const moves = new Map<string, number>();
  for (const each of stock) {
    const key = `${each.place}\u0000${each.bucket}`;
    moves.set(key, (moves.get(key) ?? 0) + each.change);
  }
  const said = [...moves]
    .filter(([, quantity]) => quantity !== 0)
    .map(([key, quantity]) => {
      const [code = '', bucket = ''] = key.split('\u0000');
      return `${place(code)} ${quantity > 0 ? '+' : '\u2212'}${Math.abs(quantity)} ${bucketName(bucket)}`;
    });
  const [first = 'Nothing moves', ...rest] = said;
  return { name: 'Stock', says: first, also: rest.join(', ') };
}

function entityOf({ entity }: Effects, named: Named): Cell {
  if (entity.length === 0) return { name: 'Entity', says: 'No change', also: 'nothing is posted' };
  const [first, ...rest] = entity.map(({ entity: code, says }) => ({ name: named.entity(code), says }));
  const others = rest.map(({ name, says }) => `${name}: ${says}`);
  return { name: 'Entity', says: first?.name ?? '', also: [first?.says ?? '', ...others].join('; ') };
}

function customerOf({ customer: { hears } }: Effects): Cell {
  const [says = '', ...rest] = hears.split(': ');
  return { name: 'Customer', says: sentence(says), also: rest.join(': ').replaceAll('_', ' ') };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
