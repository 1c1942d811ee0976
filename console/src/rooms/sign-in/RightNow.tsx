import type { Demo } from '../../api/types.ts';
import { Shape } from '../../kit/Shape.tsx';
import { stageShape } from '../../kit/stageShape.ts';
import { stageName } from '../../words/labels.ts';
import css from './SignIn.module.css';

type Order = NonNullable<Demo['order']>;

/** Where one order of the demo world stands this minute, on its eight stages. */
export function RightNow({ order }: { order: Order }) {
  return (
    <aside className={css.right} aria-label={`${order.number}, right now`}>
      <h2>
        <span className="mono">#{order.number}</span>, right now
      </h2>
      <p className="soft">{order.verdict}</p>
      <ol className={css.spine}>
        {order.spine.map((stage) => (
          <li
            key={stage.stage}
            data-done={stage.state === 'done'}
            data-ahead={stage.state === 'ahead' || stage.state === 'none'}
          >
            <Shape of={stageShape(stage)} size={stage.state === 'now' ? 22 : 18} />
            <div>
              <b>{stageName(stage.stage)}</b>
              <p>{stage.money.split('\n')[0] || stage.commitment}</p>
            </div>
          </li>
        ))}
      </ol>
    </aside>
  );
}
