import type { Context } from '../../kernel/context.ts';
import { type IssuerId, newId, type SessionId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-time.ts';
import { hashSecret, newSecret } from '../../kernel/secrets/secret.ts';
import { readSetting } from './read-setting.ts';
import { type Holding, needsFactor } from './seat.ts';
import type { Account } from './store/accounts.ts';
import { holdingsOf } from './store/holdings.ts';
import { insertSession, renewSession, type SessionRow, type Stage, type Via } from './store/sessions.ts';

/** What goes to the browser after a step of signing in: the new secret for its cookie, and what comes next. */
export interface Entry {
  readonly secret: string;
  readonly stage: Stage;
}

/** Seats that somebody holds today, in every organisation. Needs the scope of signing in. */
export const seatsToday = (context: Context, account: Pick<Account, 'personId'>): Promise<Holding[]> =>
  holdingsOf(context.db, account.personId, localDate(context.now));

/** What is still asked after the password. Who has a second factor is always asked for it. */
export function stageAfterPassword(
  account: Pick<Account, 'factorSetAt'>,
  holdings: readonly Holding[],
): Stage {
  if (account.factorSetAt !== null) return 'password';
  return holdings.some(({ role }) => needsFactor(role)) ? 'enrolling' : 'complete';
}

/** How somebody came in, where it was not with a password. */
export interface WayIn {
  readonly via: Via;
  /** It was two factors by itself. */
  readonly strong: boolean;
  readonly issuerId?: IssuerId;
  /** By which the provider can end the session. */
  readonly providerSession?: Buffer | null;
}

/** Opens a new session under a new secret; a cookie that was there before opens nothing of it. */
export async function startSession(
  context: Context,
  account: Account,
  device: string,
  stage?: Stage,
  way: WayIn = { via: 'password', strong: false },
): Promise<Entry> {
  const holdings = await seatsToday(context, account);
  const secret = newSecret();
  const reached = stage ?? stageAfterPassword(account, holdings);
  const hours = await readSetting(context, 'session.longest');
  await insertSession(context.db, {
    id: newId<SessionId>(),
    organisation_id: account.organisationId,
    person_id: account.personId,
    secret_hash: hashSecret(secret),
    holder_id: onlyHolder(holdings),
    stage: reached,
    device: device.slice(0, 80),
    created_at: context.now,
    seen_at: context.now,
    ends_at: new Date(context.now.getTime() + hours * 3_600_000),
    via: way.via,
    strong: way.strong,
    issuer_id: way.issuerId ?? null,
    provider_session: way.providerSession ?? null,
  });
  context.note({ stage: reached, via: way.via });
  return { secret, stage: reached };
}

/** The step is done: the session goes on as complete, under another secret (against fixation). */
export async function completeSession(context: Context, session: SessionRow): Promise<Entry> {
  const holdings = await seatsToday(context, session);
  const secret = newSecret();
  await renewSession(context.db, session.id, {
    secretHash: hashSecret(secret),
    stage: 'complete',
    holder: session.holderId ?? onlyHolder(holdings),
  });
  context.note({ stage: 'complete' });
  return { secret, stage: 'complete' };
}

const onlyHolder = (holdings: readonly Holding[]) =>
  holdings.length === 1 ? (holdings[0]?.holderId ?? null) : null;
