import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { dossierPage, dossierPdf, sendBegin, sendTicks } from './dossier-page.tsx';
import { officePage, sendDuty, sendDutyWithdrawal } from './office-page.tsx';
import { seatsPage } from './seats-page.tsx';

/** Seats, their duties, and what is handed over when one changes hands. */
export function dutyRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.use('/functies', onlySeated).use('/functies/*', onlySeated);
  pages.get('/functies', (context) => seatsPage({ house, context }));
  pages.get('/functies/:office', (context) => officePage({ house, context }));
  pages.post('/functies/:office/gedaan', (context) => sendDuty({ house, context }));
  pages.post('/functies/:office/gedaan/:report/terugnemen', (context) =>
    sendDutyWithdrawal({ house, context }),
  );
  pages.get('/functies/:office/overdracht', (context) => dossierPage({ house, context }));
  pages.post('/functies/:office/overdracht', (context) => sendBegin({ house, context }));
  pages.post('/functies/:office/overdracht/lijst', (context) => sendTicks({ house, context }));
  pages.get('/functies/:office/overdracht/dossier.pdf', (context) => dossierPdf({ house, context }));
  return pages;
}
