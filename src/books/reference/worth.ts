/** What a unit is worth at a place: demand there in thousandths of a unit, the rest in cents. */
export type WorthAt = { readonly mean: number; readonly correction: number; readonly markdown: number };

export type WorthRow = {
  readonly item: string;
  /** Cents that a lost local sale costs. */
  readonly value: number;
  readonly dispersion: number;
  /** Parts per million of sold units that come back. */
  readonly returned: number;
  /** Sorted codes; the other lists run beside them. */
  readonly places: readonly string[];
  readonly mean: readonly number[];
  readonly correction: readonly number[];
  readonly markdown: readonly number[];
};

const NOTHING: WorthAt = { mean: 0, correction: 0, markdown: 0 };

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
  #at: Map<string, number> | null = null;

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

  /** Nothing is expected at a place that the snapshot does not know. */
  of(place: string): WorthAt {
    this.#at ??= new Map(this.places.map((code, nth) => [code, nth]));
    const nth = this.#at.get(place);
    if (nth === undefined) return NOTHING;
    return {
      mean: this.mean[nth] as number,
      correction: this.correction[nth] as number,
      markdown: this.markdown[nth] as number,
    };
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
