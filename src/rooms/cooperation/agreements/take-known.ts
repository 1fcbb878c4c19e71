import { createHash } from 'node:crypto';
import { z } from 'zod';
import { knownAgreements, knownDocuments } from '../../../../content/cooperation/known-agreements.ts';
import type { Context } from '../../../kernel/context.ts';
import { type AgreementId, newId, type OrganisationId, type PolicyDocumentId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { allOrganisations } from '../../people/index.ts';
import { insertAgreement, insertCoverage } from '../store/agreements.ts';
import { insertDocument } from '../store/policy-documents.ts';
import { wroteAct } from './keep-agreement.ts';

const input = z.object({});

/** One id for one thing that is known, so that taking it over twice adds nothing. */
function submissionOf(organisation: OrganisationId, title: string): string {
  const hex = createHash('sha256').update(`${organisation} ${title}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Takes over the agreements and the framework that the plan names, once: "te controleren" until somebody looked at them.
 * Done again, it adds what is not there yet.
 */
export const takeKnown = verb<z.infer<typeof input>, number>({
  name: 'cooperation.take-known',
  act: 'write',
  activity: 'cooperation',
  input,
  subject: ownOrganisationAsSubject('agreements'),
  run: async (context) => {
    const municipalities = (await allOrganisations(context.house))
      .filter(({ kind, active }) => kind === 'municipality' && active)
      .map(({ id }) => id);
    let taken = 0;
    for (const known of knownAgreements) taken += await takeAgreement(context, known, municipalities);
    for (const known of knownDocuments) taken += await takeDocument(context, known);
    context.note({ taken });
    return done(taken);
  },
});

async function takeAgreement(
  context: Context,
  known: (typeof knownAgreements)[number],
  municipalities: readonly OrganisationId[],
): Promise<number> {
  const own = context.actor.organisationId;
  const submission = submissionOf(own, known.subject);
  const id = await insertAgreement(context, {
    id: newId<AgreementId>(),
    organisation_id: own,
    shared: true,
    kind: known.kind,
    subject: known.subject,
    parties: [...known.parties],
    signatories: [...known.signatories],
    state: known.state,
    starts_on: known.startsOn,
    ends_on: known.endsOn,
    data_sharing: known.dataSharing,
    data_sharing_reference: known.dataSharingReference,
    source: known.source,
    verified: false,
    created_at: context.now,
    changed_at: context.now,
    submission,
  });
  if (id === null) return 0;
  if (known.everywhere)
    await insertCoverage(
      context,
      { id, organisationId: own, shared: true },
      municipalities,
      known.startsOn ?? localDate(context.now),
    );
  await wroteAct(context, { id, shared: true }, { kind: 'made', state: known.state, submission });
  return 1;
}

async function takeDocument(context: Context, known: (typeof knownDocuments)[number]): Promise<number> {
  const id = await insertDocument(context, {
    id: newId<PolicyDocumentId>(),
    organisation_id: context.actor.organisationId,
    shared: true,
    title: known.title,
    kind: known.kind,
    adopted_by: known.adoptedBy,
    adopted_on: known.adoptedOn,
    valid_until: known.validUntil,
    reference: known.reference,
    created_at: context.now,
    changed_at: context.now,
    submission: submissionOf(context.actor.organisationId, known.title),
  });
  return id === null ? 0 : 1;
}
