// Which address shows which page. Addresses stand behind `#`, so that any web server can host the folder, also below a path,
// and they say what is looked at, never whom it concerns: no people's data.
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';

import type { Lang } from '../../../src/words/words.ts';
import { agreementSearch, claimsSearch, registerSearch } from '../pages/register/search.ts';
import { compareSearch, packSearch, treatiesSearch } from '../pages/treaties/search.ts';
import { linesSearch } from '../pages/lines/search.ts';
import { networkSearch } from '../pages/network/search.ts';
import { visitSearch } from '../pages/visit/search.ts';
import { fetchWordsOf } from './language.ts';
import { FailedFrame, FailedPage, NotFoundPage } from './error-page.tsx';
import { Shell } from './shell.tsx';
import { Loading } from './loading.tsx';

/** What every address may say. */
export type RootSearch = { readonly lang?: Lang };

const root = createRootRoute({
  validateSearch: ({ lang }: Record<string, unknown>): RootSearch => (lang === 'en' || lang === 'ja' ? { lang } : {}),
  search: { middlewares: [retainSearchParams(['lang'])] },
  beforeLoad: ({ search }) => fetchWordsOf(search),
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: FailedFrame,
});

const under = { getParentRoute: () => root } as const;

const routes = [
  createRoute({
    ...under,
    path: '/',
    component: lazyRouteComponent(() => import('../pages/start/page.tsx'), 'StartPage'),
  }),
  createRoute({
    ...under,
    path: '/visit',
    validateSearch: visitSearch,
    component: lazyRouteComponent(() => import('../pages/visit/page.tsx'), 'VisitPage'),
  }),
  createRoute({
    ...under,
    path: '/lines',
    validateSearch: linesSearch,
    component: lazyRouteComponent(() => import('../pages/lines/page.tsx'), 'LinesPage'),
  }),
  createRoute({
    ...under,
    path: '/treaties',
    validateSearch: treatiesSearch,
    component: lazyRouteComponent(() => import('../pages/treaties/page.tsx'), 'TreatiesPage'),
  }),
  createRoute({
    ...under,
    path: '/treaties/compare',
    validateSearch: compareSearch,
    component: lazyRouteComponent(() => import('../pages/treaties/compare-page.tsx'), 'ComparePage'),
  }),
  createRoute({
    ...under,
    path: '/treaties/$pack',
    validateSearch: packSearch,
    component: lazyRouteComponent(() => import('../pages/treaties/pack-page.tsx'), 'PackPage'),
  }),
  createRoute({
    ...under,
    path: '/register',
    validateSearch: registerSearch,
    component: lazyRouteComponent(() => import('../pages/register/page.tsx'), 'RegisterPage'),
  }),
  createRoute({
    ...under,
    path: '/register/claims',
    validateSearch: claimsSearch,
    component: lazyRouteComponent(() => import('../pages/register/claims-page.tsx'), 'ClaimsPage'),
  }),
  createRoute({
    ...under,
    path: '/register/$agreement',
    validateSearch: agreementSearch,
    component: lazyRouteComponent(() => import('../pages/register/agreement-page.tsx'), 'AgreementPage'),
  }),
  createRoute({
    ...under,
    path: '/network',
    validateSearch: networkSearch,
    component: lazyRouteComponent(() => import('../pages/network/page.tsx'), 'NetworkPage'),
  }),
  createRoute({
    ...under,
    path: '/network/$state',
    validateSearch: networkSearch,
    component: lazyRouteComponent(() => import('../pages/network/state-page.tsx'), 'StatePage'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  history: createHashHistory(),
  defaultPendingComponent: Loading,
  defaultErrorComponent: FailedPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
