import type { Uuid } from '../../kernel/ids.ts';
import type { Currency, Minor } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Case } from '../order/case.ts';
import type { CaseEvent, Happened } from '../order/events.ts';
import { evolveCases, isCaseEvent } from '../order/evolve/cases.ts';

/** A provider's statement: the lines of one payout, each tied to a leg of an order or parked in suspense. */
export type Payout = {
  readonly kind: 'payout';
  readonly id: Uuid;
  readonly version: number;
  readonly provider: string;
  readonly payout: string;
  readonly entity: string;
  readonly currency: Currency;
  readonly lines: readonly StatementLine[];
  readonly amount: Minor;
  readonly state: 'announced' | 'paid' | 'failed';
  readonly cases: readonly Case[];
};

/** `gross` as it moves our balance with the provider, `fee` as cost, `net` = gross - fee. */
export type StatementLine = {
  readonly line: string;
  readonly kind: 'capture' | 'refund' | 'fee' | 'adjustment';
  readonly reference: string | null;
  readonly gross: Minor;
  readonly fee: Minor;
  readonly net: Minor;
  readonly order: Uuid | null;
  readonly tender: string | null;
  readonly leg: string | null;
};

/** The ledger of an entity: what is booked there without an order. */
export type Ledger = {
  readonly kind: 'ledger';
  readonly id: Uuid;
  readonly version: number;
  readonly entity: string;
  readonly cases: readonly Case[];
};

export type PayoutEvent =
  | Happened<
      'StatementReceived',
      {
        provider: string;
        payout: string;
        entity: string;
        currency: Currency;
        lines: readonly StatementLine[];
        amount: Minor;
      }
    >
  | Happened<'PayoutPaid', { amount: Minor }>
  | Happened<'PayoutFailed', { amount: Minor; says: string }>
  | Happened<'SuspenseResolved', { line: string; account: string; amount: Minor; says: string }>
  | CaseEvent;

export type LedgerEvent =
  | Happened<'LedgerOpened', { entity: string }>
  | Happened<'BalanceOpened', { entity: string; account: string; currency: Currency; amount: Minor }>
  | CaseEvent;

export function evolvePayout(payout: Payout | null, event: PayoutEvent, id: Uuid, at: Instant): Payout {
  if (event.type === 'StatementReceived') {
    const { provider, payout: name, entity, currency, lines, amount } = event;
    return {
      kind: 'payout',
      id,
      version: 0,
      provider,
      payout: name,
      entity,
      currency,
      lines,
      amount,
      state: 'announced',
      cases: [],
    };
  }
  if (!payout) throw new TypeError(`${event.type} before StatementReceived`);
  if (isCaseEvent(event)) return evolveCases(payout, event, at);
  switch (event.type) {
    case 'PayoutPaid':
      return { ...payout, state: 'paid' };
    case 'PayoutFailed':
      return { ...payout, state: 'failed' };
    case 'SuspenseResolved':
      return payout;
  }
}

export function evolveLedger(ledger: Ledger | null, event: LedgerEvent, id: Uuid, at: Instant): Ledger {
  if (event.type === 'LedgerOpened') return { kind: 'ledger', id, version: 0, entity: event.entity, cases: [] };
  if (!ledger) throw new TypeError(`${event.type} before LedgerOpened`);
  return isCaseEvent(event) ? evolveCases(ledger, event, at) : ledger;
}
