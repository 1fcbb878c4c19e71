import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { answerAsk, answerAskPage } from './ask-page.tsx';
import { answerAnswer, answerPage, answerWithdrawal } from './consultation-page.tsx';
import { answerList } from './list-page.tsx';

/** Pages of thinking along without names, on both sides. */
export function consultationRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  for (const path of ['/overleg', '/overleg/*', '/signalen/*']) pages.use(path, onlySeated);
  pages.get('/overleg', (context) => answerList(house, context));
  pages.get('/overleg/nieuw', (context) => answerAskPage(house, context));
  pages.post('/overleg/nieuw', (context) => answerAsk(house, context));
  pages.get('/signalen/:reference/overleggen', (context) => answerAskPage(house, context));
  pages.post('/signalen/:reference/overleggen', (context) => answerAsk(house, context));
  pages.get('/overleg/:reference', (context) => answerPage(house, context));
  pages.post('/overleg/:reference/antwoorden', (context) => answerAnswer(house, context));
  pages.post('/overleg/:reference/intrekken', (context) => answerWithdrawal(house, context));
  return pages;
}
