import { clip, type Field } from '../field.ts';
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

function pairs(of: Field): string[] {
  if (!Array.isArray(of.value)) return [];
  return of.list().flatMap((each) => {
    const [name, value] = [each.at('name').text(200), each.at('value')];
    return name && !name.startsWith('_') && typeof value.value === 'string' && value.text(1000) ? [`${name}: ${value.text(1000)}`] : [];
  });
}

/** What the customer saw, where he shopped in another currency. We count in the shop's. */
function seen(order: Field): string | null {
  const pair = order.at('total_price_set').at('presentment_money');
  const code = pair.at('currency_code').text(10);
  return code && code !== order.at('currency').text(10) ? `shown to the customer as ${pair.at('amount').text(40)} ${code}` : null;
}
