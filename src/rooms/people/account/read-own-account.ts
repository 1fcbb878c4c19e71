import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import type { AbsenceId, HolderId, PasskeyId, PersonId, SessionId } from '../../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { actingPerson, ownSessionAsSubject } from '../own-session.ts';
import { openPasskey } from '../passkeys/passkey.ts';
import { FORMER_COLLEAGUE, namesOf, personKey } from '../person.ts';
import { readSetting } from '../read-setting.ts';
import { type Holding, hasOneHolder } from '../seat.ts';
import { seatsToday } from '../session.ts';
import { absencesOfHolders } from '../store/absences.ts';
import { type Account, accountOf } from '../store/accounts.ts';
import { identityOf, issuerById } from '../store/issuers.ts';
import { passkeysOf } from '../store/passkeys.ts';
import { endedByAdministrator, openSessionsOf } from '../store/sessions.ts';

/** Somebody's own account, for their own page. */
export interface OwnAccount {
  readonly seats: readonly Holding[];
  readonly passwordSetAt: Date | null;
  readonly factorSetAt: Date | null;
  readonly recoveryCodesLeft: number;
  readonly passkeys: readonly OwnPasskey[];
  /** What stands on the button of the provider through which one comes in; null without one. */
  readonly provider: string | null;
  /** When an administrator last signed this person out everywhere, of the last weeks; null when nobody did. */
  readonly endedByAdministrator: Date | null;
  /** Absences that an administrator set and that run or come: who did it, and when. */
  readonly setAway: readonly {
    readonly id: AbsenceId;
    readonly holderId: HolderId;
    readonly title: string;
    readonly organisationName: string;
    readonly until: LocalDate;
    readonly setBy: string;
    readonly setAt: Date;
  }[];
  readonly sessions: readonly {
    readonly id: SessionId;
    readonly device: string;
    readonly createdAt: Date;
    readonly seenAt: Date;
    readonly current: boolean;
    /** The second step was done as well. */
    readonly complete: boolean;
  }[];
}

export interface OwnPasskey {
  readonly id: PasskeyId;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

const input = z.object({});

/** How long somebody is told that they were signed out; ended sessions are kept longer. */
const TELL_MS = 30 * 86_400_000;

/** What somebody's own page shows: seats, how they sign in, and where they are signed in. */
export const readOwnAccount = verb<z.infer<typeof input>, OwnAccount>({
  name: 'people.read-own-account',
  act: 'read',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownSessionAsSubject,
  run: async (context) => {
    const { personId, sessionId } = actingPerson(context);
    const account = await accountOf(context.db, personId);
    if (account === null) return absent;
    const idleMs = (await readSetting(context, 'session.idle')) * 60_000;
    const sessions = (await openSessionsOf(context.db, personId, context.now)).filter(
      ({ seenAt }) => context.now.getTime() - seenAt.getTime() <= idleMs,
    );
    const seats = await seatsToday(context, account);
    return done({
      seats,
      setAway: await setAwayOf(context, seats),
      passwordSetAt: account.passwordSetAt,
      factorSetAt: account.factorSetAt,
      recoveryCodesLeft: account.recoveryHashes.length,
      passkeys: await passkeysFor(context, account),
      provider: await providerFor(context, personId),
      endedByAdministrator: await endedByAdministrator(
        context.db,
        personId,
        new Date(context.now.getTime() - TELL_MS),
      ),
      sessions: sessions.map(({ id, device, createdAt, seenAt, stage }) => ({
        id,
        device,
        createdAt,
        seenAt,
        current: id === sessionId,
        complete: stage === 'complete',
      })),
    });
  },
});

async function setAwayOf(context: Context, seats: readonly Holding[]): Promise<OwnAccount['setAway']> {
  const holders = seats.filter(({ role }) => hasOneHolder(role)).map(({ holderId }) => holderId);
  const rows = await absencesOfHolders(context.db, holders, localDate(context.now));
  const names = await namesOf(
    context,
    rows.flatMap(({ setBy }) => setBy ?? []),
  );
  return rows.flatMap(({ id, holderId, until, setBy, setAt }) => {
    const seat = seats.find((one) => one.holderId === holderId);
    if (seat === undefined || setBy === null) return [];
    const { title, organisationName } = seat;
    return [
      { id, holderId, title, organisationName, until, setBy: names.get(setBy) ?? FORMER_COLLEAGUE, setAt },
    ];
  });
}

async function passkeysFor({ db, house }: Context, account: Account): Promise<readonly OwnPasskey[]> {
  const key = await personKey(house, account.personId, account);
  if (key === null) return [];
  const rows = await passkeysOf(db, account.personId);
  return rows.map((row) => ({
    id: row.id,
    name: openPasskey(key, row).name,
    createdAt: row.createdAt,
    lastUsedAt: row.lastUsedAt,
  }));
}

async function providerFor({ db }: Context, person: PersonId): Promise<string | null> {
  const identity = await identityOf(db, person);
  const issuer = identity && (await issuerById(db, identity.issuerId));
  return issuer?.label ?? null;
}
