import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { answerReceivedList, answerSentList } from './list-pages.tsx';
import { answerOffer, answerOfferPage } from './offer-page.tsx';
import { answerProposals } from './proposals-page.tsx';
import { receivedRoutes } from './received-page.tsx';
import { sentRoutes } from './sent-page.tsx';

/** Pages of hand-overs: choosing, handing over, following, and the recipient's own. */
export function handOverRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  for (const path of ['/overdrachten', '/overdrachten/*', '/ontvangen', '/ontvangen/*', '/signalen/*']) {
    pages.use(path, onlySeated);
  }
  pages.get('/signalen/:reference/doorzetten', (context) => answerProposals(house, context));
  pages.get('/signalen/:reference/doorzetten/:recipient', (context) => answerOfferPage(house, context));
  pages.post('/signalen/:reference/doorzetten/:recipient', (context) => answerOffer(house, context));
  pages.get('/overdrachten', (context) => answerSentList(house, context));
  sentRoutes(house, pages);
  pages.get('/ontvangen', (context) => answerReceivedList(house, context));
  receivedRoutes(house, pages);
  return pages;
}
