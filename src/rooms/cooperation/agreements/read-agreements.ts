import { z } from 'zod';
import { isOffice } from '../../../../content/offices.ts';
import type { Context } from '../../../kernel/context.ts';
import { addMonths, localDate } from '../../../kernel/local-time.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, type Verb, verb } from '../../../kernel/verb.ts';
import { readSetting } from '../../people/index.ts';
import { placeIn, placeOf, SHOWN, screenOf } from '../place.ts';
import {
  type Agreement,
  type AgreementQuestion,
  agreementActs,
  agreementById,
  agreementLines,
  type Covered,
  coverageOf,
} from '../store/agreements.ts';
import { type Attention, attentionFor } from './agreement.ts';
import { agreementAsSubject, agreementName } from './agreement-fields.ts';

/** An agreement with what it asks for, and for whom it holds or held. */
export interface AgreementLine {
  readonly agreement: Agreement;
  readonly attention: Attention;
  readonly coverage: readonly Covered[];
}

export interface AgreementList {
  readonly lines: readonly AgreementLine[];
  /** Goes in the address of the next screen; null when there is none. */
  readonly next: string | null;
}

const asked = z.object({
  which: z.enum(['open', 'ended']).default('open').catch('open'),
  party: z.string().refine(isOffice).nullable().default(null).catch(null),
  after: z.string().max(500).optional(),
});

/** Until which day somebody wants to know what ends: so many months from today. */
export async function horizonOf(context: Context): Promise<string> {
  return addMonths(localDate(context.now), await readSetting(context, 'cooperation.warnBefore'));
}

async function asLines(
  context: Context,
  agreements: readonly Agreement[],
): Promise<readonly AgreementLine[]> {
  const coverage = Map.groupBy(
    await coverageOf(
      context,
      agreements.map(({ id }) => id),
    ),
    ({ agreementId }) => agreementId,
  );
  const [today, horizon] = [localDate(context.now), await horizonOf(context)];
  return agreements.map((agreement) => ({
    agreement,
    attention: attentionFor(agreement, today, horizon),
    coverage: coverage.get(agreement.id) ?? [],
  }));
}

const list = (name: string, reach: AgreementQuestion['reach']): Verb<z.output<typeof asked>, AgreementList> =>
  verb({
    name,
    act: 'read',
    activity: 'cooperation',
    ...(reach === 'everybody' ? { scope: 'region-picture' as const } : {}),
    input: asked as z.ZodType<z.output<typeof asked>>,
    subject: ownOrganisationAsSubject('agreements'),
    run: async (context, { which, party, after }) => {
      const question = { reach, party, open: which === 'open' };
      const found = await agreementLines(context, question, placeIn(after), SHOWN + 1);
      const { lines, next } = screenOf(found, ({ subject, id }) => placeOf(subject, id));
      return done({ lines: await asLines(context, lines), next });
    },
  });

/** Agreements of one's own organisation and of the region. */
export const listAgreements = list('cooperation.list-agreements', 'own');

/** Agreements of every municipality, for the regional director (S45). */
export const listRegionAgreements = list('cooperation.list-region-agreements', 'everybody');

export interface AgreementFile extends AgreementLine {
  readonly acts: Awaited<ReturnType<typeof agreementActs>>;
}

const named = z.object(agreementName);

const read = (name: string, scope: 'tenant' | 'region-picture'): Verb<z.infer<typeof named>, AgreementFile> =>
  verb({
    name,
    act: 'read',
    activity: 'cooperation',
    scope,
    input: named,
    subject: agreementAsSubject,
    run: async (context, { agreementId }) => {
      const agreement = await agreementById(context, agreementId);
      const [line] = agreement === null ? [] : await asLines(context, [agreement]);
      return line === undefined ? absent : done({ ...line, acts: await agreementActs(context, agreementId) });
    },
  });

/** An agreement of one's own organisation or of the region. */
export const readAgreement = read('cooperation.read-agreement', 'tenant');

/** An agreement of any municipality, for the regional director (S45). */
export const readRegionAgreement = read('cooperation.read-region-agreement', 'region-picture');
