import type { Uuid } from '../../kernel/ids.ts';
import { texts } from '../../kernel/sql/arrays.ts';
import { type Reader, statement } from '../../kernel/sql/statement.ts';

/** Orders that want a unit, and orders that hold one: who is asked when stock comes, or turns out to be less. */

const waiting = statement<{ subject: Uuid }>(
  'demand.waiting',
  `select distinct subject from demand where item = any($1::text[]) and state = 'open' order by subject limit $2`,
);

/** Orders with open units of these items, the oldest first. */
export async function waitingFor(db: Reader, items: readonly string[], most: number): Promise<Uuid[]> {
  return (await db.run(waiting, [texts(items), most])).map((row) => row.subject);
}

/** Units that an order has claimed at a place, for a group's backup where `group` says so. */
export type Claimant = { readonly subject: Uuid; readonly group: string | null; readonly quantity: number };

const waitingAt = statement<{ item: string }>(
  'demand.waiting_at',
  `select distinct d.item from demand d join stock s on s.item = d.item
    where d.state = 'open' and s.place = $1 and s.on_hand > s.reserved + s.held`,
);

/** Items that somebody waits for and this place could give. */
export async function wantedFrom(db: Reader, place: string): Promise<string[]> {
  return (await db.run(waitingAt, [place])).map((row) => row.item);
}

const overclaimed = statement<{ subject: Uuid; slice: string; state: string; quantity: number; excess: number }>(
  'demand.overclaimed',
  `select d.subject, d.slice, d.state, d.quantity, s.reserved + s.held - s.on_hand as excess
     from stock s join demand d on d.item = s.item and d.place = s.place
    where s.item = $1 and s.place = $2 and s.on_hand < s.reserved + s.held
      and d.state in ('held', 'reserved', 'released', 'coming')
    order by array_position(array['held', 'coming', 'reserved', 'released'], d.state), d.act_by desc nulls first, d.subject desc, d.slice desc`,
);

/**
 * Who must give back units of an item at a place where more are claimed than lie there: what is only held first, then
 * what is due last; just as many units as are missing.
 */
export async function overclaimedAt(db: Reader, item: string, place: string): Promise<Claimant[]> {
  const rows = await db.run(overclaimed, [item, place]);
  const claimants = new Map<string, Claimant>();
  let left = rows[0]?.excess ?? 0;
  for (const { subject, slice, state, quantity } of rows) {
    const units = Math.min(quantity, left);
    if (units === 0) break;
    left -= units;
    const group = state === 'held' ? slice.slice(0, slice.lastIndexOf('.')) : null;
    const key = `${subject} ${group ?? ''}`;
    claimants.set(key, { subject, group, quantity: units + (claimants.get(key)?.quantity ?? 0) });
  }
  return [...claimants.values()];
}

const atPlace = statement<{ subject: Uuid }>(
  'demand.claimed_at',
  `select distinct subject from demand where place = $1 and state in ('reserved', 'released', 'coming') and act_by <= $2::timestamptz
    order by subject`,
);

/** Orders whose units at a place must be in somebody's hand by a time. */
export async function claimedAtUntil(db: Reader, place: string, until: string): Promise<Uuid[]> {
  return (await db.run(atPlace, [place, until])).map((row) => row.subject);
}
