import { useSyncExternalStore } from 'react';
import { worldNow } from '../api/stream.ts';

/** One timer for every clock on the screen. Who asks by the minute is only woken when the minute changes. */
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

export function watchClock(watcher: () => void): () => void {
  watchers.add(watcher);
  timer ??= setInterval(() => {
    for (const each of watchers) each();
  }, 1000);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0 || !timer) return;
    clearInterval(timer);
    timer = null;
  };
}

const second = () => Math.floor(worldNow() / 1000) * 1000;
const minute = () => Math.floor(worldNow() / 60_000) * 60_000;

/** The world's time, to the second. */
export function useSecond(): number {
  return useSyncExternalStore(watchClock, second);
}

/** The world's time, to the minute. */
export function useMinute(): number {
  return useSyncExternalStore(watchClock, minute);
}

const CLOSE = 10 * 60_000;

/** Time left until a moment: by the minute, and by the second in the last ten minutes. */
export function useLeft(by: string): number {
  const until = Date.parse(by);
  const left = () => {
    const exact = until - worldNow();
    return exact < CLOSE && exact > -CLOSE ? Math.ceil(exact / 1000) * 1000 : Math.ceil(exact / 60_000) * 60_000;
  };
  return useSyncExternalStore(watchClock, left);
}
