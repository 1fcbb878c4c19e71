import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { assess, assessPage, excerptFile } from './assess-page.tsx';
import { requestPage, takeStep } from './request-page.tsx';
import { newRequest, newRequestPage, requestsPage } from './requests-page.tsx';
import { waitingPage } from './waiting-page.tsx';

/** Requests of the people concerned: for who handles them, and for who assembles an answer. */
export function requestRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.use('/verzoeken/*', onlySeated);
  pages.get('/verzoeken', (context) => requestsPage(house, context));
  pages.get('/verzoeken/nieuw', (context) => newRequestPage(house, context));
  pages.post('/verzoeken/nieuw', (context) => newRequest(house, context));
  pages.get('/verzoeken/dossiers', (context) => waitingPage(house, context));
  pages.get('/verzoeken/dossiers/:request/:reference', (context) => assessPage(house, context));
  pages.post('/verzoeken/dossiers/:request/:reference', (context) => assess(house, context));
  pages.get('/verzoeken/dossiers/:request/:reference/uittreksel.pdf', (context) =>
    excerptFile(house, context),
  );
  pages.get('/verzoeken/:id', (context) => requestPage(house, context));
  pages.post('/verzoeken/:id/:step', (context) => takeStep(house, context));
  return pages;
}
