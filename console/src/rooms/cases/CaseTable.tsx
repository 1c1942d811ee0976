import { useNavigate } from '@tanstack/react-router';
import type { CaseRow } from '../../api/types.ts';
import { CaseLine } from './CaseLine.tsx';
import css from './Cases.module.css';

type Props = {
  rows: readonly { row: CaseRow; isGone: boolean }[];
  selected: readonly string[];
  at: string | undefined;
};

export function CaseTable({ rows, selected, at }: Props) {
  const navigate = useNavigate({ from: '/cases' });
  const currencies = new Set(rows.flatMap(({ row }) => row.currency ?? []));
  const currency = currencies.size === 1 ? [...currencies][0] : null;
  const open = rows.filter(({ row, isGone }) => !isGone && row.closedAt === null).map(({ row }) => row.number);
  const all = open.length > 0 && open.every((number) => selected.includes(number));
  const toggleAll = () =>
    void navigate({
      to: '/cases',
      search: (before) => ({ ...before, sel: all || selected.length > 0 ? undefined : open.join(',') }),
      replace: true,
    });
  return (
    <table className={`grid ${css.grid}`}>
      <colgroup>
        <col style={{ width: 40 }} />
        <col style={{ width: 26 }} />
        <col style={{ width: 142 }} />
        <col style={{ width: 96 }} />
        <col />
        <col style={{ width: 152 }} />
        <col style={{ width: 142 }} />
        <col style={{ width: 92 }} />
      </colgroup>
      <thead>
        <tr>
          <th>
            <input
              type="checkbox"
              className="check"
              aria-label={selected.length > 0 ? 'Drop the selection' : 'Select all'}
              checked={all}
              onChange={toggleAll}
              ref={(box) => void (box && (box.indeterminate = !all && selected.length > 0))}
            />
          </th>
          <th colSpan={2}>Case</th>
          <th>On</th>
          <th>What happened, next step</th>
          <th>Turn</th>
          <th aria-sort="ascending">Time left</th>
          <th className="num">At stake{currency ? ` ${currency}` : ''}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, isGone }) => (
          <CaseLine
            key={row.id}
            row={row}
            isGone={isGone}
            isAt={row.number === at}
            isSelected={selected.includes(row.number)}
          />
        ))}
      </tbody>
    </table>
  );
}
