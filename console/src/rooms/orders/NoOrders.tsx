import { Link, useSearch } from '@tanstack/react-router';
import { stageName } from '../../words/labels.ts';
import { useNames } from '../../words/names.ts';
import css from './Orders.module.css';
import { VIEWS } from './views.ts';

/** Says which good or bad news it is, names the filters, and offers one next step. */
export function NoOrders() {
  const { view = 'open', stage, channel, place, turn, q } = useSearch({ from: '/shell/orders' });
  const names = useNames();
  const filters = [
    ...(q ? [`\u201c${q}\u201d is searched for`] : []),
    ...(stage ? [`stage is ${stageName(stage)}`] : []),
    ...(channel ? [`channel is ${names.channel(channel)}`] : []),
    ...(place ? [`place is ${names.place(place)}`] : []),
    ...(turn ? [`turn is ${turn}`] : []),
  ];
  const name = VIEWS.find((each) => each.view === view)?.name ?? 'this view';
  if (filters.length > 0) {
    const text = filters.join(', ');
    return (
      <div className={css.empty}>
        <b>Nothing matches</b>
        <p>{text.charAt(0).toUpperCase() + text.slice(1)}</p>
        <Link to="/orders" search={{ view: view === 'open' ? undefined : view }} className="btn">
          Clear {filters.length} filter{filters.length === 1 ? '' : 's'}
        </Link>
      </div>
    );
  }
  return (
    <div className={css.empty}>
      <b>{NEWS[view] ?? `Nothing is in ${name}`}</b>
      <p>{view === 'open' ? 'Every order is closed.' : 'Everything else is one view away.'}</p>
      <Link to="/orders" search={{ view: view === 'open' ? 'all' : undefined }} className="btn">
        {view === 'open' ? 'Show all orders' : 'Show by next deadline'}
      </Link>
    </div>
  );
}

const NEWS: Readonly<Record<string, string>> = {
  open: 'No order is open',
  mine: 'Nothing waits for you',
  risk: 'No order is at risk',
  backup: 'No backup is held',
  waiting: 'Nothing is held, and no case is open',
};
