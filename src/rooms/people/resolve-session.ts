import { createHmac } from 'node:crypto';
import type { Actor } from '../../kernel/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { House } from '../../kernel/house.ts';
import type { PersonId, TraceId } from '../../kernel/ids.ts';
import { derive } from '../../kernel/sealing/master-key.ts';
import { hashSecret } from '../../kernel/secrets/secret.ts';
import { openSignIn } from './open-sign-in.ts';
import { openPerson } from './person.ts';
import { readSetting } from './read-setting.ts';
import { type Holding, needsFactor } from './seat.ts';
import { seatsToday } from './session.ts';
import { type Account, accountOf } from './store/accounts.ts';
import {
  type EndReason,
  endSessions,
  type SessionRow,
  type Stage,
  sessionBySecret,
  touchSession,
} from './store/sessions.ts';

/** Somebody who has signed in, at least with a password. */
export interface Presence {
  readonly session: SessionRow;
  readonly stage: Stage;
  readonly name: string;
  readonly factorSet: boolean;
  readonly holdings: readonly Holding[];
  /** The seat that is worked from; null while signing in is not complete or a seat is to be chosen. */
  readonly holding: Holding | null;
}

const SEEN_EVERY_MS = 60_000;

/**
 * Who belongs to the secret of a cookie, or null. Looks at it anew with every request: idle and longest time,
 * and whether the seat is still held today. What is over is ended here.
 */
export function resolveSession(house: House, secret: string, trace: TraceId): Promise<Presence | null> {
  return openSignIn(
    house,
    async (context) => {
      const session = await sessionBySecret(context.db, hashSecret(secret));
      if (session === null || session.endedAt !== null) return null;
      const account = await accountOf(context.db, session.personId);
      const holdings = account?.endedAt === null ? await seatsToday(context, account) : [];
      const over = await overBecause(context, session, holdings);
      if (over !== null || account === null) {
        await endSessions(context.db, { id: session.id }, over ?? 'seat_ended', context.now);
        return null;
      }
      if (context.now.getTime() - session.seenAt.getTime() > SEEN_EVERY_MS)
        await touchSession(context.db, session.id, context.now);
      return present(context, session, account, holdings);
    },
    trace,
  );
}

async function overBecause(
  context: Context,
  session: SessionRow,
  holdings: readonly Holding[],
): Promise<EndReason | null> {
  const now = context.now.getTime();
  if (session.endsAt.getTime() <= now) return 'too_long';
  const idle = await readSetting(context, 'session.idle');
  if (now - session.seenAt.getTime() > idle * 60_000) return 'idle';
  if (holdings.length === 0) return 'seat_ended';
  const lost = session.holderId !== null && !holdings.some(({ holderId }) => holderId === session.holderId);
  return lost ? 'seat_ended' : null;
}

async function present(
  context: Context,
  session: SessionRow,
  account: Account,
  holdings: readonly Holding[],
): Promise<Presence | null> {
  const person = await openPerson(context.house, session.personId, account);
  if (person === null) return null;
  const chosen = holdings.find(({ holderId }) => holderId === session.holderId) ?? null;
  // A seat that came later may need a factor that this person has never set up.
  const missing =
    chosen !== null && needsFactor(chosen.role) && account.factorSetAt === null && !session.strong;
  const stage = session.stage === 'complete' && missing ? 'enrolling' : session.stage;
  return {
    session,
    stage,
    name: person.name,
    factorSet: account.factorSetAt !== null,
    holdings,
    holding: stage === 'complete' ? chosen : null,
  };
}

/** Keyed hash by which a colleague finds back what they reported, and from which nobody learns who it was. */
export const reporterTokenOf = (house: House, person: PersonId): Buffer =>
  createHmac('sha256', derive(house.masterKey, 'reporter')).update(person).digest().subarray(0, 16);

/** The actor that the verbs see: working from a seat, or only a person while there is none. */
export function actorOf(house: House, { session, holding }: Presence): Actor {
  const { personId, id: sessionId } = session;
  if (holding === null)
    return { kind: 'person', organisationId: session.organisationId, personId, sessionId };
  const { organisationId, holderId, organisationKind, role, domain, capacity, seatId } = holding;
  return {
    kind: 'seat',
    organisationId,
    personId,
    sessionId,
    seat: { id: seatId, holderId, organisationId, organisationKind, role, domain, capacity },
    reporterToken: reporterTokenOf(house, personId),
  };
}
