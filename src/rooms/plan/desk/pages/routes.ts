import { type Context, Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import type { Visit } from '../../../../kernel/web/visit.tsx';
import { deskFile } from './desk-file.tsx';
import { deskPage } from './desk-page.tsx';
import { instrumentsPage, stateOnes } from './instruments-page.tsx';
import { pushPage, sendOne } from './push-page.tsx';
import { sharePage } from './share-page.tsx';
import { townPage } from './town-page.tsx';
import { waterbedPage } from './waterbed-page.tsx';

/** The desk of the regional director, and the page on which a municipality says which instruments it has. */
export function deskRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  const visit = (context: Context<Env>): Visit => ({ house, context });
  pages.use('/regiobeeld', onlySeated).use('/regiobeeld/*', onlySeated);
  pages.get('/regiobeeld', (context) => deskPage(visit(context)));
  pages.get('/regiobeeld/bestand', (context) => deskFile(visit(context)));
  pages.get('/regiobeeld/duwtjes', (context) => pushPage(visit(context)));
  pages.get('/regiobeeld/waterbed', (context) => waterbedPage(visit(context)));
  pages.get('/regiobeeld/delen', (context) => sharePage(visit(context)));
  pages.get('/regiobeeld/gemeente/:slug', (context) => townPage(visit(context)));
  pages.post('/regiobeeld/gemeente/:slug/herinnering', (context) => sendOne(visit(context)));
  pages.get('/regiobeeld/barrieres', (context) => instrumentsPage(visit(context)));
  pages.post('/regiobeeld/barrieres', (context) => stateOnes(visit(context)));
  return pages;
}
