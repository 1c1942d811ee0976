import { RATED } from './manner.ts';
import { type Searched, searchAll } from './regrets.ts';
import { Room } from './room.ts';
import { type Columns, EXACT_LINES, NEVER } from './search.ts';
import { narrowed, type Part, type Setting, someOf, wayAt } from './setting.ts';
import { parcelRate, tariffsOf } from './tariffs.ts';
import { addFixed, addLine, addTimed, fixedBy, lineBy, sumsOf } from './terms/reckon.ts';
import { terms } from './terms/terms.ts';

const sums = sumsOf(terms);

/** What packages cost: all terms together, as the columns that the search walks. */
export type Prices = {
  readonly setting: Setting;
  readonly columns: Columns;
  /** Of the fixed column what stays the same at whatever time the order is wanted. */
  readonly lasting: Int32Array;
  /** Kept for who asks for more than the cheapest plan. */
  readonly memo: { searched: Searched | null };
};

export type Terms = Readonly<Record<string, number>>;

/** How many packages there may be, and whether a further one is a further parcel to the customer. */
type Cut = { readonly extra: number; readonly most: number };

/** Reckoned once for a setting: the plan, its losers and its regrets all look at the same. */
export function pricesOf(setting: Setting): Prices {
  return (setting.memo.prices ??= reckoned(setting));
}

function reckoned(setting: Setting): Prices {
  const { nth, question, part } = setting;
  const few = question.lines.length <= EXACT_LINES;
  const whole = part?.of.memo.prices;
  const again = whole && whole.setting.question.lines.length <= EXACT_LINES;
  const room = new Room(2 + question.lines.length, nth.length);
  const { lasting, line } = again ? gathered(setting, whole, part, room) : added(setting, room);
  const fixed = room.ints(nth.length);
  fixed.set(lasting);
  addTimed(sums, fixed, setting);
  if (!few) addRates(setting, fixed, line);
  const tariffs = few ? tariffsOf(setting, forbiddenBy(setting), isParted(setting)) : null;
  return {
    setting,
    lasting,
    memo: { searched: null },
    columns: { ways: nth.length, fixed, line, ...tariffs, ...cutOf(setting) },
  };
}

/** All packages and partitions at these prices. */
export function searchedAt({ memo, columns }: Prices): Searched {
  return (memo.searched ??= searchAll(columns));
}

type Added = { readonly lasting: Int32Array; readonly line: readonly Int32Array[] };

function added(setting: Setting, room: Room): Added {
  const { nth, question, has } = setting;
  const lasting = room.ints(nth.length);
  addFixed(sums, lasting, setting);
  const line = question.lines.map((_, i) => {
    const column = room.ints(nth.length);
    addLine(sums, column, i, setting);
    leaveOut(column, has[i] as Uint8Array);
    return column;
  });
  return { lasting, line };
}

/** Without a branch: no processor foresees which place has a line, and each wrong guess costs more than the sum. */
function leaveOut(column: Int32Array, has: Uint8Array): void {
  for (let w = 0; w < column.length; w += 1) {
    const own = -(has[w] as number);
    column[w] = ((column[w] as number) & own) | (NEVER & ~own);
  }
}

/** Of a setting that is a part of another one: what was reckoned for that holds for the same ways and lines of it. */
function gathered({ has, open }: Setting, whole: Prices, { ways, lines }: Part, room: Room): Added {
  const line = lines ? lines.map((i) => whole.columns.line[i] as Int32Array) : whole.columns.line;
  if (ways) return { lasting: someOf(whole.lasting, ways, room), line: line.map((of) => someOf(of, ways, room)) };
  if (open === whole.setting.open) return { lasting: whole.lasting, line };
  const those = line.map((of, i) => {
    const column = room.ints(of.length);
    column.set(of);
    leaveOut(column, has[i] as Uint8Array);
    return column;
  });
  return { lasting: whole.lasting, line: those };
}

/** Everything of a pickup group comes to one desk, so a further package is no further parcel. */
export function cutOf({ question, policy, limits }: Setting): Cut {
  return {
    extra: question.method === 'pickup' ? 0 : policy.split,
    most: Math.min(policy.maxPackages, limits.mostPackages ?? policy.maxPackages),
  };
}

function isParted({ limits }: Setting): boolean {
  return limits.leastPart !== null || limits.together.length > 0;
}

/** A package may not be worth too little beside another, nor part lines that belong together. */
function forbiddenBy({ question, limits }: Setting): (set: number) => boolean {
  const all = 2 ** question.lines.length - 1;
  const groups = limits.together.map((lines) => lines.reduce((set, i) => set | (1 << i), 0));
  return (set) => {
    if (groups.some((group) => (set & group) !== 0 && (set & group) !== group)) return true;
    if (limits.leastPart === null || set === all) return false;
    let value = 0;
    question.lines.forEach((line, i) => {
      if (set & (1 << i)) value += line.price * line.quantity;
    });
    return value < limits.leastPart;
  };
}

/** Beyond ten lines a carrier's price is taken as what it is for the whole order, shared out by weight. */
function addRates(setting: Setting, fixed: Int32Array, line: readonly Int32Array[]): void {
  const { question, manner } = setting;
  const grams = question.lines.map((each) => each.grams * each.quantity);
  const all = grams.reduce((a, b) => a + b, 0);
  for (let w = 0; w < manner.length; w += 1) {
    if (((manner[w] as number) & RATED) === 0) continue;
    const way = wayAt(setting, w);
    const least = parcelRate(way, 1);
    fixed[w] = Math.min(NEVER, (fixed[w] as number) + least);
    const more = Math.max(0, parcelRate(way, all) - least);
    grams.forEach((own, i) => {
      const column = line[i] as Int32Array;
      if ((column[w] as number) < NEVER) column[w] = (column[w] as number) + Math.ceil((more * own) / Math.max(1, all));
    });
  }
}

/** Which lines go by which way. */
export type Load = { readonly way: number; readonly lines: readonly number[] };

/** What packages with these loads cost, term by term, in minor units. Of many at once their ways are looked up once. */
export function termsOf(setting: Setting, loads: readonly Load[]): Terms[] {
  const ways = [...new Set(loads.map((load) => load.way))];
  const some = narrowed(setting, ways);
  const fixed = new Int32Array(ways.length);
  const line = setting.question.lines.map(() => new Int32Array(ways.length));
  const places = loads.map((load) => ways.indexOf(load.way));
  const costs = loads.map((): Record<string, number> => ({}));
  for (const term of terms) {
    const isOfPackage = term.fixed !== undefined || term.timed !== undefined;
    if (isOfPackage) {
      fixed.fill(0);
      term.fixed?.(fixed, some);
      term.timed?.(fixed, some);
    }
    if (term.line) for (let i = 0; i < line.length; i += 1) term.line((line[i] as Int32Array).fill(0), i, some);
    for (let n = 0; n < loads.length; n += 1) {
      const at = places[n] as number;
      let sum = fixedBy(term, some, at);
      if (isOfPackage) sum += fixed[at] as number;
      for (const i of (loads[n] as Load).lines) {
        sum += lineBy(term, some, at, i);
        if (term.line) sum += (line[i] as Int32Array)[at] as number;
      }
      if (sum !== 0) (costs[n] as Record<string, number>)[term.name] = sum;
    }
  }
  loads.forEach((load, n) => {
    const rate = rateOf(setting, load);
    const own = costs[n] as Record<string, number>;
    if (rate > 0) own.freight = (own.freight ?? 0) + rate;
  });
  return costs;
}

function rateOf(setting: Setting, { way, lines }: Load): number {
  const { question, manner } = setting;
  if (((manner[way] as number) & RATED) === 0) return 0;
  let grams = 0;
  for (const i of lines) grams += (question.lines[i]?.grams ?? 0) * (question.lines[i]?.quantity ?? 0);
  return parcelRate(wayAt(setting, way), grams);
}

export function totalOf(costs: Terms): number {
  let total = 0;
  for (const name in costs) total += costs[name] as number;
  return total;
}
