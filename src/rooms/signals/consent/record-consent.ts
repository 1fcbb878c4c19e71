import { z } from 'zod';
import {
  ageGroup,
  codesOf,
  consentAnswer,
  consentManner,
  consentPurpose,
  consentWho,
  interpreter,
  type Minor,
} from '../../../../content/code-lists.ts';
import { isLocalDate, type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { invalid, type Problem } from '../../../kernel/outcome.ts';
import { act, actForm, fileVerb, LONGEST_TEXT } from '../handling/file-verb.ts';
import { actsOf } from '../store/files.ts';
import {
  type Consent,
  type ConsentRecipient,
  consentFor,
  consentRecipients,
  consentsFor,
  foldConsents,
  statusOf,
} from './consent.ts';
import { stopHandOvers } from './stop-hand-overs.ts';

const LONGEST_LANGUAGE = 100;

const input = actForm.extend({
  answer: z.enum(codesOf(consentAnswer), 'Kies wat de persoon zei.'),
  recipient: z.enum(codesOf(consentRecipients), 'Kies voor wie dit geldt.'),
  purpose: z.enum(codesOf(consentPurpose), 'Kies waarvoor dit geldt.'),
  ageGroup: z.enum(codesOf(ageGroup), 'Kies een leeftijdsgroep. Weet u het niet? Kies "Onbekend".'),
  who: z.enum(codesOf(consentWho), 'Kies wie antwoord gaf.'),
  manner: z.enum(codesOf(consentManner), 'Kies hoe u het vroeg.'),
  interpreter: z.enum(codesOf(interpreter), 'Kies of er een tolk was.'),
  language: z
    .string()
    .trim()
    .min(1, 'Vul in welke taal u sprak.')
    .max(LONGEST_LANGUAGE, 'Maak de tekst korter.'),
  /** What was told and asked: what may be shared, and for what (AVG art. 7). */
  text: z.string().trim().max(LONGEST_TEXT, 'Maak de tekst korter.').default(''),
  until: z
    .string()
    .refine(isLocalDate, 'Vul een bestaande datum in, zoals 31 12 2026.')
    .nullable()
    .default(null),
  /** Somebody is in danger, and the guardian cannot be asked. */
  danger: z.boolean().default(false),
});
type Recorded = Omit<z.output<typeof input>, 'recipient'> & { readonly recipient: ConsentRecipient };

/**
 * Writes down what a person said about sharing with one kind of recipient for one purpose: yes, no, or not any more
 * (R7). Also on a closed signal: withdrawing is as easy as giving (AVG art. 7 lid 3). Withdrawing stops what is under
 * way in the same transaction.
 */
export const recordConsent = fileVerb({
  name: 'signals.record-consent',
  act: 'write',
  input,
  run: async (context, { text, language, version, once, reference, ...asked }, signal) => {
    const recorded = asked as Omit<Recorded, 'text' | 'language' | 'version' | 'once' | 'reference'>;
    const form = { reference, version, once };
    const now = foldConsents(await actsOf(context, signal.id));
    const problems = consentProblems({ ...recorded, text }, now, signal.minor, localDate(context.now));
    // a form that was stored before is answered as it was then, whatever holds by now
    if (problems.length > 0 && signal.version === version) return invalid(...problems);
    const words = [text, `Taal: ${language}`].filter((part) => part !== '').join('\n\n');
    const outcome = await act(context, signal, form, {
      kind: 'consent_recorded',
      codes: {
        ...recorded,
        ...(recorded.answer === 'withdrawn' ? { waitsFor: waitsAfter(signal.closedAt) } : {}),
      },
      parts: { story: { text: words } },
    });
    if (outcome.kind === 'done' && signal.version === version && recorded.answer === 'withdrawn') {
      const stopped = await stopHandOvers(context, signal, recorded, once);
      context.note({ stopped: stopped.withdrawn, told: stopped.told });
    }
    context.note({ answer: recorded.answer, recipient: recorded.recipient, purpose: recorded.purpose });
    return outcome;
  },
});

const waitsAfter = (closedAt: Date | null) => (closedAt === null ? ('coordinator' as const) : null);

const problem = (field: string, text: string): Problem => ({ field, text });

type Asked = Pick<
  Recorded,
  'answer' | 'recipient' | 'purpose' | 'ageGroup' | 'who' | 'danger' | 'until' | 'text'
>;

/** What stands in the way of writing this answer down, in the order of the form. */
export function consentProblems(
  asked: Asked,
  now: readonly Consent[],
  minor: Minor,
  today: LocalDate,
): readonly Problem[] {
  const before = consentFor(now, asked.recipient, asked.purpose);
  const problems: Problem[] = [];
  if (asked.answer === 'withdrawn' && before?.answer !== 'given') {
    const text =
      'Er staat geen toestemming in dit dossier voor deze ontvanger en dit doel. Er is niets in te trekken.';
    problems.push(problem('answer', text));
  }
  if (asked.answer === 'refused' && before?.answer === 'given') {
    const text =
      'Hier staat toestemming voor. Wil de persoon die niet meer geven? Kies "Toestemming ingetrokken".';
    problems.push(problem('answer', text));
  }
  if (asked.answer !== 'given') return problems;
  const status = statusOf({ ...asked, at: new Date(0) }, minor);
  if (!asked.danger && !consentsFor(asked.ageGroup, minor).includes(status)) {
    const text =
      'Dit past niet bij de leeftijd. Onder de 12 geeft wie het gezag heeft toestemming. Van 12 tot en met 15 samen met het kind. Vanaf 16 de persoon zelf. Alleen bij gevaar kan het anders.';
    problems.push(problem('who', text));
  }
  if (asked.until !== null && asked.until < today) {
    problems.push(problem('until', 'Kies vandaag of een latere dag, of laat dit leeg.'));
  }
  if (asked.text === '') {
    problems.push(problem('text', 'Schrijf wat u hebt verteld en gevraagd: wat mag u delen?'));
  }
  return problems;
}
