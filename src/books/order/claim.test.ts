import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, line, order, slice } from '../../../test/support/pages.ts';
import { claim, reopened } from './claim.ts';
import { assertPage, evolve } from './evolve.ts';
import type { Order } from './order.ts';
import type { Package } from './plan.ts';
import { sliceNames } from './units.ts';

function pack(place: string, lines: Record<string, number>, more: Partial<Package> = {}): Package {
  const wanted = Object.entries(lines).map(([id, quantity]) => ({ line: id, item: `ITEM-${id}`, quantity }));
  return { mode: 'ship', place, lines: wanted, costs: {}, kept: 9900, causes: [], steps: [], ready: at, ...more };
}

const claimed = (of: Order, packages: Package[]) => claim(of, 'G1', packages, sliceNames(of), () => 'X1');

function pageAfter(of: Order, packages: Package[]): Order {
  const committed = { order: of.id, at, by: 'auto' };
  return claimed(of, packages).reduce((page, event) => evolve(page, event, committed), of);
}

const lying = (of: Order) => of.slices.map((each) => [each.id, each.line, each.quantity, each.state, each.place]);

describe('a claim', () => {
  test('takes whole slices under their names and cuts the others', () => {
    const page = pageAfter(order([line('L1', 5), line('L2', 1)]), [pack('a', { L1: 2, L2: 1 }), pack('b', { L1: 3 })]);
    expect(lying(page)).toEqual([
      ['S1', 'L1', 3, 'reserved', 'b'],
      ['S3', 'L1', 2, 'reserved', 'a'],
      ['S2', 'L2', 1, 'reserved', 'a'],
    ]);
  });

  test('asks for a transfer of what a truck must bring, with its deadlines', () => {
    const steps = [
      { step: 'truck' as const, place: 'a', by: '2026-11-19T21:00:00.000Z' },
      { step: 'arrive' as const, place: 'b', by: '2026-11-19T22:00:00.000Z' },
    ];
    const of = order([line('L1', 2)]);
    expect(claimed(of, [pack('a', { L1: 2 }, { mode: 'transfer', at: 'b', steps })])).toMatchObject([
      { type: 'TransferRequested', from: 'a', to: 'b', shipBy: steps[0]?.by, arrivesBy: steps[1]?.by },
    ]);
  });

  test('carries along with the first package what no stock is kept of', () => {
    const of = order([line('L1', 1), line('L2', 1, { stocked: false })]);
    const [first, ...others] = claimed(of, [pack('a', { L1: 1 })]);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      units: [
        { line: 'L1', item: 'ITEM-L1' },
        { line: 'L2', item: null, place: 'a' },
      ],
    });
  });

  test('of any plan leaves a page whose slices add up, and whose open units are what was not claimed', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(cuts, fc.nat(3), (parts, open) => {
        const quantity = parts.reduce((sum, each) => sum + each, open);
        const page = pageAfter(
          order([line('L1', quantity)]),
          parts.map((each, i) => pack(`p${i}`, { L1: each })),
        );
        assertPage(page);
        expect(new Set(page.slices.map((each) => each.id)).size).toBe(page.slices.length);
        const at_ = (place: string | null) =>
          page.slices.filter((each) => each.place === place).reduce((n, each) => n + each.quantity, 0);
        expect(parts.map((_, i) => at_(`p${i}`))).toEqual(parts);
        expect(at_(null)).toBe(open);
      }),
    );
  });
});

describe('an order whose claims fall', () => {
  const page = order([line('L1', 6)], {
    slices: [
      slice('S1', 'L1', 1, 'open'),
      slice('S2', 'L1', 2, 'reserved'),
      slice('S3', 'L1', 3, 'coming', { transfer: 'X1' }),
    ],
  });

  test('has them open again as one slice, under the oldest name', () => {
    const freed = reopened(page, page.slices.slice(1));
    expect(freed.slices).toEqual([{ ...slice('S1', 'L1', 6, 'open') }]);
    assertPage(freed);
  });

  test('keeps those that are not freed', () => {
    const freed = reopened(page, page.slices.slice(2));
    expect(lying(freed)).toEqual([
      ['S1', 'L1', 4, 'open', null],
      ['S2', 'L1', 2, 'reserved', 'store-014'],
    ]);
  });
});
