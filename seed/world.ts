import { bookKeeper } from '../src/books/reference/store.ts';
import { writeNumberSeries } from '../src/books/reference/write.ts';
import type { Tx } from '../src/kernel/sql/statement.ts';
import type { Desk } from '../src/perform/desk.ts';
import { type Beat, type Director, type Named, openDirector } from './director.ts';
import { foundWorld } from './founding.ts';
import { everydayOf } from './lives/everyday.ts';
import { balances, cardPayouts, marketplacePayouts } from './lives/money.ts';
import { deliveries, openingStock } from './lives/stock.ts';
import { proposeDraft } from './proposal.ts';
import { layReference } from './reference.ts';
import { heldOrders } from './stories/held.ts';
import { jacketAtStore014 } from './stories/jacket.ts';
import { ordersOfMaya, PLACED } from './stories/maya.ts';
import { troubleWithMoney } from './stories/money.ts';
import { troubleOnShelves } from './stories/shelves.ts';
import { ordersOfToday } from './stories/today.ts';
import { openTown, type Town } from './town.ts';
import { at, DAYS, dayAfter, HISTORY_STEP, OPENING_DAY, STORY } from './when.ts';

/** What the world is performed on: the desk, and a connection beside it for the reference book and the jobs. */
export type Ground = { readonly desk: Desk; readonly tx: Tx };
export type Progress = (says: string, done: number, of: number) => void;

/** How much was done: commands of the script, answers from outside, and answers that nobody could use. */
export type Made = { readonly performed: number; readonly answered: number; readonly refused: number };

/**
 * Makes the demonstration world: lays down its reference book, and performs a month of its business through the one
 * path, up to the moment at which its clock starts. The same commands, ids and times every time, so that two worlds
 * have the same commits, hash for hash.
 */
export async function seedWorld({
  desk,
  tx,
  onProgress = () => undefined,
}: Ground & { readonly onProgress?: Progress }): Promise<Made> {
  await foundWorld(tx, 'demo', STORY.now);
  await layReference(tx);
  await proposeDraft(tx);
  const keepBook = bookKeeper();
  const town = openTown(desk, tx, () => keepBook(tx));
  const director = openDirector(desk, tx, town, at(OPENING_DAY, '04:00'));
  director.cast(everybody(town));
  await numberOrders(tx, director);
  for (let n = 0; n < DAYS; n += 1) {
    const day = dayAfter(OPENING_DAY, n);
    await director.play(at(dayAfter(day, 1), '00:00'), HISTORY_STEP);
    onProgress(day, n + 1, DAYS + 2);
  }
  await playToday(director, onProgress);
  return { performed: director.performed, answered: town.answered, refused: town.refused };
}

/** The last day goes in smaller and smaller steps: what happens in its last hour is still under way. */
async function playToday(director: Director, onProgress: Progress): Promise<void> {
  await director.play(at(STORY.day, '13:00'), 60);
  onProgress(STORY.day, DAYS + 1, DAYS + 2);
  await director.play(at(STORY.day, '14:30'), 10);
  await director.play(STORY.now, 2);
  onProgress(STORY.day, DAYS + 2, DAYS + 2);
}

const ORDERS_A_DAY = 18;

function everybody(town: Town): Named[] {
  const days = Array.from({ length: DAYS - 2 }, (_, n) => dayAfter(OPENING_DAY, n + 1));
  return [
    ...openingStock(),
    { name: 'balances', life: balances() },
    ...deliveries(),
    ...cardPayouts(town),
    ...marketplacePayouts(town),
    ...jacketAtStore014(),
    ...days.flatMap((day) => everydayOf(day, ORDERS_A_DAY)),
    ...everydayOf(dayAfter(STORY.day, -1), 60),
    ...everydayOf(STORY.day, 150, at(STORY.day, '13:30')),
    ...heldOrders(),
    ...troubleOnShelves(),
    ...troubleWithMoney(),
    ...ordersOfToday(),
    ...ordersOfMaya(),
  ];
}

const MAYAS_NUMBER = 10_482n;
/** The last case of the month is then close to the one that the stories speak of. */
const FIRST_CASE = 2_256n;

/** Every order of the script is taken, so it is known beforehand how many are taken before Maya's. */
async function numberOrders(tx: Tx, director: Director): Promise<void> {
  const before = director
    .opening()
    .filter((each) => (each as Beat).operation === 'capture.order' && each.at < PLACED).length;
  await writeNumberSeries(tx, [
    { name: 'order', prefix: 'IMV-', next: MAYAS_NUMBER - BigInt(before) },
    { name: 'case', prefix: 'CASE-', next: FIRST_CASE },
  ]);
}
