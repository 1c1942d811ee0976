import { must } from '../../../src/kernel/assert.ts';
import { byLine } from '../case.ts';
import type { Tellings } from './telling.ts';

type OfCarrier = { carrier: string; amount: number };

export const losses: Tellings = {
  reshipped: {
    gives: ['fulfill.reship'],
    books: ['UnitsReshipped'],
    async tell(play, { cost, place }: { cost: number; place: string }) {
      const gone = play.order.slices.find(
        (slice) => slice.state === 'shipped' && slice.cost?.place === place && Number(slice.cost.unit) === cost,
      );
      await play.give('fulfill.reship', { units: [{ line: must(gone, 'lost unit').line, quantity: 1 }], place });
    },
  },
  parcel_lost: {
    gives: ['return.refund_lost'],
    books: ['ReturnSettled', 'UnitsLost'],
    async tell(play, { units }: { units: string[] }) {
      for (const [line, ordinals] of byLine(units)) await play.give('return.refund_lost', { line, units: ordinals });
    },
  },
  claim_accepted: {
    gives: ['close.record_claim'],
    books: ['ClaimAccepted'],
    async tell(play, { carrier, amount }: OfCarrier) {
      await play.give('close.record_claim', { carrier, amount, outcome: 'accepted' });
    },
  },
  claim_paid: {
    gives: ['close.record_claim'],
    books: ['ClaimPaid'],
    async tell(play, { carrier, amount }: OfCarrier) {
      await play.give('close.record_claim', { carrier, amount, outcome: 'paid' });
    },
  },
  freight_accrued: {
    gives: ['fulfill.record_freight'],
    books: ['FreightAccrued'],
    async tell(play, { carrier, amount, way }: OfCarrier & { way: 'out' | 'return' }) {
      await play.give('fulfill.record_freight', { carrier, amount, way: way ?? 'out' });
    },
  },
};
