import { z } from 'zod';
import { sayOffices } from '../../../../content/offices.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import { type Context, inTenant } from '../../../kernel/context.ts';
import type { House } from '../../../kernel/house.ts';
import { writeCalendar } from '../../../kernel/icalendar.ts';
import { type FeedId, newId, newTrace } from '../../../kernel/ids.ts';
import { officeOf, officesOfSeat } from '../../../kernel/office.ts';
import { absent, done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { hashSecret, newSecret } from '../../../kernel/secrets/secret.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { organisationById, regionOf, sittingNow } from '../../people/index.ts';
import { dueOn } from '../actions/standing.ts';
import { ownCurrentPlan } from '../current-plans.ts';
import { isAction } from '../plan.ts';
import { type Feed, feedBySecret, feedsOf, insertFeed, withdrawFeedRow } from '../store/feeds.ts';

/** A phone, a tablet, a computer: more is a mistake. */
const MOST_FEEDS = 5;

const seatOf = ({ actor }: Context): SeatActor['seat'] | null => (actor.kind === 'seat' ? actor.seat : null);

/** The calendar addresses of the own sitting that still work; what they are is known only to who made them. */
export const readFeeds = verb<Record<string, never>, readonly Feed[]>({
  name: 'plan.read-feeds',
  act: 'read',
  activity: 'planning',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('plan_feeds'),
  run: async (context): Promise<Outcome<readonly Feed[]>> => {
    const seat = seatOf(context);
    return seat === null ? absent : done(await feedsOf(context, seat.holderId));
  },
});

/** Makes an address for a calendar. It is shown once: only its hash stays. */
export const makeFeed = verb<Record<string, never>, { readonly secret: string }>({
  name: 'plan.make-feed',
  act: 'write',
  activity: 'planning',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('plan_feeds'),
  run: async (context): Promise<Outcome<{ readonly secret: string }>> => {
    const seat = seatOf(context);
    if (seat === null) return absent;
    if ((await feedsOf(context, seat.holderId)).length >= MOST_FEEDS)
      return refused(`U hebt al ${MOST_FEEDS} adressen. Trek er eerst een in.`);
    const secret = newSecret();
    await insertFeed(context, {
      id: newId<FeedId>(),
      holderId: seat.holderId,
      office: officeOf(context.actor),
      hash: hashSecret(secret),
    });
    return done({ secret });
  },
});

const withdrawal = z.object({ feed: z.uuid() });

/** Makes an own address stop working. */
export const withdrawFeed = verb<z.output<typeof withdrawal>, null>({
  name: 'plan.withdraw-feed',
  act: 'write',
  activity: 'planning',
  input: withdrawal,
  subject: ownOrganisationAsSubject('plan_feeds'),
  run: async (context, { feed }): Promise<Outcome<null>> => {
    const seat = seatOf(context);
    const own = seat === null ? [] : await feedsOf(context, seat.holderId);
    const found = own.find(({ id }) => id === feed);
    if (found === undefined) return absent;
    await withdrawFeedRow(context, found.id);
    return done(null);
  },
});

/**
 * The last days of the actions that the sitting's own offices have to do, as a calendar. Absent when the address was
 * withdrawn or the sitting is over. Nothing in it is about a person.
 */
export const readCalendar = verb<Record<string, never>, { readonly text: string }>({
  name: 'plan.read-calendar',
  act: 'read',
  activity: 'planning',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('plan_feeds'),
  run: async (context): Promise<Outcome<{ readonly text: string }>> => {
    const feed = await heldFeed(context);
    const seat = feed === null ? null : await sittingNow(context, feed.holderId);
    if (seat === null) return absent;
    const own = officesOfSeat(seat);
    const current = await ownCurrentPlan(context);
    const town = await organisationById(context.house, context.actor.organisationId);
    const origin = context.house.config.publicOrigin;
    const mine = (current?.items ?? [])
      .filter(isAction)
      .filter(({ owners }) => owners.some((office) => own.some((code) => code === office)));
    const events = mine.flatMap((action) => {
      const day = dueOn(action);
      if (day === null || action.state === 'done' || action.state === 'dropped') return [];
      return [
        {
          uid: `${action.id}@lantaarn`,
          day,
          summary: `${action.code}: ${action.title}`,
          description: `Laatste dag van deze actie. Wie: ${sayOffices(action.owners)}.`,
          url: `${origin}/acties/${action.id}`,
          sequence: action.version,
          stamp: context.now,
        },
      ];
    });
    return done({
      text: writeCalendar('PUBLISH', events, `Acties mensenhandel ${town?.name ?? ''}`.trim()),
    });
  },
});

const heldFeed = async (context: Context): Promise<Feed | null> =>
  context.actor.kind === 'public' && context.actor.receiptHash !== undefined
    ? feedBySecret(context, context.actor.receiptHash)
    : null;

/**
 * Who holds the secret of a calendar address: all that is known is its hash, and whose address it is. Null for what opens
 * nothing. What is then read goes through `run`, which looks again.
 */
export async function feedHolder(house: House, secret: string): Promise<Actor | null> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(secret)) return null;
  const receiptHash = hashSecret(secret);
  const visitor = { kind: 'public', organisationId: (await regionOf(house)).id, receiptHash } as const;
  const feed = await inTenant(house, visitor, 'tenant', newTrace(), (context) =>
    feedBySecret(context, receiptHash),
  );
  return feed === null ? null : { kind: 'public', organisationId: feed.organisationId, receiptHash };
}
