import { z } from 'zod';
import { policeArticles } from '../../../../content/regimes.ts';
import { isLocalDate, type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { invalid, type Problem } from '../../../kernel/outcome.ts';
import { readSetting } from '../../people/index.ts';
import { act, actForm, closedAlready, fileVerb, requiredText } from '../handling/file-verb.ts';
import { isOpen } from '../signal.ts';
import { addPoliceItem } from '../store/police-items.ts';

/** Longest own conclusion, in characters: a conclusion, not a copy. */
export const LONGEST_CONCLUSION = 300;
const LONGEST_LINE = 200;

const day = (problem: string) => z.string().refine(isLocalDate, problem);

const input = actForm.extend({
  sender: requiredText('Vul in welke dienst dit vertelde.', LONGEST_LINE),
  receivedOn: day('Vul in wanneer u dit hoorde, zoals 31-12-2026.'),
  article: z.enum(policeArticles.value as [string, ...string[]], 'Kies het artikel dat de politie noemde.'),
  purpose: requiredText('Schrijf waarvoor de politie dit gaf.', LONGEST_LINE),
  expiresOn: day('Vul in tot wanneer u dit mag bewaren, zoals 31-12-2026.'),
  actedUpon: z.enum(['yes', 'no'], 'Kies of u er iets mee deed.'),
  conclusion: requiredText('Schrijf kort wat u zelf concludeert.', LONGEST_CONCLUSION),
});

/**
 * Writes down that the police told something: sender, day, article, purpose, end, whether it was acted upon, and a short
 * conclusion of one's own. There is no field for what was told, no attachment, and nothing of it can be handed over
 * (R4; Wpg). It has a key of its own that is destroyed when the term is over.
 */
export const recordPoliceItem = fileVerb({
  name: 'signals.record-police-item',
  act: 'write',
  input,
  run: async (context, { sender, purpose, conclusion, actedUpon, ...item }, signal) => {
    const { reference, version, once, ...days } = item;
    if (!isOpen(signal.state)) return closedAlready(signal.state);
    const today = localDate(context.now);
    const months = await readSetting(context, 'retention.police');
    const problems = dayProblems(days, today, months);
    if (problems.length > 0) return invalid(...problems);
    const outcome = await act(
      context,
      signal,
      { version, once },
      { kind: 'police_item_recorded', codes: { expiresOn: days.expiresOn } },
    );
    if (outcome.kind === 'done' && signal.version === version) {
      await addPoliceItem(context, signal, {
        ...days,
        actedUpon: actedUpon === 'yes',
        words: { sender, purpose, conclusion },
        submission: once,
      });
    }
    return outcome;
  },
});

function dayProblems(
  { receivedOn, expiresOn }: { readonly receivedOn: LocalDate; readonly expiresOn: LocalDate },
  today: LocalDate,
  months: number,
): Problem[] {
  const latest = monthsAfter(today, months);
  return [
    ...(receivedOn > today ? [{ field: 'receivedOn', text: 'Kies vandaag of een eerdere dag.' }] : []),
    ...(expiresOn < today ? [{ field: 'expiresOn', text: 'Kies vandaag of een latere dag.' }] : []),
    ...(expiresOn > latest
      ? [{ field: 'expiresOn', text: `Kies een dag binnen ${months} maanden. Langer bewaren mag hier niet.` }]
      : []),
  ];
}

/** The same day so many months on; a day that is not there falls in the month after. */
function monthsAfter(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}
