import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { earlierAnswers, feedAfter, hashOf, type Journal, journalOf, noCommit } from '../../src/books/order/commits.ts';
import { sha256 } from '../../src/kernel/hash.ts';
import { idFromKey } from '../../src/kernel/ids.ts';
import { read } from '../../src/kernel/json.ts';
import { statement } from '../../src/kernel/sql/statement.ts';
import { layGround, placeId, places } from '../support/ground.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

let house: TestHouse;
const page = placeId(places.s14);
const receive = (quantity: number, key: string, item = 'JACKET') =>
  house.give('fulfill.receive_stock', page, { from: 'opening', counted: true, lines: [{ item, quantity }] }, { key });

let journal: readonly Journal[];
beforeAll(async () => {
  house = await openHouse();
  await layGround(house.owner);
  for (const n of [1, 2, 3]) await receive(n, `receipt-${n}`);
  journal = await journalOf(house.db, page);
});
afterAll(() => house.close());

const first = () => journal[0] as Journal;

describe('the chain of commits', () => {
  test('begins with nothing, and each commit stands on the hash of the one before', () => {
    expect(journal.map((each) => each.sequence)).toEqual([1, 2, 3]);
    expect(journal.map((each) => each.before)).toEqual([noCommit, ...journal.slice(0, -1).map((each) => each.hash)]);
  });

  test('holds for what came back from the database, to the byte', () => {
    for (const commit of journal) expect(hashOf(commit)).toEqual(commit.hash);
  });

  test.each<[string, (commit: Journal) => Partial<Journal>]>([
    ['the commit before', () => ({ before: sha256('another') })],
    ['what was asked', () => ({ inputHash: sha256('another') })],
    ['who did it', () => ({ actor: 'Somebody else' })],
    ['what was done', () => ({ operation: 'fulfill.count' })],
    ['when', () => ({ at: '2026-11-19T20:31:08.000Z' })],
    ['its place in the chain', ({ sequence }) => ({ sequence: sequence + 1 })],
    ['whose page', () => ({ subject: placeId(places.wa) })],
    ['an event', ({ events }) => ({ events: events.replace('1', '2') })],
    ['what was answered', ({ answer }) => ({ answer: `${answer} ` })],
    ['why it was decided', ({ decision }) => ({ decision: `${decision ?? ''}{}` })],
  ])('breaks when somebody changes %s', (_what, change) => {
    const forged = { ...first(), ...change(first()) };
    expect(forged).not.toEqual(first());
    expect(hashOf(forged)).not.toEqual(first().hash);
  });

  test('cannot hold two commits at one place', async () => {
    const twice = statement(
      'test.twice',
      `insert into commit (subject, sequence, kind, command, input_hash, operation, actor, at, events, answer, before, hash)
        select subject, sequence, kind, $1::uuid, input_hash, operation, actor, at, events, answer, before, hash
          from commit where subject = $2::uuid and sequence = 1`,
    );
    await expect(house.write.run(twice, [idFromKey('x'), page])).rejects.toMatchObject({ code: '23505' });
  });
});

describe('a command that is known', () => {
  const command = (key: string) => idFromKey('test', key);

  test('is answered as it was, and leaves no second commit', async () => {
    const again = await receive(1, 'receipt-1');
    const earlier = await earlierAnswers(house.db, [command('receipt-1'), command('never')]);
    expect([...earlier.keys()]).toEqual([command('receipt-1')]);
    expect(again.answer).toEqual(read(earlier.get(command('receipt-1'))?.answer as string));
    expect(earlier.get(command('receipt-1'))?.input_hash).toEqual(first().inputHash);
    expect(await journalOf(house.db, page)).toHaveLength(3);
  });

  test('is refused under the same name with something else in it', async () => {
    const { answer } = await receive(99, 'receipt-1');
    expect(answer.outcome).toBe('refused');
    expect(await journalOf(house.db, page)).toHaveLength(3);
  });

  test('is remembered too when it changed nothing', async () => {
    const refused = await receive(1, 'no-such-item', 'NO-SUCH');
    expect(refused.answer.outcome).toBe('refused');
    const earlier = await earlierAnswers(house.db, [command('no-such-item')]);
    expect(read(earlier.get(command('no-such-item'))?.answer as string)).toEqual(refused.answer);
    expect(await journalOf(house.db, page)).toHaveLength(3);
  });
});

test('the feed gives every commit once, from wherever a reader stopped', async () => {
  const seen: number[] = [];
  let cursor = '0.0';
  for (;;) {
    const [next] = await feedAfter(house.db, cursor, 1);
    if (!next) break;
    if (next.subject === page) seen.push(next.sequence);
    cursor = next.cursor;
  }
  expect(seen).toEqual([1, 2, 3]);
});
