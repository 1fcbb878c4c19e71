import { z } from 'zod';
import { codesOf, policyKind } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import { newId, type PolicyDocumentId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import { absent, changed, done, invalid, type Outcome, type Problem } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { organisationById } from '../../people/index.ts';
import {
  codeFrom,
  day,
  dayOrNone,
  idOf,
  once,
  personProblems,
  sure,
  version,
  words,
  wordsOrNone,
} from '../input.ts';
import { office } from '../meetings/fields.ts';
import {
  documentById,
  documentOfForm,
  insertDocument,
  lockDocument,
  updateDocument,
} from '../store/policy-documents.ts';

/** `over`: the last day is behind us. `soon`: it comes before the horizon. */
export type Validity = 'valid' | 'soon' | 'over';

/** How a document stands on this day. Without a last day it goes on. */
export function validityOf(validUntil: LocalDate | null, today: LocalDate, horizon: LocalDate): Validity {
  if (validUntil === null || validUntil > horizon) return 'valid';
  return validUntil < today ? 'over' : 'soon';
}

const facts = {
  title: words('Vul de titel in.', 200),
  kind: codeFrom(codesOf(policyKind), 'Kies wat voor stuk het is.'),
  adoptedBy: office,
  adoptedOn: day,
  validUntil: dayOrNone,
  frameId: idOf<PolicyDocumentId>().nullable(),
  reference: wordsOrNone(300),
  sure,
};
type Facts = z.output<z.ZodObject<typeof facts>>;

const added = z.object({ once, ...facts });
export const documentName = { documentId: idOf<PolicyDocumentId>() };
const changedTo = z.object({ ...documentName, version, ...facts });

/** A policy document as policies judge it. */
export async function documentAsSubject(
  context: Context,
  { documentId }: { readonly documentId: PolicyDocumentId },
): Promise<Subject | null> {
  const row = await documentById(context, documentId);
  return row === null
    ? null
    : {
        kind: 'policy_document',
        id: row.id,
        organisationId: row.organisationId,
        facts: { shared: row.shared },
      };
}

async function problemsOf(
  context: Context,
  typed: Facts,
  own: PolicyDocumentId | null,
): Promise<readonly Problem[]> {
  const problems = [...personProblems({ title: typed.title, reference: typed.reference }, typed.sure)];
  if (typed.validUntil !== null && typed.validUntil < typed.adoptedOn)
    problems.push({
      field: 'validUntil',
      text: 'Het stuk loopt af vóór het is vastgesteld. Pas een dag aan.',
    });
  if (typed.frameId !== null && (await isNoFrame(context, typed.frameId, own)))
    problems.push({ field: 'frameId', text: 'Kies een ander stuk: dit kan geen kader zijn.' });
  return problems;
}

/** A frame exists, and does not lie under the document itself, however many steps down. */
async function isNoFrame(
  context: Context,
  frame: PolicyDocumentId,
  own: PolicyDocumentId | null,
): Promise<boolean> {
  let at: PolicyDocumentId | null = frame;
  for (let steps = 0; at !== null && steps < 20; steps += 1) {
    if (at === own) return true;
    const found: Awaited<ReturnType<typeof documentById>> = await documentById(context, at);
    if (found === null) return true;
    at = found.frameId;
  }
  return at !== null;
}

const rowOf = (typed: Facts) => ({
  title: typed.title,
  kind: typed.kind,
  adopted_by: typed.adoptedBy,
  adopted_on: typed.adoptedOn,
  valid_until: typed.validUntil,
  frame_id: typed.frameId,
  reference: typed.reference,
});

/** Adds a policy document with the frame that it falls under (S2). Sent twice, it is added once. */
export const addDocument = verb<z.infer<typeof added>, PolicyDocumentId>({
  name: 'cooperation.add-document',
  act: 'write',
  activity: 'cooperation',
  input: added,
  subject: ownOrganisationAsSubject('policy_documents'),
  run: async (context, { once: submission, ...typed }): Promise<Outcome<PolicyDocumentId>> => {
    const problems = await problemsOf(context, typed, null);
    if (problems.length > 0) return invalid(...problems);
    const own = context.actor.organisationId;
    const id = await insertDocument(context, {
      ...rowOf(typed),
      id: newId<PolicyDocumentId>(),
      organisation_id: own,
      shared: (await organisationById(context.house, own))?.kind === 'region',
      created_at: context.now,
      changed_at: context.now,
      submission,
    });
    const kept = id ?? (await documentOfForm(context, submission));
    if (kept === null) return absent;
    context.about('policy_document', kept);
    return done(kept);
  },
});

/** Changes a policy document: another last day, another frame. */
export const changeDocument = verb<z.infer<typeof changedTo>, null>({
  name: 'cooperation.change-document',
  act: 'write',
  activity: 'cooperation',
  input: changedTo,
  subject: documentAsSubject,
  run: async (context, { documentId, version: stamp, ...typed }): Promise<Outcome<null>> => {
    const row = await lockDocument(context, documentId);
    if (row === null) return absent;
    if (row.version !== stamp) return changed({ what: 'Dit stuk is gewijzigd', at: row.changedAt });
    const problems = await problemsOf(context, typed, documentId);
    if (problems.length > 0) return invalid(...problems);
    await updateDocument(context, documentId, rowOf(typed));
    return done(null);
  },
});
