import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { countsQuery, type OrderFilter } from '../../api/queries.ts';
import { useNames } from '../../words/names.ts';
import { NoOrders } from './NoOrders.tsx';
import { OrderGroup } from './OrderGroup.tsx';
import css from './Orders.module.css';
import { GROUPS, isGrouped } from './views.ts';

/** The list: a real table; groups by promise class, what breaks first comes first. */
export function OrderTable({ filter, selected }: { filter: OrderFilter; selected: readonly string[] }) {
  const search = useSearch({ from: '/shell/orders' });
  const { data: counts } = useQuery(countsQuery(filter));
  const { book } = useNames();
  const navigate = useNavigate({ from: '/orders' });
  const currencies = new Set(book?.entities.map((entity) => entity.currency));
  const currency = currencies.size === 1 ? [...currencies][0] : null;
  const count = counts?.classes.reduce((n, each) => n + each.orders, 0);
  const drop = () =>
    void navigate({ to: '/orders', search: (before) => ({ ...before, sel: undefined }), replace: true });
  return (
    <div className={css.list} data-list="orders">
      <table className={`grid ${css.grid}`}>
        <colgroup>
          {COLUMN_NAMES.map((name) => (
            <col key={name} className={css[name]} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th>
              <input
                type="checkbox"
                className="check"
                aria-label="Drop the selection"
                checked={false}
                disabled={selected.length === 0}
                onChange={drop}
                ref={(box) => void (box && (box.indeterminate = selected.length > 0))}
              />
            </th>
            <th colSpan={2}>Kept</th>
            <th className="num" aria-sort={search.sort === 'newest' ? undefined : 'ascending'}>
              Act by
            </th>
            <th className={`num ${css.left}`}>Left</th>
            <th aria-sort={search.sort === 'newest' ? 'descending' : undefined}>Order</th>
            <th>Customer, units</th>
            <th>Stage</th>
            <th>Promise</th>
            <th className={css.because}>Because</th>
            <th className={css.channel}>Channel</th>
            <th className={css.place}>Place</th>
            <th>Turn</th>
            <th className={`num ${css.age}`}>Age</th>
            <th className="num">Total{currency ? ` ${currency}` : ''}</th>
          </tr>
        </thead>
        {isGrouped(search) ? (
          GROUPS.map((group) => (
            <OrderGroup key={group} group={group} filter={filter} counts={counts} at={search.at} selected={selected} />
          ))
        ) : (
          <OrderGroup group={null} filter={filter} counts={counts} at={search.at} selected={selected} />
        )}
      </table>
      {count === 0 && <NoOrders />}
    </div>
  );
}

const COLUMN_NAMES = [
  'select', 'shape', 'kept', 'actBy', 'left', 'order', 'customer', 'stage', 'promise', 'because', 'channel', 'place', 'turn', 'age', 'total',
] as const; // biome-ignore format: a list
