import type { Order } from '../../src/books/order/order.ts';
import { asOrder } from '../../src/books/page.ts';
import { type Instant, plusMinutes } from '../../src/kernel/time.ts';
import type { Chance } from '../chance.ts';
import { act, type Beat, type Seen } from '../director.ts';
import { actor, associateAt } from '../facts/people.ts';
import { at, dayAfter } from '../when.ts';
import { confirmedByHand, handedOver, type Part, readied, sent } from './fulfilled.ts';
import { openAt } from './hours.ts';

/** What goes wrong in an ordinary month, and how people have put it right. */

function openCase(order: Order) {
  return order.cases.find((each) => each.state === 'open');
}

/** Somebody takes the case, thinks for a while, and chooses; gives the moment and the order after it. */
function* resolved(
  order: Order,
  from: Instant,
  who: string,
  choice: string,
  input: object = {},
): Generator<Beat, readonly [Order, Instant], Seen> {
  const open = openCase(order);
  if (!open) return [order, from];
  const by = actor(who);
  yield act(from, 'exception.take', order.id, by, { case: open.id });
  const decided = plusMinutes(from, 21);
  const { page } = yield act(decided, 'exception.resolve', order.id, by, { case: open.id, choice, input });
  return [asOrder(page), decided];
}

/** A score above the line: Ada Novak looks at it, and most of them are honest. */
export function* reviewed(first: Beat, chance: Chance): Part {
  const held = asOrder((yield first).page);
  const honest = chance.percent(80);
  const [order, decided] = yield* resolved(
    held,
    plusMinutes(first.at, chance.between(12, 50)),
    'Ada Novak',
    honest ? 'release' : 'cancel_all',
  );
  return honest ? yield* sent(order, yield* confirmedByHand(order, decided), chance) : decided;
}

/** A sum that does not fit waits until finance says in the morning that it does. */
export function* accepted(first: Beat, chance: Chance): Part {
  const held = asOrder((yield first).page);
  const morning = at(dayAfter(first.at.slice(0, 10), 1), `09:${chance.between(10, 59)}`);
  const [order, decided] = yield* resolved(held, morning, 'Hiro Sato', 'release');
  return yield* sent(order, yield* confirmedByHand(order, decided), chance);
}

/** The picker finds a unit damaged: it is laid aside, and the order is served by another path. */
export function* damaged(first: Beat, store: string, chance: Chance): Part {
  const order = asOrder((yield first).page);
  const looked = openAt(store, plusMinutes(yield* confirmedByHand(order, first.at), chance.between(8, 40)));
  const slice = order.slices.find((each) => each.place === store);
  if (!slice) return looked;
  const input = { answer: 'damaged', units: [{ line: slice.line, quantity: 1 }] };
  const short = asOrder((yield act(looked, 'fulfill.short', order.id, associateAt(store), input)).page);
  const [mended, decided] = yield* resolved(short, plusMinutes(looked, 9), 'Lena Marsh', 'replan');
  const packed = yield* readied(mended, store, yield* confirmedByHand(mended, decided), chance);
  return yield* handedOver(mended, store, packed, chance);
}
