import { Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { deskRoutes } from '../desk/pages/routes.ts';
import { reportRoutes } from '../reports/pages/routes.ts';

/** Every page of this room. */
export function routes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  for (const part of [reportRoutes, deskRoutes]) pages.route('/', part(house));
  return pages;
}
