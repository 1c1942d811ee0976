import type { Command } from '../../src/books/operation.ts';
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
import { stepOf } from './steps.ts';

const TAX = { 'us-il': 62_500, 'us-il-chicago': 40_000 };
const log = openLog('silent');

/** Does what is due in a house now, its payments and notices by the local providers. */
export function runDue(house: TestHouse): Promise<number> {
  return runJobs(house, house.write, { payments: () => localPayments, notices: localNotices }, log);
}

/** The supply that was announced of the last of these items. */
export const supplyOf = (items: readonly string[]) => `PO of ${items.at(-1)}`;

/** Plays one life in a house. Its orders take the items of its own shelf and the money of its own gift card, so lives need share nothing that runs out. */
export class Player {
  readonly house: TestHouse;
  readonly name: string;
  readonly items: readonly string[];
  readonly card: string;
  readonly orders: Uuid[] = [];
  #n = 0;

  constructor(house: TestHouse, name: string, items: readonly string[], card: string) {
    this.house = house;
    this.name = name;
    this.items = items;
    this.card = card;
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
      case 'supply':
        return this.#command(
          intent.days > 0 ? 'fulfill.announce_supply' : 'fulfill.receive_stock',
          placeId(placeCodes[intent.place] ?? places.wa),
          this.#supply(intent),
        );
      case 'stop':
        return this.#command(
          intent.minutes > 0 ? 'fulfill.stop_place' : 'fulfill.resume_place',
          placeId(placeCodes[intent.place] ?? places.wa),
          this.#stop(intent),
        );
      case 'step':
        return this.#step(intent);
      case 'wait':
        return null;
    }
  }

  async give(command: Command): Promise<Performed> {
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
      tenders: total === 0 ? [] : tendersFor(intent, total, this.card),
      total,
    };
  }

  #stock({ item, units, count }: Extract<Intent, { do: 'stock' }>) {
    const code = this.items[item % this.items.length];
    return count ? { item: code, units } : { lines: [{ item: code, quantity: units }] };
  }

  /** Each life has an item that nobody has yet, and a supply of it of its own. */
  #supply({ units, days }: Extract<Intent, { do: 'supply' }>) {
    const lines = units > 0 ? [{ item: this.items.at(-1), quantity: units }] : [];
    const due = days > 0 ? { due: plusMinutes(this.house.time, days * 1440) } : {};
    return { reference: supplyOf(this.items), lines, ...due };
  }

  #stop({ carrier, minutes }: Extract<Intent, { do: 'stop' }>) {
    const until = minutes > 0 ? { until: plusMinutes(this.house.time, minutes) } : {};
    return { ...until, because: 'as it is', ...(carrier ? { carrier: 'UPS' } : {}) };
  }

  async #step(intent: Extract<Intent, { do: 'step' }>): Promise<Command | null> {
    const id = this.orders[intent.order % Math.max(1, this.orders.length)];
    if (!id) return null;
    const order = await this.house.order(id);
    const step = stepOf(order, intent, `${this.name}.${this.#n}`);
    return step && this.#command(step.operation, id, step.input);
  }
}

function tendersFor(intent: Extract<Intent, { do: 'order' }>, total: number, giftCard: string) {
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
  const gift =
    intent.tender === 1 && half <= 5000 ? { kind: 'gift_card', account: giftCard, amount: half } : card(half);
  return [gift, card(total - half)];
}
