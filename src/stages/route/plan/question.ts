import type { Instant } from '../../../kernel/time.ts';

/**
 * All that the engine is asked for one ship group, as plain data: with the reference book of the named edition
 * it gives the same decision, byte for byte, whenever it is asked again.
 */
export type Question = {
  readonly at: Instant;
  readonly edition: string;
  /** Versions of the policies and of the price snapshot that it is decided by. */
  readonly routing: number;
  readonly promise: number;
  readonly rules: number;
  readonly carriers: number;
  readonly worth: number;
  /** Version of the likelihoods: priors, and what the cell has learned from its own outcomes. */
  readonly likelihood: number;
  readonly seller: string;
  readonly channel: string;
  readonly brand: string;
  readonly group: string;
  readonly method: 'pickup' | 'ship';
  /** The pickup store. */
  readonly pickup: string | null;
  readonly wantedBy: Instant | null;
  readonly destination: { readonly latitude: number; readonly longitude: number } | null;
  /** Of the address, where there is one: rules look at them. */
  readonly country: string | null;
  readonly postcode: string | null;
  readonly lines: readonly AskedLine[];
  /** Places that have units of any line, in the order of their codes; then those that some are announced to. */
  readonly places: readonly string[];
  /** The supplies of the last places: their units are there once these have come. */
  readonly supplies?: readonly ExpectedSupply[];
  /** Units that wait to be picked at each of them. */
  readonly queues: readonly number[];
  /** Units and orders that each has taken on today. */
  readonly taken: readonly number[];
  readonly orders: readonly number[];
  /** By line, three figures a place: units that may be claimed, days since the last count (-1: never), short picks since. */
  readonly stock: readonly (readonly number[])[];
  /** Places that may not be used, with the reason. */
  readonly except: Readonly<Record<string, string>>;
  /** It was promised before: nobody waits for it any more. */
  readonly settled?: true;
  /** Carriers that do not collect at a place for a while, by its code. */
  readonly uncollected?: Readonly<Record<string, readonly string[]>>;
};

export type ExpectedSupply = { readonly reference: string; readonly due: Instant };

/** The supply that the units of a place of the question come by; none: they lie there. */
export function supplyAt({ places, supplies }: Question, nth: number): ExpectedSupply | undefined {
  return supplies?.[nth - places.length + supplies.length];
}

/** Where the units that a place has now stand in the question; -1: it has none. */
export function homeOf({ places, supplies }: Question, code: string): number {
  const nth = places.indexOf(code);
  return nth < places.length - (supplies?.length ?? 0) ? nth : -1;
}

/** Price and cost are of one unit, in minor units of the order's currency. */
export type AskedLine = {
  readonly line: string;
  readonly item: string;
  readonly quantity: number;
  readonly grams: number;
  readonly price: number;
  readonly cost: number;
  readonly tags?: readonly string[];
};

export function freeAt(question: Question, line: number, place: number): number {
  return question.stock[line]?.[place * 3] ?? 0;
}

export function ageAt(question: Question, line: number, place: number): number {
  return question.stock[line]?.[place * 3 + 1] ?? -1;
}

export function unitsOf(question: Question): number {
  let units = 0;
  for (const line of question.lines) units += line.quantity;
  return units;
}

/** What the customer pays for the goods. */
export function goodsValue(question: Question): number {
  let value = 0;
  for (const line of question.lines) value += line.quantity * line.price;
  return value;
}
