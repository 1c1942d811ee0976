import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { bookQuery, caseQuery, casesQuery, countsQuery, meQuery, orderQuery } from '../api/queries.ts';
import { isRefusal } from '../api/refusal.ts';
import { setWorldClock } from '../api/stream.ts';
import { decisionSearch } from '../rooms/decision/search.ts';
import { policiesQuery } from '../rooms/policies/queries.ts';
import { policiesSearch } from '../rooms/policies/search.ts';
import { simulationSearch } from '../rooms/simulation/search.ts';
import { Shell } from '../shell/Shell.tsx';
import { landing } from './landing.ts';
import { NotFound, Trouble } from './Problems.tsx';
import { Skeleton } from './Skeleton.tsx';
import { caseSearch, casesSearch, doing, orderSearch, ordersSearch, readSearch, writeSearch } from './search.ts';

/** The map of the console. A room is loaded when somebody goes there; its loader brings what it shows. */

const root = createRootRouteWithContext<{ client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { to?: string } =>
    typeof raw.to === 'string' && raw.to.startsWith('/') && !raw.to.startsWith('//') ? { to: raw.to } : {},
  component: lazyRouteComponent(() => import('../rooms/sign-in/SignIn.tsx'), 'SignIn'),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  validateSearch: doing,
  beforeLoad: async ({ context: { client }, location }) => {
    const me = await client.ensureQueryData(meQuery).catch((error: unknown) => {
      if (isRefusal(error) && error.code === 'not_signed_in')
        throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } });
      throw error;
    });
    return { me };
  },
  loader: async ({ context: { client, me } }) => {
    setWorldClock(me.now);
    await client.ensureQueryData(bookQuery);
  },
  component: Shell,
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: ({ context: { me } }) => {
    throw redirect(landing(me));
  },
});

const orders = createRoute({
  getParentRoute: () => shell,
  path: '/orders',
  validateSearch: ordersSearch,
  loader: ({ context: { client } }) => client.ensureQueryData(countsQuery()),
  component: lazyRouteComponent(() => import('../rooms/orders/Orders.tsx'), 'Orders'),
});

const newOrder = createRoute({
  getParentRoute: () => shell,
  path: '/orders/new',
  component: lazyRouteComponent(() => import('../rooms/new-order/NewOrder.tsx'), 'NewOrder'),
});

const order = createRoute({
  getParentRoute: () => shell,
  path: '/orders/$order',
  validateSearch: orderSearch,
  loader: ({ context: { client }, params }) => client.ensureQueryData(orderQuery(params.order)),
  component: lazyRouteComponent(() => import('../rooms/order/OrderPage.tsx'), 'OrderPage'),
});

const decision = createRoute({
  getParentRoute: () => shell,
  path: '/orders/$order/routing',
  validateSearch: decisionSearch,
  loader: ({ context: { client }, params }) => client.ensureQueryData(orderQuery(params.order)),
  component: lazyRouteComponent(() => import('../rooms/decision/DecisionPage.tsx'), 'DecisionPage'),
});

const policies = createRoute({
  getParentRoute: () => shell,
  path: '/routing',
  validateSearch: policiesSearch,
  loader: ({ context: { client } }) => client.ensureQueryData(policiesQuery),
  component: lazyRouteComponent(() => import('../rooms/policies/PoliciesPage.tsx'), 'PoliciesPage'),
});

const simulation = createRoute({
  getParentRoute: () => shell,
  path: '/routing/simulation',
  validateSearch: simulationSearch,
  loader: ({ context: { client } }) => client.ensureQueryData(policiesQuery),
  component: lazyRouteComponent(() => import('../rooms/simulation/SimulationPage.tsx'), 'SimulationPage'),
});

const cases = createRoute({
  getParentRoute: () => shell,
  path: '/cases',
  validateSearch: casesSearch,
  loaderDeps: ({ search: { view, type } }) => ({ view: view ?? ('open' as const), ...(type ? { type } : {}) }),
  loader: ({ context: { client }, deps }) => client.ensureInfiniteQueryData(casesQuery(deps)),
  component: lazyRouteComponent(() => import('../rooms/cases/Cases.tsx'), 'Cases'),
});

const oneCase = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$case',
  validateSearch: caseSearch,
  loader: ({ context: { client }, params }) => client.ensureQueryData(caseQuery(params.case)),
  component: lazyRouteComponent(() => import('../rooms/case/CasePage.tsx'), 'CasePage'),
});

const tree = root.addChildren([
  signIn,
  shell.addChildren([home, orders, newOrder, order, decision, policies, simulation, cases, oneCase]),
]);

export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultPendingMs: 300,
    defaultPendingMinMs: 0,
    defaultPendingComponent: Skeleton,
    defaultErrorComponent: Trouble,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
