import type { Entry } from '../books/money/entry.ts';
import type { AnyOperation, Command } from '../books/operation.ts';
import type { Order } from '../books/order/order.ts';
import type { Sold } from '../books/order/sold.ts';
import type { Loaded } from '../books/order/store.ts';
import { type Summary, summarize } from '../books/order/summary.ts';
import type { Page, PageEvent, PageKind } from '../books/page.ts';
import type { Finding, Move } from '../books/stock/moves.ts';
import type { SupplyChange } from '../books/stock/supply.ts';
import { sha256 } from '../kernel/hash.ts';
import type { Uuid } from '../kernel/ids.ts';
import { canonical } from '../kernel/json.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Next, OrElse } from '../lifecycle/consequence.ts';

/** What a command is answered: kept with its commit, and given again whenever the same command is said again. */
export type Answer = {
  readonly command: Uuid;
  readonly operation: string;
  readonly outcome: 'done' | 'unchanged' | 'refused';
  readonly subject: Uuid;
  readonly kind: PageKind;
  readonly version: number;
  readonly events: readonly string[];
  /** Where the order stands after it, in a few words. */
  readonly summary?: Pick<Summary, 'stage' | 'step' | 'class' | 'kept' | 'actBy' | 'promisedBy' | 'place'>;
  readonly refusal?: Refusal;
};

/** An answer with what stands behind it, for whoever shows it. A repeated answer has nothing behind it. */
export type Performed = {
  readonly answer: Answer;
  readonly repeated: boolean;
  readonly before: Page | null;
  readonly page: Page | null;
  readonly sold: Sold | null;
  readonly number: bigint | null;
  readonly events: readonly Recorded[];
  /** What will be asked of the outside. */
  readonly jobs: readonly Extract<Next, { job: string }>[];
};

/** An event of a commit, with who gave the command that made it and all that it means. */
export type Recorded = {
  readonly event: PageEvent;
  /** The following command that made it; null for the command itself. */
  readonly by: string | null;
  readonly moves: readonly Move[];
  readonly findings: readonly Finding[];
  readonly supplies: readonly SupplyChange[];
  readonly entries: readonly Entry[];
};

export type Step = {
  readonly operation: AnyOperation;
  readonly command: Command;
  readonly orElse: OrElse | 'root';
};

/** One command on its way through a batch. */
export class Work {
  readonly inputHash: Buffer;
  page: Page | null;
  sold: Sold | null;
  readonly steps: Step[];
  readonly events: Recorded[] = [];
  readonly jobs: Extract<Next, { job: string }>[] = [];
  record: unknown = null;
  refusal: Refusal | null = null;
  /** A bug in a decision: it stops this command and no other. */
  error: unknown = null;
  repeated: Answer | null = null;
  /** The row that came up short when the stock was locked: the command is decided again. */
  short: string | null = null;
  /** One before it in the batch came up short: it is decided again. */
  waits = false;
  number: bigint | null;

  readonly operation: AnyOperation;
  readonly command: Command;
  readonly loaded: Loaded | null;

  constructor(operation: AnyOperation, command: Command, loaded: Loaded | null) {
    this.operation = operation;
    this.command = command;
    this.loaded = loaded;
    this.inputHash = sha256(
      operation.name,
      '\u0000',
      operation.begins ? '' : command.subject,
      '\u0000',
      canonical(command.input),
    );
    this.page = loaded?.page ?? null;
    this.sold = loaded?.sold ?? null;
    this.number = loaded?.number ?? null;
    this.steps = [{ operation, command, orElse: 'root' }];
  }

  /** Decided, and changed something. */
  get changes(): boolean {
    return this.isAlive && this.events.length > 0;
  }

  get isAlive(): boolean {
    return this.refusal === null && this.error === null && this.repeated === null && this.isSettled;
  }

  /** Its decision stands. */
  get isSettled(): boolean {
    return this.short === null && !this.waits;
  }

  /** Decided, refused or not, and no book changes: only its answer is remembered. */
  get leavesNothing(): boolean {
    return this.error === null && this.repeated === null && this.isSettled && !this.changes;
  }

  refuse(refusal: Refusal): void {
    this.refusal = refusal;
    this.steps.length = 0;
  }

  /** It came up short as often as we try: the answer is no, and it stays no. */
  refuseShort(): void {
    const short = this.short;
    this.short = null;
    this.refuse(
      refuse('stock_moved', `${short}: the record has less than this needs`, {
        remedy: 'look again at what there is, and count it where the shelf says otherwise; then send a new command',
      }),
    );
  }

  fail(error: unknown): void {
    this.error = error;
    this.steps.length = 0;
  }

  get kind(): PageKind {
    return this.page?.kind ?? this.operation.on;
  }

  get moves(): Move[] {
    return this.events.flatMap((each) => each.moves);
  }

  get findings(): Finding[] {
    return this.events.flatMap((each) => each.findings);
  }

  get supplies(): SupplyChange[] {
    return this.events.flatMap((each) => each.supplies);
  }

  get answer(): Answer {
    if (this.repeated) return this.repeated;
    const { id, operation, subject } = this.command;
    const version = this.changes ? (this.loaded?.page.version ?? 0) + 1 : (this.loaded?.page.version ?? 0);
    const outcome = this.refusal ? 'refused' : this.events.length > 0 ? 'done' : 'unchanged';
    const answer = {
      command: id,
      operation,
      outcome,
      subject,
      kind: this.kind,
      version,
      events: this.refusal ? [] : this.events.map(({ event }) => event.type),
    } as const;
    if (this.refusal) return { ...answer, refusal: this.refusal };
    return this.page?.kind === 'order' ? { ...answer, summary: briefly(this.page) } : answer;
  }

  get performed(): Performed {
    const quiet = this.refusal !== null || this.repeated !== null;
    return {
      answer: this.answer,
      repeated: this.repeated !== null,
      before: this.loaded?.page ?? null,
      page: quiet ? (this.loaded?.page ?? null) : this.page,
      sold: this.sold,
      number: this.number,
      events: quiet ? [] : this.events,
      jobs: quiet ? [] : this.jobs,
    };
  }
}

function briefly(order: Order): NonNullable<Answer['summary']> {
  const { stage, step, class: of, kept, actBy, promisedBy, place } = summarize(order);
  return { stage, step, class: of, kept, actBy, promisedBy, place };
}
