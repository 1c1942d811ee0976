import type { RuledOut } from '../../../books/order/plan.ts';
import { sourceName } from '../../../books/order/replan.ts';
import type { Book, Lane, Place } from '../../../books/reference/book.ts';
import type { RoutingPolicy } from '../../../books/reference/policies.ts';
import { DAY, type Millis, millis } from '../../../kernel/time.ts';
import type { Limits } from '../rules/limits.ts';
import { atlasOf } from './atlas.ts';
import type { ByPlace } from './by-place.ts';
import { type CarrierService, servicesOf } from './carriers.ts';
import { cosineOf, kilometres, kilometresWith } from './distance.ts';
import { begins } from './patience.ts';
import { type ExpectedSupply, homeOf, type Question, supplyAt, unitsOf } from './question.ts';
import { pickupTiming, RECEIVE, relayTiming, shipTiming, type Timing, transferTiming, transitDays } from './timing.ts';

/** A place with the way in which its units reach the customer. */
export type Way = {
  /** Where the units stand in the question, and where those of the place stand that they are brought to; -1: nowhere. */
  readonly nth: number;
  readonly home: number;
  readonly place: Place;
  /** The supply to the place that it waits for. */
  readonly supply: ExpectedSupply | null;
  readonly mode: 'pickup' | 'ship' | 'transfer';
  /** Where a truck brings them: to be collected, or to be sent on. */
  readonly at: Place | null;
  readonly lane: Lane | null;
  readonly isSent: boolean;
  readonly km: number;
  /** None: by the routing policy's own distances. */
  readonly service: CarrierService | null;
  readonly zone: number;
  readonly timing: Timing;
};

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
  { index, spare }: ByPlace,
): { ways: Way[]; ruledOut: RuledOut[] } {
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
    stocked: stockedIn(spare, index.length),
    cosines: atlasOf(book).cosine,
    cosine: cosineOf(question.destination?.latitude ?? 0),
    hasExcept: Object.keys(question.except).length > 0,
  };
  const ways: Way[] = [];
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
function addWays(search: Search, nth: number, code: string, ways: Way[]): No | null {
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

function addFound(search: Search, nth: number, place: Place, km: number, ways: Way[]): No | null {
  if (search.question.method === 'ship') return addSent(search, nth, place, km, ways);
  const found = collectedFrom(search, nth, place);
  if ('says' in found) return found;
  ways.push(found);
  return null;
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
  ways: Way[],
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
  const found: Way[] = [];
  const no = addFound(later, nth, place, km, found);
  if (no) return no;
  const home = homeOf(question, place.code);
  for (const way of found) ways.push({ ...way, home, supply });
  return null;
}

function collectedFrom({ question, book, now, units, pickup }: Search, nth: number, place: Place): Way | No {
  if (!pickup) return { says: 'the pickup store is not in the book' };
  const queue = question.queues[nth] ?? 0;
  if (place === pickup) {
    if (!place.services.includes('pickup')) return { says: 'has no pickup desk' };
    const timing = pickupTiming(place, now, queue, units);
    return timing ? way(nth, -1, place, 'pickup', pickup, null, 0, null, 0, timing) : { says: 'closed for two weeks' };
  }
  const lane = book.lanesTo(pickup.code).find((each) => each.from === place.code);
  if (!lane) return { says: 'no truck to the pickup store' };
  const timing = transferTiming(place, lane, pickup, now, queue, units);
  return timing
    ? way(nth, -1, place, 'transfer', pickup, lane, 0, null, 0, timing)
    : { says: 'no truck within a week' };
}

function addSent(search: Search, nth: number, place: Place, km: number, ways: Way[]): No | null {
  const no = addDirect(search, nth, place, km, ways);
  const relayed = search.policy.relay ? relays(search, nth, place) : [];
  for (const each of relayed) ways.push(each);
  return relayed.length > 0 ? null : no;
}

/** By each service of a carrier that collects at the place; by the policy's distances where no carrier has rates. */
function addDirect(search: Search, nth: number, place: Place, km: number, ways: Way[]): No | null {
  if (!place.services.includes('ship')) return { says: 'does not ship' };
  const queue = search.question.queues[nth] ?? 0;
  if (search.services.length === 0) {
    const says = nobodyCollects(search.question, place);
    if (says) return { says };
    const days = transitDays(km, search.policy);
    const timing = shipTiming(place, search.now, queue, search.units, days, null);
    if (!timing) return { says: 'no carrier collects there' };
    ways.push(way(nth, -1, place, 'ship', null, null, km, null, 0, timing));
    return null;
  }
  const before = ways.length;
  let says = nobodyCollects(search.question, place) ?? 'no carrier collects there';
  for (const service of search.services) {
    if (!collects(search.question, place, service)) continue;
    const zone = service.zone(km);
    if (zone === null) says = `${service.carrier} ${service.service} does not reach ${km} km`;
    const timing =
      zone === null ? null : shipTiming(place, search.now, queue, search.units, service.days(zone), service.carrier);
    if (zone !== null && timing) ways.push(way(nth, -1, place, 'ship', null, null, km, service, zone, timing));
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
function relays(search: Search, nth: number, place: Place): Way[] {
  const { question, book, now, units, policy } = search;
  return book.lanesFrom(place.code).flatMap((lane): Way[] => {
    const at = book.place(lane.to);
    if (!at?.services.includes('ship') || question.except[lane.to]) return [];
    const km = question.destination ? kilometres(at, question.destination) : UNKNOWN_KM;
    const home = homeOf(question, lane.to);
    if (home >= 0 && search.limits.ruledOut(home, km)) return [];
    const arrival = transferTiming(place, lane, at, now, question.queues[nth] ?? 0, units);
    const service = search.services.find((each) => collects(question, at, each) && each.zone(km) !== null);
    if (!arrival || (search.services.length > 0 && !service)) return [];
    const zone = service?.zone(km) ?? 0;
    const days = service ? service.days(zone) : transitDays(km, policy);
    const timing = relayTiming(at, arrival, units, days, service?.carrier ?? null);
    if (!timing) return [];
    return [way(nth, home, place, 'relay', at, lane, km, service ?? null, zone, timing)];
  });
}

/** One shape for all ways: the terms walk over thousands of them. A relay is a transfer that is sent on. */
function way(
  nth: number,
  home: number,
  place: Place,
  by: Way['mode'] | 'relay',
  at: Place | null,
  lane: Lane | null,
  km: number,
  service: CarrierService | null,
  zone: number,
  timing: Timing,
): Way {
  const mode = by === 'relay' ? 'transfer' : by;
  return {
    nth,
    home,
    place,
    supply: null,
    mode,
    at,
    lane,
    isSent: by === 'relay' || by === 'ship',
    km,
    service,
    zone,
    timing,
  };
}

/** Without a branch: no processor foresees which place has what. */
function stockedIn(spare: readonly Int32Array[], places: number): Uint8Array {
  const stocked = new Uint8Array(places);
  for (const line of spare)
    for (let nth = 0; nth < places; nth += 1) stocked[nth] = (stocked[nth] as number) | (-(line[nth] as number) >>> 31);
  return stocked;
}
