import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { type AgreementId, type CooperationActId, newId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { officeOf } from '../../../kernel/office.ts';
import { absent, done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { organisationById } from '../../people/index.ts';
import { once, personProblems, version } from '../input.ts';
import {
  agreementOfForm,
  insertAgreement,
  insertAgreementAct,
  insertCoverage,
  lockAgreement,
  updateAgreement,
} from '../store/agreements.ts';
import {
  type AgreementFacts,
  agreementAsSubject,
  agreementChanged,
  agreementFacts,
  agreementName,
  factProblems,
} from './agreement-fields.ts';

const added = z.object({ once, ...agreementFacts });
const changedTo = z.object({ ...agreementName, version, once, ...agreementFacts });

const rowOf = (facts: AgreementFacts) => ({
  kind: facts.kind,
  subject: facts.subject,
  parties: [...facts.parties],
  signatories: [...facts.signatories],
  starts_on: facts.startsOn,
  ends_on: facts.endsOn,
  review_on: facts.reviewOn,
  data_sharing: facts.dataSharing,
  data_sharing_reference: facts.dataSharingReference,
  source: facts.source,
});

const problemsOf = (facts: AgreementFacts) => [
  ...factProblems(facts),
  ...personProblems(
    { subject: facts.subject, dataSharingReference: facts.dataSharingReference, source: facts.source },
    facts.sure,
  ),
];

/** Writes in the history of an agreement what was done. */
export const wroteAct = (
  context: Context,
  agreement: { readonly id: AgreementId; readonly shared: boolean },
  act: {
    readonly kind: 'made' | 'changed' | 'moved_on' | 'covered' | 'uncovered';
    readonly state: string;
    readonly remark?: string;
    readonly submission: string;
  },
): Promise<void> =>
  insertAgreementAct(context, {
    id: newId<CooperationActId>(),
    agreement_id: agreement.id,
    organisation_id: context.actor.organisationId,
    shared: agreement.shared,
    at: context.now,
    office: officeOf(context.actor),
    remark: '',
    ...act,
  });

/**
 * Adds an agreement, as a concept. One of a municipality holds for that municipality; for one of the region somebody
 * says for whom. Sent twice, it is added once.
 */
export const addAgreement = verb<z.infer<typeof added>, AgreementId>({
  name: 'cooperation.add-agreement',
  act: 'write',
  activity: 'cooperation',
  input: added,
  subject: ownOrganisationAsSubject('agreements'),
  run: async (context, { once: submission, ...facts }): Promise<Outcome<AgreementId>> => {
    const problems = problemsOf(facts);
    if (problems.length > 0) return invalid(...problems);
    const own = context.actor.organisationId;
    const shared = (await organisationById(context.house, own))?.kind === 'region';
    const id = await insertAgreement(context, {
      ...rowOf(facts),
      id: newId<AgreementId>(),
      organisation_id: own,
      shared,
      state: 'draft',
      created_at: context.now,
      changed_at: context.now,
      submission,
    });
    if (id === null) {
      const before = await agreementOfForm(context, submission);
      return before === null ? absent : done(before);
    }
    const from = facts.startsOn ?? localDate(context.now);
    if (!shared) await insertCoverage(context, { id, organisationId: own, shared }, [own], from);
    await wroteAct(context, { id, shared }, { kind: 'made', state: 'draft', submission });
    context.about('agreement', id);
    return done(id);
  },
});

/** Changes what an agreement says. Who saved it has looked at it: it is no longer "te controleren". */
export const changeAgreement = verb<z.infer<typeof changedTo>, null>({
  name: 'cooperation.change-agreement',
  act: 'write',
  activity: 'cooperation',
  input: changedTo,
  subject: agreementAsSubject,
  run: async (
    context,
    { agreementId, version: stamp, once: submission, ...facts },
  ): Promise<Outcome<null>> => {
    const agreement = await lockAgreement(context, agreementId);
    if (agreement === null) return absent;
    const late = agreementChanged(agreement, stamp);
    if (late !== null) return late;
    const problems = problemsOf(facts);
    if (problems.length > 0) return invalid(...problems);
    await updateAgreement(context, agreementId, { ...rowOf(facts), verified: true });
    await wroteAct(context, agreement, { kind: 'changed', state: agreement.state, submission });
    return done(null);
  },
});
