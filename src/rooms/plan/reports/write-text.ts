import { z } from 'zod';
import { reportKindOf } from '../../../../content/reports.ts';
import { looksLikePerson } from '../../../kernel/looks-like-person.ts';
import { absent, changed, done, invalid, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { insertReportText, reportTexts } from '../store/reports.ts';
import { reportId, section, version } from './fields.ts';
import { heldReport, reportAsSubject } from './report-as-subject.ts';

const LONGEST = 10_000;

const input = z.object({
  id: reportId,
  section,
  body: z.string().trim().max(LONGEST, `Houd de tekst onder ${LONGEST} tekens.`),
  /** Of the text that was read; 0 for the sentence from the facts. */
  version,
  /** Somebody looked at what seems to be about a person, and it is not. */
  confirmed: z.boolean(),
});

/** Writes the text of one part of a draft. Two people at once: the second is told, and nothing is lost. */
export const writeText = verb<z.infer<typeof input>, null>({
  name: 'plan.write-report-text',
  act: 'write',
  activity: 'planning',
  input,
  subject: reportAsSubject,
  run: async (context, { id, section: part, body, version: seen, confirmed }) => {
    const report = await heldReport(context, id);
    if (report === null || !reportKindOf(report.kind).sections.includes(part)) return absent;
    if (report.state !== 'draft')
      return refused('Deze rapportage is vastgesteld. De tekst kan niet meer veranderen.');
    const now = (await reportTexts(context, report.id)).find((text) => text.section === part);
    const current = now?.body ?? report.facts.sentences[part] ?? '';
    if (body === current) return done(null);
    if ((now?.version ?? 0) !== seen)
      return changed({ what: 'Deze tekst is gewijzigd', at: now?.writtenAt ?? report.changedAt });
    if (!confirmed && looksLikePerson(body).length > 0)
      return invalid({
        field: 'body',
        text: 'Dit lijkt op een gegeven van een persoon. Haal het weg, of vink aan dat het geen persoon is.',
      });
    await insertReportText(context, report.id, { section: part, body, version: seen + 1 });
    context.note({ section: part });
    return done(null);
  },
});
