import type { Order } from '../../api/types.ts';
import css from './Details.module.css';
import { Checklist } from './details/Checklist.tsx';
import { Happened } from './details/Happened.tsx';
import { LinesTable } from './details/LinesTable.tsx';
import { Money } from './details/Money.tsx';
import { Moving } from './details/Moving.tsx';
import { Stops } from './details/Stops.tsx';

/** The parts of the order, each with its state: what proves the sentences above. */
export function Details({ order }: { order: Order }) {
  return (
    <div className={css.details}>
      <LinesTable order={order} />
      <Money order={order} />
      <Stops order={order} />
      <Moving order={order} />
      <Checklist order={order} />
      <Happened order={order} />
    </div>
  );
}
