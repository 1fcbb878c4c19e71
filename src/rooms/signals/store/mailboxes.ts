import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import { type MailboxId, newId } from '../../../kernel/ids.ts';
import type { MailPlace } from '../../../kernel/imap.ts';
import { newDataKey, open, seal, unwrapDataKey } from '../../../kernel/sealing/seal.ts';
import { doorSchema, type MailboxOutcome, type MailRule, type SealedDoor } from '../mail-intake/mailbox.ts';

/** A mailbox of a municipality, opened. */
export interface Mailbox {
  readonly id: MailboxId;
  readonly domain: Domain;
  readonly active: boolean;
  readonly rule: MailRule;
  /** Up to where it was read; null before the first time. */
  readonly place: MailPlace | null;
  readonly lookedAt: Date | null;
  readonly outcome: MailboxOutcome | null;
  readonly changedAt: Date;
  readonly door: SealedDoor;
}

const placeOf = (id: string) => ({ record: id, column: 'sealed' }) as const;

interface Row extends Omit<Mailbox, 'door' | 'place'> {
  readonly uidValidity: number | null;
  readonly lastUid: number;
  readonly dataKey: Buffer;
  readonly sealed: Buffer;
}

const opened = (context: Context, { dataKey, sealed, uidValidity, lastUid, ...row }: Row): Mailbox => ({
  ...row,
  place: uidValidity === null ? null : { uidValidity, uid: lastUid },
  door: doorSchema.parse(open(unwrapDataKey(context.key, row.id, dataKey), placeOf(row.id), sealed)),
});

/** The mailboxes of this organisation: at most one of each domain. */
export async function mailboxesOf(context: Context): Promise<readonly Mailbox[]> {
  const rows = await context.db
    .selectFrom('mailboxes')
    .select([
      'id',
      'domain',
      'active',
      'rule',
      'uid_validity as uidValidity',
      'last_uid as lastUid',
      'looked_at as lookedAt',
      'outcome',
      'changed_at as changedAt',
      'data_key as dataKey',
      'sealed',
    ])
    .where('organisation_id', '=', context.actor.organisationId)
    .orderBy('domain')
    .$castTo<Row>()
    .execute();
  return rows.map((row) => opened(context, row));
}

/** Sets up the mailbox of a domain, or changes it. Another folder or server is read from its beginning. Gives its id. */
export async function keepMailbox(
  context: Context,
  found: Mailbox | null,
  next: Pick<Mailbox, 'domain' | 'active' | 'rule' | 'door'>,
): Promise<MailboxId> {
  const id = found?.id ?? newId<MailboxId>();
  const { key, wrapped } = newDataKey(context.key, id);
  const values = {
    active: next.active,
    rule: next.rule,
    changed_at: context.now,
    data_key: wrapped,
    sealed: seal(key, placeOf(id), next.door),
    outcome: null,
    looked_at: null,
    ...(found !== null && samePlace(found.door, next.door) ? {} : { uid_validity: null, last_uid: 0 }),
  };
  if (found === null)
    await context.db
      .insertInto('mailboxes')
      .values({ id, organisation_id: context.actor.organisationId, domain: next.domain, ...values })
      .execute();
  else await context.db.updateTable('mailboxes').set(values).where('id', '=', id).execute();
  return id;
}

const samePlace = (one: SealedDoor, other: SealedDoor): boolean =>
  one.host === other.host && one.user === other.user && one.folder === other.folder;

/** Holds other changes to the mailboxes of this organisation back until the transaction ends. */
export async function holdMailboxes(context: Context): Promise<void> {
  await context.db
    .selectFrom('organisations')
    .select('id')
    .where('id', '=', context.actor.organisationId)
    .forUpdate()
    .execute();
}

/** What came of a look, and up to where was read; never back to before where another look came. */
export async function noteLook(
  context: Context,
  id: MailboxId,
  outcome: MailboxOutcome,
  place: MailPlace | null,
): Promise<void> {
  await context.db
    .updateTable('mailboxes')
    .set({
      looked_at: context.now,
      outcome,
      ...(place === null ? {} : { uid_validity: place.uidValidity, last_uid: place.uid }),
    })
    .where('id', '=', id)
    .execute();
}
