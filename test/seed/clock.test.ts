import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { foundWorld } from '../../seed/founding.ts';
import { STORY } from '../../seed/when.ts';
import { openClock } from '../../src/edge/clock.ts';
import { statement, type Tx } from '../../src/kernel/sql/statement.ts';
import { instant, millis } from '../../src/kernel/time.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

const start = millis(STORY.now);
const elapsed = statement<{ ms: bigint }>('test.elapsed', 'select elapsed_ms as ms from world');

/** Time that the test moves by hand: the process's own, and its timers. */
function handMade() {
  let passed = 1000;
  return {
    time: { steady: () => passed, wall: () => millis('2031-05-05T05:05:05Z') + passed },
    async pass(ms: number) {
      passed += ms;
      await vi.advanceTimersByTimeAsync(ms);
    },
  };
}

describe('the clock of the world', () => {
  let house: TestHouse;
  let db: Tx;

  beforeEach(async () => {
    house = await openHouse();
    db = house.write;
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await house.close();
  });

  /** Lets the renewals that timers have begun reach the database. */
  const settled = () => db.run(elapsed);

  test('starts at the hour of the world, at whatever hour it is first started', async () => {
    await foundWorld(db, 'demo', STORY.now);
    const clock = await openClock(db, handMade().time);
    expect(clock.now()).toBe('2026-11-19T20:52:00.000Z');
    await clock.stop();
  });

  test('runs at real speed, and stands still while it is stopped', async () => {
    await foundWorld(db, 'demo', STORY.now);
    const first = handMade();
    const clock = await openClock(db, first.time);
    for (let i = 0; i < 30; i += 1) {
      await first.pass(2000);
      await settled();
    }
    expect(clock.now()).toBe(instant(start + 60_000));
    await clock.stop();
    const again = await openClock(db, handMade().time);
    expect(again.now()).toBe(instant(start + 60_000));
    await again.stop();
  });

  test('never goes back when its process is killed, and is a lease ahead at the most', async () => {
    await foundWorld(db, 'demo', STORY.now);
    const first = handMade();
    const killed = await openClock(db, first.time);
    await first.pass(2000);
    await settled();
    await first.pass(1900);
    const last = killed.now();
    expect(last).toBe(instant(start + 3900));
    const successor = await openClock(db, handMade().time);
    expect(successor.now() >= last).toBe(true);
    expect(millis(successor.now()) - millis(last)).toBeLessThanOrEqual(5000);
    await killed.stop();
    await successor.stop();
  });

  test('shows no moment that is not written: without its database it waits', async () => {
    await foundWorld(db, 'demo', STORY.now);
    let away = false;
    const flaky = {
      run: ((what, parameters) => (away ? Promise.reject(new Error('away')) : db.run(what, parameters))) as Tx['run'],
    };
    const { time, pass } = handMade();
    const clock = await openClock(flaky, time);
    away = true;
    await pass(20_000);
    expect(clock.now()).toBe(instant(start + 5000));
    expect(Number((await db.run(elapsed))[0]?.ms)).toBe(5000);
    away = false;
    await pass(2000);
    await settled();
    expect(clock.now()).toBe(instant(start + 22_000));
    await clock.stop();
  });

  test('stopped, it gives the rest of its lease back, but not what another has leased', async () => {
    await foundWorld(db, 'demo', STORY.now);
    const [one, other] = [handMade(), handMade()];
    const first = await openClock(db, one.time);
    await one.pass(1000);
    const second = await openClock(db, other.time);
    first.now();
    await first.stop();
    expect(Number((await db.run(elapsed))[0]?.ms)).toBe(10_000);
    expect(second.now()).toBe(instant(start + 5000));
    await second.stop();
    expect(Number((await db.run(elapsed))[0]?.ms)).toBe(5000);
  });

  test('a real shop lives by the wall clock, which does not go back either', async () => {
    await foundWorld(db, 'shop', null);
    let wall = millis('2027-01-01T12:00:00Z');
    const clock = await openClock(db, { steady: () => 0, wall: () => wall });
    expect(clock.now()).toBe('2027-01-01T12:00:00.000Z');
    wall -= 60_000;
    expect(clock.now()).toBe('2027-01-01T12:00:00.000Z');
    wall += 61_000;
    expect(clock.now()).toBe('2027-01-01T12:00:01.000Z');
    await clock.stop();
  });
});
