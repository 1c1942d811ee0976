import type { Order } from '../../../books/order/order.ts';
import type { Package } from '../../../books/order/plan.ts';
import { summarize } from '../../../books/order/summary.ts';
import { formatDecimal } from '../../../kernel/money.ts';
import { type Instant, said, type Zone } from '../../../kernel/time.ts';

/** What the sentences about an order are made of: names, amounts, days, in which zone they are said. */

export type Names = {
  readonly place: (code: string) => string;
  readonly entity: (code: string) => string;
  /** The entity that a place belongs to. */
  readonly owner: (place: string) => string;
  readonly channel: (code: string) => string;
  readonly zone: (place: string | null) => Zone;
  readonly miss: (order: Order) => bigint;
};

export const METHODS = {
  pickup: 'pickup preference',
  ship: 'delivery',
  taken: 'goods taken along',
  none: 'nothing to ship',
} as const;

const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '\u20ac', GBP: '\u00a3' };

/** In a sentence a known currency is its sign: $335.72; a minus is a true one. */
export function inSentence(amount: bigint, currency: string): string {
  const text = formatDecimal(amount < 0n ? -amount : amount, currency);
  const sign = SIGNS[currency];
  return `${amount < 0n ? '\u2212' : ''}${sign ?? ''}${text}${sign ? '' : ` ${currency}`}`;
}

/** 'today 19:00', or 'Fri 20 Nov'. */
export function day(zone: Zone, at: Instant, now: Instant): string {
  const text = said(zone, at, now);
  return /^\d/.test(text) ? `today ${text}` : text;
}

/** People say an order's times as the clock says them at its place. */
export function zoneOf(order: Order, names: Names): Zone {
  return names.zone(mainPlace(order) ?? summarize(order).place?.split(' + ')[0] ?? null);
}

export function mainPlace(order: Order): string | null {
  return order.groups[0]?.place ?? order.slices.find((slice) => slice.place)?.place ?? null;
}

/** The announced supply that a package waits for. */
export function supplyIn({ lines }: Package): string | undefined {
  return lines.find(({ supply }) => supply)?.supply;
}

/** Several packages in a word; one place may send one now and one when its supply is here. */
export function splitOver(packages: readonly Package[]): string {
  const places = new Set(packages.map(({ place }) => place)).size;
  return places > 1 ? `Split over ${places} places` : `In ${packages.length} packages`;
}

export function units(n: number): string {
  return `${n} unit${n === 1 ? '' : 's'}`;
}

export function percent(likelihood: number): string {
  return `${Math.round(likelihood / 100)}%`;
}

export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === ''
    ? ''
    : `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.!?]$/.test(trimmed) ? '' : '.'}`;
}
