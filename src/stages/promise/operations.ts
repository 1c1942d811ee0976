import { z } from 'zod';
import { operation } from '../../books/operation.ts';
import type { Engine } from '../../books/order/engine.ts';
import { asOrder } from '../../books/page.ts';
import { refuse } from '../../kernel/refusal.ts';
import { code, text, time } from '../../kernel/schema.ts';
import { needsPromise, promise, promiseAgain } from './decide.ts';

/** The engine is the route stage's; what is promised is what is reserved. */
export function promiseOperations(engine: Engine) {
  const make = operation({
    name: 'promise.make',
    on: 'order',
    path: '/orders/{order}/promises',
    title: 'Make the promise',
    summary:
      'Finds the plan of least expected cost for what has no source yet, reserves it, holds a backup behind a doubtful one, and promises a time.',
    input: z.strictObject({}),
    roles: ['service', 'operations', 'administrator'],
    refusals: {
      no_plan: 'no path can keep a promise',
      held: 'a hold blocks the promise',
      nothing_open: 'every unit has its source',
    },
    gate: needsPromise,
    facts: (world, asks) => engine.facts(world, asks),
    decide: (about, facts, book) => promise(engine.sourcing(about, facts, book)),
  });

  const again = operation({
    name: 'promise.make_again',
    on: 'order',
    title: 'Ask again',
    summary: 'Stock has come or a claim has fallen: what waits for a source gets one, if one keeps its promise now.',
    input: z.strictObject({}),
    roles: [],
    refusals: {},
    facts: (world, asks) => engine.facts(world, asks),
    decide: (about, facts, book) => promiseAgain(engine.sourcing(about, facts, book)),
  });

  const freeBackup = operation({
    name: 'promise.free_backup',
    on: 'order',
    title: 'Free a backup',
    summary: 'The units held behind a promise are free again: the hold has ended, or nobody needs it.',
    input: z.strictObject({ group: code() }),
    roles: [],
    refusals: {},
    decide: ({ page, command: { input, now } }) => {
      const group = asOrder(page).groups.find((each) => each.id === input.group);
      if (!group?.backup) return [];
      return [
        {
          type: 'BackupFreed',
          group: group.id,
          held: group.backup.held,
          says: group.backup.until <= now ? 'the hold has ended' : 'not needed any more',
        },
      ];
    },
  });

  const told = operation({
    name: 'promise.record_contact',
    on: 'order',
    path: '/orders/{order}/contacts',
    title: 'Record a contact',
    summary: 'The customer was told something, by us or by a person: it counts once the provider has said yes.',
    input: z.strictObject({
      kind: code(),
      by: code(),
      says: text(2000).min(1),
      group: code().nullish(),
      promised: time().nullish(),
    }),
    roles: ['service', 'operations', 'manager', 'associate', 'administrator'],
    refusals: { unknown_group: 'no such group' },
    decide: ({ page, command: { input, now } }) => {
      const order = asOrder(page);
      if (input.group && !order.groups.some((group) => group.id === input.group))
        return refuse('unknown_group', `the order has no group ${input.group}`, { field: 'group' });
      return [
        {
          type: 'CustomerTold',
          group: input.group ?? null,
          by: input.promised ?? null,
          contact: { at: now, kind: input.kind, by: input.by, says: input.says },
        },
      ];
    },
  });

  return [make, again, freeBackup, told];
}
