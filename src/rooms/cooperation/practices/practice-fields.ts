import { z } from 'zod';
import { planTaskCodes } from '../../../../content/plan/plan-item.ts';
import type { Context } from '../../../kernel/context.ts';
import type { PracticeId } from '../../../kernel/ids.ts';
import { changed, type Outcome } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { codeFrom, idOf, personProblems, sure, webAddress, words } from '../input.ts';
import { type Practice, practiceById } from '../store/practices.ts';

/** What somebody tells about a good practice. */
export const practiceFacts = {
  title: words('Geef het een titel.', 120),
  what: words('Schrijf wat u doet.', 2000),
  forWhom: words('Schrijf voor wie het is.', 500),
  brings: words('Schrijf wat het oplevert.', 1000),
  link: webAddress,
  tasks: z
    .array(codeFrom(planTaskCodes, 'Kies uit de lijst.'))
    .min(1, 'Kies bij welke opgave het hoort.')
    .max(5),
  sure,
};
type Facts = z.output<z.ZodObject<typeof practiceFacts>>;

export const rowOf = (facts: Facts) => ({
  title: facts.title,
  what: facts.what,
  for_whom: facts.forWhom,
  brings: facts.brings,
  link: facts.link,
  tasks: [...new Set(facts.tasks)],
});

export const problemsOf = ({ title, what, forWhom, brings, sure: isSure }: Facts) =>
  personProblems({ title, what, forWhom, brings }, isSure);

/** How a practice is named in a form or an address. */
export const practiceName = { practiceId: idOf<PracticeId>() };
export const namesPractice = z.object(practiceName);

/** A practice as policies judge it. */
export async function practiceAsSubject(
  context: Context,
  { practiceId }: { readonly practiceId: PracticeId },
): Promise<Subject | null> {
  const row = await practiceById(context, practiceId);
  return row === null
    ? null
    : { kind: 'good_practice', id: row.id, organisationId: row.organisationId, facts: { state: row.state } };
}

/** Tells the second of two people that the practice is no longer as it stood on the page; else null. */
export const practiceChanged = (row: Practice, version: number): Outcome<never> | null =>
  row.version === version
    ? null
    : changed({ what: 'Dit voorbeeld is gewijzigd', at: row.decidedAt ?? row.submittedAt });
