import { Hono } from 'hono';
import { type Check, checksOf, healthRoutes } from './kernel/health.ts';
import type { House } from './kernel/house.ts';
import type { AnyJob } from './kernel/jobs/job.ts';
import type { Destination } from './kernel/navigation.ts';
import { serveAssets } from './kernel/page/index.ts';
import type { Sentence } from './kernel/policy.ts';
import type { RecordKind } from './kernel/record-kind.ts';
import { failed, notFound } from './kernel/web/answers.tsx';
import type { Env } from './kernel/web/environment.ts';
import { securityHeaders } from './kernel/web/headers.ts';
import { begin, readForms } from './kernel/web/protect.ts';
import { refuseForm } from './kernel/web/refuse-form.ts';
import * as cooperation from './rooms/cooperation/index.ts';
import * as people from './rooms/people/index.ts';
import * as plan from './rooms/plan/index.ts';
import * as privacy from './rooms/privacy/index.ts';
import * as recognise from './rooms/recognise/index.ts';
import * as signals from './rooms/signals/index.ts';

/** Every policy sentence in the house. */
export const sentences: readonly Sentence[] = [
  ...people.sentences,
  ...privacy.sentences,
  ...cooperation.sentences,
  ...recognise.sentences,
  ...signals.sentences,
  ...plan.sentences,
];

/** Every job in the house. */
export const jobs: readonly AnyJob[] = [
  ...people.jobs,
  ...privacy.jobs,
  ...cooperation.jobs,
  ...signals.jobs,
  ...plan.jobs,
];

/**
 * The menu of professionals: what needs doing first, then the plan and what carries it, then looking back, then the house itself. Last what everybody may
 * read: the first line that somebody sees is where they land.
 */
export const destinations: readonly Destination[] = [
  ...signals.destinations,
  ...plan.destinations,
  ...cooperation.destinations,
  ...privacy.destinations,
  ...people.destinations,
  ...recognise.destinations,
];

/** First words of paths that belong to people who sign in; everything else is public. */
export const STAFF =
  /^\/(inloggen|uitloggen|uitnodiging|start|mijn|werk|signalen|nieuw|herkennen|mijn-meldingen|tweede-lezer|overdrachten|ontvangen|verstrekkingen|logboek|beheer|overleg|postvak|regio|regiovragen|verwerkingen|noodtoegang|inzagen|bewaren|verzoeken|plan|acties|normen|peilingen|functies|rapportages|regiobeeld|overleggen|afspraken|beleid|vastgelopen|voorbeelden|demo)(\/|$)/;
const isPublic = (path: string): boolean => !STAFF.test(path);
/** Forms that need no token of a page of ours: those of the public, and what a provider sends, signed by itself. */
const isOpen = (path: string): boolean =>
  isPublic(path) || /^\/inloggen\/afmelden\/[0-9a-f-]{36}$/.test(path);

/** Every kind of record that is kept for a term, and then destroyed. */
export const recordKinds: readonly RecordKind[] = [...signals.recordKinds, ...privacy.recordKinds];

/** Pages that stand beside those of the rooms: the demo's start screen. */
export type MorePages = (house: House) => Hono<Env>;

/**
 * The table of contents: everything that a request passes, in order. `checks` stand beside those of the house: whether it
 * stays, for a proxy that is to send people elsewhere before it goes.
 */
export function app(house: House, more: readonly MorePages[] = [], checks: readonly Check[] = []): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use(begin);
  routes.use(securityHeaders(house.config.publicOrigin));
  routes.route('/', healthRoutes([...checksOf(house), ...checks], house.log));
  routes.get('/assets/:file', serveAssets());
  routes.use(people.whoComesIn(house, isPublic));
  routes.use(readForms(house, isOpen, refuseForm(isPublic), signals.takesFiles));
  for (const pages of more) routes.route('/', pages(house));
  for (const room of [people, recognise, cooperation, plan]) routes.route('/', room.routes(house));
  routes.route('/', signals.routes(house, plan.publishedPapers));
  routes.route('/', privacy.routes(house));
  routes.notFound(notFound(isPublic));
  routes.onError(failed(house.log, isPublic));
  return routes;
}
