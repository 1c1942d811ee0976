import type { Package, PackageLine } from '../../../books/order/plan.ts';
import { sourceName } from '../../../books/order/replan.ts';
import type { Book } from '../../../books/reference/book.ts';
import { dayNumberIn, millis } from '../../../kernel/time.ts';
import { type Question, supplyAt } from '../plan/question.ts';

/** Units that a decision takes from a place, or of a supply that was announced to it. */
export type Took = Pick<PackageLine, 'item' | 'quantity' | 'supply'> & { readonly place: string };

export function tookOf(packages: readonly Package[]): Took[] {
  return packages.flatMap(({ place, lines }) =>
    lines.map(({ item, quantity, supply }) => ({ place, item, quantity, ...(supply ? { supply } : {}) })),
  );
}

/** What one place has given more than the record says (less: below zero): of each item, and on its present day. */
type More = { day: number; units: number; orders: number; readonly items: Map<string, number> };

/**
 * The running stock of one arm of a simulation, kept as the difference to what the recorded questions count. A place
 * that is not in a question any more, because the record has emptied it, does not come back.
 */
export class Shelves {
  readonly #book: Book;
  readonly #isFilledAtNight: boolean;
  readonly #more = new Map<string, More>();

  constructor(book: Book, isFilledAtNight: boolean) {
    this.#book = book;
    this.#isFilledAtNight = isFilledAtNight;
  }

  /** The question as this arm would have asked it; the very same where nothing differs. */
  asked(question: Question): Question {
    const more = question.places.map((place, nth) =>
      this.#onDay(sourceName(place, supplyAt(question, nth)?.reference), place, question),
    );
    if (more.every((each) => each === undefined)) return question;
    const units = more.map((each) => each?.units ?? 0);
    return {
      ...question,
      queues: raised(question.queues, units),
      taken: raised(question.taken, units),
      orders: raised(
        question.orders,
        more.map((each) => each?.orders ?? 0),
      ),
      stock: question.stock.map((row, i) => {
        const item = question.lines[i]?.item ?? '';
        return row.map((figure, n) =>
          n % 3 === 0 ? Math.max(0, figure - (more[n / 3]?.items.get(item) ?? 0)) : figure,
        );
      }),
    };
  }

  /** One decision: what this arm took, and what the record did. */
  take(question: Question, here: readonly Took[], recorded: readonly Took[]): void {
    this.#add(question, here, 1);
    this.#add(question, recorded, -1);
  }

  #add(question: Question, took: readonly Took[], sign: 1 | -1): void {
    for (const { place, item, quantity, supply } of took) {
      const source = sourceName(place, supply);
      const more = this.#onDay(source, place, question) ?? this.#open(source, place, question);
      // what comes later is another day's work
      if (!supply) more.units += sign * quantity;
      more.items.set(item, (more.items.get(item) ?? 0) + sign * quantity);
    }
    for (const place of new Set(took.map((each) => each.place))) {
      const more = this.#more.get(place);
      if (more) more.orders += sign;
    }
  }

  #open(source: string, place: string, question: Question): More {
    const more: More = { day: this.#dayAt(place, question), units: 0, orders: 0, items: new Map() };
    this.#more.set(source, more);
    return more;
  }

  /** What was taken on today and waits is of one day; the units themselves stay away. */
  #onDay(source: string, place: string, question: Question): More | undefined {
    const more = this.#more.get(source);
    if (!more) return undefined;
    const day = this.#dayAt(place, question);
    if (day === more.day) return more;
    Object.assign(more, { day, units: 0, orders: 0 });
    if (this.#isFilledAtNight && source === place) more.items.clear();
    return more;
  }

  #dayAt(place: string, question: Question): number {
    return dayNumberIn(this.#book.place(place)?.zone ?? 'UTC', millis(question.at));
  }
}

function raised(figures: readonly number[], by: readonly number[]): number[] {
  return figures.map((figure, n) => Math.max(0, figure + (by[n] ?? 0)));
}
