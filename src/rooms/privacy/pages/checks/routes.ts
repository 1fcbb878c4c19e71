import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { askPage, checkPage, judgePage } from './check-page.tsx';
import { checksPage } from './checks-page.tsx';
import { explainPage, ownPage } from './own-page.tsx';

/** Looks that are checked: for the privacy officer, and for whoever looked. */
export function checkRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/logboek/steekproef', (context) => checksPage(house, context));
  pages.get('/logboek/steekproef/:id', (context) => checkPage(house, context, context.req.param('id')));
  pages.post('/logboek/steekproef/:id', (context) => judgePage(house, context, context.req.param('id')));
  pages.post('/logboek/steekproef/:id/vragen', (context) => askPage(house, context, context.req.param('id')));
  pages.get('/inzagen', (context) => ownPage(house, context));
  pages.post('/inzagen/:id', (context) => explainPage(house, context, context.req.param('id')));
  return pages;
}
