import type { ClaimedJob } from '../../books/jobs.ts';
import { isFinal } from '../../books/order/machine.ts';
import type { Order } from '../../books/order/order.ts';
import type { Book } from '../../books/reference/book.ts';
import { idFromKey, type Uuid } from '../../kernel/ids.ts';
import { canonical, read } from '../../kernel/json.ts';
import type { Minor } from '../../kernel/money.ts';
import type { Reader } from '../../kernel/sql/statement.ts';
import type { Instant } from '../../kernel/time.ts';
import { type NoticeProvider, noticeFor } from '../notices/notice.ts';
import type { PaymentAnswer, PaymentProvider } from '../payments/provider.ts';
import { claims } from './claims.ts';

/** What the worker may ask of the outside. */
export type Outside = {
  readonly payments: (provider: string | null) => PaymentProvider;
  readonly notices: NoticeProvider;
};

export type Given = {
  readonly job: ClaimedJob;
  readonly order: Order | null;
  readonly book: Book;
  readonly now: Instant;
  readonly db: Reader;
};
/** A command with which an answer comes back. */
export type Reply = { readonly operation: string; readonly subject: Uuid; readonly input: unknown };

/** What comes of a job: the command with its answer, commands of other orders that it touches, or nothing. */
export type Task = (given: Given, outside: Outside) => Promise<readonly Reply[]>;
type MoneyInput = {
  tender: string;
  leg: string | null;
  amount: Minor;
  provider: string | null;
  reference: string | null;
  currency: string;
};

/** Everything that is asked of the outside, by the name of its job: ask with the job's id as key, answer as a command. */
export const tasks: Readonly<Record<string, Task>> = {
  'payments.authorise': async (given, outside) => {
    const { input, answer } = await ask(given, outside, 'authorise');
    const reply = answer.ok ? { reference: answer.reference, until: answer.until ?? null } : { declined: answer.says };
    return [back(given, 'validate.record_authorisation', { tender: input.tender, amount: input.amount, ...reply })];
  },
  'payments.capture': async (given, outside) => {
    if (!isStillAsked(given)) return [];
    const { input, answer } = await ask(given, outside, 'capture');
    const final = isFinalCapture(given.order, input);
    return [back(given, 'close.record_capture', { ...legOf(input), ...told(answer), final })];
  },
  'payments.refund': async (given, outside) => {
    if (!isStillAsked(given)) return [];
    const { input, answer } = await ask(given, outside, 'refund');
    return [back(given, 'close.record_refund', { ...legOf(input), ...told(answer) })];
  },
  'payments.void': async (given, outside) => {
    if (!isStillAuthorised(given)) return [];
    const { input, answer } = await ask(given, outside, 'void');
    return answer.ok ? [back(given, 'validate.void', { tender: input.tender, because: 'not needed any more' })] : [];
  },
  'notices.tell': async ({ job, order, book, now }, { notices }) => {
    const { notice: kind, group } = read<{ notice: string; group: string | null }>(job.input);
    const place =
      order?.groups.find((each) => each.id === group)?.place ??
      order?.slices.find((slice) => slice.place)?.place ??
      null;
    const zone = (place ? book.place(place)?.zone : undefined) ?? 'UTC';
    const notice = order && noticeFor(order, kind, group, now, zone, (code) => book.place(code)?.name ?? code);
    if (!notice) return [];
    await notices.send(notice, job.id);
    const { kind: told, says, promised } = notice;
    const input = { kind: told, by: notices.name, says, group, promised };
    return [{ operation: 'promise.record_contact', subject: job.subject, input }];
  },
  'counts.ask': async ({ job, book }) => {
    const { item, place, because } = read<{ item: string; place: string; because: string }>(job.input);
    const at = book.place(place);
    return at ? [{ operation: 'fulfill.ask_count', subject: at.id, input: { item, because } }] : [];
  },
  ...claims,
};

/**
 * The command that a reply becomes: the same for the same job, so that one that is run twice says the same thing twice.
 * What it says to other orders has its name from what it says.
 */
export function commandId(job: ClaimedJob, reply: Reply): Uuid {
  return reply.subject === job.subject
    ? idFromKey('job', job.id, 'answer')
    : idFromKey('job', job.id, 'answer', canonical(reply));
}

async function ask(
  { job, now }: Given,
  { payments }: Outside,
  what: 'authorise' | 'capture' | 'refund' | 'void',
): Promise<{ input: MoneyInput; answer: PaymentAnswer }> {
  const input = read<MoneyInput>(job.input);
  const { reference, amount, currency } = input;
  return { input, answer: await payments(input.provider)[what]({ key: job.id, reference, amount, currency, now }) };
}

/** A leg may have ended while its job waited: the channel has paid by itself, or nothing is owed any more. */
function isStillAsked({ job, order }: Given): boolean {
  const { tender, leg } = read<MoneyInput>(job.input);
  const legs = order?.tenders.find((each) => each.id === tender)?.legs ?? [];
  return legs.some((each) => each.id === leg && each.state === 'asked');
}

/** Settling asks for a void until there was one, so one may be asked for twice. */
function isStillAuthorised({ job, order }: Given): boolean {
  const { tender } = read<MoneyInput>(job.input);
  return order?.tenders.some((each) => each.id === tender && each.authorised > 0n) ?? false;
}

function legOf({ tender, leg, amount }: MoneyInput) {
  return { tender, amount, ...(leg ? { leg } : {}) };
}

function told(answer: PaymentAnswer) {
  return answer.ok ? { reference: answer.reference } : { failed: answer.says };
}

/** Once nothing of the order is open and no other leg is asked for, what is left of its authorisation will not be needed. */
function isFinalCapture(order: Order | null, { tender, leg, amount }: MoneyInput): boolean {
  const of = order?.tenders.find((each) => each.id === tender);
  if (of?.legs.some((each) => each.kind === 'capture' && each.state === 'asked' && each.id !== leg)) return false;
  const open = order?.slices.some((slice) => !isFinal(slice.state)) ?? false;
  return !open || (of !== undefined && of.authorised === amount);
}

function back({ job }: Given, operation: string, input: unknown): Reply {
  return { operation, subject: job.subject, input };
}
