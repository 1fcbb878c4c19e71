import { z } from 'zod';
import { type OrganisationId, readId } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { absent, done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { run, verb } from '../../../kernel/verb.ts';
import { findRecord, noSuchRecord } from '../find-record.ts';
import { changeRequest, requestById } from '../store/data-requests.ts';
import { insertRecords } from '../store/request-records.ts';
import { ACTIVITY, requestSubject, requestToChange, stepForm } from './request-subject.ts';

const MOST_LINES = 20;

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 1);

/**
 * Has records looked for in which somebody stands, by name, number or address. Who asks sees no compartment, so the
 * house looks, by token, and gives numbers of records only.
 */
export const searchSubject = verb({
  name: 'privacy.search-subject',
  act: 'write',
  activity: ACTIVITY,
  input: stepForm.extend({
    search: z
      .string()
      .trim()
      .min(2, 'Vul in waarop gezocht moet worden, een regel per naam of nummer.')
      .max(2_000),
  }),
  subject: requestSubject,
  run: async (context, { search, ...form }): Promise<Outcome<null>> => {
    const request = await requestToChange(context, form);
    if (!('words' in request)) return request;
    if (request.state === 'received') return refused('Stel eerst vast wie het is.');
    if (request.state === 'searching') return refused('Er wordt al gezocht.');
    if (linesIn(search).length > MOST_LINES) {
      return invalid({ field: 'search', text: `Zoek op ten hoogste ${MOST_LINES} regels.` });
    }
    await changeRequest(context, request, { state: 'searching', words: { search } });
    const { house, db, actor } = context;
    await house.jobs.enqueue(db, lookForSubject, { organisation: actor.organisationId, request: request.id });
    return done(null);
  },
});

/** Looks in every kind of record, and lays down numbers. Done twice, it is done once. */
export const findSubject = verb({
  name: 'privacy.find-subject',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({ request: z.uuid() }),
  subject: requestSubject,
  run: async (context, { request: id }): Promise<Outcome<{ readonly found: number }>> => {
    const request = await requestById(context, id, true);
    if (request === null) return absent;
    if (request.state !== 'searching' || request.words === null) return done({ found: 0 });
    let count = 0;
    for (const kind of context.house.recordKinds) {
      const found = (await kind.find?.(context, linesIn(request.words.search))) ?? [];
      const present = new Set(
        await kind.present(
          context,
          found.map((record) => record.id),
        ),
      );
      const left = found.filter((record) => present.has(record.id));
      await insertRecords(context, id, kind.kind, left);
      count += left.length;
    }
    await changeRequest(context, request, { state: 'assembling' });
    context.note({ found: count });
    return done({ found: count });
  },
});

/** The job behind `privacy.search-subject`. */
export const lookForSubject = defineJob({
  name: 'privacy.look-for-subject',
  input: z.object({ organisation: z.uuid(), request: z.uuid() }),
  retry: { limit: 5, delaySeconds: 5, maxDelaySeconds: 600 },
  run: async (house, { organisation, request }) => {
    const organisationId = readId<OrganisationId>(organisation);
    if (organisationId === null) return;
    await run(house, { kind: 'job', organisationId, name: 'privacy.look-for-subject' }, findSubject, {
      request,
    });
  },
});

/** Adds a signal that somebody knows by its reference: who reported is found in no other way (R12). */
export const addRequestedRecord = verb({
  name: 'privacy.add-requested-record',
  act: 'write',
  activity: ACTIVITY,
  input: stepForm.extend({ reference: z.string().trim().min(1, 'Vul het kenmerk in.').max(40) }),
  subject: requestSubject,
  run: async (context, { reference, ...form }): Promise<Outcome<null>> => {
    const request = await requestToChange(context, form);
    if (!('words' in request)) return request;
    if (request.state === 'received') return refused('Stel eerst vast wie het is.');
    const record = await findRecord(context, reference);
    if (record === null || record.kind !== 'signal') return invalid(noSuchRecord);
    const { id, serial, domain } = record;
    await insertRecords(context, request.id, 'signal', [{ id, serial, domain, by: ['reference'] }]);
    await changeRequest(context, request, request.state === 'searching' ? {} : { state: 'assembling' });
    return done(null);
  },
});
