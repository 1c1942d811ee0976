import { type Currency, formatDecimal } from '../../../kernel/money.ts';
import type { RefundTold, Told } from '../channel.ts';
import type { Field } from '../field.ts';
import type { Line } from './lines.ts';

/** Units of each line that the channel still counts on: what is left after its edits and refunds. */
export function leftOf(lines: readonly Line[]): Record<string, number> {
  return Object.fromEntries(lines.map((line) => [line.id, line.from.at('current_quantity').whole() ?? line.quantity]));
}

/** Units of each line that the channel says have left. */
export function fulfilledOf(order: Field, lines: readonly Line[]): Record<string, number> {
  const whole = order.at('fulfillment_status').text(40)?.toLowerCase() === 'fulfilled';
  const sent = sentOf(order);
  return Object.fromEntries(
    lines.flatMap((line) => {
      const status = line.from.at('fulfillment_status').text(40)?.toLowerCase();
      const units = sent.get(line.from.at('id').id() ?? '') ?? (status === 'fulfilled' || whole ? line.quantity : 0);
      return units > 0 ? [[line.id, Math.min(units, line.quantity)]] : [];
    }),
  );
}

/** By line item, what fulfilments that succeeded have taken along. */
function sentOf(order: Field): Map<string, number> {
  const sent = new Map<string, number>();
  for (const fulfillment of order.at('fulfillments').list()) {
    if (fulfillment.at('status').text(40)?.toLowerCase() !== 'success') continue;
    for (const item of fulfillment.at('line_items').list()) {
      const id = item.at('id').id() ?? '';
      sent.set(id, (sent.get(id) ?? 0) + (item.at('quantity').whole() ?? 0));
    }
  }
  return sent;
}

type Happened = { readonly order: Field; readonly lines: readonly Line[]; readonly currency: Currency } & Pick<
  Told,
  'cancelled' | 'left' | 'fulfilled' | 'refunds'
>;

/** Why an order that we see for the first time is not simply ours to fulfil: each reason in words. */
const REASONS: readonly ((of: Happened) => string | null)[] = [
  ({ order }) => (order.at('test').flag() ? 'a test order of the channel: no money moves' : null),
  ({ cancelled }) => cancelled && `cancelled at the channel: ${cancelled.reason}`,
  ({ lines, fulfilled }) => counted('left already at the channel', lines, (line) => fulfilled[line.id] ?? 0),
  ({ lines, left }) =>
    counted('taken off again at the channel', lines, (line) => line.quantity - (left[line.id] ?? line.quantity)),
  ({ refunds, currency }) =>
    refunds.length > 0
      ? `paid back at the channel: ${refunds.map((each) => amountOf(each, currency)).join(', ')}`
      : null,
  ({ order, cancelled }) => (order.at('closed_at').time() && !cancelled ? 'archived at the channel' : null),
];

export function elsewhere(of: Happened): string | null {
  const reasons = REASONS.flatMap((reason) => reason(of) ?? []);
  return reasons.length > 0 ? reasons.join('; ') : null;
}

function counted(says: string, lines: readonly Line[], units: (line: Line) => number): string | null {
  const some = lines.flatMap((line) => (units(line) > 0 ? [`${line.id} ${units(line)} of ${line.quantity}`] : []));
  return some.length > 0 ? `${says}: ${some.join(', ')}` : null;
}

function amountOf({ amount, reference }: RefundTold, currency: Currency): string {
  const sum = amount === null ? 'in another currency' : formatDecimal(BigInt(amount), currency);
  return reference ? `${sum} (${reference})` : sum;
}

/** When it was cancelled there, and why. */
export function cancelledOf(order: Field): Told['cancelled'] {
  const cancelled = order.at('cancelled_at');
  if (cancelled.isMissing) return null;
  return { at: cancelled.time(), reason: order.at('cancel_reason').text(100)?.toLowerCase() ?? 'no reason given' };
}
