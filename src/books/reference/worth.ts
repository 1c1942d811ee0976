export type WorthRow = {
  readonly item: string;
  /** Cents that a lost local sale costs. */
  readonly value: number;
  readonly dispersion: number;
  /** Parts per million of sold units that come back. */
  readonly returned: number;
  /** Sorted codes; the other lists run beside them: demand there in thousandths of a unit, the rest in cents. */
  readonly places: readonly string[];
  readonly mean: readonly number[];
  readonly correction: readonly number[];
  readonly markdown: readonly number[];
};

/** What a unit of an item is worth where it lies, as one snapshot saw it. */
export class Worth {
  readonly snapshot: number;
  readonly value: number;
  readonly dispersion: number;
  readonly returned: number;
  readonly places: readonly string[];
  readonly mean: readonly number[];
  readonly correction: readonly number[];
  readonly markdown: readonly number[];

  constructor(snapshot: number, row: Omit<WorthRow, 'item'>) {
    this.snapshot = snapshot;
    this.value = row.value;
    this.dispersion = row.dispersion;
    this.returned = row.returned;
    this.places = row.places;
    this.mean = row.mean;
    this.correction = row.correction;
    this.markdown = row.markdown;
  }
}

/** Two rows that say the same of an item. */
export function sameWorth(a: WorthRow, b: WorthRow): boolean {
  return (
    a.value === b.value &&
    a.dispersion === b.dispersion &&
    a.returned === b.returned &&
    same(a.places, b.places) &&
    same(a.mean, b.mean) &&
    same(a.correction, b.correction) &&
    same(a.markdown, b.markdown)
  );
}

function same<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
