import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { pollsPage, sendPoll } from './list-page.tsx';
import { pollPage, pollPicture, pollPoster, sendClosing } from './poll-page.tsx';
import { sendAnswers, showPoll } from './public-page.tsx';

/** Polls: for colleagues, and for who has a link. */
export function pollRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.use('/peilingen', onlySeated).use('/peilingen/*', onlySeated);
  pages.get('/peilingen', (context) => pollsPage({ house, context }));
  pages.post('/peilingen', (context) => sendPoll({ house, context }));
  pages.get('/peilingen/:poll', (context) => pollPage({ house, context }));
  pages.get('/peilingen/:poll/qr.svg', (context) => pollPicture({ house, context }));
  pages.get('/peilingen/:poll/affiche', (context) => pollPoster({ house, context }));
  pages.post('/peilingen/:poll/sluiten', (context) => sendClosing({ house, context }));
  pages.get('/peiling/:code', (web) => showPoll({ house, web }));
  pages.post('/peiling/:code', (web) => sendAnswers({ house, web }));
  return pages;
}
