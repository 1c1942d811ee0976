import { type Market, readMarket } from '../olist/market.ts';
import { byEngine, byPlaces, emptyArm, figuresOf, nearestOf } from './arms.ts';
import { carrierOf, errorOf, onTimeOf, spotsIn, tripsIn } from './freight.ts';
import { askedOf, asTold, bookOf, type Network, whatIf } from './network.ts';

const USAGE = 'npm run bench -- routing-olist <folder with the tables of the Olist data set>';

/** What the engine would have chosen for real orders, beside the nearest place and where they really came from. */
export async function main([folder]: readonly string[]): Promise<void> {
  if (!folder) throw new Error(USAGE);
  const market = readMarket(folder);
  const trips = tripsIn(market);
  const half = (rest: number) => trips.filter((_, n) => n % 2 === rest);
  const error = errorOf(carrierOf(half(0)), half(1));
  const book = bookOf(market, carrierOf(trips), onTimeOf(trips));
  const told = play(market, asTold(market, book), 'as told');
  const if_ = play(market, whatIf(market, book), 'what if');
  console.table(Object.fromEntries([...rowsOf('told', told), ...rowsOf('what if', if_)]));
  process.stdout.write(
    `${JSON.stringify({ sales: market.sales.length, sellers: book.places.length, freight: error, on_time: onTimeOf(trips), as_told: told, what_if: if_ })}\n`,
  );
}

function play(market: Market, network: Network, name: string) {
  const { book } = network;
  const spots = spotsIn(market);
  const known = new Map(
    market.offers.map(({ code, grams, lowest }) => [code, { grams, cost: Math.round(Number(lowest) * 0.6) }]),
  );
  const arms = { engine: emptyArm(), nearest: emptyArm(), really: emptyArm() };
  let [left, choice, moved, arrived, inTime, paid] = [0, 0, 0, 0, 0, 0];
  for (const [n, sale] of market.sales.entries()) {
    if (n % 500 === 0) process.stderr.write(`${name}: ${n} of ${market.sales.length}\n`);
    const asked = askedOf(sale, known, network, spots.get(sale.address.postcode) ?? null);
    if (!asked) {
      left += 1;
      continue;
    }
    const { question, really } = asked;
    if (question.places.length > new Set(really).size) choice += 1;
    const nearest = nearestOf(question, book);
    if (nearest.some((place, i) => place !== really[i])) moved += 1;
    byEngine(question, book, arms.engine);
    byPlaces(question, nearest, book, arms.nearest);
    byPlaces(question, really, book, arms.really);
    paid += sale.units.reduce((sum, { freight }) => sum + Number(freight), 0);
    if (!sale.delivered) continue;
    arrived += 1;
    if (sale.delivered <= sale.estimated) inTime += 1;
  }
  const orders = arms.engine.orders;
  return {
    orders,
    left_out: left,
    with_a_choice: choice,
    nearest_is_another: moved,
    engine: figuresOf(arms.engine),
    nearest: figuresOf(arms.nearest),
    really: figuresOf(arms.really),
    freight_paid: Number((paid / Math.max(1, orders) / 100).toFixed(3)),
    came_in_time: Number((inTime / Math.max(1, arrived)).toFixed(4)),
  };
}

function rowsOf(name: string, of: ReturnType<typeof play>) {
  return (['engine', 'nearest', 'really'] as const).map(
    (arm) =>
      [
        `${name}, ${arm}`,
        { cost: of[arm].cost, ...of[arm].terms, km: of[arm].km, split: of[arm].split, kept: of[arm].kept },
      ] as const,
  );
}
