import { z } from 'zod';
import { type RequestDecision, requestDecisions } from '../../../../content/data-requests.ts';
import { BY_REQUEST } from '../../../../content/retention-rules.ts';
import type { SeatActor } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import { type DestructionListId, newId } from '../../../kernel/ids.ts';
import { absent, done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { dayStart } from '../period.ts';
import { changeRequest, type RequestRow } from '../store/data-requests.ts';
import { insertItems, insertList, setListState } from '../store/destruction-lists.ts';
import { type RequestedRecord, recordsOf } from '../store/request-records.ts';
import { ACTIVITY, requestSubject, requestToChange, stepForm } from './request-subject.ts';

/**
 * Decides on a request, with reasons. Every record that was found has been assessed first, unless the person withdrew
 * it. When erasure or objection is granted, the records that are about the person go on a destruction list, which two
 * seats must approve like any other.
 */
export const decideRequest = verb({
  name: 'privacy.decide-request',
  act: 'write',
  activity: ACTIVITY,
  input: stepForm.extend({
    decision: z.enum(
      Object.keys(requestDecisions) as [RequestDecision, ...RequestDecision[]],
      'Kies het besluit.',
    ),
    reason: z.string().trim().min(1, 'Schrijf waarom. De betrokkene krijgt dit te lezen.').max(5_000),
  }),
  subject: requestSubject,
  run: async (context, { decision, reason, ...form }): Promise<Outcome<null>> => {
    const { actor } = context;
    if (actor.kind !== 'seat') return absent;
    const request = await requestToChange(context, form);
    if (!('words' in request)) return request;
    const records = await recordsOf(context, request.id);
    const wrong = whyNot(request, records, decision);
    if (wrong !== null) return wrong;
    await changeRequest(context, request, { state: 'decided', decision, words: { decision: reason } });
    const erases = request.kind === 'erasure' || request.kind === 'objection';
    if (erases && (decision === 'granted' || decision === 'partly'))
      await listFor(context, actor, request, records);
    context.note({ decision });
    return done(null);
  },
});

function whyNot(
  request: RequestRow,
  records: readonly RequestedRecord[],
  decision: RequestDecision,
): Outcome<never> | null {
  if (decision === 'withdrawn') return null;
  if (request.state === 'received' && decision !== 'refused') {
    return refused('Stel eerst vast wie het is. Lukt dat niet, dan kunt u het verzoek weigeren.');
  }
  if (request.state === 'searching') return refused('Er wordt nog gezocht. Kijk over een minuut nog eens.');
  if (records.some(({ state }) => state === 'to_assess')) {
    return refused(
      'Niet alle gevonden dossiers zijn beoordeeld. Dat doet de aandachtsfunctionaris van het domein.',
    );
  }
  const about = records.some(({ state }) => state === 'released' || state === 'withheld');
  if (decision === 'nothing_found' && about) {
    return invalid({
      field: 'decision',
      text: 'Er zijn dossiers over deze persoon. Kies een ander besluit.',
    });
  }
  if (
    (decision === 'granted' || decision === 'partly') &&
    !records.some(({ state }) => state === 'released')
  ) {
    return invalid({ field: 'decision', text: 'Er is niets vrijgegeven. Kies een ander besluit.' });
  }
  return null;
}

/** A destruction list for each compartment, of what is about the person. */
async function listFor(
  context: Context,
  { personId }: SeatActor,
  request: RequestRow,
  records: readonly RequestedRecord[],
): Promise<void> {
  const about = records.filter(({ state }) => state === 'released');
  for (const [domain, some] of Map.groupBy(about, (record) => record.domain)) {
    const list = await insertList(context, {
      id: newId<DestructionListId>(),
      domain,
      cause: 'request',
      requestId: request.id,
      proposedBy: personId,
      submission: crypto.randomUUID(),
    });
    const since = dayStart(request.receivedOn);
    const items = some.map(({ kind, recordId, serial }) => ({
      id: recordId,
      kind,
      serial,
      since,
      rule: BY_REQUEST,
    }));
    await insertItems(context, list, 0, items);
    await setListState(context, list, { state: 'proposed', items: items.length });
  }
}
