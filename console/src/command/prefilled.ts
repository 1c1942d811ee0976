import { type Draft, firstDraft, type Known } from './fields.ts';
import type { Schema } from './schema.ts';
import type { Proposed } from './useDoing.ts';

/** A change begins with what is there; any other command with what the API itself would take, and what a page proposes. */
export function prefilled(operation: string, schema: Schema, known: Known, proposed: Proposed = {}): Draft {
  const wanted = Object.entries(proposed).filter(([name, value]) => value && schema.properties?.[name]);
  const first = { ...firstDraft(schema, known), ...Object.fromEntries(wanted) };
  const { order } = known;
  if (!order) return first;
  if (operation === 'capture.revise') {
    const addresses = Object.fromEntries(
      order.groups.flatMap((group) => (group.address ? [[group.id, group.address]] : [])),
    );
    return { ...first, customer: { ...order.buyer }, addresses, note: order.note ?? '' };
  }
  const isAtOnePlace = order.place !== null && !order.place.includes(' + ');
  if (schema.required?.includes('place') && isAtOnePlace && operation !== 'route.assign')
    return { ...first, place: order.place };
  return first;
}
