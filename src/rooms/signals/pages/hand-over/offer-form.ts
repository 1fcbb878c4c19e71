import { typedDay } from '../../../../kernel/local-time.ts';
import type { Outcome, Problem } from '../../../../kernel/outcome.ts';
import type { Form as Typed } from '../../../../kernel/web/form.ts';
import { allFields } from '../../hand-over/fields.ts';

/** What the form of a hand-over sends, as the verb asks for it. */
export const offerInput = (typed: Typed, reference: string, recipient: string) => ({
  reference,
  recipient,
  version: typed.text('version'),
  once: typed.text('_once'),
  fields: typed.all('fields'),
  content: Object.fromEntries(
    allFields
      .filter((field) => typed.has(`content_${field}`))
      .map((field) => [field, typed.text(`content_${field}`)]),
  ),
  form: typed.text('form'),
  urgency: typed.text('urgency'),
  ageGroup: typed.text('ageGroup'),
  ground: typed.text('ground'),
  consent: typed.text('consent'),
  consentPurpose: typed.text('consentPurpose') || null,
  informed: typed.text('informed'),
  reviewDate: typed.text('reviewDate') === '' ? null : typedDay(typed.text('reviewDate')),
  purpose: typed.text('purpose'),
  motivation: typed.text('motivation'),
  danger: typed.has('danger'),
  reporterAgreed: typed.has('reporterAgreed'),
  against: typed.text('against'),
});

/** Problems at the fields as they are called on the page, each text once. */
export function atPageFields<Value>(outcome: Outcome<Value>): Outcome<Value> {
  if (outcome.kind !== 'invalid') return outcome;
  const seen = new Set<string>();
  const problems = outcome.problems.map(({ field, text }): Problem => {
    const [name = '', rest = ''] = field.split('.');
    return { field: name === 'content' ? `content_${rest}` : name, text };
  });
  return {
    kind: 'invalid',
    problems: problems.filter(({ field, text }) => {
      const key = `${field} ${text}`;
      return seen.has(key) ? false : seen.add(key);
    }),
  };
}
