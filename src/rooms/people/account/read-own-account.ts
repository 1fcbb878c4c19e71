import { z } from 'zod';
import type { SessionId } from '../../../kernel/ids.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { actingPerson, ownSessionAsSubject } from '../own-session.ts';
import { readSetting } from '../read-setting.ts';
import type { Holding } from '../seat.ts';
import { seatsToday } from '../session.ts';
import { accountOf } from '../store/accounts.ts';
import { openSessionsOf } from '../store/sessions.ts';

/** Somebody's own account, for their own page. */
export interface OwnAccount {
  readonly seats: readonly Holding[];
  readonly passwordSetAt: Date | null;
  readonly factorSetAt: Date | null;
  readonly recoveryCodesLeft: number;
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

const input = z.object({});

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
    return done({
      seats: await seatsToday(context, account),
      passwordSetAt: account.passwordSetAt,
      factorSetAt: account.factorSetAt,
      recoveryCodesLeft: account.recoveryHashes.length,
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
