import type { Actor } from '../../kernel/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { PersonId, SessionId } from '../../kernel/ids.ts';
import type { Subject } from '../../kernel/policy.ts';
import { type SessionRow, sessionById } from './store/sessions.ts';

/** Who has signed in, from a seat or not yet from one. */
export type PersonActor = Actor & { readonly personId: PersonId; readonly sessionId: SessionId };

/** The person who acts. Policies let nobody else here; another kind of actor is a bug. */
export function actingPerson(context: Context): PersonActor {
  const { actor } = context;
  if (actor.kind !== 'person' && actor.kind !== 'seat') throw new Error('no person acts here');
  return actor;
}

/** The actor's own open session, or null. Needs the scope of signing in. */
export async function ownSession(context: Context): Promise<SessionRow | null> {
  const { actor } = context;
  if (actor.kind !== 'person' && actor.kind !== 'seat') return null;
  const session = await sessionById(context.db, actor.sessionId);
  return session !== null && session.endedAt === null && session.personId === actor.personId ? session : null;
}

/** The actor's own session as policies judge it: how far signing in has come. */
export async function ownSessionAsSubject(context: Context): Promise<Subject | null> {
  const session = await ownSession(context);
  return session === null
    ? null
    : {
        kind: 'session',
        id: session.id,
        organisationId: context.actor.organisationId,
        facts: { stage: session.stage },
      };
}

/** As `ownSession` inside a verb whose subject it is. */
export async function mySession(context: Context): Promise<SessionRow> {
  const session = await ownSession(context);
  if (session === null) throw new Error('the session that was the subject is gone');
  return session;
}
