import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { giveOneFile, givePreview, showOneFile } from '../attachments/one-file.tsx';
import { sendSignalFiles, showSignalFiles } from '../attachments/signal-files.tsx';
import { mailPage } from '../mail-intake/mail-page.tsx';
import { safeContactPage } from '../safe-contact/safe-contact-page.tsx';
import { actPageRoutes } from './act-page.tsx';
import { beeldConclusionPage, beeldPage } from './beeld-pages.tsx';
import { closePage } from './close-page.tsx';
import { consentPage, informPage } from './consent-page.tsx';
import { enrichPage } from './enrich-page.tsx';
import { answerExport, answerExportPage } from './export-page.tsx';
import { answerFile, answerFinishedTask, answerOpening } from './file-page.tsx';
import { answerList } from './list-page.tsx';
import { messagePage } from './message-page.tsx';
import { answerFirstScreen } from './overview-page.tsx';
import { policePage } from './police-page.tsx';
import { answerPrint, answerPrintPage } from './print-page.tsx';
import { answerSearch, answerSearchPage } from './search-page.tsx';
import { answerDecision, answerReading, answerReadings } from './second-reader-pages.tsx';
import { assignPage, movePage, notePage, reopenPage, taskPage } from './small-act-pages.tsx';
import { triagePage } from './triage-page.tsx';

const actPages = [
  triagePage,
  enrichPage,
  consentPage,
  informPage,
  policePage,
  beeldPage,
  beeldConclusionPage,
  notePage,
  taskPage,
  messagePage,
  safeContactPage,
  mailPage,
  movePage,
  assignPage,
  closePage,
  reopenPage,
];

/** Pages of the coordinator's work: the first screen, the register, the file, its acts, and reading along. */
export function workRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  for (const path of ['/werk', '/signalen', '/signalen/*', '/tweede-lezer', '/tweede-lezer/*']) {
    pages.use(path, onlySeated);
  }
  pages.get('/werk', (context) => answerFirstScreen(house, context));
  pages.get('/signalen', (context) => answerList(house, context));
  pages.get('/signalen/zoeken', (context) => answerSearchPage(house, context));
  pages.post('/signalen/zoeken', (context) => answerSearch(house, context));
  pages.get('/signalen/exporteren', (context) => answerExportPage(house, context));
  pages.post('/signalen/exporteren', (context) => answerExport(house, context));
  pages.get('/signalen/:reference', (context) => answerFile(house, context));
  pages.post('/signalen/:reference/openen', (context) => answerOpening(house, context));
  pages.post('/signalen/:reference/taak/afronden', (context) => answerFinishedTask(house, context));
  pages.get('/signalen/:reference/afdrukken', (context) => answerPrintPage(house, context));
  pages.post('/signalen/:reference/afdrukken', (context) => answerPrint(house, context));
  for (const page of actPages) actPageRoutes(house, pages, page);
  pages.get('/signalen/:reference/bestanden', (context) => showSignalFiles(house, context));
  pages.post('/signalen/:reference/bestanden', (context) => sendSignalFiles(house, context));
  pages.get('/signalen/:reference/bestanden/:id', (context) => showOneFile(house, context));
  pages.post('/signalen/:reference/bestanden/:id', (context) => giveOneFile(house, context));
  pages.get('/signalen/:reference/bestanden/:id/voorbeeld', (context) => givePreview(house, context));
  pages.get('/tweede-lezer', (context) => answerReadings(house, context));
  pages.get('/tweede-lezer/:id', (context) => answerReading(house, context));
  pages.post('/tweede-lezer/:id', (context) => answerDecision(house, context));
  return pages;
}
