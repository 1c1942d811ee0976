import { z } from 'zod';
import { type Clock, clockOf, dayOf, MINUTE, type Millis, weekdayOf, type Zone } from '../../kernel/time.ts';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 16:30');
const hours = z
  .tuple([clockTime, clockTime])
  .refine(([opens, closes]) => opens < closes, 'a place closes after it opens, before midnight')
  .nullable();

/** When a place works: hours by weekday (1 is Monday), exceptions by day, and what leaves it when. */
export const calendarSchema = z.object({
  hours: z.record(z.string(), hours).default({}),
  exceptions: z.record(z.string(), hours).default({}),
  /** Units that one associate picks in an hour, and associates on shift. */
  picksPerHour: z.number().int().positive().default(30),
  associates: z.number().int().positive().default(2),
  /** Units that it takes on in a day; 0: none at all, null: as many as come. */
  unitsPerDay: z.number().int().nonnegative().max(1_000_000).nullable().default(null),
  packMinutes: z.number().int().nonnegative().default(5),
  shelfMinutes: z.number().int().nonnegative().default(20),
  /** When carriers collect, and how long before that their manifest closes. */
  collections: z
    .array(z.object({ carrier: z.string(), at: clockTime, closesBefore: z.number().int().nonnegative() }))
    .default([]),
});
export type Calendar = z.infer<typeof calendarSchema>;

type Span = { readonly opens: Millis; readonly closes: Millis };
/** A day's hours and what leaves on it, earliest first; null until somebody asks. */
type WorkDay = { readonly day: number; readonly span: Span | null; collections: readonly Collection[] | null };
export type Collection = { readonly carrier: string; readonly leaves: Millis; readonly closes: Millis };

/** How many days ahead or back a place is asked before it counts as closed. */
const REACH = 14;

/** A place's calendar in its own zone. Zone arithmetic is dear: each day is worked out once. */
export class PlaceHours {
  readonly calendar: Calendar;
  readonly zone: Zone;
  readonly #days = new Map<number, WorkDay>();
  /** The day that was asked last: a decision asks for one or two. */
  #last: WorkDay | null = null;
  readonly #clock: Clock;

  constructor(calendar: Calendar, zone: Zone) {
    this.calendar = calendar;
    this.zone = zone;
    this.#clock = clockOf(zone);
  }

  dayOf(at: Millis): number {
    const last = this.#last;
    if (last?.span && last.span.opens <= at && at <= last.span.closes) return last.day;
    return this.#clock.dayOf(at);
  }

  /** A wall-clock time on a day, here. */
  moment(day: number, time: string): Millis {
    return this.#clock.moment(day, time);
  }

  /** Opening hours of a day; null when the place is closed. */
  on(day: number): Span | null {
    return this.#workDay(day).span;
  }

  #workDay(day: number): WorkDay {
    if (this.#last?.day === day) return this.#last;
    let known = this.#days.get(day);
    if (!known) this.#days.set(day, (known = { day, span: this.#spanOf(day), collections: null }));
    return (this.#last = known);
  }

  #spanOf(day: number): Span | null {
    const { hours, exceptions } = this.calendar;
    const date = dayOf(day);
    const times = date in exceptions ? exceptions[date] : hours[weekdayOf(day)];
    return times ? { opens: this.moment(day, times[0]), closes: this.moment(day, times[1]) } : null;
  }

  /** The moment after so many open minutes from `at`; null if the place does not open that long within two weeks. */
  afterOpenMinutes(at: Millis, minutes: number): Millis | null {
    let left = minutes * MINUTE;
    const today = this.dayOf(at);
    for (let day = today; day < today + REACH; day += 1) {
      const span = this.on(day);
      if (!span || span.closes < at) continue;
      const begin = span.opens > at ? span.opens : at;
      if (left <= span.closes - begin) return begin + left;
      left -= span.closes - begin;
    }
    return null;
  }

  /** The last open moment from which so many open minutes remain until `by`: closed hours move it back. */
  beforeOpenMinutes(by: Millis, minutes: number): Millis {
    let left = minutes * MINUTE;
    const last = this.dayOf(by);
    for (let day = last; day > last - REACH; day -= 1) {
      const span = this.on(day);
      if (!span || span.opens >= by) continue;
      const end = span.closes < by ? span.closes : by;
      if (left <= end - span.opens) return end - left;
      left -= end - span.opens;
    }
    return by - minutes * MINUTE;
  }

  /** The first collection, by that carrier or any, whose manifest is open at `at`; null: none comes within two weeks. */
  nextCollection(at: Millis, carrier: string | null = null): Collection | null {
    const today = this.dayOf(at);
    for (let day = today; day < today + REACH; day += 1) {
      const collections = this.#collectionsOn(day);
      for (let n = 0; n < collections.length; n += 1) {
        const each = collections[n] as Collection;
        if (each.closes >= at && (carrier === null || each.carrier === carrier)) return each;
      }
    }
    return null;
  }

  #collectionsOn(day: number): readonly Collection[] {
    const known = this.#workDay(day);
    return (known.collections ??= this.#collected(day, known.span));
  }

  #collected(day: number, span: Span | null): Collection[] {
    if (span === null) return [];
    const { collections } = this.calendar;
    return collections.map((each) => this.#collection(day, each)).sort((a, b) => a.closes - b.closes);
  }

  #collection(day: number, { carrier, at, closesBefore }: Calendar['collections'][number]): Collection {
    const leaves = this.moment(day, at);
    return { carrier, leaves, closes: leaves - closesBefore * MINUTE };
  }
}
