import { Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { deskRoutes } from '../desk/pages/routes.ts';
import { reportRoutes } from '../reports/pages/routes.ts';
import { actionPage } from './actions/action-page.tsx';
import { feedPages } from './actions/feed-pages.tsx';
import { listPage } from './actions/list-page.tsx';
import { meetingPage } from './actions/meeting-page.tsx';
import { partRoutes } from './actions/part-routes.ts';
import { regionPage } from './actions/region-page.tsx';
import { updatePage } from './actions/update-page.tsx';
import { dutyRoutes } from './duties/routes.ts';
import { normRoutes } from './norms/routes.ts';
import { decisionPages } from './plans/decision-pages.tsx';
import { evaluationPage } from './plans/evaluation-page.tsx';
import { framePage } from './plans/frame-page.tsx';
import { historyPages } from './plans/history-pages.tsx';
import { itemPages } from './plans/item-pages.tsx';
import { newPlanPage } from './plans/new-plan-page.tsx';
import { planPage } from './plans/plan-page.tsx';
import { renamePage } from './plans/rename-page.tsx';
import { shelfPage } from './plans/shelf-page.tsx';
import { templatePage } from './plans/template-page.tsx';
import { pollRoutes } from './polls/routes.ts';
import { publicPlanPage } from './public-plan-page.tsx';

/** Every page of this room. Fixed addresses before those with an id. */
export function routes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  for (const part of [
    shelfPage,
    framePage,
    newPlanPage,
    itemPages,
    renamePage,
    decisionPages,
    historyPages,
    templatePage,
    evaluationPage,
    planPage,
    listPage,
    regionPage,
    feedPages,
    meetingPage,
    updatePage,
    partRoutes,
    actionPage,
    publicPlanPage,
    normRoutes,
    pollRoutes,
    dutyRoutes,
    reportRoutes,
    deskRoutes,
  ])
    pages.route('/', part(house));
  return pages;
}
