import { z } from 'zod';
import { codesOf, enrichmentFinding, enrichmentSource, legalBasis } from '../../../../content/code-lists.ts';
import { refused } from '../../../kernel/outcome.ts';
import { isOpen } from '../signal.ts';
import { act, actForm, closedAlready, fileVerb } from './file-verb.ts';

const findings = z.object({
  source: z.enum(codesOf(enrichmentSource)),
  ground: z.enum(codesOf(legalBasis)).nullable(),
  finding: z.enum(codesOf(enrichmentFinding)),
});

const input = actForm.extend({
  findings: z
    .array(findings)
    .min(1, 'Vul bij ten minste één bron in wat u vond.')
    .superRefine((list, { addIssue }) => {
      for (const [index, { finding, ground }] of list.entries()) {
        if (finding !== 'not_looked' && ground === null) {
          addIssue({
            code: 'custom',
            path: [index, 'ground'],
            message: 'Kies op welke grond u mocht kijken.',
          });
        }
      }
    }),
});

/**
 * Writes down which sources were looked in, on which ground, and whether there was anything: yes, no, or not
 * looked. There is no field for what the source said: no copies (S109, domain 4.4).
 */
export const enrich = fileVerb({
  name: 'signals.enrich',
  act: 'write',
  input,
  run: async (context, { findings: found, ...form }, signal) => {
    if (!isOpen(signal.state)) return closedAlready(signal.state);
    if (signal.state === 'received') return refused('Beoordeel het signaal eerst.');
    return act(context, signal, form, {
      kind: 'enriched',
      codes: { findings: found, waitsFor: null },
    });
  },
});
