import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { orderQuery } from '../../api/queries.ts';
import { useTitle } from '../../app/useTitle.ts';
import { Actions } from './Actions.tsx';
import { Context } from './Context.tsx';
import { Details } from './Details.tsx';
import { FourLines } from './FourLines.tsx';
import { Journal } from './Journal.tsx';
import css from './OrderPage.module.css';
import { PathPanel } from './PathPanel.tsx';
import { Spine } from './Spine.tsx';
import { useOrderKeys } from './useOrderKeys.ts';
import { Verdict } from './Verdict.tsx';

/** One order, the hub: what is true and what to do by when, then everything that proves it. */
export function OrderPage() {
  const { order: name } = useParams({ from: '/shell/orders/$order' });
  const { data: order } = useSuspenseQuery(orderQuery(name));
  useTitle(order.number);
  useOrderKeys(order);
  return (
    <div className={css.page}>
      <Verdict order={order} />
      <Spine order={order} />
      <div className={css.middle}>
        <FourLines four={order.four} />
        <PathPanel order={order} />
      </div>
      <div className={css.bottom}>
        <Journal order={order} />
        <Actions order={order} />
        <Context order={order} />
      </div>
      <Details order={order} />
    </div>
  );
}
