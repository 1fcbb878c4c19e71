import { Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { checkNow, checkPage, whoMaySeePage } from './check-page.tsx';
import { documentsPage } from './documents-page.tsx';
import { ledgerFile, ledgerPage } from './ledger-page.tsx';
import { sharingPage } from './sharing-page.tsx';
import { trailFile, trailPage } from './trail-page.tsx';

/** Every page of this room. */
export function routes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.use('/logboek/*', onlySeated);
  pages.use('/verstrekkingen/*', onlySeated);
  pages.get('/logboek', (context) => trailPage(house, context));
  pages.get('/logboek/logboek.csv', (context) => trailFile(house, context));
  pages.get('/logboek/controle', (context) => checkPage(house, context));
  pages.post('/logboek/controle', (context) => checkNow(house, context));
  pages.get('/logboek/wie-mag-dit-zien', (context) => whoMaySeePage(house, context));
  pages.get('/verstrekkingen', (context) => ledgerPage(house, context));
  pages.get('/verstrekkingen/verstrekkingen.csv', (context) => ledgerFile(house, context));
  pages.get('/verstrekkingen/documenten', (context) => documentsPage(house, context));
  pages.get('/verstrekkingen/:id', (context) => sharingPage(house, context, context.req.param('id')));
  return pages;
}
