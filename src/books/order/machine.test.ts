import { describe, expect, test } from 'vitest';
import type { OrderEventType } from './events.ts';
import { demanding, edges, final, isFinal, next } from './machine.ts';
import type { SliceState } from './order.ts';

const states: readonly SliceState[] = [...demanding, ...final];
const moves = Object.entries(edges) as [OrderEventType, NonNullable<(typeof edges)[OrderEventType]>][];

/** Where units can be after any number of moves. */
function reachable(from: SliceState, without: readonly OrderEventType[] = []): Set<SliceState> {
  const seen = new Set<SliceState>([from]);
  for (const state of seen)
    for (const [type, edge] of moves) if (!without.includes(type) && edge.from.includes(state)) seen.add(edge.to);
  return seen;
}

describe('units', () => {
  test.each(moves)('%s goes from where it may and from nowhere else', (type, { from, to }) => {
    for (const state of states) {
      if (from.includes(state)) expect(next(type, state)).toBe(to);
      else expect(() => next(type, state), state).toThrow(`${type} does not apply to a slice that is ${state}`);
    }
  });

  test('that have ended stay ended, but for the parcel that did not leave after all', () => {
    const out = moves.filter(([, edge]) => edge.from.some(isFinal)).map(([type, { from, to }]) => [type, from, to]);
    expect(out).toEqual([['UnitsUnshipped', ['shipped'], 'packed']]);
  });

  test('either have ended or demand something', () => {
    expect(states.filter((state) => isFinal(state) === demanding.includes(state))).toEqual([]);
    expect(new Set(states).size).toBe(states.length);
  });

  test.each(demanding)('that are %s can still reach the customer, and be cancelled', (state) => {
    const ends = reachable(state);
    expect(ends).toContain('handed_over');
    expect(ends).toContain('cancelled');
  });

  test('can be claimed anew from wherever they are, until they lie ready for the customer', () => {
    expect(demanding.filter((state) => !reachable(state).has('open'))).toEqual(['ready']);
  });

  test('are never picked without a claim: from open there is no way around the reservation', () => {
    const unclaimed = reachable('open', ['UnitsReserved', 'SupplyTaken', 'TransferReceived']);
    expect([...unclaimed].sort()).toEqual(['cancelled', 'coming', 'handed_over', 'open']);
  });

  test('go back no further than the step before', () => {
    expect(next('UnitsUnpacked', 'packed')).toBe('picked');
    expect(next('UnitsUnpicked', 'picked')).toBe('released');
    expect(next('PickWithdrawn', 'released')).toBe('reserved');
    expect(next('UnitsUnreserved', 'reserved')).toBe('open');
  });
});

test('an event that moves no units has no edge', () => {
  expect(() => next('OrderClosed', 'open')).toThrow(/OrderClosed/);
});
