import { z } from 'zod';
import { operation } from '../../books/operation.ts';
import { asOrder } from '../../books/page.ts';
import { must } from '../../kernel/assert.ts';
import { refuse } from '../../kernel/refusal.ts';
import { amount, code, minor, text } from '../../kernel/schema.ts';
import { recordCapture, recordRefund } from './record.ts';
import { settle } from './settle.ts';
import { statementOperations } from './statement-operations.ts';

const money = ['finance', 'administrator'] as const;

const settleOrder = operation({
  name: 'close.settle',
  on: 'order',
  title: 'Settle',
  summary: 'Brings the money in line with what has happened, and closes the order when nothing is left open.',
  input: z.strictObject({}),
  roles: [],
  refusals: {},
  decide: ({ page, sold }, _facts, book) => settle(asOrder(page), must(sold, 'sold'), book),
});

const told = {
  tender: code(),
  leg: code().optional().meta({ description: 'The leg that was asked for; none: a fact from outside' }),
  amount: amount(),
  reference: text(200).nullish(),
  failed: text(500).nullish().meta({ description: 'Why it did not happen' }),
};

const capture = operation({
  name: 'close.record_capture',
  on: 'order',
  path: '/orders/{order}/captures',
  title: 'Record a capture',
  summary: 'Money has come in over a tender, or did not. At a till: what was tendered beside what was due.',
  input: z.strictObject({
    ...told,
    final: z.boolean().optional().meta({ description: 'The provider freed what was left of the authorisation' }),
    tendered: minor().optional(),
    over: z
      .boolean()
      .optional()
      .meta({ description: 'The scheme allows more than was authorised, and the customer agreed' }),
  }),
  roles: [...money, 'associate', 'manager'],
  refusals: {
    unknown_tender: 'no such tender',
    unknown_leg: 'no such leg',
    stored_value: 'a gift card or credit is used at placement, not captured',
    capture_exceeds_authorisation: 'more than is authorised',
  },
  decide: ({ page, command }) => recordCapture(asOrder(page), command.input),
});

const refund = operation({
  name: 'close.record_refund',
  on: 'order',
  path: '/orders/{order}/refunds',
  title: 'Record a refund',
  summary: 'Money went back over a tender, or did not: never more than is owed, never more than the tender paid.',
  input: z.strictObject(told),
  roles: [...money, 'manager', 'associate'],
  refusals: {
    unknown_tender: 'no such tender',
    unknown_leg: 'no such leg',
    refund_exceeds_owed: 'more than is owed back',
    refund_exceeds_tender: 'more than the tender paid',
    over_limit: 'more than you may refund alone',
  },
  decide: ({ page, command: { input, actor } }) => {
    if (actor.kind === 'person' && input.amount > actor.limit && !input.failed) {
      return refuse('over_limit', `you may refund ${actor.limit}, this is ${input.amount}`, {
        field: 'amount',
        remedy: 'ask finance, or a manager with a higher limit',
      });
    }
    return recordRefund(asOrder(page), input);
  },
});

const settleLeg = operation({
  name: 'close.settle_leg',
  on: 'order',
  title: 'Tie a leg to a settlement line',
  summary: "A line of a provider's statement is a capture or refund of this order.",
  input: z.strictObject({ tender: code(), leg: code(), payout: text(200), line: text(200), fee: minor() }),
  roles: [],
  refusals: { unknown_leg: 'no such leg', settled: 'the leg is tied to another line' },
  decide: ({ page, command: { input } }) => {
    const leg = asOrder(page)
      .tenders.find((tender) => tender.id === input.tender)
      ?.legs.find((each) => each.id === input.leg);
    if (!leg) return refuse('unknown_leg', `the order has no leg ${input.leg}`, { field: 'leg' });
    if (leg.settled)
      return leg.settled.line === input.line
        ? []
        : refuse('settled', `leg ${leg.id} is tied to line ${leg.settled.line}`, { field: 'leg' });
    return [{ type: 'LegSettled', ...input }];
  },
});

const payLeg = operation({
  name: 'close.pay_out_leg',
  on: 'order',
  title: 'A payout was paid',
  summary: 'The payout that a leg is part of has reached the bank.',
  input: z.strictObject({ tender: code(), leg: code(), payout: text(200) }),
  roles: [],
  refusals: { unknown_leg: 'no such leg' },
  decide: ({ page, command: { input } }) => {
    const leg = asOrder(page)
      .tenders.find((tender) => tender.id === input.tender)
      ?.legs.find((each) => each.id === input.leg);
    if (!leg) return refuse('unknown_leg', `the order has no leg ${input.leg}`, { field: 'leg' });
    return leg.paidOut ? [] : [{ type: 'LegPaidOut', ...input }];
  },
});

export const closeOperations = [settleOrder, capture, refund, settleLeg, payLeg, ...statementOperations];
