import { Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { deskRoutes } from '../desk/pages/routes.ts';
import { reportRoutes } from '../reports/pages/routes.ts';
import { dutyRoutes } from './duties/routes.ts';
import { normRoutes } from './norms/routes.ts';
import { pollRoutes } from './polls/routes.ts';

/** Every page of this room. */
export function routes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  for (const part of [normRoutes, pollRoutes, dutyRoutes, reportRoutes, deskRoutes])
    pages.route('/', part(house));
  return pages;
}
