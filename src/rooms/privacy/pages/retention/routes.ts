import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { certificateFile, certificatePage } from './certificate-page.tsx';
import { holdPage, holdsPage, newHold, stopHold } from './holds-page.tsx';
import { approveList, listPage, rejectList } from './list-page.tsx';
import { newList, retentionPage } from './retention-page.tsx';

/** What is kept, for how long, and what goes. */
export function retentionRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.use('/bewaren/*', onlySeated);
  pages.get('/bewaren', (context) => retentionPage(house, context));
  pages.post('/bewaren', (context) => newList(house, context));
  pages.get('/bewaren/vasthouden', (context) => holdsPage(house, context));
  pages.post('/bewaren/vasthouden', (context) => newHold(house, context));
  pages.get('/bewaren/vasthouden/:id', (context) => holdPage(house, context));
  pages.post('/bewaren/vasthouden/:id', (context) => stopHold(house, context));
  pages.get('/bewaren/lijsten/:id', (context) => listPage(house, context));
  pages.post('/bewaren/lijsten/:id/goedkeuren', (context) => approveList(house, context));
  pages.post('/bewaren/lijsten/:id/afwijzen', (context) => rejectList(house, context));
  pages.get('/bewaren/lijsten/:id/verklaring', (context) => certificatePage(house, context));
  pages.get('/bewaren/lijsten/:id/verklaring.pdf', (context) => certificateFile(house, context));
  return pages;
}
