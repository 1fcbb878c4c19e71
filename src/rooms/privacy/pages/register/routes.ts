import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { dpiaHtml, dpiaMarkdown, dpiaPage } from './dpia-pages.tsx';
import { askProcessingFile, processingFile, processingPage } from './processing-pages.tsx';
import { activityPage, registerFile, registerPage } from './register-pages.tsx';

/** The register of processing activities, the processing log and the DPIA, under `/verwerkingen`. */
export function registerRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/', (context) => registerPage(house, context));
  pages.get('/register.csv', (context) => registerFile(house, context));
  pages.get('/logboek', (context) => processingPage(house, context));
  pages.get('/logboek/exporteren', (context) => askProcessingFile(house, context));
  pages.post('/logboek/exporteren', (context) => processingFile(house, context));
  pages.get('/dpia', (context) => dpiaPage(house, context));
  pages.get('/dpia.md', (context) => dpiaMarkdown(house, context));
  pages.get('/dpia.html', (context) => dpiaHtml(house, context));
  pages.get('/:slug', (context) => activityPage(house, context, context.req.param('slug')));
  return pages;
}
