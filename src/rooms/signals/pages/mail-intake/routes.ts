import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { answerMailboxes, answerSetMailbox } from './mailbox-page.tsx';
import { answerAccept, answerProposal, answerProposals, answerRefuse } from './proposal-pages.tsx';

/** Mail that waits for the coordinator, and the mailbox that the administrator sets up. */
export function mailRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  for (const path of ['/postvak', '/postvak/*', '/beheer/postvak']) pages.use(path, onlySeated);
  pages.get('/postvak', (context) => answerProposals(house, context));
  pages.get('/postvak/:id', (context) => answerProposal(house, context));
  pages.post('/postvak/:id', (context) => answerAccept(house, context));
  pages.post('/postvak/:id/weigeren', (context) => answerRefuse(house, context));
  pages.get('/beheer/postvak', (context) => answerMailboxes(house, context));
  pages.post('/beheer/postvak', (context) => answerSetMailbox(house, context));
  return pages;
}
