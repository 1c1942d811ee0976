import { must } from '../kernel/assert.ts';
import { type Reader, statement } from '../kernel/sql/statement.ts';
import { type Instant, instant, millis } from '../kernel/time.ts';

/** Whose time the house lives by. It never goes back, and it stops with the process. */
export type Clock = {
  now(): Instant;
  /** The world's clock stands still from here on; a wall clock has nothing to stop. */
  stop(): Promise<void>;
};

/** What measures real time: a steady count of milliseconds, and the hour on the wall. Tests bring their own. */
export type Time = { readonly steady: () => number; readonly wall: () => number };

const realTime: Time = { steady: () => performance.now(), wall: () => Date.now() };

type WorldRow = { clock: 'wall' | 'own'; starts: Instant | null; elapsed: bigint };
const readWorld = statement<WorldRow>('world.read', 'select clock, starts, elapsed_ms as elapsed from world');
const lease = statement('world.lease', 'update world set elapsed_ms = greatest(elapsed_ms, $1::bigint)');
/** Gives the rest of a lease back, unless somebody else has taken a further one. */
const rest = statement('world.rest', 'update world set elapsed_ms = $1::bigint where elapsed_ms = $2::bigint');

/** How far ahead the clock may run of what is written, and how often that is renewed. */
const LEASE_MS = 5000;
const RENEW_MS = 2000;

/**
 * The clock of the world that the database holds. A real shop lives by the wall clock. A demonstration world has a
 * clock of its own, which begins at the world's hour, runs at real speed while a server runs, and stands still while
 * none does.
 */
export async function openClock(db: Reader, time: Time = realTime): Promise<Clock> {
  const [world] = await db.run(readWorld);
  if (world?.clock !== 'own') return wallClock(time);
  return ownClock(db, millis(must(world.starts, 'the hour at which the world starts')), Number(world.elapsed), time);
}

/** A wall clock that is set back stands still until it has caught up. */
function wallClock({ wall }: Time): Clock {
  let latest = 0;
  return {
    now() {
      latest = Math.max(latest, wall());
      return instant(latest);
    },
    stop: async () => undefined,
  };
}

/**
 * The world's clock never shows a moment that is not written yet: what is written runs a lease ahead, and a clock that
 * has used up its lease stands still until the next one. So a process that is killed has promised no later moment than
 * its successor begins with, and the successor is ahead by a lease at the most.
 */
async function ownClock(db: Reader, starts: number, elapsed: number, { steady }: Time): Promise<Clock> {
  const begun = steady();
  let written = elapsed;
  let shown = elapsed;
  const passed = () => elapsed + Math.floor(steady() - begun);
  const renew = async () => {
    const until = passed() + LEASE_MS;
    await db.run(lease, [until]);
    written = Math.max(written, until);
  };
  await renew();
  let renewing = Promise.resolve();
  // a database that is away is asked again: the clock waits for it
  const timer = setInterval(() => (renewing = renew().catch(() => undefined)), RENEW_MS);
  timer.unref();
  return {
    now() {
      shown = Math.max(shown, Math.min(passed(), written));
      return instant(starts + shown);
    },
    async stop() {
      clearInterval(timer);
      await renewing;
      await db.run(rest, [shown, written]);
    },
  };
}
