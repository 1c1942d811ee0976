import { idFromKey } from '../../../src/kernel/ids.ts';
import type { Play } from '../play.ts';
import type { Tellings } from './telling.ts';

export const opening: Tellings = {
  opening: {
    gives: ['fulfill.receive_stock', 'close.open_balance'],
    books: ['StockReceived', 'BalanceOpened'],
    async tell(
      play,
      { balances, entity = play.told.order.seller }: { balances: Record<string, number>; entity?: string },
    ) {
      for (const [account, amount] of Object.entries(balances)) {
        if (account.startsWith('assets:inventory:')) await receive(play, account.slice('assets:inventory:'.length));
        else
          await play.give(
            'close.open_balance',
            { entity, account, currency: play.told.currency, amount: Math.abs(amount) },
            idFromKey('ledger', entity),
          );
      }
    },
  },
};

async function receive(play: Play, code: string): Promise<void> {
  const place = play.world.places.find((each) => each.code === code);
  const lines = play.world.items
    .filter((item) => item.place === code)
    .map(({ code: item, quantity }) => ({ item, quantity }));
  await play.give('fulfill.receive_stock', { from: 'opening', counted: true, lines }, place?.id);
}
