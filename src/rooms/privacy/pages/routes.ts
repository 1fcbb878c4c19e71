import { Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { checkNow, checkPage, whoMaySeePage } from './check-page.tsx';
import { checkRoutes } from './checks/routes.ts';
import { documentsPage } from './documents-page.tsx';
import { askLedgerFile, ledgerFile, ledgerPage } from './ledger-page.tsx';
import { registerRoutes } from './register/routes.ts';
import { requestRoutes } from './requests/routes.ts';
import { retentionRoutes } from './retention/routes.ts';
import { sharingPage } from './sharing-page.tsx';
import { askTrailFile, trailFile, trailPage } from './trail-page.tsx';

/** Every page of this room. */
export function routes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.use('/logboek/*', onlySeated);
  pages.use('/verstrekkingen/*', onlySeated);
  pages.use('/verwerkingen/*', onlySeated);
  pages.use('/inzagen/*', onlySeated);
  pages.get('/logboek', (context) => trailPage(house, context));
  pages.get('/logboek/exporteren', (context) => askTrailFile(house, context));
  pages.post('/logboek/exporteren', (context) => trailFile(house, context));
  pages.get('/logboek/controle', (context) => checkPage(house, context));
  pages.post('/logboek/controle', (context) => checkNow(house, context));
  pages.get('/logboek/wie-mag-dit-zien', (context) => whoMaySeePage(house, context));
  pages.get('/verstrekkingen', (context) => ledgerPage(house, context));
  pages.get('/verstrekkingen/exporteren', (context) => askLedgerFile(house, context));
  pages.post('/verstrekkingen/exporteren', (context) => ledgerFile(house, context));
  pages.get('/verstrekkingen/documenten', (context) => documentsPage(house, context));
  pages.get('/verstrekkingen/:id', (context) => sharingPage(house, context, context.req.param('id')));
  pages.route('/verwerkingen', registerRoutes(house));
  pages.route('/', checkRoutes(house));
  for (const more of [retentionRoutes, requestRoutes]) pages.route('/', more(house));
  return pages;
}
