import type { ReactNode } from 'react';

/** What a command has done, and where to look: told once, then gone. */
export type Toast = {
  readonly title: string;
  readonly says?: ReactNode;
  readonly to?: string;
  readonly well?: boolean;
};
type Teller = (toast: Toast) => void;

let teller: Teller | null = null;
const waiting: Toast[] = [];
const watchers = new Set<() => void>();

export function toast(one: Toast): void {
  if (teller) teller(one);
  else waiting.push(one);
  for (const watcher of watchers) watcher();
}

/** True once there was something to tell: only then are the parts loaded that tell it. */
export function wasToasted(): boolean {
  return teller !== null || waiting.length > 0;
}

export function watchToasts(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function tellBy(next: Teller): void {
  teller = next;
  for (const one of waiting.splice(0)) next(one);
}
