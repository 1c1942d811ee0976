import '../kit/mantine.ts';
import '@mantine/spotlight/styles.layer.css';
import './Palette.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { useKeys } from '../keys/useKeys.ts';
import { FoundOrders } from './FoundOrders.tsx';
import { OnOrder } from './OnOrder.tsx';
import { Rooms } from './Rooms.tsx';
import { usePaletteSubject } from './usePaletteSubject.ts';

const [store, palette] = createSpotlight();

/** Find anything or do anything: orders by whatever they are known by, rooms, the commands of an order. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const [query, setQuery] = useState('');
  const { found, isFetching, order } = usePaletteSubject(query);
  useEffect(() => palette.open(), []);
  // what was found first is what Enter opens
  const first = found[0]?.id ?? query;
  useEffect(() => {
    if (first) selectFirst();
  }, [first]);
  useKeys('Palette', [], { modal: true });
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      size={640}
      yOffset={96}
      scrollable
      maxHeight={440}
      transitionProps={{ duration: 0 }}
      onSpotlightClose={onClose}
      aria-label="Find anything or do anything"
    >
      <Spotlight.Search
        placeholder="Order, customer, SKU, tracking, any outside id"
        aria-label="Find"
        rightSection={<kbd>Esc</kbd>}
      />
      <Spotlight.ActionsList>
        <FoundOrders orders={found} />
        {order && <OnOrder order={order} query={query} />}
        <Rooms query={query} />
        {query.trim().length > 1 && found.length === 0 && !isFetching && (
          <Spotlight.Empty>No order is known by that name</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** The kit selects nothing by itself, and marks what is selected on the element. */
function selectFirst(): void {
  const list = document.getElementById(store.getState().listId);
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}
