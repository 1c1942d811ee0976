import { groupBy } from '../../src/kernel/group.ts';
import type { Instant } from '../../src/kernel/time.ts';
import { placeId } from './book.ts';
import { actor, type Life, type Named } from './life.ts';
import type { Market, Offer } from './market.ts';

const clerk = actor('person', 'Opening of the books', 'operations');

/** Each seller has on his shelf what he will sell: the tables say what was sold, not what there was. */
export function openingStock({ offers }: Market, at: Instant): Named[] {
  return [...groupBy(offers, (offer) => offer.seller)].map(([seller, his]) => ({
    name: `stock ${seller}`,
    life: opened(seller, his, at),
  }));
}

function* opened(seller: string, offers: readonly Offer[], at: Instant): Life {
  const lines = offers.map(({ code, units }) => ({ item: code, quantity: units }));
  const input = { from: 'opening', counted: true, countedAt: at, lines };
  yield { at, operation: 'fulfill.receive_stock', subject: placeId(seller), input, by: clerk };
}
