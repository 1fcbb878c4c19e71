import { z } from 'zod';
import type { OfficeCode } from '../../../../content/offices.ts';
import type { Context } from '../../../kernel/context.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { ownFacts } from '../norms/gather-facts.ts';
import { yearInput, yearOf } from '../norms/read-norms.ts';
import { type DutyReport, dutyReportsOf } from '../store/duty-reports.ts';
import { type DutyStanding, dutyStandings } from './duty-standing.ts';
import { officeAt } from './offices-here.ts';

/** What was done for the duties of an office in a calendar year. */
export interface OfficeDuties {
  readonly office: OfficeCode;
  readonly year: number;
  readonly duties: readonly DutyStanding[];
  /** What was written down, newest first. */
  readonly reports: readonly DutyReport[];
}

const input = yearInput.extend({ office: z.string().max(40) });

/** The duties of one office of the own organisation, with what was done for each. */
export const readDuties = verb<z.infer<typeof input>, OfficeDuties>({
  name: 'plan.read-duties',
  act: 'read',
  activity: 'planning',
  input,
  subject: ownOrganisationAsSubject('duties'),
  run: async (context, { office: asked, year }) => {
    const { actor } = context;
    const office = actor.kind === 'seat' ? officeAt(actor.seat.organisationKind, asked) : null;
    return office === null ? absent : done(await dutiesIn(context, office, yearOf(context, year)));
  },
});

/** The same for whoever puts it in something larger. */
export async function dutiesIn(context: Context, office: OfficeCode, year: number): Promise<OfficeDuties> {
  const facts = await ownFacts(context, year);
  const reports = await dutyReportsOf(context, office, year);
  const counts = facts.dutyCountsOf(context.actor.organisationId);
  const reported = new Set(reports.map(({ duty }) => duty));
  return { office, year, duties: dutyStandings(office, counts, reported), reports };
}
