import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { newId, type PoliceItemId, type SignalId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import { newDataKey, open, seal, unwrapDataKey } from '../../../kernel/sealing/seal.ts';
import type { SignalRow } from './files.ts';

const wordsSchema = z.object({ sender: z.string(), purpose: z.string(), conclusion: z.string() });

/** What of an item stands sealed. `type`, so that it can be. */
export type PoliceWords = z.output<typeof wordsSchema>;

/** What the police told, as codes and days; the words only where the actor has opened them (R4). */
export interface PoliceItem {
  readonly id: PoliceItemId;
  readonly recordedAt: Date;
  readonly receivedOn: LocalDate;
  readonly expiresOn: LocalDate;
  readonly article: string;
  readonly actedUpon: boolean;
  readonly words: PoliceWords | null;
}

const place = (id: string) => ({ record: id, column: 'sealed' }) as const;

/** Adds an item under a key of its own. The signal's key does not open it, and outlives it. */
export async function addPoliceItem(
  context: Context,
  signal: SignalRow,
  item: Omit<PoliceItem, 'id' | 'recordedAt' | 'words'> & {
    readonly words: PoliceWords;
    readonly submission: string;
  },
): Promise<PoliceItemId> {
  const id = newId<PoliceItemId>();
  const { key, wrapped } = newDataKey(context.key, id);
  await context.db
    .insertInto('police_items')
    .values({
      id,
      organisation_id: signal.organisationId,
      domain: signal.domain,
      signal_id: signal.id,
      recorded_at: context.now,
      received_on: item.receivedOn,
      expires_on: item.expiresOn,
      article: item.article,
      acted_upon: item.actedUpon,
      data_key: wrapped,
      sealed: seal(key, place(id), item.words),
      submission: item.submission,
    })
    .execute();
  return id;
}

/** Items of a signal whose term is not over, oldest first: what is over is not seen, also before it is destroyed. */
export async function policeItemsOf(
  context: Context,
  signalId: SignalId,
  today: LocalDate,
  opened: boolean,
): Promise<readonly PoliceItem[]> {
  const rows = await context.db
    .selectFrom('police_items')
    .select([
      'id',
      'recorded_at as recordedAt',
      'received_on as receivedOn',
      'expires_on as expiresOn',
      'article',
      'acted_upon as actedUpon',
      'data_key as dataKey',
      'sealed',
    ])
    .where('signal_id', '=', signalId)
    .where('destroyed_at', 'is', null)
    .where('expires_on', '>=', today)
    .orderBy('recorded_at')
    .orderBy('id')
    .$castTo<Omit<PoliceItem, 'words'> & { readonly dataKey: Buffer; readonly sealed: Buffer }>()
    .execute();
  return rows.map(({ dataKey, sealed, ...item }) => ({
    ...item,
    words: opened
      ? wordsSchema.parse(open(unwrapDataKey(context.key, item.id, dataKey), place(item.id), sealed))
      : null,
  }));
}

/** Whether any item of the actor's organisation is over its term. */
export async function anyPoliceItemOver(context: Context, today: LocalDate): Promise<boolean> {
  const row = await context.db
    .selectFrom('police_items')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('destroyed_at', 'is', null)
    .where('expires_on', '<', today)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Destroys key and words of what is over its term, at most `most` items, and gives the signals that they stood with.
 * Nobody can read them from then on, in a backup of the rows either.
 */
export async function destroyPoliceItems(
  context: Context,
  today: LocalDate,
  most: number,
): Promise<readonly { readonly id: PoliceItemId; readonly signalId: SignalId }[]> {
  const over = await context.db
    .selectFrom('police_items')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('destroyed_at', 'is', null)
    .where('expires_on', '<', today)
    .orderBy('expires_on')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
  if (over.length === 0) return [];
  return context.db
    .updateTable('police_items')
    .set({ destroyed_at: context.now, data_key: null, sealed: null })
    .where(
      'id',
      'in',
      over.map(({ id }) => id),
    )
    .returning(['id', 'signal_id as signalId'])
    .$castTo<{ readonly id: PoliceItemId; readonly signalId: SignalId }>()
    .execute();
}
