/** Which draft is simulated, and over what; without `over` nothing runs yet. */
export type SimulationSearch = {
  draft?: string | undefined;
  over?: Over | undefined;
  /** The latest so many recorded orders. */
  orders?: string | undefined;
  /** Days, in the zone of the house: the first and the last of the recorded orders; the first of a week. */
  from?: string | undefined;
  to?: string | undefined;
  perDay?: string | undefined;
  seed?: string | undefined;
  order?: string | undefined;
};
/** Recorded orders of a time, a week drawn from them, or one order alone. */
export type Over = 'recorded' | 'week' | 'order';

const DAY = /^\d{4}-\d\d-\d\d$/;
const WHOLE = /^[1-9]\d{0,9}$/;

export function simulationSearch(raw: Record<string, unknown>): SimulationSearch {
  const word = (name: string, form: RegExp = /./) => {
    const value = raw[name];
    return typeof value === 'string' && form.test(value) ? value : undefined;
  };
  const over = word('over', /^(recorded|week|order)$/) as Over | undefined;
  return {
    draft: word('draft'),
    over,
    orders: word('orders', WHOLE),
    from: word('from', DAY),
    to: word('to', DAY),
    perDay: word('perDay', WHOLE),
    seed: word('seed', WHOLE),
    order: word('order'),
  };
}
