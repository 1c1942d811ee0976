import { Link, useSearch } from '@tanstack/react-router';
import css from './Orders.module.css';
import { VIEWS } from './views.ts';

/** The views with their counts; a count and its list are the same condition on the server. */
export function Views({ counts }: { counts: Readonly<Record<string, number>> }) {
  const { view = 'open' } = useSearch({ from: '/shell/orders' });
  const shown = counts.all === 0 ? VIEWS.slice(0, 5) : VIEWS;
  return (
    <div className={css.views}>
      <nav className="tabs" aria-label="Views">
        {shown.map((each) => (
          <Link
            key={each.view}
            from="/orders"
            to="/orders"
            search={(before) => ({
              ...before,
              view: each.view === 'open' ? undefined : each.view,
              at: undefined,
              sel: undefined,
            })}
            activeProps={{}}
            aria-current={each.view === view ? 'page' : undefined}
          >
            {each.name} <i>{(counts[each.view] ?? 0).toLocaleString('en')}</i>
          </Link>
        ))}
      </nav>
      <span className="grow" />
      <Link to="/orders/new" className="btn">
        New order <kbd>N</kbd>
      </Link>
    </div>
  );
}
