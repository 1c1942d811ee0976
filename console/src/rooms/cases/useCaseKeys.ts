import { useNavigate } from '@tanstack/react-router';
import { type CasesSearch, listed, toggled } from '../../app/search.ts';
import { useDoing } from '../../command/useDoing.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { rowAfter, rowsLike } from '../orders/rows.ts';

/** The commands about a case as such, not about what is wrong. */
export const CASE_COMMANDS = [
  { keys: 'A', does: 'take', operation: 'exception.take' },
  { keys: 'P', does: 'pass to', operation: 'exception.pass' },
  { keys: 'Z', does: 'snooze with a reason', operation: 'exception.snooze' },
] as const;

export function useCaseKeys(search: CasesSearch, letGo: () => void): void {
  const navigate = useNavigate({ from: '/cases' });
  const { start } = useDoing();
  const { at, sel } = search;
  const set = (change: Partial<CasesSearch>) =>
    void navigate({ to: '/cases', search: (before) => ({ ...before, ...change }), replace: true });
  const move = (by: number) => {
    const next = rowAfter(at, by);
    if (next) set({ at: next });
  };
  const withRow = (run: (number: string) => void) => () => {
    const row = at ?? rowAfter(undefined, 1);
    if (row) run(row);
  };
  useKeys('Cases', [
    { keys: 'J', does: 'next row', run: () => move(1) },
    { keys: 'K', does: 'previous row', run: () => move(-1) },
    { keys: 'ArrowDown', does: 'next row', run: () => move(1), quiet: true },
    { keys: 'ArrowUp', does: 'previous row', run: () => move(-1), quiet: true },
    { keys: 'Enter', does: 'open', run: withRow((id) => void navigate({ to: '/cases/$case', params: { case: id } })) },
    { keys: 'X', does: 'select', run: withRow((number) => set({ at: number, sel: toggled(sel, number) })) },
    {
      keys: 'Shift+X',
      does: 'select alike',
      run: withRow((number) => set({ at: number, sel: [...new Set([...listed(sel), ...rowsLike(number)])].join(',') })),
    },
    { keys: 'Escape', does: 'drop selection', run: () => set({ sel: undefined, choice: undefined }) },
    { keys: '.', does: 'bring in what has changed', run: letGo },
    ...CASE_COMMANDS.map(({ keys, does, operation }) => ({
      keys,
      does,
      run: withRow((number) => start(operation, number)),
    })),
  ]);
}
