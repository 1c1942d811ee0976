import type { Book } from '../../api/types.ts';
import { Shape } from '../../kit/Shape.tsx';
import css from './FirstRun.module.css';

/** What a house needs before orders can flow, from what the server counts. */
export function SetUp({ book }: { book: Book }) {
  const steps = stepsOf(book);
  const done = steps.filter((step) => step.done).length;
  const next = steps.find((step) => !step.done);
  return (
    <aside className={css.setUp} aria-label="Set up">
      <h3>
        Set up, {done} of {steps.length} done
      </h3>
      <div className="bar" style={{ marginTop: 10 }}>
        <i style={{ width: `${(100 * done) / steps.length}%`, background: 'var(--accent)' }} />
      </div>
      <ol>
        {steps.map((step) => (
          <li key={step.name} className={step.done ? css.done : step === next ? css.next : undefined}>
            <Shape of={step.done ? 'done' : 'open'} size={16} />
            <b>{step.name}</b>
            <p>{step.says}</p>
          </li>
        ))}
      </ol>
    </aside>
  );
}

function stepsOf({ places, channels, entities, counts }: Book) {
  const kinds = (kind: string, name: string) => {
    const n = places.filter((place) => place.kind === kind).length;
    return n > 0 ? [`${n} ${name}${n === 1 ? '' : 's'}`] : [];
  };
  return [
    {
      name: 'Entities',
      done: entities.length > 0,
      says: entities.map((each) => `${each.name}, ${each.currency}`).join('; ') || 'Who sells, and in which currency',
    },
    {
      name: 'Places and hours',
      done: places.length > 0,
      says:
        [...kinds('warehouse', 'warehouse'), ...kinds('store', 'store')].join(', ') ||
        'Warehouses and stores, with cut-offs in their own zone',
    },
    {
      name: 'Items',
      done: counts.items > 0,
      says: counts.items > 0 ? `${counts.items.toLocaleString('en')} items` : 'What is sold, and what it costs',
    },
    {
      name: 'Stock',
      done: counts.counted > 0,
      says:
        counts.counted > 0
          ? `${counts.counted.toLocaleString('en')} shelves are on record`
          : 'What lies where, by a receipt or a count',
    },
    {
      name: 'Channels',
      done: channels.length > 0,
      says: channels.map((each) => each.name).join(', ') || 'Where orders come from: web, marketplaces, tills',
    },
    {
      name: 'People',
      done: counts.people > 1,
      says: counts.people > 1 ? `${counts.people} people` : 'Only you so far: roles, places, money limits',
    },
  ];
}
