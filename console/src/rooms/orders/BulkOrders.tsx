import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { preview } from '../../api/client.ts';
import { orderQuery } from '../../api/queries.ts';
import type { Order } from '../../api/types.ts';
import { BulkPanel } from '../../command/BulkPanel.tsx';
import type { BulkItem } from '../../command/bulk.ts';
import { useBulkRun } from '../../command/useBulkRun.ts';
import { newKey } from '../../command/useRun.ts';

/** Commands that ask for nothing, so that one word can be said to many orders. */
const TOGETHER = [
  ['route.confirm', 'Confirm routing'],
  ['route.switch', 'Switch to backup'],
  ['promise.make', 'Make the promise'],
] as const;

/** The selected orders, together. */
export default function BulkOrders({ numbers }: { numbers: readonly string[] }) {
  const orders = useQueries({ queries: numbers.map((number) => orderQuery(number)) }).flatMap(({ data }) => data ?? []);
  const choices = TOGETHER.map(([key, title]) => ({
    key,
    title,
    fits: orders.filter((order) => isReady(order, key)).length,
  }));
  const [picked, setPicked] = useState<string | undefined>();
  const best = [...choices].sort((a, b) => b.fits - a.fits)[0];
  const chosen = picked ?? best?.key ?? 'route.confirm';
  const ready = orders.filter((order) => isReady(order, chosen));
  const previews = useQueries({
    queries: ready.map((order) => ({
      queryKey: ['preview', pathOf(order, chosen), '{}', order.version],
      queryFn: () => preview({ path: pathOf(order, chosen), body: {}, key: newKey() }),
      retry: false,
    })),
  });
  const { results, running, run, forget } = useBulkRun();
  const items = orders.map((order): BulkItem => {
    const asked = previews[ready.indexOf(order)];
    const said = order.allowed.find((each) => each.operation === chosen);
    const because = asked?.error?.message ?? (isReady(order, chosen) ? null : (said?.because ?? 'it cannot be done'));
    return {
      name: order.number,
      path: pathOf(order, chosen),
      body: {},
      version: order.version,
      preview: asked?.data ?? null,
      because,
      isLoading: asked?.isPending ?? false,
    };
  });
  return (
    <BulkPanel
      heading={`${numbers.length} order${numbers.length === 1 ? '' : 's'} selected`}
      choices={choices}
      chosen={chosen}
      onChoose={(key) => {
        forget();
        setPicked(key);
      }}
      items={items}
      results={results}
      running={running}
      onRun={(some) => void run(some)}
      currency={orders[0]?.currency ?? 'USD'}
    />
  );
}

function isReady(order: Order, operation: string): boolean {
  return order.allowed.some((each) => each.operation === operation && each.ready);
}

function pathOf(order: Order, operation: string): string {
  return order.allowed.find((each) => each.operation === operation)?.path ?? '';
}
