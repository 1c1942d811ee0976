import type { Leg, Tender } from '../../../src/books/order/order.ts';
import { must } from '../../../src/kernel/assert.ts';
import { sum } from '../../../src/kernel/money.ts';
import type { Play } from '../play.ts';
import type { Tellings } from './telling.ts';

/**
 * A case tells each line of a statement by itself; ours come with their statement. Lines are gathered until the
 * payout, which is then imported with the legs that it pays, and recorded at the bank.
 */
export const statements: Tellings = {
  settlement_line: {
    gives: ({ kind }: { kind: string }) => (kind === 'reserve' ? ['close.accrue_fee'] : ['close.import_statement']),
    books: [],
    inStatement: true,
    async tell(play, { provider, kind, amount }: { provider: string; kind: string; amount: number }) {
      play.statement.lines.push({ provider, kind: KINDS[kind] ?? 'adjustment', amount });
    },
  },
  payout_paid: {
    gives: ({ provider }, told) =>
      isMarketplace(provider, told) && told.events.some((each) => each.event === 'settlement_line')
        ? ['close.accrue_fee']
        : ['close.import_statement'],
    books: ['StatementReceived', 'PayoutPaid', 'LegSettled'],
    async tell(play, { provider, amount }: { provider: string; amount: number }) {
      const { failed } = play.statement;
      if (failed) return pay(play, failed, amount); // the same payout, sent again
      await pay(play, await importStatement(play, provider, amount), amount);
    },
  },
  payout_failed: {
    gives: ['close.record_payout'],
    books: ['PayoutFailed'],
    async tell(play, { amount }: { amount: number }) {
      const { last } = play.statement;
      await play.give('close.record_payout', { amount, failed: 'sent back' }, last);
      play.statement.failed = last;
    },
  },
  suspense_resolved: {
    gives: ['close.resolve_suspense'],
    books: ['StatementReceived', 'SuspenseResolved'],
    async tell(play, { provider, amount, account }: { provider: string; amount: number; account: string }) {
      if (play.statement.lines.length > 0) await importStatement(play, provider, null);
      const line = play.statement.imported.find(
        (each) => each.kind === 'adjustment' && Math.abs(each.amount) === Math.abs(amount),
      );
      await play.give(
        'close.resolve_suspense',
        { line: must(line, 'line in suspense').line, account, because: 'accepted' },
        must(line, 'line').payout,
      );
    },
  },
  fee_accrued: {
    gives: ['close.accrue_fee'],
    books: ['FeeAccrued'],
    async tell(play, { amount }: { amount: number }) {
      const tender = play.order.tenders.find((each) => each.kind === 'marketplace');
      await play.give('close.accrue_fee', { tender: must(tender, 'marketplace').id, amount });
    },
  },
};

const KINDS: Record<string, 'fee' | 'reserve' | 'adjustment'> = { fee: 'fee', reserve: 'reserve' };

function isMarketplace(provider: string, told: Play['told']): boolean {
  return told.order.tenders.some((tender) => tender.kind === 'marketplace' && tender.provider === provider);
}

/** Imports the lines that were told and the legs that no statement has had, and runs what they ask for. */
export async function importStatement(play: Play, provider: string, amount: number | null): Promise<string> {
  const told = play.statement.lines.filter((line) => line.provider === provider);
  play.statement.lines = play.statement.lines.filter((line) => line.provider !== provider);
  const legs = amount === null ? [] : unsettled(play, provider);
  const gross = Number(sum(legs.map((leg) => leg.signed))) + told.reduce((all, line) => all + line.amount, 0);
  const fee = amount === null ? 0 : gross - amount;
  const nth = ++play.statement.imports;
  const lines = [
    ...legs.map((leg, i) => ({
      line: `${nth}.${leg.id}`,
      kind: leg.lineKind,
      reference: `${play.order.id}.${leg.id}`,
      gross: Number(leg.signed),
      fee: i === 0 ? fee : 0,
    })),
    ...told.map((line, i) => ({
      line: `${nth}.line-${i + 1}`,
      kind: line.kind,
      reference: null,
      gross: line.kind === 'fee' ? 0 : line.amount,
      fee: line.kind === 'fee' ? -line.amount : 0,
    })),
  ].map((line) => ({ ...line, net: line.gross - line.fee }));
  const { order, currency } = play.told;
  const total = lines.reduce((all, line) => all + line.net, 0);
  const done = await play.give(
    'close.import_statement',
    { provider, payout: `${play.told.case}-${nth}`, entity: order.seller, currency, amount: total, lines },
    null,
  );
  const payout = done.answer.subject;
  play.statement.imported.push(
    ...lines.map((line) => ({ line: line.line, kind: line.kind, amount: line.net, payout })),
  );
  play.statement.last = payout;
  await play.run(done);
  return payout;
}

async function pay(play: Play, payout: string, amount: number): Promise<void> {
  play.statement.failed = null;
  await play.run(await play.give('close.record_payout', { amount }, payout));
}

type Moved = { readonly id: string; readonly signed: bigint; readonly lineKind: string };

/** What moved over the tenders of a provider and no statement has had yet; as it moves our balance with him. */
export function unsettled(play: Play, provider: string): Moved[] {
  return play.order.tenders
    .filter((tender) => tender.provider === provider)
    .flatMap((tender: Tender) => tender.legs.filter((leg) => leg.state === 'done' && leg.settled === null).map(moved));
}

function moved(leg: Leg): Moved {
  const raises = leg.kind === 'capture' || (leg.kind as string) === 'dispute_won';
  return { id: leg.id, signed: raises ? leg.amount : -leg.amount, lineKind: leg.kind };
}
