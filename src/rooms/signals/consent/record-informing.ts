import { z } from 'zod';
import { codesOf, informed } from '../../../../content/code-lists.ts';
import { addDays, isLocalDate, localDate } from '../../../kernel/local-time.ts';
import { invalid } from '../../../kernel/outcome.ts';
import { act, actForm, fileVerb, LONGEST_TEXT } from '../handling/file-verb.ts';
import { isOpen } from '../signal.ts';
import { addTask } from '../store/tasks.ts';

const LONGEST_DAYS = 366;

const input = actForm.extend({
  informed: z.enum(codesOf(informed), 'Vul in of u het de persoon hebt verteld.'),
  reviewDate: z
    .string()
    .refine(isLocalDate, 'Vul een bestaande datum in, zoals 31-12-2026.')
    .nullable()
    .default(null),
  text: z.string().trim().max(LONGEST_TEXT, 'Maak de tekst korter.').default(''),
});

const TASK = 'Kijk opnieuw of u de persoon kunt vertellen dat de gemeente gegevens heeft (AVG art. 14).';

/**
 * Writes down whether the person concerned was told that the municipality holds data about them; if not, why, and when to
 * look again (R16; AVG art. 14). That day becomes a task, so that it comes up by itself.
 */
export const recordInforming = fileVerb({
  name: 'signals.record-informing',
  act: 'write',
  input,
  run: async (context, { informed: told, reviewDate, text, ...form }, signal) => {
    const settled = told === 'informed' || told === 'anonymous';
    const today = localDate(context.now);
    if (!settled && reviewDate === null) {
      return invalid({
        field: 'reviewDate',
        text: 'Vul in wanneer u opnieuw bekijkt of u het de persoon kunt vertellen.',
      });
    }
    if (
      !settled &&
      reviewDate !== null &&
      (reviewDate <= today || reviewDate > addDays(today, LONGEST_DAYS))
    ) {
      return invalid({ field: 'reviewDate', text: 'Kies een dag na vandaag, binnen een jaar.' });
    }
    const review = settled ? null : reviewDate;
    const outcome = await act(context, signal, form, {
      kind: 'informing_recorded',
      codes: { informed: told, reviewDate: review },
      ...(text === '' ? {} : { parts: { story: { text } } }),
    });
    const isNew = outcome.kind === 'done' && signal.version === form.version;
    if (isNew && review !== null && isOpen(signal.state)) await addTask(context, signal, review, TASK);
    return outcome;
  },
});
