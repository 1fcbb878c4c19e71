import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { sql } from 'kysely';
import { app, destinations, jobs, recordKinds, sentences } from '../src/app.ts';
import type { SeatActor } from '../src/kernel/actor.ts';
import type { OrganisationId } from '../src/kernel/ids.ts';
import { screenMailbox } from '../src/kernel/mail.ts';
import { hashSecret, newSecret } from '../src/kernel/secrets/secret.ts';
import { organisationBySlug, prepareInstallation } from '../src/rooms/people/index.ts';
import { openTestHouse, type TestHouse } from './house.ts';

/** The whole product on a real port, with the region as it is and nobody in it yet. */
export interface RunningHouse extends TestHouse {
  readonly origin: string;
  /** Id of an organisation of the region, by the last part of its address. */
  idOf(slug: string): Promise<OrganisationId>;
  /** A cookie that is signed in from this seat, without going through the pages. */
  signedInAs(actor: SeatActor): Promise<string>;
  /** Does the jobs that wait, as they come. */
  startWorkers(): Promise<void>;
}

/**
 * Starts it on a free port of this machine. `now` is the time its clock stands at; left out, the real time runs.
 * `exitTo` is an address in this house to leave to, so that no test goes out to another site. Passkeys want a `host` with a
 * name.
 */
export async function openRunningHouse(
  options: { now?: string; exitTo?: string; host?: 'localhost' } = {},
): Promise<RunningHouse> {
  const test = await openTestHouse(sentences, { jobs, destinations, recordKinds, ...options });
  if (options.now === undefined) test.clock.set(new Date());
  const { house } = test;
  await prepareInstallation(house);
  const listening = Promise.withResolvers<AddressInfo>();
  // The port is known only once it listens, and the pages need the origin: so first a door, then the house.
  let handle: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
  const server = serve(
    { fetch: (request) => handle(request), hostname: '127.0.0.1', port: 0 },
    listening.resolve,
  );
  const origin = `http://${options.host ?? '127.0.0.1'}:${(await listening.promise).port}`;
  // Mail leads to the origin only, so it has to know which one that is.
  const mailbox = screenMailbox(origin, { clock: test.clock });
  const exit = options.exitTo === undefined ? {} : { exitUrl: origin + options.exitTo };
  const running = { ...house, config: { ...house.config, publicOrigin: origin, ...exit }, mailer: mailbox };
  handle = app(running).fetch;
  return {
    ...test,
    house: running,
    mails: () => mailbox.mails(),
    origin,
    async idOf(slug) {
      const found = await organisationBySlug(running, slug);
      if (found === null) throw new Error(`no organisation ${slug}`);
      return found.id;
    },
    signedInAs: async (actor) => `lantaarn=${await newSessionFor(running, actor)}`,
    startWorkers: () => running.jobs.startWorkers(running),
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await test.close();
    },
  };
}

async function newSessionFor(house: TestHouse['house'], actor: SeatActor): Promise<string> {
  const secret = newSecret();
  const now = house.clock.now();
  await house.database.transaction().execute(async (db) => {
    await sql`select set_config('lantaarn.scope', 'sign-in', true)`.execute(db);
    // a session belongs to an account; nobody signs in with this one
    await db
      .insertInto('accounts')
      .values({
        person_id: actor.personId,
        organisation_id: actor.organisationId,
        email_token: hashSecret(actor.personId),
        factor_set_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await db
      .insertInto('sessions')
      .values({
        id: actor.sessionId,
        organisation_id: actor.organisationId,
        person_id: actor.personId,
        secret_hash: hashSecret(secret),
        holder_id: actor.seat.holderId,
        stage: 'complete',
        created_at: now,
        seen_at: now,
        ends_at: new Date(now.getTime() + 8 * 3_600_000),
      })
      .execute();
  });
  return secret;
}
