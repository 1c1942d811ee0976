/**
 * The keyboard. Layers of bindings lie on each other: a dialog's above a room's above the shell's. A key goes to the
 * highest layer that knows it; a modal layer lets nothing through. Single letters sleep while a field has focus, and
 * can be switched off for good.
 */

export type Binding = {
  /** 'J', 'Enter', '?', 'Ctrl+K', 'G O'. */
  readonly keys: string;
  readonly does: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Not listed among all keys: a second name of another one. */
  readonly quiet?: boolean;
};
export type Layer = { readonly where: string; readonly bindings: readonly Binding[]; readonly modal?: boolean };

const layers: Layer[] = [];
const SWITCH = 'imv.letters';
const SEQUENCE_MS = 1200;
let begun: { key: string; at: number } | null = null;

export function addLayer(layer: Layer): () => void {
  layers.push(layer);
  return () => void layers.splice(layers.indexOf(layer), 1);
}

export function activeLayers(): readonly Layer[] {
  return layers;
}

export function lettersAreOn(): boolean {
  return localStorage.getItem(SWITCH) !== 'off';
}

export function switchLetters(on: boolean): void {
  if (on) localStorage.removeItem(SWITCH);
  else localStorage.setItem(SWITCH, 'off');
}

export function listen(): () => void {
  window.addEventListener('keydown', handle);
  return () => window.removeEventListener('keydown', handle);
}

function handle(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const key = nameOf(event);
  if (isAsleep(key, event)) return;
  const sequence = begun && performance.now() - begun.at < SEQUENCE_MS ? `${begun.key} ${key}` : null;
  begun = null;
  const binding = (sequence && find(sequence)) || find(key);
  if (binding) {
    event.preventDefault();
    binding.run(event);
  } else if (startsSequence(key)) {
    begun = { key, at: performance.now() };
  }
}

function find(key: string): Binding | null {
  for (let i = layers.length - 1; i >= 0; i -= 1) {
    const layer = layers[i] as Layer;
    const found = layer.bindings.find((binding) => binding.keys === key);
    if (found) return found;
    if (layer.modal) return null;
  }
  return null;
}

function startsSequence(key: string): boolean {
  return layers.some((layer) => layer.bindings.some((binding) => binding.keys.startsWith(`${key} `)));
}

export function nameOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const name = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  if (event.ctrlKey || event.metaKey) return `Ctrl+${name}`;
  if (event.altKey) return `Alt+${name}`;
  // a letter says shift by itself; a sign such as ? already is what shift made of it
  return event.shiftKey && /^[A-Z]$/.test(name) ? `Shift+${name}` : name;
}

function isAsleep(key: string, event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  const inField = target?.closest?.(
    'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]',
  );
  if (key.startsWith('Ctrl+') || key === 'Escape') return false;
  if (inField) return true;
  // a button or link does by itself what Enter does to it, a button also what Space does
  if (key === 'Enter' && target?.closest?.('button, a, summary, input, [role=option]')) return true;
  if (key === 'Space' && target?.closest?.('button, summary, input, [role=option]')) return true;
  return !lettersAreOn() && key.replace('Shift+', '').length === 1;
}
