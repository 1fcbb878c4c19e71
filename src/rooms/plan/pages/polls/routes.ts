import { Hono } from 'hono';
import { languages } from '../../../../../content/languages.ts';
import type { House } from '../../../../kernel/house.ts';
import { prefixOf } from '../../../../kernel/page/index.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { may } from '../norms/showing.tsx';
import { pollsPage, sendPoll } from './list-page.tsx';
import { pollPage, pollPicture, pollPoster, sendClosing } from './poll-page.tsx';
import { sendAnswers, showPoll } from './public-page.tsx';
import { regionPollsPage } from './region-page.tsx';

/** Polls: for colleagues, and for who has a link. */
export function pollRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.use('/peilingen', onlySeated).use('/peilingen/*', onlySeated);
  pages.get('/peilingen', (context) => {
    const visit = { house, context };
    return may(visit, 'plan.read-region-polls') ? regionPollsPage(visit) : pollsPage(visit);
  });
  pages.post('/peilingen', (context) => sendPoll({ house, context }));
  pages.get('/peilingen/:poll', (context) => pollPage({ house, context }));
  pages.get('/peilingen/:poll/qr.svg', (context) => pollPicture({ house, context }));
  pages.get('/peilingen/:poll/affiche', (context) => pollPoster({ house, context }));
  pages.post('/peilingen/:poll/sluiten', (context) => sendClosing({ house, context }));
  for (const language of languages) {
    const address = `${prefixOf(language.code)}/peiling/:code`;
    pages.get(address, (web) => showPoll({ house, web, language }));
    pages.post(address, (web) => sendAnswers({ house, web, language }));
  }
  return pages;
}
