import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { memo } from 'react';
import { meQuery } from '../../api/queries.ts';
import type { OrderRow } from '../../api/types.ts';
import { toggled } from '../../app/search.ts';
import { Because } from '../../kit/Because.tsx';
import { Left } from '../../kit/Deadline.tsx';
import { MiniSpine } from '../../kit/MiniSpine.tsx';
import { Money } from '../../kit/Money.tsx';
import { Shape } from '../../kit/Shape.tsx';
import { useFresh } from '../../kit/useFresh.ts';
import { className, percent, roleName, stepName, units } from '../../words/labels.ts';
import { useNames } from '../../words/names.ts';
import { useMinute } from '../../words/now.ts';
import { exactly, momentShort, promised, span, townOf } from '../../words/time.ts';
import css from './Orders.module.css';

type Props = { row: OrderRow; isAt: boolean; isSelected: boolean };

/** One order. Its values change in place; a green edge says so for ten seconds. */
export const OrderLine = memo(function OrderLine({ row, isAt, isSelected }: Props) {
  const now = useMinute();
  const fresh = useFresh(row.changedAt);
  const names = useNames();
  const navigate = useNavigate({ from: '/orders' });
  const mark = [isAt ? css.at : '', fresh && !isAt ? css.fresh : '', isSelected ? css.picked : ''].join(' ');
  const go = (change: object) =>
    void navigate({ to: '/orders', search: (before) => ({ ...before, ...change }), replace: true });
  const quiet = row.class === 'safe' || row.class === null ? css.quiet : '';
  return (
    <tr
      className={mark}
      tabIndex={-1}
      data-row={row.number}
      aria-current={isAt || undefined}
      onClick={() => go({ at: row.number })}
      onDoubleClick={() => void navigate({ to: '/orders/$order', params: { order: row.number } })}
    >
      <td>
        <input
          type="checkbox"
          className="check"
          aria-label={`Select ${row.number}`}
          checked={isSelected}
          onClick={(event) => event.stopPropagation()}
          onChange={() =>
            void navigate({
              to: '/orders',
              search: (before) => ({ ...before, sel: toggled(before.sel, row.number) }),
              replace: true,
            })
          }
        />
      </td>
      <td>
        {row.class ? <Shape of={row.class} /> : <Shape of="open" />}
        <span className="sr">{row.class ? className(row.class) : 'No promise open'}</span>
      </td>
      <td className={`num ${css.kept} ${quiet || `c-${row.class}`}`}>
        {row.kept === null ? '\u2013' : percent(row.kept)}
      </td>
      <td
        className={`num ${css.act} ${quiet} ${row.class === 'risk' ? css.risk : ''}`}
        title={row.actBy ? `${exactly(row.actBy, now, row.zone)} in ${townOf(row.zone)}` : undefined}
      >
        {row.actBy ? momentShort(row.actBy, now, row.zone) : '\u2013'}
      </td>
      <td className={`num ${css.left}`}>{row.actBy && <Left by={row.actBy} tone={row.class === 'risk'} short />}</td>
      <td className={css.id}>
        <Link to="/orders/$order" params={{ order: row.number }} className="mono">
          {row.number}
        </Link>
      </td>
      <td>
        <span className={css.name}>{row.customer ?? 'No name'}</span> <span className="mute">{units(row.units)}</span>
      </td>
      <td>
        <span className="row">
          <MiniSpine stage={row.stage} />
          <span className="cut">{stepName(row.stage, row.step)}</span>
        </span>
      </td>
      <td>{row.promisedBy && promised(row.promisedBy, now, row.zone)}</td>
      <td className={css.because}>{row.class !== 'safe' && <Because says={row.because} />}</td>
      <td className={`soft ${css.channel}`} title={names.channel(row.channel)}>
        {names.channel(row.channel)}
      </td>
      <td className={`soft ${css.place}`} title={row.place ? names.place(row.place) : undefined}>
        {row.place ? names.place(row.place) : '\u2013'}
      </td>
      <td className="soft">
        <Turn turn={row.turn} />
      </td>
      <td className={`num mute ${css.age}`}>{span(now - Date.parse(row.placedAt))}</td>
      <td className="num">
        <Money minor={row.total} currency={row.currency} />
      </td>
    </tr>
  );
});

/** Whose turn it is: yours in blue, else a role, a place or a person; 'Auto' needs nobody. */
export function Turn({ turn }: { turn: string }) {
  const { data: me } = useSuspenseQuery(meQuery);
  const names = useNames();
  if (turn === me.name || turn === me.role || me.places?.includes(turn)) return <span className={css.you}>You</span>;
  const place = names.place(turn);
  return place === turn ? shortRole(turn) : place;
}

function shortRole(turn: string): string {
  return turn === 'operations' ? 'Operations' : turn === 'service' ? 'Service' : roleName(turn);
}
