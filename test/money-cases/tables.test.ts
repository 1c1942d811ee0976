import { expect, it } from 'vitest';
import { alloc } from '../../src/kernel/money.ts';
import { refundPlan } from '../../src/stages/close/refunds.ts';
import { table } from './case.ts';

type Allocation = { total: number; weights: number[]; parts: number[] };

for (const { total, weights, parts } of table<Allocation[]>('allocations')) {
  it(`splits ${total} over ${weights.join(' ')}`, () => {
    expect(alloc(BigInt(total), weights.map(BigInt))).toEqual(parts.map(BigInt));
  });
}

type Plan = {
  name: string;
  tenders: { id: string; kind: string; captured: number; refunded?: number; disputed?: number }[];
  amount: number;
  policy: Parameters<typeof refundPlan>[2];
  legs: { tender: string; amount: number }[];
  unplaced: number;
};

for (const { name, tenders, amount, policy, legs, unplaced } of table<Plan[]>('refund-plans')) {
  it(`refunds over tenders: ${name}`, () => {
    const refundable = tenders
      .map(({ id, kind, captured, refunded = 0, disputed = 0 }, nth) => ({
        id,
        kind: kind.replace('-', '_'),
        room: BigInt(captured - refunded - disputed),
        nth,
      }))
      .filter((tender) => tender.room > 0n);
    const plan = refundPlan(refundable, BigInt(amount), policy);
    expect(plan).toEqual({
      legs: legs.map((leg) => ({ tender: leg.tender, amount: BigInt(leg.amount) })),
      unplaced: BigInt(unplaced),
    });
  });
}
