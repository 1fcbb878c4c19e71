import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-time.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { publishedReport } from '../store/reports.ts';
import type { FrozenFigure } from './frozen.ts';

/** What everybody may read: figures of one report and their day, no text of it. */
export interface PublishedFigures {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly on: LocalDate;
  readonly figures: readonly FrozenFigure[];
}

const input = z.object({});

/** The figures that the college made public; absent when there are none, or not any more. */
export const readPublishedFigures = verb<z.infer<typeof input>, PublishedFigures>({
  name: 'plan.read-published-figures',
  act: 'read',
  activity: 'planning',
  input,
  subject: ownOrganisationAsSubject('report'),
  run: async (context) => {
    const report = await publishedReport(context);
    if (report === null) return absent;
    const { from, until, facts } = report;
    return done({ from, until, on: facts.on, figures: facts.figures });
  },
});
