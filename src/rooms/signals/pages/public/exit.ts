import { settings } from '../../../../../content/settings.ts';
import { run } from '../../../../kernel/verb.ts';
import { soon } from '../../../../kernel/web/soon.ts';
import { organisationBySlug } from '../../../people/index.ts';
import { discardDraft } from '../../reporting/discard-draft.ts';
import { draftHolder } from '../../reporting/draft.ts';
import { publicTermsOf } from '../../reporting/read-public-terms.ts';
import { jarOf, letGo, readDraftCookie } from './held.ts';
import { attempt, type Visit } from './visit.ts';

/**
 * Away from here: the cookies go, the draft goes, and the browser is sent to a page that says nothing. Without its
 * cookie, which holds its key, a draft cannot be opened by anybody, so leaving does not wait for the database.
 */
export async function leave(visit: Visit, slug: string): Promise<Response> {
  const asking = visit.web.req.method === 'HEAD';
  const drafts = (['melding', 'vraag'] as const).map((name) => readDraftCookie(visit, name));
  const gone = asking ? [] : drafts.map((draft) => (draft === null ? null : discard(visit, draft)));
  const target = await soon(Promise.all([targetOf(visit, slug), ...gone]).then(([address]) => address));
  if (!asking) {
    for (const name of ['melding', 'vraag', 'gesprek'] as const) letGo(visit, name);
    jarOf(visit.house).drop(visit.web, 'vorm');
  }
  visit.web.header('Cache-Control', 'no-store');
  return visit.web.redirect(target ?? visit.house.config.exitUrl, 303);
}

async function discard(visit: Visit, { slug, secret }: { slug: string; secret: string }): Promise<void> {
  const town = visit.towns.find((one) => one.slug === slug);
  if (town === undefined) return;
  const holder = draftHolder(visit.house, town.id, secret);
  await attempt(run(visit.house, holder, discardDraft, { secret }, visit.web.get('trace')));
}

/** The municipality's own choice, or that of the installation. */
async function targetOf(visit: Visit, slug: string): Promise<string> {
  const town = await organisationBySlug(visit.house, slug);
  if (town === null) return visit.house.config.exitUrl;
  const { exitTarget } = await publicTermsOf(visit.house, town.id);
  const own = exitTarget !== settings['exit.target'].value && /^https:\/\//.test(exitTarget);
  return own ? exitTarget : visit.house.config.exitUrl;
}
