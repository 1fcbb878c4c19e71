import { z } from 'zod';
import { codesOf } from '../../../../content/code-lists.ts';
import { type IndicatorList, indicatorLists, indicators } from '../../../../content/indicators.ts';
import { beeldFacts } from '../beeld-facts.ts';
import { act, actForm, fileVerb } from './file-verb.ts';

const ids: ReadonlySet<string> = new Set(indicators.map(({ id }) => id));

const input = actForm.extend({
  list: z.enum(codesOf(indicatorLists), 'Kies welke lijst past.'),
  answers: z
    .record(z.string(), z.enum(['yes', 'no']))
    .refine((answers) => Object.keys(answers).every((id) => ids.has(id)), 'Kies uit de lijst.')
    .default({}),
  facts: z.array(z.enum(codesOf(beeldFacts), 'Kies uit de lijst.')).default([]),
});

/**
 * Writes down which indicators are known to be there or not, sealed with the story. Nothing follows from it: state,
 * urgency, form and term stay as they are (R11, decision 0005).
 */
export const markBeeld = fileVerb({
  name: 'signals.mark-beeld',
  act: 'write',
  input,
  run: async (context, { list, answers, facts, ...form }, signal) =>
    act(context, signal, form, {
      kind: 'beeld_marked',
      parts: { story: { beeld: { list: list satisfies IndicatorList, answers, facts } } },
    }),
});
