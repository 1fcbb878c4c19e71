import { z } from 'zod';
import { type ActivityName, processingActivities } from '../../../../content/processing-activities.ts';
import type { Context } from '../../../kernel/context.ts';
import { newTrace } from '../../../kernel/ids.ts';
import { done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import { pseudonymOf } from '../../../kernel/processing/line.ts';
import { otlpOf, type StoredLine } from '../../../kernel/processing/otlp.ts';
import { productVersion } from '../../../kernel/product-version.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { organisationById } from '../../people/index.ts';
import { AS_REPORTER } from '../audit-trail.ts';
import { findRecord, noSuchRecord } from '../find-record.ts';
import { dayInput, inOrder, instantsOf, outOfOrder } from '../period.ts';
import { type ProcessingFilter, processingLines } from '../store/processing-lines.ts';

/** A line as people read it: without what would tell who acted. */
export interface ProcessingView {
  readonly id: number;
  readonly at: Date;
  readonly operation: string;
  readonly activity: string;
  readonly status: string;
  /** The pseudonym, in hexadecimal. */
  readonly subject: string;
  readonly subjectKind: string;
  /** '' where the trace together with the audit trail would tell who reported (R12). */
  readonly traceId: string;
}

export interface ProcessingLog {
  readonly lines: readonly ProcessingView[];
  /** Number to go on from, or null on the last page. */
  readonly next: number | null;
}

const PAGE = 50;
const MOST = 10_000;
const START_AGAIN = 'Deze plaats in het logboek bestaat niet. Begin opnieuw bij de nieuwste.';

const activities = Object.keys(processingActivities) as [ActivityName, ...ActivityName[]];

const filterInput = z
  .strictObject({
    reference: z.string().trim().min(1).max(40).optional(),
    /** A pseudonym, from a line. */
    subject: z
      .string()
      .regex(/^[0-9a-f]{32}$/, 'Dit is geen pseudoniem uit het logboek.')
      .optional(),
    activity: z.enum(activities, 'Kies uit de lijst.').optional(),
    trace: z
      .string()
      .regex(/^[0-9a-f]{32}$/, 'Een spoor heeft 32 tekens: cijfers en de letters a tot en met f.')
      .optional(),
    from: dayInput,
    until: dayInput,
    before: z.coerce.number(START_AGAIN).int(START_AGAIN).positive(START_AGAIN).optional(),
  })
  .refine(inOrder, outOfOrder);
type FilterInput = z.output<typeof filterInput>;

async function filterOf(context: Context, input: FilterInput): Promise<ProcessingFilter | null> {
  const record = input.reference === undefined ? null : await findRecord(context, input.reference);
  if (input.reference !== undefined && record === null) return null;
  if (record !== null) context.about(record.kind, record.id);
  const typed = input.subject === undefined ? null : Buffer.from(input.subject, 'hex');
  return {
    subject: record === null ? typed : pseudonymOf(context.key, record),
    activity: input.activity ?? null,
    trace: input.trace ?? null,
    ...instantsOf(input),
    before: input.before ?? null,
  };
}

const viewOf = (line: StoredLine): ProcessingView => ({
  id: line.id,
  at: line.startedAt,
  operation: line.operation,
  activity: line.activity,
  status: line.status,
  subject: line.subject.toString('hex'),
  subjectKind: line.subjectKind,
  traceId: AS_REPORTER.includes(line.operation) ? '' : line.traceId,
});

/** What was done with whose data, newest first, fifty lines a page: by person, activity, trace and time (LDV). */
export const processingLog = verb({
  name: 'privacy.processing-log',
  act: 'read',
  activity: 'oversight',
  input: filterInput,
  subject: ownOrganisationAsSubject('processing_log'),
  run: async (context, input): Promise<Outcome<ProcessingLog>> => {
    const filter = await filterOf(context, input);
    if (filter === null) return invalid(noSuchRecord);
    const rows = await processingLines(context, filter, PAGE + 1);
    const lines = rows.slice(0, PAGE);
    return done({
      lines: lines.map(viewOf),
      next: rows.length > PAGE ? (lines.at(-1)?.id ?? null) : null,
    });
  },
});

/**
 * The same lines as one file of OpenTelemetry spans (OTLP, JSON lines), at most ten thousand, with the purpose in the
 * audit trail (R15). What somebody did as a reporter gets a trace of its own, so that no other log tells who it was (R12).
 */
export const exportProcessingLog = verb({
  name: 'privacy.export-processing-log',
  act: 'read',
  activity: 'oversight',
  input: filterInput.safeExtend({
    purpose: z.string().trim().min(1, 'Schrijf waarvoor u het bestand gebruikt.').max(500),
  }),
  subject: ownOrganisationAsSubject('processing_log'),
  run: async (context, { purpose, ...input }): Promise<Outcome<string>> => {
    const filter = await filterOf(context, input);
    if (filter === null) return invalid(noSuchRecord);
    const lines = await processingLines(context, filter, MOST);
    context.because(purpose);
    context.note({ count: lines.length });
    const { house, actor } = context;
    const source = {
      origin: house.config.publicOrigin,
      version: productVersion(),
      organisation: (await organisationById(house, actor.organisationId))?.slug ?? 'unknown',
    };
    const shown = lines.map((line) =>
      AS_REPORTER.includes(line.operation) ? { ...line, traceId: newTrace() } : line,
    );
    return done(shown.map((line) => `${JSON.stringify(otlpOf([line], source))}\n`).join(''));
  },
});
