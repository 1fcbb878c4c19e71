import type { Kysely, Updateable } from 'kysely';
import type { OrganisationId, PersonId } from '../../../kernel/ids.ts';
import type { AccountsTable, Database } from '../../../kernel/postgres/database-types.generated.ts';

type Db = Kysely<Database>;

/** An account with its person. */
export interface Account {
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly passwordHash: string | null;
  readonly passwordSetAt: Date | null;
  readonly factor: Buffer | null;
  readonly factorSetAt: Date | null;
  readonly factorLastStep: number;
  readonly recoveryHashes: readonly Buffer[];
  readonly failures: number;
  readonly lockedUntil: Date | null;
  readonly dataKey: Buffer | null;
  readonly sealed: Buffer;
  readonly endedAt: Date | null;
  /** Since when the provider of the organisation opens it; null when it does not. */
  readonly linkedAt: Date | null;
}

/** Whether its owner has made it their own: with a password, or linked to a provider. */
export const isTakenUp = ({ passwordHash, linkedAt }: Account): boolean =>
  passwordHash !== null || linkedAt !== null;

const joined = (db: Db) =>
  db
    .selectFrom('accounts as a')
    .innerJoin('persons as p', 'p.id', 'a.person_id')
    .leftJoin('identities as i', 'i.person_id', 'a.person_id')
    .select([
      'a.person_id as personId',
      'a.organisation_id as organisationId',
      'a.password_hash as passwordHash',
      'a.password_set_at as passwordSetAt',
      'a.factor',
      'a.factor_set_at as factorSetAt',
      'a.factor_last_step as factorLastStep',
      'a.recovery_hashes as recoveryHashes',
      'a.failures',
      'a.locked_until as lockedUntil',
      'p.data_key as dataKey',
      'p.sealed',
      'p.ended_at as endedAt',
      'i.linked_at as linkedAt',
    ]);

const branded = <Row extends { personId: string; organisationId: string }>(row: Row | undefined) =>
  row === undefined
    ? null
    : { ...row, personId: row.personId as PersonId, organisationId: row.organisationId as OrganisationId };

export const accountByEmail = async (db: Db, emailToken: Buffer): Promise<Account | null> =>
  branded(await joined(db).where('a.email_token', '=', emailToken).executeTakeFirst());

export const accountOf = async (db: Db, person: PersonId): Promise<Account | null> =>
  branded(await joined(db).where('a.person_id', '=', person).executeTakeFirst());

/** As `accountOf`, and nobody else changes it until this transaction ends. */
export const lockAccount = async (db: Db, person: PersonId): Promise<Account | null> =>
  branded(await joined(db).where('a.person_id', '=', person).forUpdate('a').executeTakeFirst());

export async function updateAccount(
  db: Db,
  person: PersonId,
  change: Updateable<AccountsTable>,
): Promise<void> {
  await db.updateTable('accounts').set(change).where('person_id', '=', person).execute();
}

export interface Attempts {
  readonly failures: number;
  readonly lastAt: Date;
  readonly lockedUntil: Date | null;
}

/** Wrong passwords for this address so far; nobody else counts until this transaction ends. */
export async function lockAttempts(db: Db, emailToken: Buffer, now: Date): Promise<Attempts> {
  await db
    .insertInto('sign_in_attempts')
    .values({ email_token: emailToken, last_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return db
    .selectFrom('sign_in_attempts')
    .select(['failures', 'last_at as lastAt', 'locked_until as lockedUntil'])
    .where('email_token', '=', emailToken)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function writeAttempts(
  db: Db,
  emailToken: Buffer,
  { failures, lastAt, lockedUntil }: Attempts,
): Promise<void> {
  await db
    .updateTable('sign_in_attempts')
    .set({ failures, last_at: lastAt, locked_until: lockedUntil })
    .where('email_token', '=', emailToken)
    .execute();
}

export async function forgetAttempts(
  db: Db,
  which: { readonly token: Buffer } | { readonly before: Date },
): Promise<void> {
  const rows = db.deleteFrom('sign_in_attempts');
  await ('token' in which
    ? rows.where('email_token', '=', which.token)
    : rows.where('last_at', '<', which.before)
  ).execute();
}
