import { Link } from '@tanstack/react-router';
import css from './Cases.module.css';

/** Which good news it is. */
export function NoCases({ view, resolved }: { view: string; resolved: number }) {
  const isAll = view === 'open';
  return (
    <div className={css.empty}>
      <b>{isAll ? 'Nothing open' : view === 'resolved' ? 'Nothing resolved today yet' : 'Nothing in this view'}</b>
      <p>{resolved} resolved today</p>
      {isAll ? (
        <Link to="/orders" className="btn">
          Show the orders
        </Link>
      ) : (
        <Link to="/cases" className="btn">
          Show all open cases
        </Link>
      )}
    </div>
  );
}
