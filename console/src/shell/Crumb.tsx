import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useRouterState } from '@tanstack/react-router';
import { caseQuery } from '../api/queries.ts';
import css from './TopBar.module.css';

/** How one got here; the order is the hub, so a case names the order that it is on. */
export function Crumb() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { order, case: id } = useParams({ strict: false });
  return (
    <nav className={css.crumb} aria-label="Where you are">
      {order ? (
        <>
          <Link to="/orders">Orders</Link> /{' '}
          {path.endsWith('/routing') ? (
            <>
              <Link to="/orders/$order" params={{ order }} className="mono">
                {order}
              </Link>{' '}
              / <b>Routing decision</b>
            </>
          ) : (
            <b className="mono">{order}</b>
          )}
        </>
      ) : id ? (
        <CaseCrumb id={id} />
      ) : path === '/orders/new' ? (
        <>
          <Link to="/orders">Orders</Link> / <b>New order</b>
        </>
      ) : path === '/routing/simulation' ? (
        <>
          <Link to="/routing">Routing</Link> / <b>Simulation</b>
        </>
      ) : (
        <b>{path.startsWith('/cases') ? 'Cases' : path === '/routing' ? 'Routing' : 'Orders'}</b>
      )}
    </nav>
  );
}

function CaseCrumb({ id }: { id: string }) {
  const { data } = useQuery({ ...caseQuery(id), enabled: false });
  return (
    <>
      <Link to="/cases">Cases</Link> / <b className="mono">{data?.number ?? id}</b>
      {data?.on.number && (
        <>
          <span>on</span>
          <Link to="/orders/$order" params={{ order: data.on.number }} className="mono">
            {data.on.number}
          </Link>
        </>
      )}
    </>
  );
}
