import type { Leg } from '../../src/books/money/entry.ts';
import type { Actor } from '../../src/books/operation.ts';
import type { Order, Tender } from '../../src/books/order/order.ts';
import { asOrder, type PageEvent } from '../../src/books/page.ts';
import { must } from '../../src/kernel/assert.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import type { Refusal } from '../../src/kernel/refusal.ts';
import type { Performed, Recorded } from '../../src/perform/work.ts';
import { registry } from '../../src/registry.ts';
import type { TestHouse } from '../support/house.ts';
import type { CaseEvent, MoneyCase, Posting } from './case.ts';
import { agreedTenders, inputOf, tenderInput } from './order.ts';
import { type World, worldOf } from './world.ts';

const actor: Actor = {
  kind: 'person',
  name: 'The case',
  role: 'administrator',
  places: null,
  entities: null,
  limit: 10n ** 15n,
};

/** What the books posted for something that happened, and whether an event of the case has claimed it. */
type Booked = { readonly recorded: Recorded; taken: boolean };

type Statement = {
  lines: { provider: string; kind: string; amount: number }[];
  readonly imported: { line: string; kind: string; amount: number; payout: Uuid }[];
  imports: number;
  last: Uuid;
  failed: Uuid | null;
};

/** A case on its way through the real path: its events become commands, and what they post is kept to be compared. */
export class Play {
  readonly told: MoneyCase;
  readonly world: World;
  readonly booked: Booked[] = [];
  refusal: Refusal | null = null;
  /** The case's name of a tender -> ours. */
  readonly #tenders = new Map<string, string>();
  readonly #house: TestHouse;
  /** Lines of a statement that were told and not imported yet, and what has been imported. */
  readonly statement: Statement = { lines: [], imported: [], imports: 0, last: '', failed: null };
  #order: Uuid | null = null;
  #page: Order | null = null;

  constructor(told: MoneyCase, house: TestHouse) {
    this.told = told;
    this.world = worldOf(told);
    this.#house = house;
  }

  /** The order as it is now; it is taken by the first event that needs it. */
  get order(): Order {
    return must(this.#page, 'order');
  }

  at(event: CaseEvent): void {
    this.#house.time = `${event.date}T12:00:00.000Z`;
    this.refusal = null;
  }

  get isTaken(): boolean {
    return this.#page !== null;
  }

  async take(): Promise<void> {
    const { agreed, later } = agreedTenders(this.told);
    const late = registry.has('validate.add_tender') ? [] : later.map((tender) => ({ tender, amount: 0 }));
    const tenders = [...agreed, ...late];
    for (const [i, { tender }] of tenders.entries()) this.#tenders.set(tender.id, `T${i + 1}`);
    await this.suppliersSay();
    await this.give('capture.order', inputOf(this.told, this.world, tenders));
  }

  /** What suppliers have is theirs: we hear of it, and nothing is posted. */
  private async suppliersSay(): Promise<void> {
    for (const place of this.world.places.filter((each) => each.kind === 'supplier')) {
      const lines = this.world.items
        .filter((item) => item.place === place.code)
        .map(({ code: item, quantity }) => ({ item, quantity }));
      await this.give('fulfill.receive_stock', { from: 'opening', counted: true, lines }, place.id);
    }
  }

  /** Our name of a tender; one that came later is added when it is first spoken of. */
  async tender(name: string, amount: number): Promise<string> {
    if (!this.#tenders.has(name)) {
      const tender = must(
        this.told.order.tenders.find((each) => each.id === name),
        `tender ${name}`,
      );
      this.#tenders.set(name, `T${this.order.tenders.length + 1}`);
      await this.give('validate.add_tender', tenderInput({ tender, amount }));
    }
    return must(this.#tenders.get(name), `tender ${name}`);
  }

  /** The same way of paying once more, for more. */
  async again(name: string, amount: number): Promise<void> {
    const tender = must(
      this.told.order.tenders.find((each) => each.id === name),
      `tender ${name}`,
    );
    await this.give('validate.add_tender', tenderInput({ tender, amount }));
  }

  isKnown(tender: string): boolean {
    return this.#tenders.has(tender);
  }

  tenderNamed(name: string): Tender {
    return must(
      this.order.tenders.find((tender) => tender.id === this.#tenders.get(name)),
      `tender ${name}`,
    );
  }

  /** Runs what a command asks of pages of ours; what it asks of providers is answered by the case. */
  async run({ jobs }: Performed): Promise<void> {
    for (const job of jobs)
      if (registry.has(job.job)) await this.give(job.job, plain(job.input), job.subject ?? this.#order);
  }

  async give(operation: string, input: object, subject: Uuid | null = this.#order): Promise<Performed> {
    const done = await this.#house.give(operation, subject, input, { actor });
    if (done.answer.refusal) this.refusal = done.answer.refusal;
    if (done.page?.kind === 'order') {
      this.#page = asOrder(done.page);
      this.#order = done.page.id;
    }
    this.booked.push(
      ...done.events.filter((each) => each.entries.length > 0).map((recorded) => ({ recorded, taken: false })),
    );
    return done;
  }

  /** Whether a command would be refused, and why; nothing of it stays. */
  async wouldRefuse(operation: string, input: object): Promise<Refusal | null> {
    const done = await this.#house.preview(operation, this.order.id, input, { actor });
    return done.answer.refusal ?? null;
  }

  /** Claims what was booked and nobody has claimed yet, of some kinds; as much of it as `enough` lets pass. */
  claim(types: readonly string[], enough: (event: PageEvent) => boolean = () => true): Recorded[] {
    const mine = this.booked.filter(
      (each) => !each.taken && types.includes(each.recorded.event.type) && enough(each.recorded.event),
    );
    for (const each of mine) each.taken = true;
    return mine.map((each) => each.recorded);
  }

  hasUnclaimed(type: string, tender: string, amount: number): boolean {
    return this.booked.some(({ taken, recorded: { event } }) => {
      const of = event as unknown as { tender?: string; amount?: bigint };
      return !taken && event.type === type && of.tender === tender && Number(of.amount) <= amount;
    });
  }

  get unclaimed(): Recorded[] {
    return this.booked.filter((each) => !each.taken).map((each) => each.recorded);
  }
}

function plain(input: unknown): object {
  return JSON.parse(JSON.stringify(input, (_key, value) => (typeof value === 'bigint' ? Number(value) : value)));
}

/** Postings as a case writes them: the entity first, summed by account, without what is zero. */
export function postingsOf(recorded: readonly Recorded[]): Posting[] {
  const legs = recorded.flatMap(({ entries }) =>
    entries.flatMap(({ currency, legs: of }) => of.map((leg) => ({ ...leg, currency }))),
  );
  return summed(
    legs.map((leg: Leg & { currency: string }) => ({
      account: `${leg.entity}:${leg.account}`,
      currency: leg.currency,
      amount: Number(leg.amount),
    })),
  );
}

export function summed(postings: readonly Posting[]): Posting[] {
  const sums = new Map<string, Posting>();
  for (const each of postings) {
    if (each.account.includes(':memo:')) continue;
    const key = `${each.account} ${each.currency}`;
    sums.set(key, { ...each, amount: (sums.get(key)?.amount ?? 0) + each.amount });
  }
  return [...sums.values()]
    .filter((each) => each.amount !== 0)
    .sort((a, b) => (a.account + a.currency < b.account + b.currency ? -1 : 1));
}
