import { Spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import type { OrderRow } from '../api/types.ts';
import { Shape } from '../kit/Shape.tsx';
import { units } from '../words/labels.ts';
import { moneySaid } from '../words/money.ts';
import { useNames } from '../words/names.ts';
import { useMinute } from '../words/now.ts';
import { exactly } from '../words/time.ts';

export function FoundOrders({ orders }: { orders: readonly OrderRow[] }) {
  const navigate = useNavigate();
  const names = useNames();
  const now = useMinute();
  if (orders.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label="Orders">
      {orders.map((row) => (
        <Spotlight.Action
          key={row.id}
          onClick={() => void navigate({ to: '/orders/$order', params: { order: row.number } })}
        >
          <Shape of={row.class ?? 'open'} />
          <span className="mono">{row.number}</span>
          <span className="cut">
            {row.customer ?? 'No name'}, {units(row.units)}, {moneySaid(row.total, row.currency)}
          </span>
          <span className="palette-right cut">
            {row.place && names.place(row.place)}
            {row.promisedBy && `, ${exactly(row.promisedBy, now, row.zone)}`}
          </span>
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}
