import { byLine } from '../case.ts';
import type { Tellings } from './telling.ts';

type Granted = { units: string[]; amount: number; as?: 'goodwill'; to?: string };

const holderOf = (to: string | undefined) =>
  to?.startsWith('liabilities:store-credit:') ? to.split(':')[2] : undefined;

export const concessions: Tellings = {
  appeasement_granted: {
    gives: ({ as }: Granted) => [as === 'goodwill' ? 'close.grant_goodwill' : 'close.reduce_price'],
    books: ['PriceReduced', 'GoodwillGranted'],
    async tell(play, { units, amount, as, to }: Granted) {
      const holder = holderOf(to);
      if (as === 'goodwill')
        return void (await play.give('close.grant_goodwill', { amount, holder, because: 'goodwill' }));
      const lines = [...byLine(units)].map(([line, ordinals]) => ({ line, units: ordinals }));
      await play.give('close.reduce_price', {
        units: lines,
        amount,
        because: 'a flaw',
        ...(holder ? { into: 'store_credit', holder } : {}),
      });
    },
  },
  dispute_opened: dispute('DisputeOpened', 'opened'),
  dispute_won: dispute('DisputeWon', 'won'),
  dispute_lost: dispute('DisputeLost', 'lost'),
};

function dispute(event: string, outcome: 'opened' | 'won' | 'lost'): Tellings[string] {
  return {
    gives: ['close.record_dispute'],
    books: [event],
    async tell(
      play,
      { tender, amount, fee, fee_back }: { tender: string; amount: number; fee?: number; fee_back?: number },
    ) {
      await play.give('close.record_dispute', {
        tender: play.tenderNamed(tender).id,
        outcome,
        amount,
        fee: fee ?? fee_back ?? 0,
      });
    },
  };
}
