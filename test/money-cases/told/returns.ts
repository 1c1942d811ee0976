import { must } from '../../../src/kernel/assert.ts';
import { registry } from '../../../src/registry.ts';
import { byLine, type CaseEvent, unitNamed } from '../case.ts';
import type { Play } from '../play.ts';
import { DESK, reasonOf } from '../world.ts';
import type { Tellings } from './telling.ts';

type Settled = { units: string[]; to?: string; fee?: { kind: string; amount: number; tax: string }; shipping?: string };
type Back = { units: string[]; place: string; value?: number };

/** Money may go back before the goods do: what is settled is received later, where the case says so. */
const refundsFirst = () => registry.has('return.refund_now');

export const returns: Tellings = {
  return_settled: {
    gives: ({ to, fee }: Settled) =>
      to || (fee && (fee.kind !== 'restocking' || fee.tax !== 'none')) ? ['return.refund_now'] : ['return.open'],
    books: ['ReturnSettled'],
    tell: settle,
  },
  goods_back: {
    gives: ['return.receive'],
    books: ['GoodsBack'],
    async tell(play, { units, place }: Back) {
      for (const unit of units) await receive(play, unit, place);
    },
  },
  goods_back_at_other_entity: {
    gives: ['return.refund_now'],
    books: ['GoodsBack', 'ReturnGraded'],
    async tell(play, { units, place, value }: Back) {
      for (const unit of units) {
        const back = must(await receive(play, unit, place), `return of ${unit}`);
        await play.give('return.grade', {
          return: back,
          disposition: 'restock',
          ...(value === undefined ? {} : { value: value / units.length }),
        });
      }
    },
  },
  held_graded: { gives: ['return.grade'], books: ['ReturnGraded'], tell: grade },
  held_sold: {
    gives: ['return.record_repair'],
    books: ['ReturnGraded'],
    async tell(play, { place, cost, proceeds }: { place: string; cost: number; proceeds: number }) {
      for (const { id } of ungraded(play, place, cost))
        await play.give('return.grade', { return: id, disposition: 'liquidate', proceeds });
    },
  },
  repair_done: {
    gives: ['return.record_repair'],
    books: ['RepairDone'],
    async tell(play, { amount, party }: { amount: number; party: string }) {
      const first = play.order.returns.find((each) => each.disposition === 'none');
      await play.give('return.record_repair', { return: must(first, 'return').id, amount, party });
    },
  },
  gift_card_returned: {
    gives: ['return.refund_now'],
    books: ['ReturnSettled'],
    tell: (play, { unit }: { unit: string }, event) => settle(play, { units: [unit] }, event),
  },
  even_exchange: {
    gives: ['return.exchange'],
    books: ['UnitsExchanged'],
    async tell(play, { unit: name, stock }: { unit: string; stock: { place: string; item: string } }) {
      const { line, unit } = unitNamed(name);
      await play.give('return.exchange', {
        line,
        units: [unit],
        item: stock.item,
        place: stock.place,
        reason: 'wrong_size',
      });
    },
  },
  exchange_goods_back: {
    gives: ['return.exchange'],
    books: ['GoodsBack'],
    async tell(play, { unit, place }: { unit: string; place: string }) {
      await receive(play, unit, place);
    },
  },
};

async function settle(play: Play, { units, to }: Settled, event: CaseEvent): Promise<void> {
  const reason = reasonOf(event);
  for (const [line, ordinals] of byLine(units)) {
    const all = { line, quantity: ordinals.length, reason, place: DESK, ...chosen(ordinals) };
    const refused = await play.wouldRefuse('return.open', all);
    if (refused) {
      play.refusal = refused;
      return;
    }
  }
  await replaceCards(play, event);
  const names = event.input.fee
    ? [...byLine(units)]
    : units.map(unitNamed).map(({ line, unit }) => [line, [unit]] as const);
  const opened: string[] = [];
  for (const [line, ordinals] of names) {
    await play.give('return.open', {
      line,
      quantity: ordinals.length,
      reason,
      place: placeOf(play, event, line, ordinals),
      ...chosen(ordinals),
      ...into(to),
    });
    opened.push(must(play.order.returns.at(-1), 'return').id);
  }
  for (const id of opened) await play.give(refundsFirst() ? 'return.refund_now' : 'return.receive', { return: id });
  for (const id of opened) await receiveUnstocked(play, id);
}

function chosen(units: readonly number[]): object {
  return refundsFirst() ? { units } : {};
}

function into(to: string | undefined): object {
  if (!to) return {};
  const holder = to.startsWith('liabilities:store-credit:') ? to.split(':')[2] : undefined;
  return holder ? { into: 'store_credit', holder } : { into: 'exchange' };
}

/** A gift card that is blocked gives way to a new one before anything is paid back to it. */
async function replaceCards(play: Play, event: CaseEvent): Promise<void> {
  const legs = play.told.events
    .filter((each) => each.event === 'refund_paid' && each.n > event.n)
    .flatMap((each) => each.input.legs);
  for (const { tender, card } of legs) {
    if (card && play.tenderNamed(tender).account !== card)
      await play.give('close.replace_card', { tender: play.tenderNamed(tender).id, card });
  }
}

/** Where the units will come back to, as a later event of the case says. */
function placeOf(play: Play, event: CaseEvent, line: string, ordinals: readonly number[]): string {
  const back = play.told.events.find(
    (each) => each.n > event.n && /goods_back/.test(each.event) && names(each).includes(`${line}#${ordinals[0]}`),
  );
  return back?.input.place ?? DESK;
}

const names = ({ input }: CaseEvent): string[] => input.units ?? [input.unit];

async function receive(play: Play, name: string, place: string): Promise<string | null> {
  if (!refundsFirst()) return null; // it came when it was settled
  const { line, unit } = unitNamed(name);
  const back = play.order.returns.find(
    (each) => each.line === line && each.units.includes(unit) && each.reception === 'expected',
  );
  await play.give('return.receive', { return: must(back, `return of ${name}`).id, place });
  return must(back, 'return').id;
}

/** What no stock is kept of has nothing to wait for. */
async function receiveUnstocked(play: Play, id: string): Promise<void> {
  const back = play.order.returns.find((each) => each.id === id);
  const line = play.order.lines.find((each) => each.id === back?.line);
  if (!back?.settled || line?.stocked) return;
  if (back.reception === 'expected') await play.give('return.receive', { return: id });
  await play.give('return.grade', { return: id, disposition: 'restock' });
}

type Graded = { place: string; cost: number; value: number; to: string | null };

async function grade(play: Play, { place, cost, value, to }: Graded): Promise<void> {
  const these = ungraded(play, place, cost);
  let left = value;
  for (const [i, { id, worth }] of these.entries()) {
    const share = i === these.length - 1 ? left : Math.min(left, worth);
    left -= share;
    await play.give('return.grade', {
      return: id,
      disposition: to === null ? 'scrap' : 'restock',
      ...(to === null ? {} : { value: share }),
    });
  }
}

/** Returned units at a place that wait to be graded, as many as cost so much. */
function ungraded(play: Play, place: string, cost: number): { id: string; worth: number }[] {
  const waiting = play.order.returns
    .filter((each) => each.reception === 'received' && each.disposition === 'none' && each.cost?.place === place)
    .map((each) => ({ id: each.id, worth: Number(each.cost?.unit ?? 0n) * each.units.length }));
  const one = waiting.find((each) => each.worth === cost);
  if (one) return [one];
  const these: typeof waiting = [];
  let sum = 0;
  for (const each of waiting) {
    if (sum >= cost) break;
    these.push(each);
    sum += each.worth;
  }
  return these;
}
