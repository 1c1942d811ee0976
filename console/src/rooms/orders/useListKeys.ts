import { useNavigate } from '@tanstack/react-router';
import { listed, type OrdersSearch, toggled } from '../../app/search.ts';
import { COMMAND_KEYS } from '../../command/commandKeys.ts';
import { useDoing } from '../../command/useDoing.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { rowAfter, rowsLike } from './rows.ts';

/** The keys of the list. Where one is, what is peeked at and what is selected stand in the address. */
export function useListKeys(search: OrdersSearch, bringIn: () => void): void {
  const navigate = useNavigate({ from: '/orders' });
  const { start } = useDoing();
  const set = (change: Partial<OrdersSearch>) =>
    void navigate({ to: '/orders', search: (before) => ({ ...before, ...change }), replace: true });
  const { at, peek, sel } = search;
  const move = (by: number) => {
    const next = rowAfter(at, by);
    if (next) set({ at: next, ...(peek ? { peek: next } : {}) });
  };
  const withRow = (run: (number: string) => void) => () => {
    const row = at ?? rowAfter(undefined, 1);
    if (row) run(row);
  };
  useKeys('Orders', [
    { keys: 'J', does: 'next row', run: () => move(1) },
    { keys: 'K', does: 'previous row', run: () => move(-1) },
    { keys: 'ArrowDown', does: 'next row', run: () => move(1), quiet: true },
    { keys: 'ArrowUp', does: 'previous row', run: () => move(-1), quiet: true },
    {
      keys: 'Enter',
      does: 'open',
      run: withRow((order) => void navigate({ to: '/orders/$order', params: { order } })),
    },
    {
      keys: 'Space',
      does: 'peek at the side',
      run: withRow((number) => set({ at: number, peek: peek === number ? undefined : number })),
    },
    { keys: 'X', does: 'select', run: withRow((number) => set({ at: number, sel: toggled(sel, number) })) },
    {
      keys: 'Shift+X',
      does: 'select alike',
      run: withRow((number) => set({ at: number, sel: [...new Set([...listed(sel), ...rowsLike(number)])].join(',') })),
    },
    {
      keys: 'Escape',
      does: 'drop selection, close the side',
      run: () => set(sel ? { sel: undefined } : { peek: undefined }),
    },
    { keys: '.', does: 'bring in what has changed', run: bringIn },
    ...COMMAND_KEYS.map(({ keys, does, operation }) => ({
      keys,
      does,
      run: withRow((number) => start(operation, number)),
    })),
  ]);
}
