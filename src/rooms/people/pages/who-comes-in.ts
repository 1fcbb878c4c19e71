import type { MiddlewareHandler } from 'hono';
import type { House } from '../../../kernel/house.ts';
import { cookieJar } from '../../../kernel/web/cookies.ts';
import type { Env, SignedIn } from '../../../kernel/web/environment.ts';
import { actorOf, type Presence, resolveSession } from '../resolve-session.ts';
import type { Holding } from '../seat.ts';

/** Who belongs to the session cookie, anew with every request. A cookie that opens nothing is taken away. */
export function whoComesIn(house: House, isPublic: (path: string) => boolean): MiddlewareHandler<Env> {
  const jar = cookieJar(house.config.publicOrigin);
  return async (context, next) => {
    const secret = isPublic(context.req.path) ? null : jar.read(context, 'lantaarn');
    if (secret === null) return next();
    const presence = await resolveSession(house, secret, context.get('trace'));
    if (presence === null) {
      // Not after a form: a double click sends the old cookie while the first answer brings the new one.
      if (context.req.method === 'GET') jar.drop(context, 'lantaarn');
      return next();
    }
    const actor = actorOf(house, presence);
    context.set('actor', actor);
    context.set('stage', presence.stage);
    context.set('binding', presence.session.id);
    if (actor.kind === 'seat' && presence.holding !== null) {
      context.set('signedIn', signedInFrom(actor, presence, presence.holding));
    }
    return next();
  };
}

const signedInFrom = (actor: SignedIn['actor'], presence: Presence, holding: Holding): SignedIn => ({
  actor,
  name: presence.name,
  organisation: {
    id: holding.organisationId,
    slug: holding.organisationSlug,
    name: holding.organisationName,
    kind: holding.organisationKind,
    colour: holding.organisationColour,
    lookVersion: holding.organisationLook,
  },
  seat: actor.seat,
  seatTitle: titleOf(holding),
  otherSeats: presence.holdings
    .filter(({ holderId }) => holderId !== holding.holderId)
    .map((other) => ({ holderId: other.holderId, text: `${titleOf(other)}, ${other.organisationName}` })),
});

/** What a seat is called, with a deputy as such. */
export const titleOf = ({ title, capacity }: Holding): string =>
  capacity === 'deputy' ? `${title} (vervanger)` : title;
