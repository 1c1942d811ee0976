import { z } from 'zod';
import type { PayoutEvent } from '../../books/money/statements.ts';
import { operation } from '../../books/operation.ts';
import { must } from '../../kernel/assert.ts';
import { formatDecimal, sum } from '../../kernel/money.ts';
import { refuse } from '../../kernel/refusal.ts';
import { code, currency, minor, text } from '../../kernel/schema.ts';
import { statementFacts } from './facts.ts';
import { match } from './match.ts';

const finance = ['finance', 'administrator'] as const;

const line = z
  .strictObject({
    line: text(200).min(1).meta({ description: "The provider's id of the line; a second delivery of it is nothing" }),
    kind: z.enum(['capture', 'refund', 'fee', 'adjustment']),
    reference: text(200).nullish().meta({ description: 'The payment, as the provider names it' }),
    gross: minor().meta({ description: 'As it moves our balance: captures positive, refunds negative' }),
    fee: minor().default(0n),
    net: minor(),
  })
  .refine((each) => each.net === each.gross - each.fee, 'net must be gross less fee');

const importStatement = operation({
  name: 'close.import_statement',
  on: 'payout',
  begins: true,
  path: '/payouts',
  title: 'Import a statement',
  summary:
    "Ties each line of a provider's payout to a capture or refund; what nobody can place waits in suspense, with a case.",
  input: z.strictObject({
    provider: code(),
    payout: text(200).min(1),
    entity: code(),
    currency: currency(),
    amount: minor(),
    lines: z.array(line).min(1).max(10_000),
  }),
  roles: finance,
  refusals: {
    unknown_entity: 'no such entity',
    does_not_foot: 'the lines do not add up to the payout',
    line_seen: 'a line came before in another payout',
    line_twice: 'a line is there twice',
  },
  facts: (world, asks) =>
    Promise.all(asks.map((ask) => statementFacts(world, ask.command.input.provider, ask.command.input.lines))),
  decide: ({ page, command: { input } }, facts, book) => {
    if (page) return [];
    if (!book.entities.has(input.entity))
      return refuse('unknown_entity', `there is no entity ${input.entity}`, { field: 'entity' });
    const total = sum(input.lines.map((each) => each.net));
    if (total !== input.amount) {
      return refuse(
        'does_not_foot',
        `the lines add up to ${formatDecimal(total, input.currency)}, the payout is ${formatDecimal(input.amount, input.currency)}`,
        { field: 'amount', remedy: 'send all lines of the payout' },
      );
    }
    const ids = new Set(input.lines.map((each) => each.line));
    if (ids.size < input.lines.length) return refuse('line_twice', 'a line is there twice', { field: 'lines' });
    const before = input.lines.findIndex((each) => facts.seen.has(each.line));
    if (before >= 0)
      return refuse(
        'line_seen',
        `line ${input.lines[before]?.line} came with payout ${facts.seen.get(input.lines[before]?.line ?? '')}`,
        { field: `lines.${before}.line` },
      );
    const taken = new Set<string>();
    const lines = input.lines.map((each) => match(each, facts.legs.get(each.reference ?? '') ?? [], taken));
    const { provider, payout, entity, currency: of, amount } = input;
    return [{ type: 'StatementReceived', provider, payout, entity, currency: of, lines, amount }];
  },
});

const paid = operation({
  name: 'close.record_payout',
  on: 'payout',
  path: '/payouts/{payout}/bank-lines',
  title: 'Record a payout at the bank',
  summary: 'The payout has reached the bank, or came back.',
  input: z.strictObject({ amount: minor(), failed: text(500).nullish() }),
  roles: finance,
  refusals: { differs: 'the bank has another amount' },
  decide: ({ page, command: { input } }) => {
    const payout = must(page, 'payout');
    if (input.amount !== payout.amount)
      return refuse('differs', `the bank has ${input.amount}, the payout is ${payout.amount}`, {
        field: 'amount',
        remedy: 'compare the statement with the bank line',
      });
    if (input.failed)
      return payout.state === 'paid' ? [{ type: 'PayoutFailed', amount: payout.amount, says: input.failed }] : [];
    return payout.state === 'paid' ? [] : [{ type: 'PayoutPaid', amount: payout.amount }];
  },
});

const resolve = operation({
  name: 'close.resolve_suspense',
  on: 'payout',
  path: '/payouts/{payout}/suspense-resolutions',
  title: 'Say what a line was',
  summary: 'Moves a line out of suspense to the account that it belongs to.',
  input: z.strictObject({
    line: text(200),
    account: z.string().regex(/^(assets|liabilities|revenue|expenses):[a-z-]+(:[\w.-]+)?$/, 'an account of the chart'),
    because: text(500).min(1),
  }),
  roles: finance,
  refusals: { unknown_line: 'no such line in suspense' },
  decide: ({ page, command: { input } }) => {
    const found = must(page, 'payout').lines.find(
      (each) => each.line === input.line && each.order === null && each.kind !== 'fee',
    );
    if (!found) return refuse('unknown_line', `line ${input.line} is not in suspense`, { field: 'line' });
    return [
      { type: 'SuspenseResolved', line: found.line, account: input.account, amount: found.net, says: input.because },
    ] satisfies PayoutEvent[];
  },
});

const openBalance = operation({
  name: 'close.open_balance',
  on: 'ledger',
  begins: true,
  path: '/ledgers/{ledger}/opening-balances',
  title: 'Open a balance',
  summary: 'What an account held when the books were opened: a gift card, a till.',
  input: z.strictObject({
    entity: code(),
    account: z
      .string()
      .regex(
        /^(assets|liabilities):[a-z-]+:[\w .-]+$/,
        'an account with its name, such as liabilities:gift-cards:8820',
      ),
    currency: currency(),
    amount: minor().refine((value) => value > 0n, 'more than 0'),
  }),
  roles: finance,
  refusals: { unknown_entity: 'no such entity' },
  decide: ({ page, command: { input } }, _facts, book) => {
    if (!book.entities.has(input.entity))
      return refuse('unknown_entity', `there is no entity ${input.entity}`, { field: 'entity' });
    return [
      ...(page ? [] : [{ type: 'LedgerOpened', entity: input.entity } as const]),
      { type: 'BalanceOpened', ...input },
    ];
  },
});

export const statementOperations = [importStatement, paid, resolve, openBalance];
