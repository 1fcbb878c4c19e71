import { Hono, type MiddlewareHandler } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import { mayEver } from '../../../../kernel/policy.ts';
import type { AnyVerb } from '../../../../kernel/verb.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { signedIn } from '../../../../kernel/web/staff-page.tsx';
import { enterVerbal } from '../../colleague/enter-verbal.ts';
import { report } from '../../reporting/report.ts';
import { sendOwnFiles, showOwnFiles } from '../attachments/own-files.tsx';
import { ask } from '../handling/asking.ts';
import { sendAdvice, showAdvice } from './advice-page.tsx';
import { answerMyReport, showMyReport } from './my-report-page.tsx';
import { showMyReports } from './my-reports-page.tsx';
import { sendReport, showReport } from './report-page.tsx';
import { showSent } from './sent-page.tsx';
import { sendVerbal, showVerbal } from './verbal-page.tsx';

/** Shows a form only to who may send it. Asking for it is refused by the verb itself, so that it stands in the audit. */
const onlyWho =
  (house: House, what: AnyVerb): MiddlewareHandler<Env> =>
  async (context, next) => {
    if (mayEver(house.sentences, signedIn(context).actor, what.name)) return next();
    await ask(house, context, what, {});
    return notThere(context, 'staff');
  };

/** Pages on which colleagues report and follow what became of it. */
export function colleagueRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.use('/nieuw', onlySeated).use('/nieuw/*', onlySeated);
  pages.use('/mijn-meldingen', onlySeated).use('/mijn-meldingen/*', onlySeated);
  pages.get('/nieuw', onlyWho(house, report)).get('/nieuw/advies', onlyWho(house, report));
  pages.get('/nieuw/mondeling', onlyWho(house, enterVerbal));
  pages.get('/nieuw', (context) => showReport(house, context));
  pages.post('/nieuw', (context) => sendReport(house, context));
  pages.get('/nieuw/advies', (context) => showAdvice(house, context));
  pages.post('/nieuw/advies', (context) => sendAdvice(house, context));
  pages.get('/nieuw/mondeling', (context) => showVerbal(house, context));
  pages.post('/nieuw/mondeling', (context) => sendVerbal(house, context));
  pages.get('/nieuw/verzonden/:reference', (context) => showSent(house, context));
  pages.get('/mijn-meldingen', (context) => showMyReports(house, context));
  pages.get('/mijn-meldingen/:reference', (context) => showMyReport(house, context));
  pages.post('/mijn-meldingen/:reference', (context) => answerMyReport(house, context));
  pages.get('/mijn-meldingen/:reference/bestanden', (context) => showOwnFiles(house, context));
  pages.post('/mijn-meldingen/:reference/bestanden', (context) => sendOwnFiles(house, context));
  return pages;
}
