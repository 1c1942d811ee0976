import type { Order } from '../../../api/types.ts';
import { Shape } from '../../../kit/Shape.tsx';
import { roleName } from '../../../words/labels.ts';
import css from '../Details.module.css';

/** What must be true before it closes, and whose it is. */
export function Checklist({ order: { checklist } }: { order: Order }) {
  const open = checklist.filter((item) => !item.done).length;
  return (
    <section className="panel" aria-label="Checklist">
      <header>
        <h2>Close checklist</h2>
        <span className="mute">{open === 0 ? 'nothing is open' : `${open} of ${checklist.length} open`}</span>
      </header>
      <ul className={css.list}>
        {[...checklist]
          .sort((a, b) => Number(a.done) - Number(b.done))
          .map((item) => (
            <li key={item.item}>
              <Shape of={item.done ? 'done' : 'open'} />
              <span className={item.done ? 'grow mute' : 'grow'}>
                <span className="sr">{item.done ? 'Done: ' : 'Open: '}</span>
                {item.says}
              </span>
              {!item.done && <span className="mute">{item.owner === 'auto' ? 'by itself' : roleName(item.owner)}</span>}
            </li>
          ))}
      </ul>
    </section>
  );
}
