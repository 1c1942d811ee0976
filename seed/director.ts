import type { Actor, Command } from '../src/books/operation.ts';
import { loadPages } from '../src/books/order/store.ts';
import type { Page } from '../src/books/page.ts';
import { must } from '../src/kernel/assert.ts';
import { idFromKey, idOf, type Uuid } from '../src/kernel/ids.ts';
import type { Reader } from '../src/kernel/sql/statement.ts';
import { type Instant, instant, millis } from '../src/kernel/time.ts';
import type { Desk } from '../src/perform/desk.ts';
import type { Performed } from '../src/perform/work.ts';
import { registry } from '../src/registry.ts';
import type { Town } from './town.ts';

/** One thing that somebody does, and when. Without a subject it begins a page of its own. */
export type Beat = {
  readonly at: Instant;
  readonly operation: string;
  readonly input: unknown;
  readonly by: Actor;
  readonly subject?: Uuid;
};
/** What somebody does to a page that is there. */
export function act(at: Instant, operation: string, subject: Uuid, by: Actor, input: unknown = {}): Beat {
  return { at, operation, subject, by, input };
}

/** Somebody looks at a page before he goes on. */
export type Look = { readonly at: Instant; readonly look: Uuid };

/** What came of it: the answer of the path, or the page that was looked at. */
export type Seen = { readonly page: Page | null; readonly subject: Uuid };

/**
 * The life of one thing, mostly of an order: it says what happens next and is told what came of it. A life that is
 * not over when the curtain falls simply stays where it is: that is how the world has work in every stage.
 */
export type Life = Generator<Beat | Look, void, Seen>;
export type Named = { readonly name: string; readonly life: Life };

/** How much is done in one go: as many as the desk takes into one batch, so that batches are the same every time. */
const BATCH = 64;

type Waiting = { readonly name: string; readonly life: Life; readonly nth: number; next: Beat | Look; done: number };

export type Director = {
  /** Takes lives on, and brings each to its first beat. */
  cast(lives: Iterable<Named>): void;
  /** Performs everything up to a moment, in steps of some minutes; after each, the town answers. */
  play(until: Instant, minutes: number): Promise<void>;
  /** What lives will begin with, if nothing happens before: the earliest first. */
  opening(): readonly (Beat | Look)[];
  /** How many commands were performed. */
  readonly performed: number;
};

/**
 * Performs lives in the order of the world's time, through the one path and nothing else. The steps are small enough
 * that what the clock and the town do between two beats of a life comes between them, and large enough to fill batches.
 */
export function openDirector(desk: Desk, db: Reader, town: Town, from: Instant): Director {
  const waiting: Waiting[] = [];
  let now = millis(from);
  let cast = 0;
  let performed = 0;

  async function step(end: Instant): Promise<void> {
    for (let due = take(waiting, end); due.length > 0; due = take(waiting, end)) {
      const looks = due.filter((each) => 'look' in each.next);
      const pages = await loadPages(
        db,
        looks.map((each) => (each.next as Look).look),
      );
      for (const each of looks) {
        const { look } = each.next as Look;
        advance(each, { page: pages.get(look)?.page ?? null, subject: look });
      }
      await perform(due.filter((each) => !looks.includes(each)));
    }
    await town.answer(end);
  }

  async function perform(actors: readonly Waiting[]): Promise<void> {
    const commands = actors.map((each) => commandOf(each.next as Beat, each.name, each.done));
    const answers = await desk.performAll(commands);
    town.witness(answers, commands);
    performed += commands.length;
    actors.forEach((each, i) => {
      const answer = must(answers[i], 'answer');
      insist(each, answer);
      each.done += 1;
      advance(each, { page: answer.page, subject: answer.answer.subject });
    });
  }

  function advance(each: Waiting, seen: Seen): void {
    const next = each.life.next(seen);
    if (next.done) waiting.splice(waiting.indexOf(each), 1);
    else each.next = next.value;
  }

  return {
    cast(lives) {
      for (const { name, life } of lives) {
        const first = life.next();
        if (!first.done) waiting.push({ name, life, nth: cast++, next: first.value, done: 0 });
      }
    },
    async play(until, minutes) {
      while (now < millis(until)) {
        now = Math.min(now + minutes * 60_000, millis(until));
        await step(instant(now));
      }
    },
    opening: () => sorted(waiting).map((each) => each.next),
    get performed() {
      return performed;
    },
  };
}

/** What is due, earliest first, one command a page and as many as make a batch. */
function take(waiting: readonly Waiting[], end: Instant): Waiting[] {
  const due = sorted(waiting.filter((each) => each.next.at <= end));
  const subjects = new Set<Uuid>();
  return due.filter((each) => {
    const subject = 'look' in each.next ? each.next.look : each.next.subject;
    if (subjects.size >= BATCH || (subject !== undefined && subjects.has(subject))) return false;
    subjects.add(subject ?? each.name);
    return true;
  });
}

function sorted(waiting: readonly Waiting[]): Waiting[] {
  return [...waiting].sort((a, b) => (a.next.at === b.next.at ? a.nth - b.nth : a.next.at < b.next.at ? -1 : 1));
}

/** A beat as the command of a life: its id is the life's name and the place of the beat in it. */
export function commandOf({ at, operation, input, by, subject }: Beat, life: string, nth: number): Command {
  const id = idFromKey('seed', life, String(nth));
  const parsed = must(registry.get(operation), `operation ${operation}`).input.parse(input);
  return { id, operation, subject: subject ?? idOf(at, id, 0), input: parsed, actor: by, now: at };
}

/** The script is true: whatever it says must have been possible. */
function insist({ name, next }: Waiting, { answer }: Performed): void {
  if (answer.outcome === 'refused') {
    throw new Error(
      `the world's script does not hold: ${name}, ${(next as Beat).operation} at ${next.at}: ${answer.refusal?.because} ${JSON.stringify(answer.refusal?.facts ?? {})}`,
    );
  }
}
