import type { components } from '../../api/schema.gen.ts';
import { fromLocalValue } from '../../words/time.ts';
import type { Draft } from '../policies/queries.ts';
import type { SimulationSearch } from './search.ts';

export type Simulation = components['schemas']['Simulation'];
export type Arm = Simulation['today'];

/** What is sent: the draft as it stood, and the orders that it is tried on. */
export type Asked = {
  readonly kind: Draft['kind'];
  readonly draft: string;
  /** When it was last changed: another text is another question. */
  readonly changed: string;
  readonly orders: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly week: { readonly perDay: number; readonly seed: number; readonly begins: string | null } | null;
};

/** What a form begins with. */
export const USUAL = { orders: '500', perDay: '100', seed: '1' } as const;

/** The address says days; the server takes moments. Null: nothing was asked of many orders. */
export function askedIn(search: SimulationSearch, draft: Draft, zone: string): Asked | null {
  const { over, orders = USUAL.orders, from, to, perDay = USUAL.perDay, seed = USUAL.seed } = search;
  if (!over || over === 'order') return null;
  const isRecorded = over === 'recorded';
  return {
    kind: draft.kind,
    draft: draft.id,
    changed: draft.changed,
    orders: Number(orders),
    from: isRecorded && from ? fromLocalValue(`${from}T00:00`, zone) : null,
    to: isRecorded && to ? fromLocalValue(`${dayAfter(to)}T00:00`, zone) : null,
    week: isRecorded ? null : { perDay: Number(perDay), seed: Number(seed), begins: from ?? null },
  };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
