import { z } from 'zod';
import {
  ageGroup,
  codesOf,
  exploitationForm,
  label,
  legalBasis,
  signalUrgency,
} from '../../../../content/code-lists.ts';
import { handOverFields } from '../../../../content/field-whitelists.ts';
import { partners } from '../../../../content/partners.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { done, invalid, type Outcome, type Problem } from '../../../kernel/outcome.ts';
import { sayDate } from '../../../kernel/page/dates.ts';
import { findIn } from '../../../kernel/sealing/normalise.ts';
import { recordDocument } from '../../privacy/index.ts';
import { partyOf } from '../hand-over/recipients.ts';
import { readableFields, type SharedFields } from '../hand-over/shared-content.ts';
import { destroyed, fileVerb, requiredText, signalName } from '../handling/file-verb.ts';
import { composeLetter } from './compose.ts';
import type { PrintedLetter } from './print-hand-over.ts';

/** What an advice note can hold: no field in which somebody could be named (R8). */
export const adviceFields = [
  'form',
  'urgency',
  'ageGroup',
  'numberOfPeople',
  'languages',
  'workConditions',
  'housing',
] as const;
export type AdviceField = (typeof adviceFields)[number];

const words = z.string().trim().max(500, 'Maak de tekst korter dan 500 tekens.').default('');

const input = signalName.extend({
  question: requiredText('Schrijf waarover u advies wilt.', 3000),
  fields: z.array(z.enum(adviceFields)),
  form: z.enum(codesOf(exploitationForm), 'Kies een vorm.'),
  urgency: z.enum(codesOf(signalUrgency), 'Kies hoe dringend het is.'),
  ageGroup: z.enum(codesOf(ageGroup), 'Kies een leeftijdsgroep. Weet u het niet? Kies "Onbekend".'),
  numberOfPeople: words,
  languages: words,
  workConditions: words,
  housing: words,
});
type Note = z.output<typeof input>;

/**
 * Makes a note with which advice is asked of Veilig Thuis, without names (R6, R8): there are no identity fields, and a
 * text in which an address, a telephone number or the like is found does not go. Nothing is handed over by it.
 */
export const printAdviceNote = fileVerb({
  name: 'signals.print-advice-note',
  act: 'write',
  input,
  run: async (context, note, signal): Promise<Outcome<PrintedLetter>> => {
    if (signal.dataKey === null) return destroyed;
    const problems = problemsWith(note);
    if (problems.length > 0) return invalid(...problems);
    const { name: to } = partners.veilig_thuis;
    const { organisation, function: role } = await partyOf(
      context,
      context.actor.organisationId,
      signal.domain,
    );
    const number = await recordDocument(context, {
      kind: 'veilig_thuis_advice',
      format: 'pdf',
      domain: signal.domain,
      record: { kind: 'signal', id: signal.id },
      recipient: to,
      ground: 'anonymous',
      fields: note.fields,
      purpose: note.question,
    });
    const letter = composeLetter({
      kind: 'veilig_thuis_advice',
      number,
      from: `${role}, ${organisation}`,
      to,
      day: sayDate(localDate(context.now)),
      reference: null,
      ground: label(legalBasis, 'anonymous'),
      purpose: note.question,
      fields: readableFields(chosen(note)),
    });
    return done({ number, letter });
  },
});

const chosen = (note: Note): SharedFields =>
  Object.fromEntries(note.fields.map((field) => [field, note[field]]));

const FOUND: Readonly<Partial<Record<ReturnType<typeof findIn>[number]['kind'], string>>> = {
  address: 'een adres',
  phone: 'een telefoonnummer',
  plate: 'een kenteken',
  email: 'een e-mailadres',
  kvk: 'een KVK-nummer',
};

function problemsWith(note: Note): Problem[] {
  const typed = ['question', ...note.fields] as const;
  return typed.flatMap((field): Problem[] => {
    const text = note[field];
    if (text === '') {
      const name = field === 'question' ? 'uw vraag' : handOverFields[field].nl;
      return [{ field, text: `Vul in wat u schrijft bij "${name}", of kies het niet.` }];
    }
    const [mention] = findIn(text);
    if (mention === undefined) return [];
    const what = FOUND[mention.kind] ?? 'een gegeven van een persoon';
    return [{ field, text: `Hier lijkt ${what} in te staan. Haal het weg: advies vraagt u zonder namen.` }];
  });
}
