import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { changeJobs, claimJobs, finishJobs, type Job, nextJobAt, tryAgain } from '../../src/books/jobs.ts';
import { idFromKey } from '../../src/kernel/ids.ts';
import { statement } from '../../src/kernel/sql/statement.ts';
import { plusMinutes } from '../../src/kernel/time.ts';
import { openHouse, type TestHouse } from '../support/house.ts';
import { Connections } from './connections.ts';

const noon = '2026-11-19T18:00:00.000Z';
const lease = plusMinutes(noon, 1);
const subject = idFromKey('order', 'a');
const gone = statement('test.no_jobs', 'delete from job');

let house: TestHouse;
let others: Connections;
beforeAll(async () => {
  house = await openHouse();
  others = new Connections(house);
});
beforeEach(() => house.write.run(gone));
afterEach(() => others.close());
afterAll(() => house.close());

let made = 0;
function job(key: string, runAt = noon, more: Partial<Job> = {}): Job {
  made += 1;
  const id = idFromKey('job', String(made));
  return { id, subject, key, runAt, operation: 'route.confirm', input: '{"group":"G1"}', because: null, ...more };
}
const add = (...jobs: Job[]) => changeJobs(house.write, jobs, []);
const claimed = async (now: string, until = plusMinutes(now, 1)) =>
  (await claimJobs(house.write, now, until, 10)).map((each) => [each.key, each.attempts]);

test('what is due is claimed, the longest due first, and nothing that is not', async () => {
  await add(job('late', plusMinutes(noon, -5)), job('later', plusMinutes(noon, 5)), job('now'));
  expect(await nextJobAt(house.db)).toBe(plusMinutes(noon, -5));
  expect(await claimed(noon)).toEqual([
    ['late', 1],
    ['now', 1],
  ]);
});

test('two workers at once share the jobs, and none waits for the other', async () => {
  await add(...Array.from({ length: 10 }, (_, i) => job(`k${i}`)));
  const [one, other] = [await others.begin(), await others.begin()];
  const mine = await claimJobs(one.tx, noon, lease, 6);
  const theirs = await claimJobs(other.tx, noon, lease, 6);
  await Promise.all([one.commit(), other.commit()]);
  expect([mine.length, theirs.length]).toEqual([6, 4]);
  expect(new Set([...mine, ...theirs].map((each) => each.key)).size).toBe(10);
  expect(await claimed(noon)).toEqual([]);
});

test('a worker that dies leaves its jobs to the next one when its time is up, not before', async () => {
  await add(job('a'));
  expect(await claimed(noon, lease)).toEqual([['a', 1]]);
  expect(await claimed(lease)).toEqual([]);
  expect(await claimed(plusMinutes(lease, 1))).toEqual([['a', 2]]);
});

test('a claim that is rolled back was none', async () => {
  await add(job('a'));
  const one = await others.begin();
  expect(await claimJobs(one.tx, noon, lease, 1)).toHaveLength(1);
  await one.rollback();
  expect(await claimed(noon)).toEqual([['a', 1]]);
});

test('a job of the same key replaces the one that waits, claimed or not; of another page it stands beside it', async () => {
  await add(job('deadline'));
  expect(await claimed(noon)).toEqual([['deadline', 1]]);
  const moved = job('deadline', plusMinutes(noon, 10), { input: '{"group":"G2"}', because: 'moved' });
  await add(moved, job('deadline', plusMinutes(noon, 20), { subject: idFromKey('order', 'b') }));
  expect(await claimed(plusMinutes(noon, 5))).toEqual([]);
  const [due, ...rest] = await claimJobs(house.write, plusMinutes(noon, 10), plusMinutes(noon, 11), 10);
  expect(rest).toEqual([]);
  expect(due).toMatchObject({ id: moved.id, attempts: 1, because: 'moved', operation: 'route.confirm' });
});

test('the worker that still holds the one that was replaced does not finish its successor', async () => {
  await add(job('deadline'));
  const [held] = await claimJobs(house.write, noon, lease, 1);
  await add(job('deadline', plusMinutes(noon, 2)));
  await finishJobs(house.write, [held?.id as string]);
  expect(await nextJobAt(house.db)).toBe(plusMinutes(noon, 2));
});

test('what is done or gone is not claimed again, what failed is, later', async () => {
  await add(job('done'), job('gone'), job('failed'));
  const jobs = await claimJobs(house.write, noon, lease, 10);
  const id = (key: string) => jobs.find((each) => each.key === key)?.id as string;
  await finishJobs(house.write, [id('done')]);
  await changeJobs(house.write, [], [{ subject, key: 'gone' }]);
  await tryAgain(house.write, id('failed'), plusMinutes(noon, 30), 'no answer');
  expect(await nextJobAt(house.db)).toBe(plusMinutes(noon, 30));
  expect(await claimed(plusMinutes(noon, 29))).toEqual([]);
  expect(await claimed(plusMinutes(noon, 30))).toEqual([['failed', 2]]);
});
