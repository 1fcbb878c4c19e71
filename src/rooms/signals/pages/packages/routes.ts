import { Hono } from 'hono';
import type { PackageLanguage } from '../../../../../content/package-words.ts';
import type { House } from '../../../../kernel/house.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { askPackageCode, enterPackage } from './enter-page.tsx';
import { packageHref, visitPackage } from './frame.tsx';
import { answerOpened, showOpened } from './opened-page.tsx';
import { senderRoutes } from './sender-page.tsx';

/** Pages of packages: the sender's own, and those of whoever got a link. */
export function packageRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.use('/overdrachten/*', onlySeated);
  senderRoutes(house, pages);
  for (const language of ['nl', 'en'] as const) addOutside(house, pages, language);
  return pages;
}

function addOutside(house: House, pages: Hono<Env>, language: PackageLanguage): void {
  const opened = packageHref(language);
  pages.get(opened, async (web) => showOpened(await visitPackage(house, web, language)));
  pages.post(opened, async (web) => answerOpened(await visitPackage(house, web, language)));
  pages.get(`${opened}/:secret`, async (web) =>
    askPackageCode(await visitPackage(house, web, language), web.req.param('secret')),
  );
  pages.post(`${opened}/:secret`, async (web) =>
    enterPackage(await visitPackage(house, web, language), web.req.param('secret')),
  );
}
