import { Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { showCard, showCards } from './cards-page.tsx';

/** Every page of this room. */
export function routes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.use('/herkennen', onlySeated).use('/herkennen/*', onlySeated);
  pages.get('/herkennen', (context) => showCards(house, context));
  pages.get('/herkennen/:card', (context) => showCard(house, context));
  return pages;
}
