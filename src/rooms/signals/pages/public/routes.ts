import { type Context, Hono, type Next } from 'hono';
import { languages, type OfferedLanguage } from '../../../../../content/languages.ts';
import type { TownPaper } from '../../../../../content/messages.ts';
import type { House } from '../../../../kernel/house.ts';
import type { OrganisationId } from '../../../../kernel/ids.ts';
import { prefixOf } from '../../../../kernel/page/index.ts';
import { seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { sendFiles, showFiles } from '../attachments/public-files.tsx';
import { askAdvice, sendAdvice } from './advice.tsx';
import { algorithmsFile, algorithmsPage } from './algorithms.tsx';
import { checkAnswers, sendReport } from './check.tsx';
import { showDialogue, writeMessage } from './dialogue.tsx';
import { askCode, enterCode } from './enter.tsx';
import { leave } from './exit.ts';
import { regionHome, townHome } from './home.tsx';
import { accessibilityPage, helpPage, privacyPage, safetyPage } from './reading.tsx';
import { keepReceipt, showReceipt, showSlip } from './receipt.tsx';
import { answerStep, askStep, CHECK, EMERGENCY, emergencyPage, RECEIVED, stepAt } from './step.tsx';
import { missingPage } from './trouble.tsx';
import { hrefOf, type TownVisit, visitRegion, visitTown } from './visit.ts';
import { wellKnown } from './well-known.ts';

type Page = (visit: TownVisit) => Response | Promise<Response>;

/** Pages of a municipality that are asked for, by the end of their address. */
const asked: Readonly<Record<string, Page>> = {
  '/melden': (visit) => seeOther(visit.web, hrefOf(visit, '/melden/gevaar')),
  [EMERGENCY]: emergencyPage,
  [CHECK]: checkAnswers,
  [RECEIVED]: (visit) => showReceipt(visit, 'report'),
  '/melden/briefje': (visit) => showSlip(visit, 'report'),
  '/melden/bestanden': (visit) => showFiles(visit, 'draft'),
  '/gesprek/bestanden': (visit) => showFiles(visit, 'dialogue'),
  '/advies': (visit) => askAdvice(visit),
  '/advies/ontvangen': (visit) => showReceipt(visit, 'advice'),
  '/advies/briefje': (visit) => showSlip(visit, 'advice'),
  '/antwoord': (visit) => askCode(visit),
  '/gesprek': (visit) => showDialogue(visit),
  '/hulp': helpPage,
  '/veilig': safetyPage,
  '/privacy': privacyPage,
  '/toegankelijk': accessibilityPage,
  '/algoritmes': algorithmsPage,
  '/algoritmes.json': algorithmsFile,
};

/** Forms of a municipality that are sent. */
const sent: Readonly<Record<string, Page>> = {
  [CHECK]: sendReport,
  [RECEIVED]: (visit) => keepReceipt(visit, 'report'),
  '/melden/bestanden': (visit) => sendFiles(visit, 'draft'),
  '/gesprek/bestanden': (visit) => sendFiles(visit, 'dialogue'),
  '/advies': sendAdvice,
  '/advies/ontvangen': (visit) => keepReceipt(visit, 'advice'),
  '/antwoord': (visit) => enterCode(visit, visit),
  '/gesprek': writeMessage,
};

/** Which page an address of a municipality is; the questions of a report each have one. */
function pageAt(method: string, path: string): Page | undefined {
  const posted = method === 'POST';
  const step = path.startsWith('/melden/') ? stepAt(path.slice('/melden/'.length)) : null;
  if (step !== null) return (visit) => (posted ? answerStep(visit, step) : askStep(visit, step));
  const pages = posted ? sent : asked;
  return Object.hasOwn(pages, path) ? pages[path] : undefined;
}

/** Which papers of a municipality are public now; told by a room that this one does not know. */
export type PapersOf = (house: House, organisationId: OrganisationId) => Promise<readonly TownPaper[]>;

/** Everything that the public sees, in every language. Last in line: a municipality can have any name. */
export function publicPages(house: House, papersOf: PapersOf): Hono<Env> {
  const pages = new Hono<Env>();
  pages.route('/', wellKnown(house));
  const [dutch] = languages;
  pages.get('/weg/:slug?', async (web) =>
    leave(await visitRegion(house, web, dutch), web.req.param('slug') ?? ''),
  );
  for (const language of languages.toSorted(longestFirst)) addLanguage(pages, house, language, papersOf);
  return pages;
}

const longestFirst = (one: OfferedLanguage, other: OfferedLanguage): number =>
  prefixOf(other.code).length - prefixOf(one.code).length;

function addLanguage(pages: Hono<Env>, house: House, language: OfferedLanguage, papersOf: PapersOf): void {
  const prefix = prefixOf(language.code);
  const region = (web: Context<Env>) => visitRegion(house, web, language);
  pages.get(prefix === '' ? '/' : prefix, async (web) => regionHome(await region(web)));
  pages.get(`${prefix}/antwoord`, async (web) => askCode(await region(web)));
  pages.post(`${prefix}/antwoord`, async (web) =>
    enterCode(await region(web), await visitTown(house, web, language, web.get('form').text('gemeente'))),
  );
  pages.get(`${prefix}/hulp`, async (web) => helpPage(await region(web)));
  pages.get(`${prefix}/veilig`, async (web) => safetyPage(await region(web)));
  const town = async (web: Context<Env>, next: Next) => {
    const [slug = '', ...rest] = web.req.path.slice(prefix.length + 1).split('/');
    const visit = await visitTown(house, web, language, slug);
    // Another room may know this address; nobody else does where the language was named.
    if (visit === null) return prefix === '' ? next() : missingPage(await region(web));
    const path = rest.join('/').replace(/\/$/, '');
    if (path === '' && web.req.method !== 'POST')
      return townHome(visit, await papersOf(house, visit.town.id));
    const page = pageAt(web.req.method, `/${path}`);
    return page === undefined ? missingPage(visit) : page(visit);
  };
  pages.on(['GET', 'POST'], `${prefix}/:slug/*`, town);
}
