import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Order } from '../../api/types.ts';
import { COMMAND_KEYS } from '../../command/commandKeys.ts';
import { useDoing } from '../../command/useDoing.ts';
import { useKeys } from '../../keys/useKeys.ts';

/** On an order each command has the letter that it has in the list; K asks for a count where its units lie. */
export function useOrderKeys(order: Order): void {
  const { start } = useDoing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const place = order.place?.split(' + ')[0];
  useKeys('Order', [
    ...COMMAND_KEYS.map(({ keys, does, operation }) => ({ keys, does, run: () => start(operation) })),
    ...(place ? [{ keys: 'K', does: 'ask for a count', run: () => start('fulfill.ask_count', place) }] : []),
    { keys: '.', does: 'read everything anew', run: () => void client.invalidateQueries() },
    {
      keys: 'Escape',
      does: 'back to the list',
      run: () => (history.length > 1 ? history.back() : void navigate({ to: '/orders' })),
    },
  ]);
}
