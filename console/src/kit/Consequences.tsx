import type { ReactNode } from 'react';
import type { Effects } from '../api/types.ts';
import css from './Consequences.module.css';
import { type Cell, consequences, type Named } from './consequences.ts';
import { Shape } from './Shape.tsx';

/** The six consequences of a command, always these six, always in this order. */
export function Consequences({ effects, named, stale = false }: { effects: Effects; named: Named; stale?: boolean }) {
  return (
    <dl className={css.six} aria-busy={stale} aria-label="Consequences">
      {consequences(effects, named).map((cell) => (
        <div key={cell.name}>
          <dt>{cell.name}</dt>
          <dd>
            <CellText cell={cell} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One of the six, also for the rows of a comparison. */
export function CellText({ cell }: { cell: Cell }): ReactNode {
  return (
    <>
      <b className={cell.shape ? `state c-${cell.shape}` : undefined}>
        {cell.shape && <Shape of={cell.shape} />}
        {cell.says}
      </b>
      {cell.also && <span>{cell.also}</span>}
    </>
  );
}
