import type { Market, Sale } from '../olist/market.ts';
import { byEngine, byPlaces, emptyArm, figuresOf, nearestOf, type Served } from './arms.ts';
import { askedOf, type Network } from './network.ts';
import { spotsIn } from './trips.ts';

export type Played = ReturnType<typeof play>;

/** Every order of which enough is known, by each arm. */
export function play(market: Market, network: Network, name: string) {
  const { book } = network;
  const spots = spotsIn(market);
  const offers = new Map(market.offers.map((offer) => [offer.code, offer]));
  const arms = { engine: emptyArm(), nearest: emptyArm(), really: emptyArm() };
  const arrived: Arrived[] = [];
  let [choice, moved, dearer, paid] = [0, 0, 0, 0];
  for (const [n, sale] of market.sales.entries()) {
    if (n % 1000 === 0) process.stderr.write(`${name}: ${n} of ${market.sales.length}\n`);
    const asked = askedOf(sale, offers, network, spots.get(sale.address.postcode) ?? null);
    if (!asked) continue;
    const { question, really } = asked;
    const nearest = nearestOf(question, book);
    if (question.places.length > new Set(really).size) choice += 1;
    if (nearest.some((place, i) => place !== really[i])) moved += 1;
    const chosen = byEngine(question, book, arms.engine);
    const near = byPlaces(question, nearest, book, arms.nearest);
    const real = byPlaces(question, really, book, arms.really);
    if (isDearer(chosen, near) || isDearer(chosen, real)) dearer += 1;
    paid += sale.units.reduce((sum, { freight }) => sum + Number(freight), 0);
    if (real && sale.delivered) arrived.push({ expected: real.kept, inTime: inTime(sale) });
  }
  const { orders } = arms.engine;
  return {
    orders,
    left_out: market.sales.length - orders,
    with_a_choice: choice,
    nearest_is_another: moved,
    engine_is_dearer: dearer,
    engine: figuresOf(arms.engine),
    nearest: figuresOf(arms.nearest),
    really: figuresOf(arms.really),
    freight_paid: Number((paid / Math.max(1, orders) / 100).toFixed(3)),
    arrived: truthOf(arrived),
  };
}

type Arrived = { readonly expected: number; readonly inTime: boolean };

/** What the engine expected of the real origin beside what happened; the mean of the squares of what it was off. */
function truthOf(arrived: readonly Arrived[]) {
  const mean = (of: (each: Arrived) => number) =>
    Number((arrived.reduce((sum, each) => sum + of(each), 0) / Math.max(1, arrived.length)).toFixed(4));
  return {
    orders: arrived.length,
    in_time: mean(({ inTime }) => Number(inTime)),
    expected: mean(({ expected }) => expected),
    brier: mean(({ expected, inTime }) => (expected - Number(inTime)) ** 2),
  };
}

const inTime = ({ delivered, estimated }: Sale) => delivered !== null && delivered <= estimated;

/** By more than rounding: a plan and its parts are priced apart. */
const isDearer = (chosen: Served | null, other: Served | null) =>
  other !== null && (chosen === null || chosen.cost > other.cost + 5);
