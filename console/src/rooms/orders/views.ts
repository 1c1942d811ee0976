import type { OrderFilter } from '../../api/queries.ts';
import type { OrdersSearch } from '../../app/search.ts';

/** The views of the server, by the names that people know them by. */
export const VIEWS = [
  { view: 'open', name: 'By next deadline' },
  { view: 'mine', name: 'My turn' },
  { view: 'risk', name: 'At risk' },
  { view: 'pickups', name: 'To fulfill' },
  { view: 'backup', name: 'Backup held' },
  { view: 'waiting', name: 'Held or in a case' },
  { view: 'ready_to_close', name: 'Ready to close' },
  { view: 'closed', name: 'Closed' },
] as const;

/** What the address asks of the server. */
export function filterOf({ view = 'open', stage, channel, place, turn, q, sort }: OrdersSearch): OrderFilter {
  return {
    view,
    ...(stage ? { stage } : {}),
    ...(channel ? { channel } : {}),
    ...(place ? { place } : {}),
    ...(turn ? { turn } : {}),
    ...(q ? { q } : {}),
    ...(sort ? { sort } : {}),
  };
}

export const GROUPS = ['risk', 'watch', 'safe', 'none'] as const;
export type GroupName = (typeof GROUPS)[number];

/** Everything that is at risk or on watch is there at once; what is safe comes page by page. */
export const PAGE: Readonly<Record<GroupName, number>> = { risk: 200, watch: 100, safe: 50, none: 25 };

/** By promise class, unless somebody wants one list; what is newest has no groups. */
export function isGrouped({ group, sort }: OrdersSearch): boolean {
  return group !== 'none' && sort !== 'newest';
}
