import { useEffect, useRef } from 'react';
import { addLayer, type Binding } from './keys.ts';

/** Binds keys while the component is there; the bindings may change with every render. */
export function useKeys(where: string, bindings: readonly Binding[], { modal = false } = {}): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  useEffect(
    () =>
      addLayer({
        where,
        modal,
        get bindings() {
          return latest.current;
        },
      }),
    [where, modal],
  );
}
