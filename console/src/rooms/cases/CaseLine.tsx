import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { memo } from 'react';
import { meQuery } from '../../api/queries.ts';
import type { CaseRow } from '../../api/types.ts';
import { toggled } from '../../app/search.ts';
import { Because } from '../../kit/Because.tsx';
import { Left, TimeBar } from '../../kit/Deadline.tsx';
import { Money } from '../../kit/Money.tsx';
import { Shape } from '../../kit/Shape.tsx';
import { Who } from '../../kit/Who.tsx';
import { roleName } from '../../words/labels.ts';
import { useNames } from '../../words/names.ts';
import { useMinute } from '../../words/now.ts';
import { moment } from '../../words/time.ts';
import css from './Cases.module.css';

type Props = { row: CaseRow; isGone: boolean; isAt: boolean; isSelected: boolean };

export const SEVERITY = { red: 'risk', amber: 'watch', grey: 'open' } as const;
const SAID = { red: 'Grave', amber: 'Serious', grey: 'Small' } as const;

/** One case: what is wrong, on what, whose turn it is, how long there is. */
export const CaseLine = memo(function CaseLine({ row, isGone, isAt, isSelected }: Props) {
  const navigate = useNavigate({ from: '/cases' });
  const now = useMinute();
  const mark = [isAt ? css.at : '', isSelected ? css.picked : '', isGone ? css.gone : ''].join(' ');
  return (
    <tr
      tabIndex={-1}
      className={mark}
      data-row={row.number}
      data-kind={row.type}
      aria-current={isAt || undefined}
      onClick={() =>
        void navigate({ to: '/cases', search: (before) => ({ ...before, at: row.number }), replace: true })
      }
      onDoubleClick={() => void navigate({ to: '/cases/$case', params: { case: row.number } })}
    >
      <td>
        <input
          type="checkbox"
          className="check"
          aria-label={`Select ${row.number}`}
          checked={isSelected}
          disabled={isGone || row.closedAt !== null}
          onClick={(event) => event.stopPropagation()}
          onChange={() =>
            void navigate({
              to: '/cases',
              search: (before) => ({ ...before, sel: toggled(before.sel, row.number) }),
              replace: true,
            })
          }
        />
      </td>
      <td>
        <Shape of={row.closedAt ? 'done' : SEVERITY[row.severity]} />
        <span className="sr">{SAID[row.severity]}</span>
      </td>
      <td>
        <span className={css.two}>
          <Link to="/cases/$case" params={{ case: row.number }} className={css.title}>
            {row.title}
          </Link>
          <span className="mute mono xs">{row.number}</span>
        </span>
      </td>
      <td className="mono">
        {row.on.number ? (
          <Link to="/orders/$order" params={{ order: row.on.number }}>
            {row.on.number}
          </Link>
        ) : (
          <span className="mute">{row.on.kind}</span>
        )}
      </td>
      <td>
        <span className={css.two}>
          <Because says={row.says} />
          <span className="mute sm">{isGone || row.closedAt ? (row.outcome ?? 'closed') : row.next}</span>
        </span>
      </td>
      <td>
        <CaseTurn row={row} />
      </td>
      <td>
        {row.closedAt ? (
          <span className="mute">closed {moment(row.closedAt, now, row.zone)}</span>
        ) : (
          row.actBy && (
            <span className="row" style={{ gap: 7 }}>
              <TimeBar from={row.openedAt} by={row.actBy} />
              <Left by={row.actBy} />
            </span>
          )
        )}
      </td>
      <td className="num">
        {row.currency && row.atStake > 0 ? <Money minor={row.atStake} currency={row.currency} /> : '\u2013'}
      </td>
    </tr>
  );
});

export function CaseTurn({ row }: { row: Pick<CaseRow, 'person' | 'place' | 'role'> }) {
  const { data: me } = useSuspenseQuery(meQuery);
  const names = useNames();
  const isMine =
    row.person === me.name ||
    (row.person === null && (row.place ? (me.places?.includes(row.place) ?? false) : false)) ||
    (row.person === null && row.role === me.role && me.places === null);
  const where = row.place && row.role === 'manager' ? names.place(row.place) : roleName(row.role);
  return (
    <span className="row" style={{ gap: 6 }}>
      <Who name={isMine ? me.name : (row.person ?? null)} />
      <span className={css.two}>
        <span className={isMine ? 'c-accent strong' : 'cut'}>{isMine ? 'You' : where}</span>
        {!isMine && <span className="mute sm cut">{row.person ?? 'no person yet'}</span>}
      </span>
    </span>
  );
}
