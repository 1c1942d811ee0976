import type { Book, Place } from '../../../books/reference/book.ts';
import type { Item } from '../../../books/reference/item.ts';
import type { RoutingPolicy } from '../../../books/reference/policies.ts';
import { DAY, type Millis } from '../../../kernel/time.ts';
import type { Limits } from '../rules/limits.ts';
import {
  both,
  CERTAIN,
  type Learned,
  lateByCarrier,
  lateByQueue,
  learnedOf,
  missesTruck,
  notFound,
  type Ppm,
  recordOf,
  times,
} from './likelihood.ts';
import { ageAt, freeAt, type Question, shortsAt } from './question.ts';
import { bufferAt, type Way } from './ways.ts';

/** What the cost terms look at: one question with its ways, and what is known of each way, as columns. */
export type Setting = {
  readonly question: Question;
  readonly book: Book;
  readonly policy: RoutingPolicy;
  readonly limits: Limits;
  /** What a unit of each line is worth where it lies; null where nobody has reckoned it. */
  readonly worth: readonly Item['worth'][];
  readonly wantedBy: Millis | null;
  readonly ways: readonly Way[];
  /** By line and way: where in the question the units lie. A truck or a delivery comes to a place that may have the line itself. */
  readonly source: readonly Int32Array[];
  /** By line and way: 1 where the way has the whole line. */
  readonly has: readonly Uint8Array[];
  /** By line and way: how likely a picker does not find the line. */
  readonly fails: readonly Int32Array[];
  /** By way: how likely it is late. */
  readonly late: Int32Array;
  /** By way: where in the question its place stands; 1 where it is sent, and where a truck brings it. */
  readonly nth: Int32Array;
  readonly sent: Uint8Array;
  readonly trucked: Uint8Array;
  /** By way: what a kilo costs to send, in millionths of a minor unit a gram; 0 where a carrier has rates of its own. */
  readonly rate: Int32Array;
  /** By place of the question: where it stands in the book, which kind it is (see `KINDS`), and how full its day is. */
  readonly index: Int32Array;
  readonly kinds: Uint8Array;
  readonly crowded: Int32Array;
  /** By place of the question: how often its record is wrong beside the priors, in ten thousandths. */
  readonly doubt: Int32Array;
};

/** Kinds of places by number. */
export const KINDS: readonly Place['kind'][] = ['store', 'warehouse', 'supplier'];

type ByPlace = Pick<Setting, 'index' | 'kinds' | 'crowded' | 'doubt'>;

export function settingOf(
  question: Question,
  book: Book,
  policy: RoutingPolicy,
  limits: Limits,
  worth: Setting['worth'],
  ways: readonly Way[],
  wantedBy: Millis | null,
): Setting {
  const size = ways.length;
  const late = new Int32Array(size);
  const nth = new Int32Array(size);
  const sent = new Uint8Array(size);
  const trucked = new Uint8Array(size);
  const rate = new Int32Array(size);
  const { perKilo, perKiloPerThousandKm } = policy.freight;
  const known = learnedOf(book.policyVersion('likelihood', question.likelihood));
  for (let w = 0; w < size; w += 1) {
    const way = ways[w] as Way;
    late[w] = lateOf(way, wantedBy, known);
    nth[w] = way.nth;
    if (way.isSent) sent[w] = 1;
    if (way.lane) trucked[w] = 1;
    if (way.isSent && !way.service) rate[w] = perKilo * 1000 + perKiloPerThousandKm * way.km;
  }
  const places = placesOf(question, book, known);
  const columns = question.lines.map((_, i) => linesAt(question, book, policy, limits, ways, places, i));
  return {
    question,
    book,
    policy,
    limits,
    worth,
    wantedBy,
    ways,
    source: columns.map((each) => each.source),
    has: columns.map((each) => each.has),
    fails: columns.map((each) => each.fails),
    late,
    nth,
    sent,
    trucked,
    rate,
    ...places,
  };
}

/** How full a day is counts by the fourth power of its share, in parts per million of a full one. */
function placesOf(question: Question, book: Book, known: Learned): ByPlace {
  const size = question.places.length;
  const index = new Int32Array(size).fill(-1);
  const kinds = new Uint8Array(size);
  const crowded = new Int32Array(size);
  const doubt = new Int32Array(size).fill(10_000);
  for (let n = 0; n < size; n += 1) {
    const at = book.placeIndex.get(question.places[n] as string);
    if (at === undefined) continue;
    const place = book.places[at] as Place;
    index[n] = at;
    kinds[n] = KINDS.indexOf(place.kind);
    doubt[n] = known.record(place.kind === 'store' ? 'store' : 'warehouse', place.code);
    const most = place.hours.calendar.unitsPerDay;
    if (!most) continue;
    const share = Math.min(1000, Math.floor(((question.taken[n] ?? 0) * 1000) / most));
    crowded[n] = Math.floor((share * share) / 1000) ** 2;
  }
  return { index, kinds, crowded, doubt };
}

function linesAt(
  question: Question,
  book: Book,
  policy: RoutingPolicy,
  limits: Limits,
  ways: readonly Way[],
  { kinds, doubt }: ByPlace,
  i: number,
) {
  const source = new Int32Array(ways.length);
  const has = new Uint8Array(ways.length);
  const fails = new Int32Array(ways.length);
  const need = question.lines[i]?.quantity ?? 1;
  const likelihood = book.policyVersion('likelihood', question.likelihood);
  const records = [recordOf('store', likelihood), recordOf('warehouse', likelihood)] as const;
  const tagged = learnedOf(likelihood).tags(question.lines[i]?.tags);
  for (let w = 0; w < ways.length; w += 1) {
    const way = ways[w] as Way;
    const atHome =
      way.home >= 0 &&
      need + bufferAt(policy, limits, way.at ?? way.place, way.home, i) <= freeAt(question, i, way.home);
    const nth = atHome ? way.home : way.nth;
    source[w] = nth;
    const free = freeAt(question, i, nth);
    if (atHome || need + bufferAt(policy, limits, way.place, nth, i) <= free) has[w] = 1;
    const record = records[kinds[nth] === 0 ? 0 : 1];
    const factor = times(doubt[nth] as number, tagged);
    fails[w] = Math.min(
      CERTAIN,
      times(notFound(need, free, ageAt(question, i, nth), shortsAt(question, i, nth), record), factor),
    );
  }
  return { source, has, fails };
}

/** Units of a line that the place of a way could give. */
export function spareAt({ question, policy, limits }: Setting, { place, nth }: Way, line: number): number {
  return freeAt(question, line, nth) - bufferAt(policy, limits, place, nth, line);
}

/** Without a wanted time the promise leaves at least this much. */
const NORMAL_SLACK = 30;
const MINUTES = 60_000;

/** Work too late for its truck or manifest waits a day for the next one; then the carrier or the truck may be late. */
function lateOf(way: Way, wantedBy: Millis | null, known: Learned): Ppm {
  const { ready, slack } = way.timing;
  const inLane = way.lane ? known.lane(way.lane.from, way.lane.to) : CERTAIN;
  if (way.isSent) {
    const spare = wantedBy === null ? 0 : Math.floor((wantedBy - ready) / DAY);
    const { carrier = null, service = null } = way.service ?? {};
    const onTime = known.transit(carrier, service, way.zone);
    const missed = Math.min(CERTAIN, times(missesTruck(slack), known.missed(way.place.code)));
    const inTime = both(CERTAIN - missed, lateByCarrier(spare, onTime));
    const late = inTime + both(missed, lateByCarrier(spare - 1, onTime));
    if (way.supply) return late + both(CERTAIN - late, lateByCarrier(spare, known.supply));
    return way.lane ? late + both(CERTAIN - late, CERTAIN - inLane) : late;
  }
  const desk = lateByQueue(wantedBy === null ? NORMAL_SLACK : Math.floor((wantedBy - ready) / MINUTES));
  if (way.supply) {
    const spare = wantedBy === null ? 0 : Math.floor((wantedBy - ready) / DAY);
    return desk + both(CERTAIN - desk, lateByCarrier(spare, known.supply));
  }
  if (way.mode === 'pickup') return desk;
  return CERTAIN - both(CERTAIN - desk, inLane);
}

/** The same question with some of its ways, or with some of its lines. */
export function narrowed(setting: Setting, ways: readonly number[]): Setting {
  const column = <T extends Int32Array | Uint8Array>(of: T): T => {
    const short = of.slice(0, ways.length) as T;
    for (let n = 0; n < ways.length; n += 1) short[n] = of[ways[n] as number] as number;
    return short;
  };
  return {
    ...setting,
    ways: ways.map((w) => setting.ways[w] as Way),
    source: setting.source.map(column),
    has: setting.has.map(column),
    fails: setting.fails.map(column),
    late: column(setting.late),
    nth: column(setting.nth),
    sent: column(setting.sent),
    trucked: column(setting.trucked),
    rate: column(setting.rate),
  };
}

export function withLines(setting: Setting, lines: readonly number[]): Setting {
  const some = <T>(of: readonly T[]): T[] => lines.map((i) => of[i] as T);
  return {
    ...setting,
    question: { ...setting.question, lines: some(setting.question.lines), stock: some(setting.question.stock) },
    worth: some(setting.worth),
    limits: limitsFor(setting.limits, lines),
    source: some(setting.source),
    has: some(setting.has),
    fails: some(setting.fails),
  };
}

/** What the rules say of some lines, by where these stand now: of lines that belong together, those that are here. */
function limitsFor(limits: Limits, lines: readonly number[]): Limits {
  if (limits.applied.length === 0) return limits;
  const together = limits.together.map((group) => lines.flatMap((line, i) => (group.includes(line) ? [i] : [])));
  return {
    ...limits,
    buffer: (place, line) => limits.buffer(place, lines[line] as number),
    together: together.filter((group) => group.length > 1),
  };
}

/** The same ways for so many units of some lines. */
export function withUnits(
  setting: Setting,
  lines: readonly { readonly line: number; readonly quantity: number }[],
): Setting {
  const some = withLines(
    setting,
    lines.map(({ line }) => line),
  );
  const units = some.question.lines.map((each, i) => ({ ...each, quantity: lines[i]?.quantity ?? 0 }));
  const question = { ...some.question, lines: units };
  const { book, policy, limits, ways } = some;
  const columns = lines.map((_, i) => linesAt(question, book, policy, limits, ways, setting, i));
  return {
    ...some,
    question,
    source: columns.map((each) => each.source),
    has: columns.map((each) => each.has),
    fails: columns.map((each) => each.fails),
  };
}

/** Reckoned to another time. */
export function wantedAt(setting: Setting, wantedBy: Millis): Setting {
  if (setting.wantedBy === wantedBy) return setting;
  const late = new Int32Array(setting.ways.length);
  const known = learnedOf(setting.book.policyVersion('likelihood', setting.question.likelihood));
  for (const [w, way] of setting.ways.entries()) late[w] = lateOf(way, wantedBy, known);
  return { ...setting, wantedBy, late };
}
