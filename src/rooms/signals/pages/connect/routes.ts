import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { addressLookupOf } from '../../connect/addresses/lookup-of.ts';
import { actPageRoutes } from '../handling/act-page.tsx';
import { answerAddressSearch } from './address-search.tsx';
import { answerConnections } from './connections-page.tsx';
import { mergePage, splitPage } from './merge-split-pages.tsx';
import { answerRegionLooks } from './region-looks-page.tsx';
import {
  answerAnswerTalk,
  answerAskToTalk,
  answerHit,
  answerRegion,
  askRegionPage,
} from './region-pages.tsx';
import { pathOf, removePage, thingPage, thingPages } from './thing-pages.tsx';

/** Pages on which signals are tied together, and what other municipalities know too. */
export function connectRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  for (const path of ['/signalen/*', '/regio', '/regio/*', '/regiovragen']) pages.use(path, onlySeated);
  const searches = addressLookupOf(house) !== null;
  pages.get('/signalen/:reference/verbanden', (context) => answerConnections(house, context));
  pages.post(`/signalen/:reference/${pathOf.address}/zoeken`, (context) =>
    answerAddressSearch(house, context, thingPage('address', searches)),
  );
  for (const page of [...thingPages(searches), removePage, askRegionPage, mergePage, splitPage])
    actPageRoutes(house, pages, page);
  pages.get('/regio', (context) => answerRegion(house, context));
  pages.get('/regio/:id', (context) => answerHit(house, context));
  pages.post('/regio/:id/praten', (context) => answerAskToTalk(house, context));
  pages.post('/regio/:id/antwoorden', (context) => answerAnswerTalk(house, context));
  pages.get('/regiovragen', (context) => answerRegionLooks(house, context));
  return pages;
}
