import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { act, type Life } from '../../seed/director.ts';
import { customerOf } from '../../seed/facts/customers.ts';
import { associateAt } from '../../seed/facts/people.ts';
import { JACKET } from '../../seed/facts/stock.ts';
import { confirmedByHand } from '../../seed/lives/fulfilled.ts';
import { shopifyShip, webPickup, webShip } from '../../seed/lives/orders.ts';
import { checkoutOfMaya } from '../../seed/stories/maya.ts';
import { at, STORY } from '../../seed/when.ts';
import { asOrder } from '../../src/books/page.ts';
import type { House } from '../../src/edge/house.ts';
import { openServer } from '../../src/edge/http/server.ts';
import type { Instant } from '../../src/kernel/time.ts';
import { openStage, type Stage } from '../stories/stage.ts';

const today = (time: string): Instant => at(STORY.day, time);
const fresh = at('2026-11-18', '20:00');

/** Maya's order waits for its routing to be confirmed; the jacket was counted long ago, so a backup is held. */
function* maya(): Life {
  yield checkoutOfMaya();
}

/** The picker at Store 021 finds no jacket: a person must decide. */
function* tom(): Life {
  const order = {
    at: today('09:12:20'),
    key: 'WEB-88041',
    customer: customerOf('Tom Adeyemi'),
    basket: [['HWJ-BLK-L', 1]] as const,
    wantedBy: today('17:00'),
  };
  const taken = asOrder((yield webPickup(order, '021')).page);
  yield* confirmedByHand(taken, order.at);
  yield act(today('14:40:30'), 'fulfill.short', taken.id, associateAt('021'), { answer: 'empty' });
}

/** More lanterns than there are. */
function* hanna(): Life {
  const customer = customerOf('Hanna Weiss');
  yield webShip({ at: today('11:50:30'), key: 'WEB-88102', customer, basket: [['LTN-BLK', 9]] });
}

/** Nothing is the matter: it lies on the shelf and waits for its customer. */
function* elif(): Life {
  const order = {
    at: today('10:02:00'),
    key: 'WEB-88061',
    customer: customerOf('Elif Kaya'),
    basket: [['MCS-GRY-L', 2]] as const,
    wantedBy: today('20:00'),
  };
  const taken = asOrder((yield webPickup(order, '014')).page);
  const amy = associateAt('014');
  yield* confirmedByHand(taken, order.at);
  yield act(today('10:30'), 'fulfill.pick', taken.id, amy);
  yield act(today('10:41'), 'fulfill.pack', taken.id, amy, { shelf: 'P-3' });
}

/** The other shop calls a vest by a name that nobody knows here. */
function* faye(): Life {
  const order = {
    at: today('14:45:00'),
    key: 'SH-55120',
    customer: customerOf('Faye Coleman'),
    basket: [['MCS-GRY-L', 1]] as const,
  };
  const beat = shopifyShip(order);
  const { lines, ...input } = beat.input as { lines: { item: string }[] };
  const unknown = lines.map(({ item: _, ...line }) => ({ ...line, sku: 'VEST-MOSS-M-NEW', title: 'Vest, Moss, M' }));
  yield { ...beat, input: { ...input, lines: unknown } };
}

const LIVES = { maya, tom, hanna, elif, faye };

export type Shop = {
  readonly stage: Stage;
  readonly origin: string;
  close(): Promise<void>;
};

/** The retailer of the demonstration world on the afternoon of its story, with a handful of orders instead of a month's. */
export async function openShop(): Promise<Shop> {
  const stage = await openStage({
    day: STORY.day,
    number: 10_479n,
    shelves: [
      ['014', JACKET, 3, at('2026-10-09', '08:30')],
      ['014', 'MCS-GRY-L', 30, fresh],
      ['014', 'RDP-SLT', 12, fresh],
      ['021', 'HWJ-BLK-L', 1, fresh],
      ['A', JACKET, 64, fresh],
      ['A', 'HWJ-BLK-L', 5, fresh],
      ['A', 'LTN-BLK', 4, fresh],
      ['C', 'HWJ-BLK-L', 3, fresh],
    ],
    balances: [['liabilities:gift-cards:8820', 60_00]],
  });
  stage.director.cast(Object.entries(LIVES).map(([name, life]) => ({ name, life: life() })));
  await stage.director.play(today('14:30'), 10);
  await stage.director.play(today('14:52'), 1);
  stage.house.time = today('14:52:08');
  const served = await serve({ ...stage.house, world: { name: 'demo', demo: true } });
  return {
    stage,
    origin: served.origin,
    async close() {
      await served.app.close();
      await stage.house.close();
    },
  };
}

/** A house behind the real server, with the console as it was built. */
export async function serve(house: House): Promise<{ app: FastifyInstance; origin: string }> {
  const folder = join(process.cwd(), 'console/dist');
  if (!existsSync(join(folder, 'index.html')))
    throw new Error('the console is not built: npm run build --workspace console');
  const app = await openServer(house, { console: folder });
  return { app, origin: await app.listen({ port: 0, host: '127.0.0.1' }) };
}
