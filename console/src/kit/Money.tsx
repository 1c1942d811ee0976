import { change, money } from '../words/money.ts';

/** An amount in a column: tabular, right-aligned by its cell, with the digits of its currency. */
export function Money({
  minor,
  currency,
  difference = false,
}: {
  minor: number;
  currency: string;
  difference?: boolean;
}) {
  return <span className="nowrap">{difference ? change(minor, currency) : money(minor, currency)}</span>;
}
