import { z } from 'zod';
import type { SecondReadingKind } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import { newId, type PersonId, type SecondReadingId, type SignalId } from '../../../kernel/ids.ts';
import { newDataKey, open, seal, unwrapDataKey } from '../../../kernel/sealing/seal.ts';
import type { SignalRow } from './files.ts';

/** What the second reader is shown: a motivation and codes, never the file (R17). */
const questionSchema = z.object({
  motivation: z.string(),
  serial: z.number(),
  form: z.string(),
  urgency: z.string(),
  minor: z.string(),
  state: z.string(),
  /** Version of the signal when it was asked: whether anything happened since. */
  version: z.number(),
  /** Serial number of the signal to merge into; null for another kind of question. */
  other: z.number().nullable().default(null),
  /** Why the second reader decided so; written with the decision. */
  reason: z.string().default(''),
});
export type Question = z.output<typeof questionSchema>;

export type SecondReadingDecision = 'agreed' | 'disagreed' | 'withdrawn';

export interface SecondReading {
  readonly id: SecondReadingId;
  readonly signalId: SignalId;
  readonly domain: 'care' | 'safety';
  readonly kind: SecondReadingKind;
  readonly askedBy: PersonId;
  readonly askedAt: Date;
  readonly decision: SecondReadingDecision | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: PersonId | null;
  readonly question: Question | null;
}

const columns = [
  'id',
  'signal_id as signalId',
  'domain',
  'kind',
  'asked_by as askedBy',
  'asked_at as askedAt',
  'decision',
  'decided_at as decidedAt',
  'decided_by as decidedBy',
  'sealed',
  'data_key as dataKey',
] as const;

interface Row extends Omit<SecondReading, 'question'> {
  readonly sealed: Buffer;
  readonly dataKey: Buffer | null;
}

const place = (id: string) => ({ record: id, column: 'sealed' }) as const;

function opened(context: Context, { sealed, dataKey, ...row }: Row): SecondReading {
  if (dataKey === null) return { ...row, question: null };
  const key = unwrapDataKey(context.key, row.id, dataKey);
  return { ...row, question: questionSchema.parse(open(key, place(row.id), sealed)) };
}

/** Asks for a second reading. The question has a key of its own: whoever reads it does not open the signal. */
export async function askReading(
  context: Context,
  signal: SignalRow,
  kind: SecondReadingKind,
  motivation: string,
  askedBy: PersonId,
  other: number | null = null,
): Promise<SecondReadingId> {
  const id = newId<SecondReadingId>();
  const { key, wrapped } = newDataKey(context.key, id);
  const { serial, form, urgency, minor, state } = signal;
  const question: Question = {
    motivation,
    serial,
    form,
    urgency,
    minor,
    state,
    version: signal.version + 1,
    other,
    reason: '',
  };
  await context.db
    .insertInto('second_readings')
    .values({
      id,
      organisation_id: signal.organisationId,
      domain: signal.domain,
      signal_id: signal.id,
      kind,
      asked_by: askedBy,
      asked_at: context.now,
      sealed: seal(key, place(id), question),
      data_key: wrapped,
    })
    .execute();
  return id;
}

/** One second reading of this organisation, or null. */
export async function readingById(context: Context, id: string): Promise<SecondReading | null> {
  const row = await rowById(context, id);
  return row === undefined ? null : opened(context, row);
}

const rowById = (context: Context, id: string): Promise<Row | undefined> =>
  context.db
    .selectFrom('second_readings')
    .select(columns)
    .where('id', '=', id)
    .where('organisation_id', '=', context.actor.organisationId)
    .$castTo<Row>()
    .executeTakeFirst();

/** Questions of others that wait for an answer, the oldest first. */
export async function readingsFor(context: Context, personId: PersonId): Promise<readonly SecondReading[]> {
  const rows = await context.db
    .selectFrom('second_readings')
    .select(columns)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('decided_at', 'is', null)
    .where('asked_by', '<>', personId)
    .orderBy('asked_at')
    .limit(100)
    .$castTo<Row>()
    .execute();
  return rows.map((row) => opened(context, row));
}

/** Every second reading about a signal, in order. */
export async function readingsOf(context: Context, signalId: string): Promise<readonly SecondReading[]> {
  const rows = await context.db
    .selectFrom('second_readings')
    .select(columns)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('signal_id', '=', signalId)
    .orderBy('asked_at')
    .$castTo<Row>()
    .execute();
  return rows.map((row) => opened(context, row));
}

/** The newest reading of this kind about a signal that was agreed with, or null. */
export async function agreedReading(
  context: Context,
  signalId: string,
  kind: SecondReadingKind,
): Promise<SecondReading | null> {
  const readings = await readingsOf(context, signalId);
  const newest = readings.findLast((reading) => reading.kind === kind);
  return newest?.decision === 'agreed' ? newest : null;
}

/** Writes the decision and why, the latter sealed with the question. False when somebody decided before. */
export async function decideReading(
  context: Context,
  id: string,
  decidedBy: PersonId,
  decision: SecondReadingDecision,
  reason: string,
): Promise<boolean> {
  const row = await rowById(context, id);
  if (row === undefined) return false;
  const { question } = opened(context, row);
  const resealed =
    question === null || row.dataKey === null
      ? {}
      : {
          sealed: seal(unwrapDataKey(context.key, row.id, row.dataKey), place(row.id), {
            ...question,
            reason,
          }),
        };
  const { numUpdatedRows } = await context.db
    .updateTable('second_readings')
    .set({ decided_by: decidedBy, decided_at: context.now, decision, ...resealed })
    .where('id', '=', id)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('decided_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
