import { z } from 'zod';
import { tenderOf } from '../../books/money/rules/tender.ts';
import { operation } from '../../books/operation.ts';
import { openHolds } from '../../books/order/summary.ts';
import { asOrder } from '../../books/page.ts';
import { refuse } from '../../kernel/refusal.ts';
import { amount, code, text, time } from '../../kernel/schema.ts';
import { validate } from './decide.ts';
import { validateFacts } from './facts.ts';

const check = operation({
  name: 'validate.check',
  on: 'order',
  title: 'Validate',
  summary: 'Checks payment, fraud signal, customer rule, address, tax context and items; places and lifts holds.',
  input: z.strictObject({}),
  roles: [],
  refusals: {},
  facts: validateFacts,
  decide: ({ page, command }, facts, book) => validate(asOrder(page), facts, book, command.now),
});

const hold = operation({
  name: 'validate.hold',
  on: 'order',
  path: '/orders/{order}/holds',
  title: 'Hold',
  summary: 'Blocks named steps of an order until somebody releases it. The promise clock runs on.',
  input: z.strictObject({
    blocks: z
      .array(z.enum(['promise', 'release', 'hand_over', 'close']))
      .min(1)
      .default(['release', 'hand_over']),
    because: text(1000).min(1),
  }),
  roles: ['service', 'operations', 'manager', 'finance', 'administrator'],
  refusals: { closed: 'the order is closed', held: 'the order is held by hand already' },
  gate: (order) => {
    if (order.closedAt) return refuse('closed', 'the order is closed');
    return openHolds(order).some((each) => each.kind === 'manual')
      ? refuse('held', 'the order is held by hand already', { remedy: 'release that hold first' })
      : null;
  },
  decide: ({ page, command: { input } }) => [
    {
      type: 'HoldPlaced',
      hold: `H${asOrder(page).made.hold + 1}`,
      kind: 'manual',
      blocks: input.blocks,
      says: input.because,
    },
  ],
});

const release = operation({
  name: 'validate.release',
  on: 'order',
  path: '/orders/{order}/hold-releases',
  title: 'Release a hold',
  summary: 'Lifts a hold; what waited for it goes on in the same commit.',
  input: z.strictObject({
    hold: code().optional().meta({ description: 'None: the only open one' }),
    because: text(1000).nullish(),
  }),
  roles: ['service', 'operations', 'manager', 'finance', 'administrator'],
  refusals: {
    no_hold: 'no open hold',
    which_hold: 'more than one hold is open',
    not_yours: 'another role decides this hold',
    not_mapped: 'a line is still no item of ours',
  },
  gate: (order) => (openHolds(order).length > 0 ? null : refuse('no_hold', 'no hold is open')),
  decide: ({ page, command: { input, actor } }) => {
    const order = asOrder(page);
    const open = openHolds(order);
    if (!input.hold && open.length > 1)
      return refuse('which_hold', `open holds: ${open.map((each) => `${each.id} ${each.kind}`).join(', ')}`, {
        field: 'hold',
        remedy: 'name one',
      });
    const found = open.find((each) => each.id === (input.hold ?? open[0]?.id));
    if (!found) return refuse('no_hold', `hold ${input.hold} is not open`, { field: 'hold' });
    if (found.kind === 'totals' && actor.role !== 'finance' && actor.role !== 'administrator')
      return refuse('not_yours', 'finance decides about totals', { remedy: 'pass the case to finance' });
    if (found.kind === 'items' && order.lines.some((line) => line.stocked && line.item === null))
      return refuse('not_mapped', 'a line is still no item of ours', { remedy: 'map it, or cancel it' });
    return [{ type: 'HoldReleased', hold: found.id, says: input.because ?? null }];
  },
});

const recordAuthorisation = operation({
  name: 'validate.record_authorisation',
  on: 'order',
  path: '/orders/{order}/authorisations',
  title: 'Record an authorisation',
  summary: "A provider's answer: the tender is authorised, or declined.",
  input: z.strictObject({
    tender: code(),
    amount: amount(),
    reference: text(200).nullish(),
    until: time().nullish(),
    declined: text(500).nullish().meta({ description: 'Why the provider said no' }),
  }),
  roles: ['finance', 'administrator'],
  refusals: { unknown_tender: 'no such tender', over: 'more than was agreed' },
  decide: ({ page, command: { input } }) => {
    const order = asOrder(page);
    if (!order.tenders.some((tender) => tender.id === input.tender))
      return refuse('unknown_tender', `the order has no tender ${input.tender}`, { field: 'tender' });
    const tender = tenderOf(order, input.tender);
    if (input.declined)
      return tender.state === 'declined' ? [] : [{ type: 'TenderDeclined', tender: tender.id, says: input.declined }];
    return [
      {
        type: 'TenderAuthorised',
        tender: tender.id,
        amount: input.amount,
        reference: input.reference ?? null,
        until: input.until ?? null,
      },
    ];
  },
});

const voidTender = operation({
  name: 'validate.void',
  on: 'order',
  path: '/orders/{order}/voids',
  title: 'Record a void',
  summary: 'The open authorisation of a tender has ended: voided, expired, or freed by the provider.',
  input: z.strictObject({ tender: code(), because: text(500).min(1) }),
  roles: ['finance', 'administrator'],
  refusals: { unknown_tender: 'no such tender', nothing_open: 'nothing is authorised' },
  decide: ({ page, command: { input } }) => {
    const tender = asOrder(page).tenders.find((each) => each.id === input.tender);
    if (!tender) return refuse('unknown_tender', `the order has no tender ${input.tender}`, { field: 'tender' });
    if (tender.authorised === 0n) return refuse('nothing_open', `nothing is authorised on ${tender.id}`);
    return [{ type: 'TenderVoided', tender: tender.id, says: input.because }];
  },
});

export const validateOperations = [check, hold, release, recordAuthorisation, voidTender];
