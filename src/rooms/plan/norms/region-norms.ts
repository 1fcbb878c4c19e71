import type { z } from 'zod';
import type { NormCode } from '../../../../content/norms.ts';
import { byName } from '../../../kernel/by-name.ts';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { allOrganisations, readSetting } from '../../people/index.ts';
import { lastSignals } from '../../signals/index.ts';
import { protectCount } from '../indicators/protect-count.ts';
import { silenceOn } from '../indicators/silence.ts';
import { regionFacts } from './gather-facts.ts';
import { judgeNorms } from './judge-norms.ts';
import type { NormFinding } from './norm.ts';
import { yearInput, yearOf } from './read-norms.ts';

/** The norms of one municipality in the picture of the region. */
export interface RegionNorms {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly slug: string;
  readonly findings: readonly NormFinding[];
  /** How many are not met or at risk. */
  readonly attention: readonly NormCode[];
  /** Reports in the year: "0", "1-4" or "5 of meer". The number itself does not leave the municipality. */
  readonly signals: string;
  /** Nothing was reported for longer than the region allows without asking why. */
  readonly silent: boolean;
}

/**
 * The norms of every municipality that takes part, by name, for verbs of scope `region-picture`. A fixed number of queries.
 */
export async function normsOfRegion(context: Context, year: number): Promise<readonly RegionNorms[]> {
  const [today, months] = [localDate(context.now), await readSetting(context, 'figures.silence')];
  const facts = await regionFacts(context, year);
  const last = await lastSignals(context);
  return (await allOrganisations(context.house))
    .filter(({ kind, active }) => kind === 'municipality' && active)
    .map(({ id, name, slug }) => {
      const here = facts.of(id);
      const findings = judgeNorms(here);
      return {
        organisationId: id,
        name,
        slug,
        findings,
        attention: findings
          .filter(({ state }) => state === 'not_met' || state === 'at_risk')
          .map(({ code }) => code),
        signals: protectCount(here.signals.reports, 'region'),
        silent: silenceOn(last.of(id), today, months).silent,
      };
    })
    .sort(byName);
}

/** What the director sees of the norms of the region. */
export interface RegionTable {
  readonly year: number;
  readonly lines: readonly RegionNorms[];
}

/** The norms of all municipalities in one table. */
export const readRegionNorms = verb<z.infer<typeof yearInput>, RegionTable>({
  name: 'plan.read-region-norms',
  act: 'read',
  activity: 'planning',
  scope: 'region-picture',
  input: yearInput,
  subject: ownOrganisationAsSubject('norms'),
  run: async (context, { year: asked }) => {
    const year = yearOf(context, asked);
    return done({ year, lines: await normsOfRegion(context, year) });
  },
});
