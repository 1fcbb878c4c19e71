import { z } from 'zod';
import type { TownPaper } from '../../../../content/messages.ts';
import type { House } from '../../../kernel/house.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { done } from '../../../kernel/outcome.ts';
import { isUnavailable } from '../../../kernel/postgres/index.ts';
import { ownOrganisationAsSubject, run, verb } from '../../../kernel/verb.ts';
import { hasPublicPlan } from '../store/plans.ts';
import { hasPublicFigures } from '../store/reports.ts';

/** Which papers of a municipality everybody may read now. */
export const readPublishedPapers = verb<Record<string, never>, readonly TownPaper[]>({
  name: 'plan.read-published-papers',
  act: 'read',
  activity: 'planning',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('plans'),
  run: async (context) => {
    const papers: TownPaper[] = [];
    if (await hasPublicPlan(context)) papers.push('plan');
    if (await hasPublicFigures(context)) papers.push('figures');
    return done(papers);
  },
});

const FRESH_MS = 30_000;
const known = new WeakMap<House, Map<OrganisationId, { at: number; papers: readonly TownPaper[] }>>();

/**
 * The public papers of a municipality, at most half a minute old: the first page of somebody in need does not wait for
 * them. The last known, or none, while the database is away.
 */
export async function publishedPapers(
  house: House,
  organisationId: OrganisationId,
): Promise<readonly TownPaper[]> {
  const ofHouse = known.get(house) ?? new Map();
  known.set(house, ofHouse);
  const kept = ofHouse.get(organisationId);
  if (kept !== undefined && performance.now() - kept.at < FRESH_MS) return kept.papers;
  try {
    const outcome = await run(house, { kind: 'public', organisationId }, readPublishedPapers, {});
    const papers = outcome.kind === 'done' ? outcome.value : [];
    ofHouse.set(organisationId, { at: performance.now(), papers });
    return papers;
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return kept?.papers ?? [];
  }
}
