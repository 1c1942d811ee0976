import { className } from '../words/labels.ts';
import { Shape, type ShapeName } from './Shape.tsx';

const SHAPED = new Set<string>(['safe', 'watch', 'risk', 'mapped', 'held', 'done', 'open']);

/** A state: shape, then word, then colour. */
export function StateTag({ of, says }: { of: string; says?: string }) {
  const shaped = SHAPED.has(of);
  return (
    <span className={`tag ${shaped ? of : ''}`}>
      {shaped && <Shape of={of as ShapeName} size={11} />}
      {says ?? className(of)}
    </span>
  );
}
