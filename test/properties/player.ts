import type { Command } from '../../src/books/operation.ts';
import type { Order } from '../../src/books/order/order.ts';
import { loadPages } from '../../src/books/order/store.ts';
import { localNotices } from '../../src/edge/notices/notice.ts';
import { localPayments } from '../../src/edge/payments/local.ts';
import { runJobs } from '../../src/edge/worker/worker.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import { openLog } from '../../src/kernel/log.ts';
import { plusMinutes } from '../../src/kernel/time.ts';
import type { Performed } from '../../src/perform/work.ts';
import { placeId, places } from '../support/ground.ts';
import type { TestHouse } from '../support/house.ts';
import { type Intent, placeCodes } from './intents.ts';

const TAX = { 'us-il': 62_500, 'us-il-chicago': 40_000 };
const log = openLog('silent');

/** Does what is due in a house now, its payments and notices by the local providers. */
export function runDue(house: TestHouse): Promise<number> {
  return runJobs(house, house.write, { payments: () => localPayments, notices: localNotices }, log);
}

/** Plays one life in a house. Its orders take the items of its own shelf, so lives need share no stock. */
export class Player {
  readonly house: TestHouse;
  readonly name: string;
  readonly items: readonly string[];
  readonly orders: Uuid[] = [];
  readonly given: Command[] = [];
  #n = 0;

  constructor(house: TestHouse, name: string, items: readonly string[]) {
    this.house = house;
    this.name = name;
    this.items = items;
  }

  /** The command that an intent comes to now; null where it comes to none. */
  async command(intent: Intent): Promise<Command | null> {
    switch (intent.do) {
      case 'order':
        return this.#command('capture.order', null, this.#order(intent));
      case 'stock':
        return this.#command(
          intent.count ? 'fulfill.count' : 'fulfill.receive_stock',
          placeId(placeCodes[intent.place] ?? places.wa),
          this.#stock(intent),
        );
      case 'step':
        return this.#step(intent);
      case 'wait':
        return null;
    }
  }

  async play(intent: Intent, { waits = true } = {}): Promise<Performed | null> {
    if (intent.do === 'wait') {
      if (!waits) return null;
      this.house.time = plusMinutes(this.house.time, intent.minutes);
      await runDue(this.house);
      return null;
    }
    const command = await this.command(intent);
    return command && this.give(command);
  }

  async give(command: Command): Promise<Performed> {
    this.given.push(command);
    const performed = await this.house.desk.perform(command);
    if (command.operation === 'capture.order' && performed.answer.outcome === 'done')
      this.orders.push(performed.answer.subject);
    return performed;
  }

  #command(operation: string, subject: Uuid | null, input: unknown): Command | null {
    this.#n += 1;
    try {
      return this.house.command(operation, subject, input, { key: `${this.name}.${this.#n}` });
    } catch {
      return null; // the edge would have refused it: a quantity of none, a field that is missing
    }
  }

  #order(intent: Extract<Intent, { do: 'order' }>) {
    const base = intent.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
    const discount = Math.min(intent.discount, base);
    const taxed = intent.inclusive ? {} : { tax: { 'us-il': 0 } };
    const lines = intent.lines.map(({ item, quantity, price }) => ({
      item: this.items[item % this.items.length],
      quantity,
      price,
      ...(intent.inclusive ? { rates: TAX } : taxed),
    }));
    const total = base - discount + intent.shipping;
    const group = {
      pickup: { method: 'pickup', place: places.s14 },
      ship: { method: 'ship', address: { lines: ['1 Main'], city: 'Chicago', postcode: '60601', country: 'US' } },
      taken: { method: 'taken', place: places.s14 },
    }[intent.method];
    return {
      channel: intent.pay === 'marketplace' ? 'market' : 'web',
      source: { key: `${this.name}-${this.#n}` },
      currency: 'USD',
      pricesIncludeTax: intent.inclusive,
      customer: { key: `c-${this.name}`, name: 'Maya Okafor', email: 'maya@example.com' },
      groups: [{ id: 'G1', ...group }],
      lines,
      discounts: discount > 0 ? [{ code: 'TEN', amount: discount }] : [],
      shipping: intent.shipping > 0 ? [{ amount: intent.shipping }] : [],
      tenders: total === 0 ? [] : tendersFor(intent, total),
      total,
    };
  }

  #stock({ item, units, count }: Extract<Intent, { do: 'stock' }>) {
    const code = this.items[item % this.items.length];
    return count ? { item: code, units } : { lines: [{ item: code, quantity: units }] };
  }

  async #step(intent: Extract<Intent, { do: 'step' }>): Promise<Command | null> {
    const id = this.orders[intent.order % Math.max(1, this.orders.length)];
    if (!id) return null;
    const order = (await loadPages(this.house.db, [id])).get(id)?.page as Order;
    const line = order.lines[intent.line % order.lines.length]?.id ?? 'L1';
    const units = intent.whole ? {} : { units: [{ line, quantity: intent.quantity }] };
    const tender = order.tenders[0]?.id ?? 'T1';
    const leg = order.tenders.flatMap((each) =>
      each.legs
        .filter((one) => one.state === 'asked')
        .map((one) => ({ tender: each.id, leg: one.id, amount: Number(one.amount), kind: one.kind })),
    );
    const open = order.cases.find((each) => each.state === 'open');
    const to: Record<string, [string, unknown] | null> = {
      confirm: ['route.confirm', {}],
      pick: ['fulfill.pick', units],
      short: ['fulfill.short', { ...units, answer: intent.whole ? 'empty' : 'damaged' }],
      pack: ['fulfill.pack', { ...units, shelf: 'P-3' }],
      hand_over: ['fulfill.hand_over', { ...units, proof: 'code' }],
      ship: ['fulfill.ship', { ...units, carrier: 'UPS', tracking: `1Z${this.name}${this.#n}` }],
      load: ['fulfill.ship_transfer', {}],
      receive: ['fulfill.receive_transfer', {}],
      receive_short: [
        'fulfill.receive_transfer',
        intent.whole
          ? { missing: [{ line, quantity: intent.quantity }] }
          : { damaged: [{ line, quantity: intent.quantity }] },
      ],
      cancel: ['capture.cancel', { ...units, reason: 'changed my mind', by: intent.whole ? 'us' : 'customer' }],
      hold: ['validate.hold', { because: 'a look' }],
      release: ['validate.release', {}],
      unpick: ['fulfill.unpick', units],
      unpack: ['fulfill.unpack', units],
      put_back: ['fulfill.put_back', {}],
      decline: ['route.decline', { place: placeCodes[intent.line], because: 'busy' }],
      switch: ['route.switch', {}],
      assign: ['route.assign', { place: placeCodes[intent.line] }],
      unship: ['fulfill.unship', { parcel: order.parcels[0]?.id ?? 'P1', because: 'still here' }],
      return: [
        'return.open',
        { line, quantity: intent.quantity, reason: 'not_wanted', place: placeCodes[intent.order % 3] },
      ],
      return_late: ['return.open', { line, quantity: intent.quantity, reason: 'faulty', place: places.s21 }],
      receive_return: ['return.receive', {}],
      accept: ['return.accept', {}],
      refuse: ['return.refuse', { because: 'worn' }],
      grade: ['return.grade', { disposition: intent.whole ? 'restock' : 'quarantine' }],
      scrap: ['return.grade', { disposition: 'scrap' }],
      withdraw: ['fulfill.withdraw', { ...units, because: 'later' }],
      capture:
        leg[0]?.kind === 'capture'
          ? [
              'close.record_capture',
              { tender: leg[0].tender, leg: leg[0].leg, amount: leg[0].amount, final: intent.whole },
            ]
          : ['close.record_capture', { tender, amount: intent.quantity * 100 }],
      refund:
        leg[0]?.kind === 'refund'
          ? ['close.record_refund', { tender: leg[0].tender, leg: leg[0].leg, amount: leg[0].amount }]
          : ['close.record_refund', { tender, amount: intent.quantity * 100 }],
      revise: ['capture.revise', { note: `note ${this.#n}` }],
      resolve: open
        ? [
            'exception.resolve',
            {
              case: open.id,
              choice:
                ['replan', 'release', 'cancel_all', 'retry', 'done', 'switch'][intent.line + intent.quantity] ?? 'done',
            },
          ]
        : null,
      settle: null,
    };
    const [operation, input] = to[intent.step] ?? [];
    return operation ? this.#command(operation, id, input) : null;
  }
}

function tendersFor(intent: Extract<Intent, { do: 'order' }>, total: number) {
  const card = (amount: number) => {
    const base = { kind: 'card', provider: 'local', label: 'Visa 4417', amount };
    switch (intent.pay) {
      case 'captured':
        return { ...base, reference: 'pay', captured: { amount } };
      case 'token':
        return { ...base, reference: 'tok_ok' };
      case 'declined':
        return { ...base, reference: 'tok_declined' };
      case 'marketplace':
        return { ...base, kind: 'marketplace', provider: 'market', reference: null };
      case 'cash':
        return { kind: 'cash', account: 'till-1', amount, captured: { amount, tendered: amount } };
      default:
        return { ...base, reference: 'auth', authorised: { amount } };
    }
  };
  if (intent.tender === 0 || total < 2) return [card(total)];
  const half = Math.floor(total / 2);
  const gift = intent.tender === 1 && half <= 5000 ? { kind: 'gift_card', account: 'G-1', amount: half } : card(half);
  return [gift, card(total - half)];
}
