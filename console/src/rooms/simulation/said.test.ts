import { expect, test } from 'vitest';
import type { Simulation } from './asked.ts';
import { fullnessSaid, headOf, lostLocalSales, mostlySaid, points, restOf, signed, tenths } from './said.ts';

const arm = {
  planned: 500, noPlan: 0, cost: 800_000, costs: {}, units: 600, packages: 510, splits: 41, kept: 9610, late: 200, paths: {},
}; // biome-ignore format: a list
const simulation = (of: Partial<Simulation> = {}): Simulation => ({
  kind: 'rules', currency: 'USD', orders: 500, from: null, to: null, today: arm, draft: arm, moved: 0,
  fell: { orders: 0, by: 0 }, rose: { orders: 0, by: 0 }, gained: 0, lost: 0, terms: [], places: [], winners: [], losers: [],
  ...of,
}); // biome-ignore format: a list

test('the verdict says what the draft saves or costs, and when it changes nothing', () => {
  expect(headOf(simulation())).toBe('The draft changes nothing over 500 orders');
  expect(headOf(simulation({ moved: 3 }))).toBe('The draft costs the same over 500 orders');
  const dearer = { moved: 20, fell: { orders: 2, by: -1000 }, rose: { orders: 18, by: 7506 } };
  expect(headOf(simulation(dearer))).toBe('The draft costs $65.06 more over 500 orders');
  const cheaper = { moved: 1, orders: 1, fell: { orders: 1, by: -1234 } };
  expect(headOf(simulation(cheaper))).toBe('The draft saves $12.34 over 1 order');
  expect(headOf(simulation({ moved: 6, lost: 6 }))).toBe(
    'The draft costs the same over 500 orders, and leaves 6 without a plan',
  );
});

test('then what share that is, who is served otherwise, and what becomes of splits and promises', () => {
  const draft = { ...arm, splits: 22, kept: 9700 };
  const said = restOf(
    simulation({ draft, moved: 38, fell: { orders: 12, by: -17_000 }, rose: { orders: 26, by: 1000 } }),
  );
  expect(said).toBe(
    'That is 2.0% of the cost of today. 38 orders are served otherwise. 12 cost less, 26 cost more. Split orders fall from 41 to 22, promises kept rise from 96.1% to 97.0%.',
  );
});

test('orders that only one of them can serve are told, because their cost is in neither', () => {
  expect(restOf(simulation({ moved: 7, lost: 6, gained: 1 }))).toContain(
    '6 orders have no plan any more, and 1 order gets a plan; what they cost is left out.',
  );
});

test('a difference is told by the terms that it is mostly made of', () => {
  const terms = [
    { name: 'freight', says: 'Freight' },
    { name: 'labour', says: 'Labour' },
    { name: 'lateness', says: 'Late' },
  ];
  expect(mostlySaid({ freight: 350, labour: -20, lateness: 1200 }, { terms, currency: 'USD' })).toBe(
    'Late +12.00, freight +3.50',
  );
  expect(mostlySaid({}, { terms, currency: 'USD' })).toBe('');
});

test('lost local sales are known only where local demand has a price', () => {
  expect(lostLocalSales(simulation())).toBeNull();
  const terms = [{ name: 'demand', says: 'Demand' }];
  const today = { ...arm, costs: { demand: 900 } };
  expect(lostLocalSales(simulation({ terms, today }))).toEqual({ today: 900, draft: 0 });
});

test('figures keep their sign, and no likelihood is rounded up to a certainty', () => {
  expect([tenths(9742), tenths(9999), tenths(10_000)]).toEqual(['97.4%', '99.9%', '100.0%']);
  expect([signed(12), signed(-1234), signed(0)]).toEqual(['+12', '\u22121,234', '0']);
  expect([points(42), points(-15), points(-2)]).toEqual(['+0.4 points', '\u22120.1 points', 'less than 0.1 points']);
  expect([fullnessSaid(38, 40), fullnessSaid(38, null)]).toEqual(['38 of 40', '38']);
});
