import { Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { answerAlgorithms } from './algorithms/algorithms-page.tsx';
import { colleagueRoutes } from './colleague/routes.ts';
import { connectRoutes } from './connect/routes.ts';
import { consultationRoutes } from './consultations/routes.ts';
import { emergencyRoutes } from './emergency/routes.ts';
import { handOverRoutes } from './hand-over/routes.ts';
import { workRoutes } from './handling/work-routes.ts';
import { adviceNoteRoutes } from './letters/advice-note-page.tsx';
import { mailRoutes } from './mail-intake/routes.ts';
import { packageRoutes } from './packages/routes.ts';
import { type PapersOf, publicPages } from './public/routes.ts';

/** Every page of this room. `papersOf` tells what a municipality made public elsewhere in the house. */
export function routes(house: House, papersOf: PapersOf): Hono<Env> {
  const pages = new Hono<Env>();
  pages.route('/', workRoutes(house));
  pages.route('/', connectRoutes(house));
  pages.route('/', handOverRoutes(house));
  pages.route('/', consultationRoutes(house));
  pages.route('/', packageRoutes(house));
  pages.route('/', adviceNoteRoutes(house));
  pages.route('/', colleagueRoutes(house));
  pages.route('/', mailRoutes(house));
  pages.route('/', emergencyRoutes(house));
  pages.use('/verwerkingen/algoritmes', onlySeated);
  pages.get('/verwerkingen/algoritmes', (context) => answerAlgorithms(house, context));
  // Last: the name of a municipality can be any first word of an address.
  pages.route('/', publicPages(house, papersOf));
  return pages;
}
