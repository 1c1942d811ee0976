import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { orderQuery } from '../../api/queries.ts';
import { isRefusal } from '../../api/refusal.ts';
import type { Order } from '../../api/types.ts';
import { Skeleton } from '../../app/Skeleton.tsx';
import { useTitle } from '../../app/useTitle.ts';
import { useDoing } from '../../command/useDoing.ts';
import { useKeys } from '../../keys/useKeys.ts';
import css from './Decision.module.css';
import { DecisionHead, STEPS } from './DecisionHead.tsx';
import { FallbackPanel } from './FallbackPanel.tsx';
import { PlacesMap } from './PlacesMap.tsx';
import { PlanTable } from './PlanTable.tsx';
import { decisionQuery } from './queries.ts';
import { Record } from './Record.tsx';
import { askToCount } from './SurerPart.tsx';
import { WhyNotPanel } from './WhyNotPanel.tsx';

/** Why an order goes where it goes: the plan, what it costs more than, and what ruled out the others. */
export function DecisionPage() {
  const { order: name } = useParams({ from: '/shell/orders/$order/routing' });
  const { data: order } = useSuspenseQuery(orderQuery(name));
  const { group: asked } = useSearch({ from: '/shell/orders/$order/routing' });
  const group = asked ?? (order.groups.find((each) => each.plan) ?? order.groups[0])?.id;
  useTitle(`Routing of ${order.number}`);
  if (!group) return <p className={css.none}>This order has nothing to route.</p>;
  return <Decided order={order} group={group} />;
}

function Decided({ order, group }: { order: Order; group: string }) {
  const { sequence } = useSearch({ from: '/shell/orders/$order/routing' });
  const asked = { order: order.number, group, sequence };
  // the order may change under the page: what was there stays until the new answer has come
  const { data: decision, error } = useQuery({
    ...decisionQuery(asked, order.version),
    placeholderData: keepPreviousData,
  });
  const navigate = useNavigate();
  const { start } = useDoing();
  useKeys('Routing decision', [
    ...STEPS.map(({ keys, does, operation }) => ({ keys, does, run: () => start(operation) })),
    ...(decision?.surer?.allowed.ready
      ? [{ keys: 'K', does: 'ask for a count', run: () => askToCount(start, decision) }]
      : []),
    { keys: 'W', does: 'why not a place', run: () => document.getElementById('why-not')?.focus() },
    {
      keys: 'Escape',
      does: 'back to the order',
      run: () => void navigate({ to: '/orders/$order', params: { order: order.number } }),
    },
  ]);
  if (error) return <Undecided order={order} error={error} />;
  if (!decision) return <Skeleton />;
  return (
    <div className={css.page}>
      <DecisionHead order={order} decision={decision} isNewest={sequence === undefined} />
      <PlanTable decision={decision} zone={order.zone} />
      <div className={css.low}>
        <PlacesMap decision={decision} buyer={order.buyer.name} />
        <WhyNotPanel decision={decision} asked={asked} />
        <div className={css.side}>
          <FallbackPanel decision={decision} zone={order.zone} />
          <Record decision={decision} order={order} />
        </div>
      </div>
    </div>
  );
}

/** A group that waits for a hold, or that nobody could route: there is no decision yet, and the order says why. */
function Undecided({ order, error }: { order: Order; error: Error }) {
  if (!isRefusal(error) || error.code !== 'not_found') throw error;
  const because = order.groups.find((each) => each.route.because)?.route.because;
  return (
    <div className={css.page}>
      <h1>Nothing was decided yet</h1>
      <p className={css.ask}>{because ?? order.verdict}</p>
      <p>
        <Link to="/orders/$order" params={{ order: order.number }}>
          Back to the order
        </Link>
      </p>
    </div>
  );
}
