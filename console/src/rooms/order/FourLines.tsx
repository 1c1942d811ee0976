import type { Order } from '../../api/types.ts';
import { Icon } from '../../kit/Icon.tsx';
import { StateTag } from '../../kit/StateTag.tsx';
import css from './OrderPage.module.css';

const NAMES = { source: 'Source', promise: 'Promise', routing: 'Routing', finance: 'Finance' } as const;

/** Source, promise, routing, finance: each a line, its cause, its state. */
export function FourLines({ four }: { four: Order['four'] }) {
  return (
    <section className={`panel ${css.card}`} aria-label="In four lines">
      <ul>
        {four.map((row) => (
          <li key={row.row}>
            <h2>{NAMES[row.row]}</h2>
            <div>
              <p>{row.title}</p>
              <p className={css.why}>{row.says}</p>
            </div>
            {row.row === 'source' ? (
              <span className="tag">
                <Icon of="globe" size={11} />
                {row.tag}
              </span>
            ) : (
              row.tag !== 'none' && <StateTag of={row.tag} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
