import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { figuresPage } from './figures-page.tsx';
import { ibpPage } from './ibp-page.tsx';
import { normPage, sendReport, sendWithdrawal } from './norm-page.tsx';
import { normsPage } from './norms-page.tsx';
import { referencePage } from './reference-page.tsx';
import { regionNormsPage } from './region-page.tsx';
import { may } from './showing.tsx';

/** Norms and figures: of one municipality, or for the director of all. Fixed addresses before those with a code. */
export function normRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.use('/normen', onlySeated).use('/normen/*', onlySeated);
  pages.get('/normen', (context) => {
    const visit = { house, context };
    return may(visit, 'plan.read-region-norms') ? regionNormsPage(visit) : normsPage(visit);
  });
  pages.get('/normen/cijfers', (context) => figuresPage({ house, context }));
  pages.get('/normen/ibp', (context) => ibpPage({ house, context }));
  pages.get('/normen/landelijk', (context) => referencePage({ house, context }));
  pages.get('/normen/:code', (context) => normPage({ house, context }));
  pages.post('/normen/:code/opgaven', (context) => sendReport({ house, context }));
  pages.post('/normen/:code/opgaven/:report/terugnemen', (context) => sendWithdrawal({ house, context }));
  return pages;
}
