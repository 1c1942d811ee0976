import type { OutlookPolicy } from '../../../books/reference/likelihood.ts';
import type { WorthRow } from '../../../books/reference/worth.ts';
import type { Minor } from '../../../kernel/money.ts';
import { ahead, type Forecast, forecast, type Span, START, type Start, weighed } from '../worth/forecast.ts';
import { DISPERSION, tail } from '../worth/tail.ts';

/** Units that left a place in one week before now: to its own customers, and in all. */
export type Left = { item: string; place: string; week: number; local: number; units: number };
export type Shelved = { item: string; place: string; onHand: number; receipts: number };
/** `sells`: people come to it themselves. Days since its first unit came, as far as we look back. */
export type PlaceSeen = { code: string; kind: 'store' | 'warehouse'; sells: boolean; days: number };
/** Net price and least cost of a unit, and how many came back. */
export type ItemSeen = { code: string; price: Minor | null; cost: Minor | null; back: number };

export type Seen = {
  readonly left: readonly Left[];
  readonly shelves: readonly Shelved[];
  readonly places: readonly PlaceSeen[];
  readonly items: readonly ItemSeen[];
};

/** What a forecast counts in: by the week, so that slow items keep their digits. */
const WEEK = 7;
const BY_WEEK: Start = {
  perDay: START.perDay * WEEK,
  itemDays: START.itemDays / WEEK,
  placeDays: START.placeDays / WEEK,
  cellUnits: START.cellUnits,
  halfLife: START.halfLife / WEEK,
};
const ALL = 10_000;
const CERTAIN = 1_000_000;
/** Receipts that the horizon of the policy weighs as much as. */
const RECEIPTS = 2;

/** What a unit of every item that lies somewhere is worth there; without what futures add, which is 0 here. */
export function* outlookOf(seen: Seen, policy: OutlookPolicy): Generator<WorthRow, void> {
  const cells = cellsOf(seen);
  const shares = { local: sharesOf(cells, 'local'), units: sharesOf(cells, 'units') };
  for (const item of seen.items) {
    const own = cells.get(item.code);
    if (own) yield rowOf(item, own, shares, policy);
  }
}

type Wanted = 'local' | 'units';
/** Sales with the weight of their age; `sold` without. Days of a place weigh as its sales do. */
type Cell = {
  readonly shelf: Shelved;
  readonly place: PlaceSeen;
  readonly days: number;
  local: number;
  units: number;
  sold: number;
};
type Shares = Readonly<Record<Wanted, ReadonlyMap<string, number>>>;

function cellsOf(seen: Seen): Map<string, Cell[]> {
  const places = new Map(seen.places.map((place) => [place.code, { place, days: weighedDays(place.days) }]));
  const cells = new Map<string, Map<string, Cell>>();
  for (const shelf of seen.shelves) {
    const at = places.get(shelf.place);
    if (!at) continue;
    const own = cells.get(shelf.item) ?? new Map<string, Cell>();
    cells.set(shelf.item, own.set(shelf.place, { shelf, ...at, local: 0, units: 0, sold: 0 }));
  }
  for (const { item, place, week, local, units } of seen.left) {
    const cell = cells.get(item)?.get(place);
    if (!cell) continue;
    const weight = weightOf(Math.min(week, Math.ceil(cell.place.days / WEEK) - 1));
    cell.local += local * weight;
    cell.units += units * weight;
    cell.sold += units;
  }
  return new Map([...cells].map(([item, own]) => [item, [...own.values()]]));
}

/** In weeks; the first week of a place may be short. */
function weighedDays(days: number): number {
  const weeks = Array.from({ length: Math.ceil(days / WEEK) }, (_, week) => Math.min(WEEK, days - week * WEEK) / WEEK);
  return weighed(
    weeks.map((part) => ({ days: part, units: 0 })),
    BY_WEEK.halfLife,
  ).days;
}

const weights: number[] = [];

function weightOf(week: number): number {
  return (weights[week] ??= weighed(
    [
      { days: week, units: 0 },
      { days: 0, units: 1 },
    ],
    BY_WEEK.halfLife,
  ).units);
}

/** An item at an average place: the units of all its places together, over as many weeks as they had. */
function average(cells: readonly Cell[], what: Wanted): Span {
  let units = 0;
  let days = 0;
  let longest = 0;
  for (const cell of cells) {
    if (what === 'local' && !cell.place.sells) continue;
    units += cell[what];
    days += cell.days;
    longest = Math.max(longest, cell.days);
  }
  return { days: longest, units: days === 0 ? 0 : (units / days) * longest };
}

/** How busy each place is, in thousandths of what an average place sells of the same items. */
function sharesOf(cells: ReadonlyMap<string, readonly Cell[]>, what: Wanted): Map<string, number> {
  const sums = new Map<string, { sold: number; usual: number }>();
  for (const own of cells.values()) {
    const usual = average(own, what);
    if (usual.units === 0) continue;
    for (const cell of own) {
      if (what === 'local' && !cell.place.sells) continue;
      const sum = sums.get(cell.place.code) ?? { sold: 0, usual: 0 };
      sum.sold += cell[what];
      sum.usual += (usual.units / usual.days) * cell.days;
      sums.set(cell.place.code, sum);
    }
  }
  return new Map([...sums].map(([place, { sold, usual }]) => [place, Math.round((1000 * sold) / usual)]));
}

function rowOf(item: ItemSeen, cells: readonly Cell[], shares: Shares, policy: OutlookPolicy): WorthRow {
  const usual = { local: [average(cells, 'local')], units: [average(cells, 'units')] };
  const weekly = (cell: Cell, what: Wanted) =>
    forecast(
      { cell: [{ days: cell.days, units: cell[what] }], item: usual[what], place: placeOf(cell, shares[what]) },
      BY_WEEK,
    );
  const wanted = cells.map((cell) => {
    const demand = cell.place.sells ? weekly(cell, 'local') : { mean: 0, dispersion: DISPERSION };
    return ahead(demand, untilReceipt(cell, policy) / WEEK);
  });
  const sold = cells.reduce((sum, cell) => sum + cell.sold, 0);
  const price = Number(item.price ?? 0n);
  return {
    item: item.code,
    value: Math.max(0, Math.round(((price - Number(item.cost ?? 0n)) * (ALL - policy.recapture)) / ALL)),
    dispersion: dispersionOf(wanted),
    returned: returnedOf(item.back, sold, policy),
    places: cells.map((cell) => cell.place.code),
    mean: wanted.map((each) => each.mean),
    correction: cells.map(() => 0),
    markdown: cells.map((cell) => markdownOf(cell, weekly(cell, 'units'), price, policy)),
  };
}

function placeOf(cell: Cell, shares: ReadonlyMap<string, number>) {
  const share = shares.get(cell.place.code);
  return share === undefined ? null : { days: cell.days, share };
}

/** Receipts come at random: so many in so many days, beside two in two horizons that nobody has seen yet. */
function untilReceipt({ shelf, place }: Cell, { horizon }: OutlookPolicy): number {
  const days = (RECEIPTS * horizon + place.days) / (RECEIPTS + shelf.receipts);
  return Math.max(1, Math.min(2 * horizon, days));
}

/** One figure an item: of its places, each by what it sells. */
function dispersionOf(wanted: readonly Forecast[]): number {
  const mean = wanted.reduce((sum, each) => sum + each.mean, 0);
  if (mean === 0) return DISPERSION;
  return Math.max(1, Math.round(wanted.reduce((sum, each) => sum + each.mean * each.dispersion, 0) / mean));
}

/** A Beta prior of the policy's share that weighs as much as so many units of it. */
function returnedOf(back: number, sold: number, { returned: { share, units } }: OutlookPolicy): number {
  return Math.min(CERTAIN, Math.round((CERTAIN * ((share / ALL) * units + back)) / (units + Math.max(sold, back))));
}

/** The last unit on the shelf is written down if the place does not get rid of as many until the season ends. */
function markdownOf({ shelf, place }: Cell, weekly: Forecast, price: number, policy: OutlookPolicy): number {
  if (shelf.onHand === 0) return 0;
  const season = ahead(weekly, policy.writeDown.days / WEEK);
  const unsold = CERTAIN - tail(season.mean, shelf.onHand, season.dispersion);
  return Math.round((((price * policy.writeDown[place.kind]) / ALL) * unsold) / CERTAIN);
}
