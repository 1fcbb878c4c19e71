import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { colleagueAwayPages } from './colleague-away-pages.tsx';
import { failedWorkPages } from './failed-work-pages.tsx';
import { lookPages } from './look-pages.tsx';
import { lookRoutes } from './look-routes.ts';
import { newOrganisationPages } from './new-organisation-pages.tsx';
import { organisationListPages } from './organisation-list-pages.tsx';
import { organisationPages } from './organisation-pages.tsx';
import { peoplePages } from './people-pages.tsx';
import { personPages } from './person-pages.tsx';
import { phonesPages } from './phones-pages.tsx';
import { providerListPages } from './provider-list-pages.tsx';
import { providerPage } from './provider-page.tsx';
import { seatsPages } from './seats-pages.tsx';
import { settingsPages } from './settings-pages.tsx';
import { sittingPages } from './sitting-pages.tsx';
import { vacanciesPages } from './vacancies-pages.tsx';

/** Every page of administration, and the looks that all pages use. Fixed addresses before those with an id. */
export function administrationPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  for (const part of [
    lookRoutes,
    organisationListPages,
    newOrganisationPages,
    organisationPages,
    peoplePages,
    personPages,
    colleagueAwayPages,
    sittingPages,
    seatsPages,
    vacanciesPages,
    settingsPages,
    phonesPages,
    providerListPages,
    providerPage,
    lookPages,
    failedWorkPages,
  ])
    pages.route('/', part(house));
  return pages;
}
