import { bookKeeper } from '../src/books/reference/store.ts';
import type { Tx } from '../src/kernel/sql/statement.ts';
import type { Desk } from '../src/perform/desk.ts';
import { openDirector } from './director.ts';
import { everydayOf } from './lives/everyday.ts';
import { balances, cardPayouts, marketplacePayouts } from './lives/money.ts';
import { deliveries, openingStock } from './lives/stock.ts';
import { foundWorld } from './founding.ts';
import { layReference } from './reference.ts';
import { openTown } from './town.ts';
import { at, dayAfter, DAYS, OPENING_DAY, STORY } from './when.ts';

export type Ground = { readonly desk: Desk; readonly tx: Tx; readonly onProgress?: (says: string, done: number, of: number) => void };

export async function seedWorld({ desk, tx, onProgress = () => undefined }: Ground) {
  await foundWorld(tx, 'demo', STORY.now);
  await layReference(tx, { order: 9000n, case: 2200n });
  const keepBook = bookKeeper();
  const town = openTown(desk, tx, () => keepBook(tx));
  const director = openDirector(desk, tx, town, at(OPENING_DAY, '04:00'));
  director.cast([...openingStock(), { name: 'balances', life: balances() }]);
  await director.play(at(OPENING_DAY, '06:00'), 120);
  director.cast([...deliveries(), ...cardPayouts(town, 7722), ...marketplacePayouts(town)]);
  for (let n = 1; n < DAYS; n += 1) {
    const day = dayAfter(OPENING_DAY, n);
    director.cast(everydayOf(day, 30));
    await director.play(at(dayAfter(day, 1), '00:00'), 120);
    onProgress(day, n, DAYS);
  }
  director.cast(everydayOf(STORY.day, 60, at(STORY.day, '13:30')));
  await director.play(STORY.now, 10);
  return { performed: director.performed, answered: town.answered };
}
