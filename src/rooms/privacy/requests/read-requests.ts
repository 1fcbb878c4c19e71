import { z } from 'zod';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { namesOf } from '../../people/index.ts';
import { readDayPlace } from '../list-place.ts';
import { referenceFor } from '../references.ts';
import { type RequestLine, type RequestRow, requestById, requestLines } from '../store/data-requests.ts';
import { type RequestedRecord, recordsOf } from '../store/request-records.ts';
import { ACTIVITY, requestSubject } from './request-subject.ts';

const ON_A_PAGE = 50;

export interface RequestLineView extends RequestLine {
  /** Its term is over and nobody decided. */
  readonly late: boolean;
}

export interface DataRequests {
  readonly requests: readonly RequestLineView[];
  readonly next: string | null;
}

/** Requests of the people concerned: what waits, by its term, or what was decided. No name is opened. */
export const dataRequests = verb({
  name: 'privacy.data-requests',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({
    decided: z.boolean().default(false),
    after: z
      .string()
      .refine((text) => readDayPlace(text) !== null, 'Deze plaats bestaat niet. Begin opnieuw vooraan.')
      .optional(),
  }),
  subject: ownOrganisationAsSubject('data_requests'),
  run: async (context, { decided, after }): Promise<Outcome<DataRequests>> => {
    const found = await requestLines(context, !decided, readDayPlace(after), ON_A_PAGE + 1);
    const shown = found.slice(0, ON_A_PAGE);
    context.concerns('data_request', ...shown.map(({ id: one }) => one));
    const last = shown.at(-1);
    const today = localDate(context.now);
    return done({
      requests: shown.map((one) => ({ ...one, late: one.decidedAt === null && one.dueOn < today })),
      next: found.length > ON_A_PAGE && last ? `${decided ? last.receivedOn : last.dueOn}~${last.id}` : null,
    });
  },
});

/** A record of a request: its number, its compartment, and what became of it. */
export interface RecordView extends RequestedRecord {
  readonly reference: string;
  readonly by: string | null;
}

export interface RequestFile {
  readonly request: RequestRow;
  readonly late: boolean;
  readonly registeredBy: string;
  readonly records: readonly RecordView[];
}

/** One request with who asked and what, and the numbers of the records that were found; never what these hold. */
export const readRequest = verb({
  name: 'privacy.read-request',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({ request: z.uuid() }),
  subject: requestSubject,
  run: async (context, { request: id }): Promise<Outcome<RequestFile>> => {
    const request = await requestById(context, id);
    if (request === null) return absent;
    const records = await recordsOf(context, id);
    const people = records.flatMap(({ assessedBy }) => (assessedBy === null ? [] : [assessedBy]));
    const names = await namesOf(context, [request.registeredBy, ...people]);
    return done({
      request,
      late: request.decidedAt === null && request.dueOn < localDate(context.now),
      registeredBy: names.get(request.registeredBy) ?? 'Een collega',
      records: records.map((record) => ({
        ...record,
        reference: referenceFor(context.house, 'signal', record.serial),
        by: record.assessedBy === null ? null : (names.get(record.assessedBy) ?? 'Een collega'),
      })),
    });
  },
});
