import fc from 'fast-check';
import type { Command } from '../../src/books/operation.ts';
import { writePolicies } from '../../src/books/reference/write.ts';
import { idFromKey } from '../../src/kernel/ids.ts';
import { statement } from '../../src/kernel/sql/statement.ts';
import { plusMinutes } from '../../src/kernel/time.ts';
import type { Performed } from '../../src/perform/work.ts';
import { proveBooks } from '../support/audit.ts';
import { layGround, placeId, places } from '../support/ground.ts';
import { openHouse, type TestHouse } from '../support/house.ts';
import { found } from './found.ts';
import { type Intent, life } from './intents.ts';
import { Player, runDue, supplyOf } from './player.ts';

/** Lives that are played, over all laws: 2,000 in the daily run, more with IMV_SEQUENCES=100000. */
export const SEQUENCES = Number(process.env.IMV_SEQUENCES ?? 2000);
/** Most lives that share a house in one run. */
export const LIVES = 20;
export const HOURS = 6 * 60 * 60 * 1000;

export const lives = fc.array(life, { minLength: 1, maxLength: LIVES, size: 'max' });

/** As many runs as a share of all lives takes, at half of the most lives in each and some to spare. */
export function runs(share: number) {
  return {
    numRuns: found.length + Math.ceil((SEQUENCES * share) / (LIVES * 0.45)),
    examples: found,
    endOnFailure: process.env.IMV_SHRINK === 'no',
  };
}

type Settled = { readonly house: TestHouse; readonly players: readonly Player[] };

/** Sent parcels must be accepted in time; what the marketplace sold waits for its wave, and for stock. */
const RULES = {
  rules: [
    { name: 'accept', when: { methods: ['ship'] }, do: { accept: { minutes: 90, at: { kinds: ['store'] } } } },
    { name: 'wave', when: { channels: ['market'] }, do: { wave: 60 } },
    { name: 'park', when: { channels: ['market'] }, do: { park: { minutes: 1440, end: 'cancel' } } },
  ],
  clusters: {},
};

/** A house with some units of everything everywhere. Each life has four items, a fifth that is only announced, and a gift card of its own, or all have the same. */
async function settle(shelf: 'own' | 'shared', writers: number): Promise<Settled> {
  const house = await openHouse('2026-11-19T20:31:07.000Z', writers);
  const shelves = Array.from({ length: LIVES }, (_, i) =>
    ['JACKET', 'SOCK', 'PACK', 'MUG', 'CAP'].map((item) => `${item}-${shelf === 'own' ? i : 0}`),
  );
  const items = [...new Set(shelves.flat())];
  await layGround(house.owner, items);
  await writePolicies(house.owner, [
    { kind: 'rules', activeFrom: house.time, document: RULES, author: 'test', note: null },
  ]);
  for (const [place, units] of [
    [places.s14, 3],
    [places.s21, 2],
    [places.wa, 9],
  ] as const) {
    await house.give('fulfill.receive_stock', placeId(place), {
      from: 'opening',
      counted: true,
      lines: items.filter((item) => !item.startsWith('CAP')).map((item) => ({ item, quantity: units })),
    });
  }
  for (const place of [places.s14, places.wa])
    for (const items of new Map(shelves.map((each) => [supplyOf(each), each])).values())
      await house.give('fulfill.announce_supply', placeId(place), {
        reference: supplyOf(items),
        due: plusMinutes(house.time, 1440),
        lines: [{ item: items.at(-1), quantity: 5 }],
      });
  const cardOf = (life: number) => `G-${shelf === 'own' ? life : 0}`;
  for (const card of new Set(shelves.map((_, i) => cardOf(i)))) {
    await house.give('close.open_balance', idFromKey('ledger', 'retail'), {
      entity: 'retail',
      account: `liabilities:gift-cards:${card}`,
      currency: 'USD',
      amount: 20_000,
    });
  }
  return { house, players: shelves.map((items, i) => new Player(house, `life${i}`, items, cardOf(i))) };
}

/** Plays something in a house of its own, and proves its books. */
export async function inHouse(
  { shelf = 'own', writers = 1 }: { shelf?: 'own' | 'shared'; writers?: number },
  play: (house: TestHouse, players: readonly Player[]) => Promise<void>,
): Promise<void> {
  const { house, players } = await settle(shelf, writers);
  try {
    await play(house, players);
    await proveBooks(house);
  } finally {
    await house.close();
  }
}

export type Turn = { readonly player: number; readonly intent: Intent };

/** The intents of some lives, one of each at a time, and of each place: two commands of one page never share a batch. */
export function rounds(of: readonly (readonly Intent[])[]): Turn[][] {
  const longest = Math.max(...of.map((each) => each.length));
  return Array.from({ length: longest }, (_, n) => {
    const places = new Set<number>();
    return of.flatMap((each, player): Turn[] => {
      const intent = each[n];
      if (!intent || ('place' in intent && places.has(intent.place))) return [];
      if ('place' in intent) places.add(intent.place);
      return [{ player, intent }];
    });
  });
}

export type Done = { readonly command: Command; readonly answer: Performed['answer'] };

/** What each life does now, said at once. */
export async function playAtOnce(players: readonly Player[], round: readonly Turn[]): Promise<Done[]> {
  const commands = await Promise.all(round.map(({ player, intent }) => (players[player] as Player).command(intent)));
  const done = await Promise.all(
    round.map(async ({ player }, i) => {
      const command = commands[i];
      if (!command) return [];
      const { answer } = await (players[player] as Player).give(command);
      return [{ command, answer }];
    }),
  );
  return done.flat();
}

/** Then time passes for all, as long as the one waits who waits longest, and what is due by then is done. */
export async function waitTogether(house: TestHouse, round: readonly Turn[]): Promise<void> {
  const waits = round.flatMap(({ intent }) => (intent.do === 'wait' ? [intent.minutes] : []));
  if (waits.length === 0) return;
  house.time = plusMinutes(house.time, Math.max(...waits));
  await runDue(house);
}

const linesOf = statement<{ table: string; lines: bigint }>(
  'test.lines',
  `select 'commit' as table, count(*) as lines from commit union all select 'move', count(*) from move
    union all select 'posting', count(*) from posting union all select 'page', sum(version) from page
    union all select 'answered', count(*) from answered union all select 'job', count(*) from job
    union all select 'stock', sum(on_hand * 3 + reserved * 5 + held * 7 + picked * 11 + packed * 13) from stock
    union all select 'supply', coalesce(sum(expected * 3 + claimed * 5 + arrived * 7), 0) from supply
    union all select 'delivery', count(*) from delivery union all select 'case', count(*) from case_index`,
);
const hashes = statement<{ subject: string; sequence: number; hash: Buffer }>(
  'test.hashes',
  'select subject, sequence, hash from commit order by subject, sequence',
);

/** How much is written in every table. */
export function lines(house: TestHouse) {
  return house.db.run(linesOf);
}

/** Every commit by its hash, which chains all before it. */
export async function history(house: TestHouse): Promise<string[]> {
  return (await house.db.run(hashes)).map(
    ({ subject, sequence, hash }) => `${subject} ${sequence} ${hash.toString('hex')}`,
  );
}
