import { z } from 'zod';
import { agreementKind, codesOf } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import type { AgreementId } from '../../../kernel/ids.ts';
import { changed, type Outcome, type Problem } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { codeFrom, dayOrNone, idOf, sure, words, wordsOrNone } from '../input.ts';
import { office } from '../meetings/fields.ts';
import { type Agreement, agreementById } from '../store/agreements.ts';

/** What somebody fills in about an agreement. */
export const agreementFacts = {
  kind: codeFrom(codesOf(agreementKind), 'Kies wat voor afspraak het is.'),
  subject: words('Schrijf waar de afspraak over gaat.', 200),
  parties: z.array(office).min(1, 'Kies met wie de afspraak is.').max(30),
  signatories: z.array(office).max(30),
  startsOn: dayOrNone,
  endsOn: dayOrNone,
  reviewOn: dayOrNone,
  dataSharing: z.boolean(),
  dataSharingReference: wordsOrNone(300),
  source: wordsOrNone(300),
  sure,
};

export type AgreementFacts = z.output<z.ZodObject<typeof agreementFacts>>;

/** What is wrong with the facts together. */
export function factProblems({ startsOn, endsOn, reviewOn, ...facts }: AgreementFacts): readonly Problem[] {
  const problems: Problem[] = [];
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    problems.push({
      field: 'endsOn',
      text: 'De einddatum ligt vóór de begindatum. Pas een van de twee aan.',
    });
  if (startsOn !== null && reviewOn !== null && reviewOn < startsOn)
    problems.push({ field: 'reviewOn', text: 'U bekijkt de afspraak vóór zij begint. Kies een latere dag.' });
  if (facts.dataSharing && facts.dataSharingReference === '')
    problems.push({
      field: 'dataSharingReference',
      text: 'Schrijf waar staat welke gegevens gedeeld mogen worden, zoals een artikel van het convenant.',
    });
  return problems;
}

/** How an agreement is named in a form or an address. */
export const agreementName = { agreementId: idOf<AgreementId>() };

/** An agreement as policies judge it. */
export async function agreementAsSubject(
  context: Context,
  { agreementId }: { readonly agreementId: AgreementId },
): Promise<Subject | null> {
  const row = await agreementById(context, agreementId);
  return row === null
    ? null
    : { kind: 'agreement', id: row.id, organisationId: row.organisationId, facts: { shared: row.shared } };
}

/** Tells the second of two people that the agreement is no longer as it stood on the page; else null. */
export const agreementChanged = (agreement: Agreement, version: number): Outcome<never> | null =>
  agreement.version === version
    ? null
    : changed({ what: 'Deze afspraak is gewijzigd', at: agreement.changedAt });
