import { type Context, Hono, type Next } from 'hono';
import { languages } from '../../../../../content/languages.ts';
import type { House } from '../../../../kernel/house.ts';
import { prefixOf } from '../../../../kernel/page/index.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import type { Visit } from '../../../../kernel/web/visit.tsx';
import { answerReportFile } from './file-answers.ts';
import { listPage, makeOne, newPage } from './list-page.tsx';
import { publicFiguresFile, publicFiguresPage } from './public-figures.tsx';
import { reportPage } from './report-page.tsx';
import {
  decidedSteps,
  decisionPage,
  freezeToday,
  plainSteps,
  takeDecidedStep,
  takePlainStep,
} from './step-pages.tsx';
import { textPage, writeOne } from './text-page.tsx';

/** Pages about reports, and the public one with their figures. */
export function reportRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  const visit = (context: Context<Env>): Visit => ({ house, context });
  pages.use('/rapportages', onlySeated).use('/rapportages/*', onlySeated);
  pages.get('/rapportages', (context) => listPage(visit(context)));
  pages.get('/rapportages/nieuw', (context) => newPage(visit(context)));
  pages.post('/rapportages/nieuw', (context) => makeOne(visit(context)));
  pages.get('/rapportages/:id', (context) => reportPage(visit(context)));
  pages.get('/rapportages/:id/pdf', (context) => answerReportFile(visit(context), 'pdf'));
  pages.get('/rapportages/:id/odt', (context) => answerReportFile(visit(context), 'odt'));
  pages.get('/rapportages/:id/tekst/:section', (context) => textPage(visit(context)));
  pages.post('/rapportages/:id/tekst/:section', (context) => writeOne(visit(context)));
  pages.post('/rapportages/:id/cijfers', (context) => freezeToday(visit(context)));
  for (const step of plainSteps)
    pages.post(`/rapportages/:id/${step}`, (context) => takePlainStep(visit(context), step));
  for (const step of decidedSteps) {
    pages.get(`/rapportages/:id/${step}`, (context) => decisionPage(visit(context), step));
    pages.post(`/rapportages/:id/${step}`, (context) => takeDecidedStep(visit(context), step));
  }
  // Where no figures are public, the address is like any other that is not there.
  for (const language of languages)
    pages.get(
      `${prefixOf(language.code)}/:slug/cijfers`,
      async (web, next: Next) => (await publicFiguresPage({ house, web, language })) ?? next(),
    );
  pages.get(
    '/:slug/cijfers.csv',
    async (context, next: Next) => (await publicFiguresFile(house, context)) ?? next(),
  );
  return pages;
}
