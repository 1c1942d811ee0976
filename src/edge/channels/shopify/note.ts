import { clean, clip, type Field } from '../field.ts';
import { type Json, member } from '../json.ts';
import type { Line } from './lines.ts';

/** The customer's note, what he answered in the shop, and what he wants done to a line; names that begin with _ are for machines. */
export function noteOf(order: Field, lines: readonly Line[]): string | null {
  const parts = [
    order.at('note').text(5000),
    ...pairs(order.at('note_attributes')),
    ...lines.flatMap((line) => pairs(line.from.at('properties')).map((pair) => `${line.id} ${pair}`)),
    seen(order),
  ];
  return clip(parts.filter(Boolean).join('\n'), 5000) || null;
}

/** Whatever is no pair of texts was not written by the customer. */
function pairs(of: Field): string[] {
  if (!Array.isArray(of.value)) return [];
  return of.list().flatMap(({ value }) => {
    const [name, answer] = [textIn(value, 'name', 200), textIn(value, 'value', 1000)];
    return name && answer && !name.startsWith('_') ? [`${name}: ${answer}`] : [];
  });
}

function textIn(value: Json | undefined, name: string, max: number): string {
  const text = member(value, name);
  return typeof text === 'string' ? clip(clean(text), max) : '';
}

/** What the customer saw, where he shopped in another currency. We count in the shop's. */
function seen(order: Field): string | null {
  const pair = order.at('total_price_set').at('presentment_money');
  const code = pair.at('currency_code').text(10);
  return code && code !== order.at('currency').text(10)
    ? `shown to the customer as ${pair.at('amount').text(40)} ${code}`
    : null;
}
