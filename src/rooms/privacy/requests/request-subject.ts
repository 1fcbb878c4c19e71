import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { absent, changed, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { type RequestRow, requestById } from '../store/data-requests.ts';

/** Activity in the register of processing activities that requests serve (AVG art. 30). */
export const ACTIVITY = 'requests';

/** With every step: the request, and the version that the page was shown with. */
export const stepForm = z.strictObject({ request: z.uuid(), version: z.coerce.number().int().min(1) });

export async function requestSubject(
  context: Context,
  { request }: { readonly request: string },
): Promise<Subject | null> {
  const found = await requestById(context, request);
  return found === null
    ? null
    : { kind: 'data_request', id: found.id, organisationId: context.actor.organisationId };
}

/** The request, held by this transaction and as the page showed it; or what to answer when it is not. */
export async function requestToChange(
  context: Context,
  { request: id, version }: z.output<typeof stepForm>,
): Promise<RequestRow | Outcome<never>> {
  const request = await requestById(context, id, true);
  if (request === null) return absent;
  if (request.decidedAt !== null) return changed({ what: 'Er is al besloten', at: request.decidedAt });
  if (request.words === null) return refused('Dit verzoek is vernietigd.');
  if (request.version !== version) return changed({ what: 'Het verzoek is gewijzigd', at: context.now });
  return request;
}
