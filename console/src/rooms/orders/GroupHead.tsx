import type { OrderCounts } from '../../api/types.ts';
import { Shape } from '../../kit/Shape.tsx';
import { className } from '../../words/labels.ts';
import { moneySaid } from '../../words/money.ts';
import { useMinute } from '../../words/now.ts';
import { spanSaid } from '../../words/time.ts';
import { COLUMNS } from './OrderGroup.tsx';
import css from './Orders.module.css';
import type { GroupName } from './views.ts';

type Props = { group: GroupName; figures: OrderCounts['classes'] };

/** How many, how much, and what is the matter with them; the group at risk is tinted. */
export function GroupHead({ group, figures }: Props) {
  const now = useMinute();
  const orders = figures.reduce((n, each) => n + each.orders, 0);
  const totals = figures.map((each) => moneySaid(each.total, each.currency)).join(' + ');
  const says = [
    `${orders.toLocaleString('en')} order${orders === 1 ? '' : 's'}`,
    totals,
    lastWord(group, figures, now),
  ];
  return (
    <tr className={`${css.head} ${group === 'risk' ? css.risk : ''}`}>
      <th colSpan={COLUMNS} scope="rowgroup">
        <div>
          {group === 'none' ? <Shape of="open" /> : <Shape of={group} />}
          <b className={group === 'none' ? undefined : `c-${group}`}>
            {group === 'none' ? 'No promise open' : className(group)}
          </b>
          <span>{says.filter(Boolean).join(' \u00b7 ')}</span>
        </div>
      </th>
    </tr>
  );
}

function lastWord(group: GroupName, figures: OrderCounts['classes'], now: number): string {
  const first = figures.flatMap((each) => each.firstBreak ?? []).sort()[0];
  const backup = figures.reduce((n, each) => n + each.backup, 0);
  if (group === 'watch' && backup > 0) return `backup held behind ${backup} of them`;
  if (group === 'risk' && first) {
    const left = Date.parse(first) - now;
    return left < 0 ? `the first deadline passed ${spanSaid(-left)} ago` : `the first deadline is in ${spanSaid(left)}`;
  }
  if (group === 'safe') return 'nothing to do';
  return group === 'none' ? 'handed over and settling, or not promised yet' : '';
}
