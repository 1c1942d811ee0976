import type { Me } from '../api/types.ts';

/** Each role lands on its own work. */
export function landing(me: Me) {
  switch (me.role) {
    case 'manager':
      return { to: '/cases', search: { view: 'place' } } as const;
    case 'finance':
      return { to: '/orders', search: { view: 'ready_to_close' } } as const;
    case 'associate':
      return { to: '/orders', search: { view: 'mine' } } as const;
    default:
      return { to: '/orders', search: {} } as const;
  }
}
