import type { Order } from '../api/types.ts';
import type { ShapeName } from './Shape.tsx';

type Stage = Order['spine'][number];

/** How a stage stands: its promise class where it has one, else done, open, or blocked. */
export function stageShape({ state, class: of }: Pick<Stage, 'state' | 'class'>): ShapeName {
  if (state === 'blocked') return 'risk';
  if (state === 'now') return of ?? 'now';
  if (state === 'done') return of === 'safe' ? 'safe' : 'done';
  return 'open';
}
