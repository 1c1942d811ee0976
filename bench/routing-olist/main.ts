import { readMarket } from '../olist/market.ts';
import { carrierOf } from './carrier.ts';
import { errorOf, tariffOf } from './freight.ts';
import { asTold, bookOf, whatIf } from './network.ts';
import { type Played, play } from './play.ts';
import { tripsIn } from './trips.ts';

const USAGE = 'npm run bench -- routing-olist <folder with the tables of the Olist data set>';
const LEAST = 500;

/** What the engine would have chosen for real orders, beside the nearest place and where they really came from. */
export async function main([folder]: readonly string[]): Promise<void> {
  if (!folder) throw new Error(USAGE);
  const market = readMarket(folder);
  const trips = tripsIn(market);
  if (trips.length < LEAST) throw new Error(`${folder}: ${trips.length} parcels of one unit are too few for a tariff`);
  const [half, others] = [0, 1].map((rest) => trips.filter((_, n) => n % 2 === rest)) as [typeof trips, typeof trips];
  const tariff = tariffOf(trips);
  const carrier = carrierOf(tariff, trips);
  const book = bookOf(market, carrier);
  const told = play(market, asTold(market, book), 'as told');
  const supposed = play(market, whatIf(market, book), 'what if');
  console.table(Object.fromEntries([...rowsOf('as told', told), ...rowsOf('what if', supposed)]));
  const { onTime, dayLater, twoLater } = carrier.likelihood.transit;
  const figures = {
    sales: market.sales.length,
    sellers: book.places.length,
    tariff: Object.fromEntries(Object.entries(tariff).map(([name, cents]) => [name, Math.round(cents)])),
    freight: errorOf(tariffOf(half), others),
    on_time: { onTime, dayLater, twoLater },
    as_told: told,
    what_if: supposed,
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

function rowsOf(network: string, played: Played) {
  return (['engine', 'nearest', 'really'] as const).map((arm) => {
    const { cost, terms, km, split, kept } = played[arm];
    return [`${network}, ${arm}`, { cost, ...terms, km, split, kept }] as const;
  });
}
