import { must } from '../../../kernel/assert.ts';
import { account, side } from '../chart.ts';
import { credit, debit, type Leg } from '../entry.ts';
import type { LedgerEvent, Payout, PayoutEvent } from '../statements.ts';

type Of<T extends PayoutEvent['type']> = Extract<PayoutEvent, { type: T }>;

/** B3: lines that no order explains wait in suspense, so that clearing always equals the provider's balance. */
export function statementReceived(event: Of<'StatementReceived'>): Leg[] {
  return event.lines
    .filter((line) => line.order === null)
    .flatMap((line) => {
      const { provider, entity } = event;
      if (line.kind === 'fee')
        return [
          debit(entity, account.paymentFees(provider), -line.net),
          credit(entity, account.clearing(provider), -line.net),
        ];
      return [
        debit(entity, account.clearing(provider), line.net),
        credit(entity, account.suspense(provider), line.net),
      ];
    });
}

/** B5: the payout reached the bank; a negative one went the other way. */
export function payoutPaid(payout: Payout | null, event: Of<'PayoutPaid'>): Leg[] {
  const { entity, provider } = must(payout, 'payout');
  return [debit(entity, account.bank, event.amount), credit(entity, account.clearing(provider), event.amount)];
}

/** B6: the bank sent it back. */
export function payoutFailed(payout: Payout | null, event: Of<'PayoutFailed'>): Leg[] {
  const { entity, provider } = must(payout, 'payout');
  return [credit(entity, account.bank, event.amount), debit(entity, account.clearing(provider), event.amount)];
}

/** B4: somebody found out what a line in suspense was. */
export function suspenseResolved(payout: Payout | null, event: Of<'SuspenseResolved'>): Leg[] {
  const { entity, provider } = must(payout, 'payout');
  return [debit(entity, account.suspense(provider), event.amount), credit(entity, event.account, event.amount)];
}

/** What an account held when the books were opened. */
export function balanceOpened(event: Extract<LedgerEvent, { type: 'BalanceOpened' }>): Leg[] {
  const amount = event.amount * side(event.account);
  return [debit(event.entity, event.account, amount), credit(event.entity, account.opening, amount)];
}
