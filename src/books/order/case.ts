import type { Uuid } from '../../kernel/ids.ts';
import type { Minor } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';

export type CaseType =
  | 'totals_differ'
  | 'not_mapped'
  | 'not_understood'
  | 'changed_by_channel'
  | 'channel_cancel_late'
  | 'fulfilled_elsewhere'
  | 'fraud_review'
  | 'bad_address'
  | 'payment_missing'
  | 'customer_rule'
  | 'tax_missing'
  | 'no_plan'
  | 'late_pick'
  | 'short_pick'
  | 'declined'
  | 'capacity_gone'
  | 'carrier_failed'
  | 'supply_lost'
  | 'transfer_late'
  | 'supply_late'
  | 'not_collected'
  | 'put_back_overdue'
  | 'capture_declined'
  | 'refund_failed'
  | 'settlement_differs'
  | 'return_policy'
  | 'count_differs'
  | 'job_gave_up';

export type Severity = 'red' | 'amber' | 'grey';
export type Role = 'associate' | 'manager' | 'service' | 'finance' | 'operations' | 'administrator';

/** What went wrong, whose turn it is, and until when a choice still helps. A record of its own, never a flag. */
export type Case = {
  readonly id: Uuid;
  readonly type: CaseType;
  /** The wrong thing within its page: a second report of the same thing joins the case. */
  readonly key: string;
  readonly openedAt: Instant;
  readonly because: string;
  readonly says: string;
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly severity: Severity;
  readonly atStake: Minor;
  readonly role: Role;
  readonly place: string | null;
  readonly person: string | null;
  readonly actBy: Instant | null;
  /** The choice that runs when time is up; null: the case stays and escalates. */
  readonly byDefault: string | null;
  readonly snoozedUntil: Instant | null;
  readonly state: 'open' | 'resolved' | 'closed_itself';
  readonly outcome: string | null;
  readonly cause: string | null;
  readonly closedAt: Instant | null;
};

export function isOpen(each: Case): boolean {
  return each.state === 'open';
}
