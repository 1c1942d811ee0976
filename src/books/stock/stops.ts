import type { Instant } from '../../kernel/time.ts';
import type { PageEvent } from '../page.ts';

/** A place takes no orders until then; or, where a carrier is named, that carrier does not collect there. */
export type PlaceStop = {
  readonly place: string;
  /** Empty: the place itself. */
  readonly carrier: string;
  readonly until: Instant;
  readonly because: string;
};

export type StopEvent = Extract<PageEvent, { type: 'PlaceStopped' | 'PlaceResumed' }>;

export function isStopEvent(event: PageEvent): event is StopEvent {
  return event.type === 'PlaceStopped' || event.type === 'PlaceResumed';
}

/** The stops once these things have happened too: a stop replaces the one before it, a resumption ends it. */
export function stopsAfter(stops: readonly PlaceStop[], events: readonly StopEvent[]): PlaceStop[] {
  const all = new Map(stops.map((stop) => [`${stop.place} ${stop.carrier}`, stop]));
  for (const { place, carrier, ...event } of events) {
    const key = `${place} ${carrier ?? ''}`;
    if (event.type === 'PlaceResumed') all.delete(key);
    else all.set(key, { place, carrier: carrier ?? '', until: event.until, because: event.says });
  }
  return [...all.values()];
}

/** The stops that a batch sees: those that stand in the book, with what it has decided so far. */
export class Stops {
  #read: readonly PlaceStop[] = [];
  readonly #decided: StopEvent[] = [];

  put(read: readonly PlaceStop[]): void {
    this.#read = read;
  }

  /** What is decided holds for those behind it; with -1 it has come to nothing. */
  take(event: StopEvent, sign: 1 | -1): void {
    if (sign > 0) this.#decided.push(event);
    else this.#decided.splice(this.#decided.indexOf(event), 1);
  }

  /** The stops that have not ended by then, in the order of their places and carriers. */
  standing(now: Instant): PlaceStop[] {
    const key = ({ place, carrier }: PlaceStop) => `${place} ${carrier}`;
    return stopsAfter(this.#read, this.#decided)
      .filter((stop) => stop.until > now)
      .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }
}
