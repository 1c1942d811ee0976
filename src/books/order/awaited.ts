import type { Order, Slice } from './order.ts';
import type { Package } from './plan.ts';

/** Whether it waits for a supply that was announced. */
export function isAwaited({ state, supply }: Slice): boolean {
  return state === 'coming' && supply !== undefined;
}

/** Whether some of the package is still to come: what lies there already is not picked before. */
export function isAwaiting({ slices }: Order, { lines }: Package): boolean {
  return lines.some(({ line, supply }) =>
    slices.some((slice) => slice.line === line && slice.supply === supply && isAwaited(slice)),
  );
}
