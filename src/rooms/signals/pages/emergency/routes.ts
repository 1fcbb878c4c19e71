import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { answerEmergencyFile } from './emergency-file-page.tsx';
import { answerEmergency, answerOpenEmergency } from './emergency-page.tsx';

/** Emergency access: asking for it, and reading what it opened. */
export function emergencyRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.use('/noodtoegang/*', onlySeated);
  pages.get('/noodtoegang', (context) => answerEmergency(house, context));
  pages.post('/noodtoegang', (context) => answerOpenEmergency(house, context));
  pages.get('/noodtoegang/:reference', (context) => answerEmergencyFile(house, context));
  return pages;
}
