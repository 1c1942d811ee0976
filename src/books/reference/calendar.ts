import { z } from 'zod';
import { type Day, dayIn, type Instant, momentOf, plusCalendarDays, plusMinutes, weekday, type Zone } from '../../kernel/time.ts';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 16:30');
const hours = z.tuple([clockTime, clockTime]).nullable();

/** When a place works: hours by weekday (1 is Monday), exceptions by day, and what leaves it when. */
export const calendarSchema = z.object({
  hours: z.record(z.string(), hours).default({}),
  exceptions: z.record(z.string(), hours).default({}),
  /** Units that one associate picks in an hour, and associates on shift. */
  picksPerHour: z.number().int().positive().default(30),
  associates: z.number().int().positive().default(2),
  packMinutes: z.number().int().nonnegative().default(5),
  shelfMinutes: z.number().int().nonnegative().default(20),
  /** When carriers collect, and how long before that their manifest closes. */
  collections: z.array(z.object({ carrier: z.string(), at: clockTime, closesBefore: z.number().int().nonnegative() })).default([]),
});
export type Calendar = z.infer<typeof calendarSchema>;

export type Hours = { readonly opens: Instant; readonly closes: Instant };

/** A place's calendar in its own zone. Days are worked out once: zone arithmetic is dear. */
export class PlaceHours {
  readonly #days = new Map<Day, Hours | null>();
  readonly #collections = new Map<Day, { carrier: string; leaves: Instant; closes: Instant }[]>();

  readonly calendar: Calendar;
  readonly zone: Zone;

  constructor(calendar: Calendar, zone: Zone) {
    this.calendar = calendar;
    this.zone = zone;
  }

  on(day: Day): Hours | null {
    let known = this.#days.get(day);
    if (known === undefined) {
      const span = day in this.calendar.exceptions ? this.calendar.exceptions[day] : this.calendar.hours[weekday(day)];
      known = span ? { opens: momentOf(this.zone, day, span[0]), closes: momentOf(this.zone, day, span[1]) } : null;
      this.#days.set(day, known);
    }
    return known;
  }

  /** The first open moment at or after `at`; null if the place stays closed for two weeks. */
  openAt(at: Instant): Instant | null {
    for (const { opens, closes } of this.#from(at)) {
      if (closes > at) return opens > at ? opens : at;
    }
    return null;
  }

  /** The moment after so many open minutes from `at`; null if the place does not open long enough. */
  afterOpenMinutes(at: Instant, minutes: number): Instant | null {
    let left = minutes * 60_000;
    for (const { opens, closes } of this.#from(at)) {
      const begin = opens > at ? opens : at;
      const room = Date.parse(closes) - Date.parse(begin);
      if (room < 0) continue;
      if (left <= room) return plusMinutes(begin, left / 60_000);
      left -= room;
    }
    return null;
  }

  /** The last open moment from which so many open minutes remain until `by`: closed hours move it back. */
  beforeOpenMinutes(by: Instant, minutes: number): Instant {
    let left = minutes * 60_000;
    let day = dayIn(this.zone, by);
    for (let back = 0; back < 14; back += 1, day = plusCalendarDays(day, -1)) {
      const span = this.on(day);
      if (!span || span.opens >= by) continue;
      const end = span.closes < by ? span.closes : by;
      const room = Date.parse(end) - Date.parse(span.opens);
      if (left <= room) return plusMinutes(end, -left / 60_000);
      left -= room;
    }
    return plusMinutes(by, -minutes);
  }

  /** The first collection whose manifest is still open at `at`; null when no carrier comes within two weeks. */
  nextCollection(at: Instant): { carrier: string; leaves: Instant; closes: Instant } | null {
    let day = dayIn(this.zone, at);
    for (let ahead = 0; ahead < 14; ahead += 1, day = plusCalendarDays(day, 1)) {
      for (const each of this.#collectionsOn(day)) if (each.closes >= at) return each;
    }
    return null;
  }

  #collectionsOn(day: Day) {
    let known = this.#collections.get(day);
    if (!known) {
      known = this.on(day)
        ? this.calendar.collections
            .map(({ carrier, at, closesBefore }) => {
              const leaves = momentOf(this.zone, day, at);
              return { carrier, leaves, closes: plusMinutes(leaves, -closesBefore) };
            })
            .sort((a, b) => (a.closes < b.closes ? -1 : 1))
        : [];
      this.#collections.set(day, known);
    }
    return known;
  }

  *#from(at: Instant): Generator<Hours> {
    let day = dayIn(this.zone, at);
    for (let ahead = 0; ahead < 14; ahead += 1, day = plusCalendarDays(day, 1)) {
      const span = this.on(day);
      if (span) yield span;
    }
  }
}
