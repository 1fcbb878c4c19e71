import { z } from 'zod';
import { codesOf, safeChannel } from '../../../../content/code-lists.ts';
import { act, actForm, fileVerb } from '../handling/file-verb.ts';
import { LONGEST_ANSWER } from '../report-content.ts';
import { toStored } from './safe-contact.ts';

const words = z
  .string()
  .trim()
  .max(LONGEST_ANSWER, 'Maak de tekst korter.')
  .default('')
  .transform((text) => (text === '' ? undefined : text));

const may = z
  .enum(['yes', 'no', 'unknown'], 'Kies een van de drie.')
  .default('unknown')
  .transform((said) => (said === 'unknown' ? undefined : said === 'yes'));

const input = actForm
  .extend({
    channel: z.enum([...codesOf(safeChannel), 'unknown'], 'Kies hoe de melder veilig te bereiken is.'),
    viaWhom: words,
    when: words,
    message: may,
    nameUs: may,
    codeWord: words,
    avoidWord: words,
    hideFrom: words,
  })
  .refine(({ channel, viaWhom }) => channel !== 'via' || viaWhom !== undefined, {
    path: ['viaWhom'],
    message: 'Vul in via wie de melder te bereiken is.',
  });

/** Writes down what the reporter said about safe contact; from now on this holds. What held before stays in the file. */
export const setSafeContact = fileVerb({
  name: 'signals.set-safe-contact',
  act: 'write',
  input,
  run: (context, { reference: _, version, once, channel, ...rule }, signal) =>
    act(
      context,
      signal,
      { version, once },
      {
        kind: 'safe_contact_set',
        parts: {
          contact: { safeContact: toStored({ ...rule, channel: channel === 'unknown' ? null : channel }) },
        },
      },
    ),
});
