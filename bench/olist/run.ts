import { HOUR, instant, millis, plusDays } from '../../src/kernel/time.ts';
import { foundMarket } from './book.ts';
import { type Figures, figuresOf } from './figures.ts';
import { openTheatre } from './house.ts';
import { readMarket } from './market.ts';
import { paymentHouse } from './money.ts';
import { type Played, play } from './play.ts';
import { type Proofs, prove } from './proofs.ts';
import { lifeOf } from './sale.ts';
import { openingStock } from './stock.ts';

export type Result = Figures &
  Proofs &
  Played & { readonly seconds: { readonly play: number; readonly proofs: number } };

/** The books are opened a day before the first purchase, and looked at when the last payout is long paid. */
const BEFORE = -1;
const AFTER = 60;

/** Plays the orders of a folder on a database of its own, and proves the books that come of it. */
export async function playOlist(folder: string, server: string | null, tell: (line: string) => void): Promise<Result> {
  const market = readMarket(folder);
  const moments = market.sales.flatMap((sale) =>
    [sale.placed, sale.approved, sale.handed, sale.delivered].flatMap((at) => at ?? []),
  );
  const [first = '', last = ''] = [
    moments.reduce((a, b) => (a < b ? a : b)),
    moments.reduce((a, b) => (a > b ? a : b)),
  ];
  const starts = instant(Math.floor(millis(plusDays(first, BEFORE)) / HOUR) * HOUR);
  const until = plusDays(last, AFTER);
  const theatre = await openTheatre(server);
  try {
    await foundMarket(theatre.tx, market, starts);
    const payouts = paymentHouse(theatre.desk);
    const begun = performance.now();
    const lives = [
      ...openingStock(market, starts),
      ...market.sales.map((sale) => ({ name: sale.key, life: lifeOf(sale) })),
      { name: 'payouts', life: payouts(starts, until) },
    ];
    const played = await play(theatre, lives, until, quarterly(tell));
    const ended = performance.now();
    const figures = await figuresOf(theatre.db, market);
    const proofs = await prove(theatre.db);
    const seconds = { play: (ended - begun) / 1000, proofs: (performance.now() - ended) / 1000 };
    return { ...figures, ...proofs, ...played, seconds };
  } finally {
    await theatre.close();
  }
}

/** A line for each quarter of a year that has passed. */
function quarterly(tell: (line: string) => void): (at: string) => void {
  let told = '';
  return (at) => {
    const quarter = `${at.slice(0, 4)}, quarter ${Math.ceil(Number(at.slice(5, 7)) / 3)}`;
    if (quarter !== told) tell(`  ${quarter}`);
    told = quarter;
  };
}
