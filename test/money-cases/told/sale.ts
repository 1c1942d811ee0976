import { byLine, type CaseLine, unitNamed } from '../case.ts';
import { lineInput } from '../order.ts';
import type { Play } from '../play.ts';
import type { Tellings } from './telling.ts';

type Units = { units: string[] };
const quantities = (units: readonly string[]) =>
  [...byLine(units)].map(([line, ordinals]) => ({ line, quantity: ordinals.length }));

/** Units leave once they have a source and their route is confirmed; a clock would have seen to it. */
async function ship(play: Play, units: readonly string[]): Promise<void> {
  if (play.order.slices.some((slice) => slice.state === 'open')) await play.give('promise.make', {});
  if (play.order.groups.some((group) => group.route.state === 'decided')) await play.give('route.confirm', {});
  await play.give('fulfill.ship', { units: quantities(units) });
}

/** The carrier brings whole parcels. */
async function deliver(play: Play, names: readonly string[]): Promise<void> {
  const units = names.map(unitNamed);
  const brought = play.order.slices.filter((slice) =>
    units.some((each) => each.line === slice.line && slice.units.includes(each.unit)),
  );
  for (const parcel of new Set(brought.map((slice) => slice.parcel))) await play.give('fulfill.deliver', { parcel });
}

export const sale: Tellings = {
  units_handed_over: {
    gives: ({ from_transit }) => (from_transit ? ['fulfill.deliver'] : ['fulfill.ship']),
    books: ['UnitsHandedOver', 'UnitsShipped', 'UnitsDelivered'],
    async tell(play, { units, from_transit }: Units & { from_transit?: boolean }) {
      if (from_transit) await deliver(play, units);
      else await ship(play, units);
    },
  },
  units_shipped: {
    gives: ['fulfill.ship', 'fulfill.deliver'],
    books: ['UnitsShipped'],
    tell: (play, { units }: Units) => ship(play, units),
  },
  units_cancelled: {
    gives: ['capture.cancel'],
    books: ['UnitsCancelled'],
    async tell(play, { units, shipping }: Units & { shipping?: 'keep' | 'prorata' }) {
      await play.give('capture.cancel', {
        units: quantities(units),
        reason: 'cancelled',
        by: shipping === 'keep' ? 'customer' : 'us',
        ...(shipping ? { shipping } : {}),
      });
    },
  },
  deposit_forfeited: {
    gives: ['capture.forfeit_deposit'],
    books: ['DepositForfeited', 'UnitsCancelled'],
    async tell(play, { units, amount }: Units & { amount: number }) {
      await play.give('capture.forfeit_deposit', { units: quantities(units), amount, because: 'not collected' });
    },
  },
  pass_through_added: {
    gives: ['close.add_pass_through'],
    books: ['PassThroughAdded'],
    async tell(play, { kind, amount }: { kind: string; amount: number }) {
      await play.give('close.add_pass_through', { kind, amount });
    },
  },
  lines_added: {
    gives: ['capture.add_lines', 'validate.add_tender'],
    books: ['LinesAdded'],
    async tell(play, { lines }) {
      await play.give('capture.add_lines', {
        lines: lines.map((line: CaseLine) => ({ ...lineInput(line), group: undefined })),
      });
    },
  },
  surplus_found: { gives: [], books: ['SurplusFound'], tell: async () => undefined },
  /** What a marketplace remits is not ours: nothing is posted. */
  marketplace_tax_noted: { gives: [], books: [], tell: async () => undefined },
};
