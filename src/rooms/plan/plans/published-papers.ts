import { z } from 'zod';
import type { TownPaper } from '../../../../content/messages.ts';
import type { House } from '../../../kernel/house.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, run, verb } from '../../../kernel/verb.ts';
import { soon } from '../../../kernel/web/soon.ts';
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

interface Known {
  at: number;
  papers: readonly TownPaper[];
  /** At most one look at a time, however many come in meanwhile. */
  looking: Promise<void> | null;
}
const known = new WeakMap<House, Map<OrganisationId, Known>>();

/**
 * The public papers of a municipality, at most half a minute old. The first page of somebody in need does not wait for
 * them: a database that is slow or away gives what was known last, or none.
 */
export async function publishedPapers(
  house: House,
  organisationId: OrganisationId,
): Promise<readonly TownPaper[]> {
  const ofHouse = known.get(house) ?? new Map<OrganisationId, Known>();
  known.set(house, ofHouse);
  const kept = ofHouse.get(organisationId) ?? { at: Number.NEGATIVE_INFINITY, papers: [], looking: null };
  ofHouse.set(organisationId, kept);
  if (performance.now() - kept.at < FRESH_MS) return kept.papers;
  kept.looking ??= lookAgain(house, organisationId, kept);
  await soon(kept.looking);
  return kept.papers;
}

async function lookAgain(house: House, organisationId: OrganisationId, kept: Known): Promise<void> {
  try {
    const outcome = await run(house, { kind: 'public', organisationId }, readPublishedPapers, {});
    kept.papers = outcome.kind === 'done' ? outcome.value : [];
    kept.at = performance.now();
  } finally {
    kept.looking = null;
  }
}
