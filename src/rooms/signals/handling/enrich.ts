import { z } from 'zod';
import {
  codesOf,
  confidentiality,
  type Domain,
  enrichmentFinding,
  enrichmentSource,
  itemPurpose,
  legalBasis,
  regime,
  retentionRule,
} from '../../../../content/code-lists.ts';
import { invalid, type Problem, refused } from '../../../kernel/outcome.ts';
import { type Item, itemOf, refusedItem } from '../regimes/regime-rules.ts';
import { isOpen } from '../signal.ts';
import { act, actForm, closedAlready, fileVerb } from './file-verb.ts';

const findings = z.object({
  source: z.enum(codesOf(enrichmentSource)),
  ground: z.enum(codesOf(legalBasis)).nullable(),
  finding: z.enum(codesOf(enrichmentFinding)),
  purpose: z.enum(codesOf(itemPurpose)).nullable().default(null),
  // what follows from source and ground, unless it is chosen otherwise
  regime: z.enum(codesOf(regime)).optional(),
  retention: z.enum(codesOf(retentionRule)).optional(),
  confidentiality: z.enum(codesOf(confidentiality)).optional(),
});
type Finding = z.output<typeof findings>;

const input = actForm.extend({
  findings: z
    .array(findings)
    .min(1, 'Vul bij ten minste één bron in wat u vond.')
    .superRefine((list, { addIssue }) => {
      for (const [index, { finding, ground, purpose }] of list.entries()) {
        if (finding === 'not_looked') continue;
        const missing = (field: string, message: string): void =>
          addIssue({ code: 'custom', path: [index, field], message });
        if (ground === null) missing('ground', 'Kies op welke grond u mocht kijken.');
        if (purpose === null) missing('purpose', 'Kies waarvoor u keek.');
      }
    }),
});

/**
 * Writes down which sources were looked in, on which ground and for what, and whether there was anything: yes, no, or
 * not looked. There is no field for what the source said: no copies (S109, domain 4.4). Each item carries its regime,
 * term and confidentiality, and a combination that does not fit is refused with the reason (standards D7).
 */
export const enrich = fileVerb({
  name: 'signals.enrich',
  act: 'write',
  input,
  run: async (context, { findings: found, ...form }, signal) => {
    if (!isOpen(signal.state)) return closedAlready(signal.state);
    if (signal.state === 'received') return refused('Beoordeel het signaal eerst.');
    const problems = found.flatMap((one, index) => problemsOf(one, index, signal.domain));
    if (problems.length > 0) return invalid(...problems);
    return act(context, signal, form, {
      kind: 'enriched',
      codes: {
        findings: found.map((one) => ({
          source: one.source,
          finding: one.finding,
          ground: one.ground,
          ...itemFrom(one),
        })),
        waitsFor: null,
      },
    });
  },
});

/** What this finding carries; null where nobody looked. */
function itemFrom({ finding, ground, purpose, source, ...chosen }: Finding): Item | null {
  if (finding === 'not_looked' || ground === null || purpose === null) return null;
  const item = itemOf(source, ground, purpose);
  return {
    ...item,
    regime: chosen.regime ?? item.regime,
    retention: chosen.retention ?? item.retention,
    confidentiality: chosen.confidentiality ?? item.confidentiality,
  };
}

function problemsOf(one: Finding, index: number, domain: Domain): Problem[] {
  const item = itemFrom(one);
  const found = item === null ? null : refusedItem(item, domain);
  return found === null ? [] : [{ field: `findings.${index}.${found.part}`, text: found.why }];
}
