import { describe, expect, test } from 'vitest';
import { group, hold, line, openCase, order, slice } from '../../../test/support/pages.ts';
import { plusDays, plusMinutes } from '../../kernel/time.ts';
import { deadlinesOf } from './deadlines.ts';
import type { Group, Order, Transfer } from './order.ts';
import type { Plan } from './plan.ts';

const noon = '2026-11-20T18:00:00.000Z';
const plan: Plan = {
  path: 'ship_from_store',
  packages: [
    {
      mode: 'ship',
      place: 'store-014',
      lines: [],
      costs: {},
      kept: 9900,
      causes: [],
      steps: [{ step: 'pick', place: 'store-014', by: noon }],
      ready: noon,
    },
  ],
  cost: 0n,
  kept: 9900,
  ready: noon,
};
const decided: Group = { ...group, plan, route: { state: 'decided', confirmsAt: noon, because: null } };
const confirmed: Group = { ...decided, route: { state: 'confirmed', confirmsAt: null, because: null } };
const transfer: Transfer = {
  id: 'X1',
  from: 'a',
  to: 'b',
  state: 'requested',
  shipBy: noon,
  arrivesBy: plusDays(noon, 1),
};

const lines = [line('L1', 2)];
const all = (state: 'reserved' | 'ready' | 'picked', since = noon) => ({
  slices: [slice('S1', 'L1', 2, state, { since })],
});
const due = (more: Partial<Order>) =>
  deadlinesOf(order(lines, more)).map(({ key, at, operation }) => [key, at, operation]);

describe('the clock', () => {
  test.each<[string, Partial<Order>, string[][]]>([
    ['confirms a route', { ...all('reserved'), groups: [decided] }, [['confirm.G1', noon, 'route.confirm']]],
    ['confirms none while it is held', { ...all('reserved'), groups: [decided], holds: [hold('H1', ['release'])] }, []],
    [
      'confirms one in spite of a hold of something else',
      { ...all('reserved'), groups: [decided], holds: [hold('H1', ['close'])] },
      [['confirm.G1', noon, 'route.confirm']],
    ],
    [
      'frees a backup',
      { groups: [{ ...group, backup: { held: [], until: noon } }] },
      [['backup.G1', noon, 'promise.free_backup']],
    ],
    ['misses a pick', { ...all('reserved'), groups: [confirmed] }, [['pick.G1', noon, 'exception.detect']]],
    ['misses none that is done', { ...all('picked'), groups: [confirmed] }, []],
    [
      'misses a truck half an hour after it should have left',
      { transfers: [transfer] },
      [['transfer.X1', plusMinutes(noon, 30), 'exception.detect']],
    ],
    [
      'misses one that left half an hour after it should have arrived',
      { transfers: [{ ...transfer, state: 'shipped' }] },
      [['transfer.X1', plusMinutes(noon, 1470), 'exception.detect']],
    ],
    ['misses none that has arrived', { transfers: [{ ...transfer, state: 'received' }] }, []],
    [
      'asks the customer after five days on the shelf',
      { ...all('ready'), groups: [{ ...group, plan }] },
      [['collect.G1', plusDays(noon, 5), 'exception.detect']],
    ],
    [
      'does what a case does by default',
      { cases: [openCase('a', { actBy: noon, byDefault: 'wait' })] },
      [[`case.${openCase('a').id}`, noon, 'exception.run_default']],
    ],
    ['does nothing to a case that stays', { cases: [openCase('a', { actBy: noon })] }, []],
    [
      'does nothing to a case that is closed',
      { cases: [openCase('a', { actBy: noon, byDefault: 'wait', state: 'resolved' })] },
      [],
    ],
    [
      'does nothing to an order that is closed',
      { ...all('reserved'), groups: [decided], transfers: [transfer], closedAt: noon },
      [],
    ],
  ])('%s', (_what, page, deadlines) => {
    expect(due(page)).toEqual(deadlines);
  });

  test('waits for the last of what lies on the shelf', () => {
    const slices = [
      slice('S1', 'L1', 1, 'ready', { since: noon }),
      slice('S2', 'L1', 1, 'ready', { since: plusDays(noon, 1) }),
    ];
    expect(due({ slices, groups: [{ ...group, plan }] })).toEqual([
      ['collect.G1', plusDays(noon, 6), 'exception.detect'],
    ]);
  });
});
