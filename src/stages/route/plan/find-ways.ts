import type { RuledOut } from '../../../books/order/plan.ts';
import { sourceName } from '../../../books/order/replan.ts';
import type { Book, Place } from '../../../books/reference/book.ts';
import type { RoutingPolicy } from '../../../books/reference/policies.ts';
import { DAY, type Millis, millis } from '../../../kernel/time.ts';
import type { Limits } from '../rules/limits.ts';
import { atlasOf, KINDS } from './atlas.ts';
import type { ByPlace } from './by-place.ts';
import { type CarrierService, servicesOf } from './carriers.ts';
import { cosineOf, kilometres, kilometresWith } from './distance.ts';
import { FOREIGN, RATED, SENT, TRUCKED } from './manner.ts';
import { begins } from './patience.ts';
import { type ExpectedSupply, homeOf, type Question, supplyAt, unitsOf } from './question.ts';
import { pickupTiming, RECEIVE, relayTiming, shipTiming, transferTiming, transitDays } from './timing.ts';
import { Ways } from './ways.ts';

/** Where no coordinates are known: the middle of the transit zones. */
const UNKNOWN_KM = 1200;

/** What the ways of one question are found with. */
type Search = {
  readonly question: Question;
  readonly book: Book;
  readonly policy: RoutingPolicy;
  readonly limits: Limits;
  readonly services: readonly CarrierService[];
  /** When work may begin. */
  readonly now: Millis;
  readonly units: number;
  readonly pickup: Place | null;
  /** By place of the question: where it stands in the book. */
  readonly index: Int32Array;
  /** By place of the question: of which kind it is, and which bit says that it is of another entity than the seller. */
  readonly kinds: Uint8Array;
  readonly foreign: Uint8Array;
  /** By place of the question: 1 where it could give a unit of some line. */
  readonly stocked: Uint8Array;
  /** By place of the book, and of the destination: see `kilometresWith`. */
  readonly cosines: Float64Array;
  readonly cosine: number;
  /** Some place may not be used. */
  readonly hasExcept: boolean;
};

type No = { readonly says: string; readonly rule?: string };

/** Every place has a way or is ruled out with the reason; none is passed over in silence. */
export function waysFor(
  question: Question,
  book: Book,
  policy: RoutingPolicy,
  limits: Limits,
  { index, kinds, spare }: ByPlace,
): { ways: Ways; ruledOut: RuledOut[] } {
  const search: Search = {
    question,
    book,
    policy,
    limits,
    services: servicesOf(book.policyVersion('carriers', question.carriers)),
    now: begins(question, book, limits),
    units: unitsOf(question),
    pickup: question.pickup === null ? null : (book.place(question.pickup) ?? null),
    index,
    kinds,
    foreign: foreignOf(question, book, index),
    stocked: stockedIn(spare, index.length),
    cosines: atlasOf(book).cosine,
    cosine: cosineOf(question.destination?.latitude ?? 0),
    hasExcept: Object.keys(question.except).length > 0,
  };
  const { services, pickup } = search;
  const room = question.places.length * Math.max(1, question.method === 'ship' ? services.length : 1);
  const ways = new Ways({ question, book, services, pickup, index }, room);
  const ruledOut: RuledOut[] = [];
  for (let nth = 0; nth < question.places.length; nth += 1) {
    const code = question.places[nth] as string;
    const no = addWays(search, nth, code, ways);
    if (no) ruledOut.push({ place: code, ...suppliedBy(question, nth), ...no });
  }
  return { ways, ruledOut };
}

function suppliedBy(question: Question, nth: number): Pick<RuledOut, 'supply'> {
  const supply = supplyAt(question, nth);
  return supply ? { supply: supply.reference } : {};
}

/** Adds the ways of one place, or says why it has none. */
function addWays(search: Search, nth: number, code: string, ways: Ways): No | null {
  const { question, book, limits } = search;
  const place = book.places[search.index[nth] as number];
  if (!place) return { says: 'not in the book' };
  const except = search.hasExcept && question.except[code];
  if (except) return { says: except };
  const km = distanceFrom(search, nth, place);
  const rule = limits.ruledOut(nth, km);
  if (rule) return rule;
  if (search.stocked[nth] === 0) return { says: 'not enough units' };
  const supply = supplyAt(question, nth);
  if (supply) return addAwaited(search, nth, place, km, supply, ways);
  const most = place.hours.calendar.unitsPerDay;
  if (most !== null && (question.taken[nth] ?? 0) + 1 > most)
    return { says: most === 0 ? 'takes no orders' : `full, ${question.taken[nth] ?? 0} of ${most} units today` };
  return addFound(search, nth, place, km, ways);
}

function addFound(search: Search, nth: number, place: Place, km: number, ways: Ways): No | null {
  if (search.question.method === 'ship') return addSent(search, nth, place, km, ways);
  return addCollected(search, nth, place, ways);
}

function distanceFrom({ question, index, cosines, cosine }: Search, nth: number, place: Place): number {
  if (!question.destination) return UNKNOWN_KM;
  return kilometresWith(cosines[index[nth] as number] as number, place, cosine, question.destination);
}

/** Where the units come by a supply that was announced: work begins once it is received. */
function addAwaited(
  search: Search,
  nth: number,
  place: Place,
  km: number,
  supply: ExpectedSupply,
  ways: Ways,
): No | null {
  const { question, policy, now, pickup } = search;
  const { reference, due } = supply;
  const except = question.except[sourceName(place.code, reference)];
  if (except) return { says: except };
  const most = policy.supply.days;
  if (millis(due) > millis(question.at) + most * DAY)
    return {
      says: most === 0 ? 'nobody waits for supplies' : `${reference} comes later than people wait, in ${most} days`,
    };
  if (question.method === 'pickup' && place !== pickup) return { says: `${reference} is not carried on` };
  const begins = place.hours.afterOpenMinutes(Math.max(now, millis(due)), RECEIVE);
  if (begins === null) return { says: 'closed for two weeks' };
  const later = { ...search, now: begins, policy: { ...policy, relay: false } };
  const before = ways.length;
  const no = addFound(later, nth, place, km, ways);
  const home = homeOf(question, place.code);
  if (home >= 0) for (let w = before; w < ways.length; w += 1) ways.homes.set(w, home);
  return no;
}

function addCollected(search: Search, nth: number, place: Place, ways: Ways): No | null {
  const { question, book, now, units, pickup } = search;
  if (!pickup) return { says: 'the pickup store is not in the book' };
  const queue = question.queues[nth] ?? 0;
  if (place === pickup) {
    if (!place.services.includes('pickup')) return { says: 'has no pickup desk' };
    const timing = pickupTiming(place, now, queue, units);
    if (!timing) return { says: 'closed for two weeks' };
    ways.add(nth, packedThere(search, nth), 0, 0, 0, timing);
    return null;
  }
  const lane = book.lanesTo(pickup.code).find((each) => each.from === place.code);
  if (!lane) return { says: 'no truck to the pickup store' };
  const timing = transferTiming(place, lane, pickup, now, queue, units);
  if (!timing) return { says: 'no truck within a week' };
  ways.lanes.set(ways.add(nth, packedAt(search, nth, pickup), 0, 0, 0, timing), lane);
  return null;
}

/** The manner of units that their own place packs, or another one to which a truck brings them. */
function packedThere({ kinds, foreign }: Search, nth: number): number {
  return (kinds[nth] as number) | (foreign[nth] as number);
}

function packedAt({ foreign }: Search, nth: number, at: Place): number {
  return KINDS.indexOf(at.kind) | TRUCKED | (foreign[nth] as number);
}

function addSent(search: Search, nth: number, place: Place, km: number, ways: Ways): No | null {
  const no = addDirect(search, nth, place, km, ways);
  const before = ways.length;
  if (search.policy.relay) addRelays(search, nth, place, ways);
  return ways.length > before ? null : no;
}

/** By each service of a carrier that collects at the place; by the policy's distances where no carrier has rates. */
function addDirect(search: Search, nth: number, place: Place, km: number, ways: Ways): No | null {
  if (!place.services.includes('ship')) return { says: 'does not ship' };
  const queue = search.question.queues[nth] ?? 0;
  if (search.services.length === 0) {
    const says = nobodyCollects(search.question, place);
    if (says) return { says };
    const days = transitDays(km, search.policy);
    const timing = shipTiming(place, search.now, queue, search.units, days, null);
    if (!timing) return { says: 'no carrier collects there' };
    ways.add(nth, packedThere(search, nth) | SENT, km, 0, 0, timing);
    return null;
  }
  const before = ways.length;
  let says = nobodyCollects(search.question, place) ?? 'no carrier collects there';
  for (let s = 0; s < search.services.length; s += 1) {
    const service = search.services[s] as CarrierService;
    if (!collects(search.question, place, service)) continue;
    const zone = service.zone(km);
    if (zone === null) says = `${service.carrier} ${service.service} does not reach ${km} km`;
    const timing =
      zone === null ? null : shipTiming(place, search.now, queue, search.units, service.days(zone), service.carrier);
    if (zone !== null && timing) ways.add(nth, packedThere(search, nth) | SENT | RATED, km, s, zone, timing);
  }
  if (ways.length > before) return null;
  const comes = place.hours.calendar.collections[0];
  const rated = search.services.some((each) => each.carrier === comes?.carrier);
  return { says: comes && !rated ? `${comes.carrier} collects there and has no rate` : says };
}

function collects({ uncollected }: Question, { code, hours }: Place, { carrier }: CarrierService): boolean {
  if (uncollected?.[code]?.includes(carrier)) return false;
  return hours.calendar.collections.some((each) => each.carrier === carrier);
}

/** Every carrier that collects at the place does not come for a while. */
function nobodyCollects({ uncollected }: Question, { code, hours }: Place): string | null {
  const gone = uncollected?.[code];
  if (!gone?.length || hours.calendar.collections.some(({ carrier }) => !gone.includes(carrier))) return null;
  return `${gone.join(' and ')} ${gone.length === 1 ? 'does' : 'do'} not collect there for now`;
}

/** Carried to another place of ours that sends them on. */
function addRelays(search: Search, nth: number, place: Place, ways: Ways): void {
  const { question, book, now, units, policy, services, limits } = search;
  for (const lane of book.lanesFrom(place.code)) {
    const at = book.place(lane.to);
    if (!at?.services.includes('ship') || question.except[lane.to]) continue;
    const km = question.destination ? kilometres(at, question.destination) : UNKNOWN_KM;
    const home = homeOf(question, lane.to);
    if (home >= 0 && limits.ruledOut(home, km)) continue;
    const arrival = transferTiming(place, lane, at, now, question.queues[nth] ?? 0, units);
    const s = services.findIndex((each) => collects(question, at, each) && each.zone(km) !== null);
    const service = services[s];
    if (!arrival || (services.length > 0 && !service)) continue;
    const zone = service?.zone(km) ?? 0;
    const days = service ? service.days(zone) : transitDays(km, policy);
    const timing = relayTiming(at, arrival, units, days, service?.carrier ?? null);
    if (!timing) continue;
    const w = ways.add(nth, packedAt(search, nth, at) | SENT | (service ? RATED : 0), km, s, zone, timing);
    ways.lanes.set(w, lane);
    if (home >= 0) ways.homes.set(w, home);
  }
}

function foreignOf(question: Question, book: Book, index: Int32Array): Uint8Array {
  const { entity, entities } = atlasOf(book);
  const bits = entities.map((each) => (each === question.seller ? 0 : FOREIGN));
  const foreign = new Uint8Array(index.length);
  for (let nth = 0; nth < foreign.length; nth += 1) foreign[nth] = bits[entity[index[nth] as number] as number] ?? 0;
  return foreign;
}

/** Without a branch: no processor foresees which place has what. */
function stockedIn(spare: readonly Int32Array[], places: number): Uint8Array {
  const stocked = new Uint8Array(places);
  for (const line of spare)
    for (let nth = 0; nth < places; nth += 1) stocked[nth] = (stocked[nth] as number) | (-(line[nth] as number) >>> 31);
  return stocked;
}
