import { useSyncExternalStore } from 'react';
import { worldNow } from '../api/stream.ts';
import { watchClock } from '../words/now.ts';

const EDGE_MS = 10_000;

/** True for ten seconds after a moment: what has just changed gets a thin green edge, and nothing jumps. */
export function useFresh(changedAt: string): boolean {
  const at = Date.parse(changedAt);
  return useSyncExternalStore(watchClock, () => {
    const age = worldNow() - at;
    return age >= -2000 && age < EDGE_MS;
  });
}
