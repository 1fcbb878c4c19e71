import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { type MessageId, newId } from '../../../kernel/ids.ts';
import { type DataKey, open, seal } from '../../../kernel/sealing/seal.ts';
import type { HandOverSide } from '../hand-over/states.ts';
import type { HandOverRow } from './hand-overs.ts';

/** What the two sides tell each other: questions and news, and the words of a deed. */
export type MessageKind =
  | 'question'
  | 'answer'
  | 'note'
  | 'acceptance'
  | 'refusal'
  | 'return'
  | 'outcome'
  | 'withdrawal'
  | 'consent_withdrawn';

/** One message of a hand-over. Who wrote it stands in the audit trail of that side only. */
export interface HandOverMessage {
  readonly id: MessageId;
  readonly position: number;
  readonly side: HandOverSide;
  readonly kind: MessageKind;
  readonly at: Date;
  /** Null where the reader has no key any more. */
  readonly text: string | null;
}

const words = z.object({ text: z.string() });
const place = (id: string) => ({ record: id, column: 'sealed' }) as const;

/** Adds a message to a hand-over that this transaction holds, and gives its position. */
export async function addMessage(
  context: Context,
  row: HandOverRow,
  key: DataKey,
  message: Pick<HandOverMessage, 'side' | 'kind'> & { readonly text: string; readonly submission: string },
): Promise<number> {
  const id = newId<MessageId>();
  const { last } = await context.db
    .selectFrom('hand_over_messages')
    .select(({ fn, val }) => fn.coalesce(fn.max('position'), val(0)).as('last'))
    .where('hand_over_id', '=', row.id)
    .executeTakeFirstOrThrow();
  const position = last + 1;
  await context.db
    .insertInto('hand_over_messages')
    .values({
      id,
      hand_over_id: row.id,
      organisation_id: row.organisationId,
      recipient_domain: row.recipientDomain,
      sender_organisation_id: row.senderOrganisationId,
      sender_domain: row.senderDomain,
      position,
      side: message.side,
      kind: message.kind,
      at: context.now,
      sealed: seal(key, place(id), { text: message.text }),
      submission: message.submission,
    })
    .execute();
  return position;
}

/** Whether this very form was stored before: a double click, or sent again. */
export async function messageStored(context: Context, row: HandOverRow, once: string): Promise<boolean> {
  const found = await context.db
    .selectFrom('hand_over_messages')
    .select('id')
    .where('hand_over_id', '=', row.id)
    .where('submission', '=', once)
    .executeTakeFirst();
  return found !== undefined;
}

/** Every message in order; their words where there is a key to read them with. */
export async function messagesOf(
  context: Context,
  row: HandOverRow,
  key: DataKey | null,
): Promise<readonly HandOverMessage[]> {
  const rows = await context.db
    .selectFrom('hand_over_messages')
    .select(['id', 'position', 'side', 'kind', 'at', 'sealed'])
    .where('hand_over_id', '=', row.id)
    .orderBy('position')
    .$castTo<Omit<HandOverMessage, 'text'> & { readonly sealed: Buffer }>()
    .execute();
  return rows.map(({ sealed, ...message }) => ({
    ...message,
    text: key === null ? null : words.parse(open(key, place(message.id), sealed)).text,
  }));
}

/** The message at this position, without its words; null when it is not there. */
export async function messageAt(
  context: Context,
  handOverId: string,
  position: number,
): Promise<Pick<HandOverMessage, 'side' | 'kind' | 'at'> | null> {
  const found = await context.db
    .selectFrom('hand_over_messages')
    .select(['side', 'kind', 'at'])
    .where('hand_over_id', '=', handOverId)
    .where('position', '=', position)
    .$castTo<Pick<HandOverMessage, 'side' | 'kind' | 'at'>>()
    .executeTakeFirst();
  return found ?? null;
}

/** The newest message: what the second of two people is told. */
export async function newestMessage(
  context: Context,
  row: HandOverRow,
): Promise<Pick<HandOverMessage, 'kind' | 'side' | 'at'> | null> {
  const found = await context.db
    .selectFrom('hand_over_messages')
    .select(['side', 'kind', 'at'])
    .where('hand_over_id', '=', row.id)
    .orderBy('position', 'desc')
    .limit(1)
    .$castTo<Pick<HandOverMessage, 'kind' | 'side' | 'at'>>()
    .executeTakeFirst();
  return found ?? null;
}
