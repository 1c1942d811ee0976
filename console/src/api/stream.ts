/**
 * One stream for every screen. It tells which pages have changed and, between, what time it is in the world. What is
 * known of it stands here, outside of any component: there is one connection and one clock.
 */

export type Changed = { readonly id: string; readonly kind: string; readonly version: number };
export type StreamState =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  | { readonly state: 'broken'; readonly since: number };

type Listener = (pages: readonly Changed[]) => void;

/** The server says something at least every fifteen seconds; after this long it is away. */
const SILENCE_MS = 40_000;
const AGAIN_MS = 4000;

let source: EventSource | null = null;
let state: StreamState = { state: 'connecting' };
let heard = 0;
let again = 0;
let offset = 0;
let known = false;
const listeners = new Set<Listener>();
const watchers = new Set<() => void>();

/** Milliseconds since 1970, by the clock of the world. */
export function worldNow(): number {
  return Date.now() + offset;
}

export function isClockKnown(): boolean {
  return known;
}

export function setWorldClock(now: string): void {
  offset = Date.parse(now) - Date.now();
  known = true;
}

export function streamState(): StreamState {
  return state;
}

export function watchStream(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function onChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Listens until the answer is called. `missed` runs when the stream is back: nobody knows what happened between. */
export function openStream(missed: () => void): () => void {
  const connect = () => {
    source?.close();
    source = new EventSource('/v1/stream');
    source.addEventListener('now', (event) => hear(event, missed));
    source.addEventListener('changed', (event) => {
      hear(event, missed);
      const { pages } = JSON.parse(event.data) as { pages: Changed[] };
      for (const listener of listeners) listener(pages);
    });
    source.onerror = broke;
  };
  const timer = setInterval(() => {
    if (Date.now() - heard > SILENCE_MS) broke();
    if (state.state === 'broken' && Date.now() > again) {
      again = Date.now() + AGAIN_MS;
      connect();
    }
  }, 1000);
  heard = Date.now();
  connect();
  retry = connect;
  return () => {
    clearInterval(timer);
    source?.close();
    source = null;
    retry = null;
    become({ state: 'connecting' });
  };
}

let retry: (() => void) | null = null;

export function reconnect(): void {
  again = Date.now() + AGAIN_MS;
  retry?.();
}

/** Seconds until the next try. */
export function nextTry(): number {
  return Math.max(0, Math.ceil((again - Date.now()) / 1000));
}

function hear(event: MessageEvent<string>, missed: () => void): void {
  heard = Date.now();
  setWorldClock((JSON.parse(event.data) as { now: string }).now);
  if (state.state === 'live') return;
  if (state.state === 'broken') missed();
  become({ state: 'live' });
}

function broke(): void {
  if (state.state === 'broken') return;
  again = Date.now() + AGAIN_MS;
  become({ state: 'broken', since: worldNow() });
}

function become(next: StreamState): void {
  state = next;
  for (const watcher of watchers) watcher();
}
