import { HOUR, millis } from '../../src/kernel/time.ts';
import type { Beat, Life, Named, Seen, Wait } from './life.ts';

/** A life with what it does next, and how many beats it has behind it. */
export type Waiting = { readonly name: string; readonly life: Life; next: Beat | Wait; done: number };

/** What waits, by the hour in which it is due, an hour being so many since 1970. */
export type Agenda = {
  /** The hour in which the first life begins. */
  readonly first: number;
  /** Lives that go on. */
  size(): number;
  /** What is due in an hour, the earliest first; who is taken must be told what came of it. */
  take(hour: number): Waiting[];
  /** A life goes on: it is told, and waits for its next beat, or is over. */
  goOn(each: Waiting, seen: Seen, hour: number): void;
};

export function agendaOf(lives: Iterable<Named>): Agenda {
  const hours = new Map<number, Waiting[]>();
  let size = 0;
  const wait = (each: Waiting, notBefore: number) => {
    const hour = Math.max(notBefore, Math.floor(millis(each.next.at) / HOUR));
    const others = hours.get(hour);
    if (others) others.push(each);
    else hours.set(hour, [each]);
  };
  for (const { name, life } of lives) {
    const first = life.next();
    if (first.done) continue;
    size += 1;
    wait({ name, life, next: first.value, done: 0 }, 0);
  }
  return {
    first: Math.min(...hours.keys()),
    size: () => size,
    take(hour) {
      const due = hours.get(hour) ?? [];
      hours.delete(hour);
      return due.sort((a, b) => (a.next.at < b.next.at ? -1 : a.next.at > b.next.at ? 1 : 0));
    },
    goOn(each, seen, hour) {
      const next = each.life.next(seen);
      each.done += 1;
      if (next.done) size -= 1;
      else wait(Object.assign(each, { next: next.value }), hour);
    },
  };
}
