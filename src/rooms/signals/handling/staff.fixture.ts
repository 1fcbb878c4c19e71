import { randomUUID } from 'node:crypto';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { SeatActor } from '../../../kernel/actor.ts';
import type { House } from '../../../kernel/house.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import type { AnyJob } from '../../../kernel/jobs/job.ts';
import type { Sentence } from '../../../kernel/policy.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { run } from '../../../kernel/verb.ts';
import { type ReportInput, report } from '../reporting/report.ts';
import { staffSentences } from './policy.ts';

/** A mark that one form bears. */
export const once = (): string => randomUUID();

/** Lets this actor's session stand in the database, as signing in does. */
export async function signIn(
  superOptions: Parameters<typeof withClient>[0],
  actor: SeatActor,
): Promise<void> {
  await withClient(superOptions, (client) =>
    client.query(
      `insert into sessions (id, organisation_id, person_id, secret_hash, holder_id, stage, created_at, seen_at, ends_at)
       values ($1, $2, $3, sha256($4::bytea), $5, 'complete', now(), now(), now() + interval '8 hours')`,
      [actor.sessionId, actor.organisationId, actor.personId, actor.sessionId, actor.seat.holderId],
    ),
  );
}

/** A town with everybody who works on its signals or may not, and a coordinator of another town. */
export interface Office {
  readonly place: TestHouse;
  readonly town: OrganisationId;
  readonly care: SeatActor;
  readonly safety: SeatActor;
  readonly employee: SeatActor;
  readonly elsewhere: SeatActor;
}

export async function openOffice(
  rooms: { readonly sentences?: readonly Sentence[]; readonly jobs?: readonly AnyJob[] } = {},
): Promise<Office> {
  const place = await openTestHouse(rooms.sentences ?? staffSentences, { jobs: rooms.jobs ?? [] });
  const town = await place.organisation();
  const other = await place.organisation();
  return {
    place,
    town,
    care: await place.seat(town, 'coordinator', 'care'),
    safety: await place.seat(town, 'coordinator', 'safety'),
    employee: await place.seat(town, 'employee'),
    elsewhere: await place.seat(other, 'coordinator', 'care'),
  };
}

/** Reports as this colleague, and gives the reference. Throws when it did not come in. */
export async function reported(
  house: House,
  actor: SeatActor,
  facts: Partial<ReportInput> = {},
): Promise<string> {
  const outcome = await run(house, actor, report, {
    submission: randomUUID(),
    product: 'report',
    channel: 'web_internal',
    reporterType: 'neighbourhood_team',
    wantsFeedback: true,
    story: { whatHappened: 'Verzonnen verhaal over een woning.', address: 'Voorbeeldstraat 12, Poortugaal' },
    contact: { anonymous: false, name: 'Melder van der Verzonnen' },
    special: { personNames: 'Persoon Verzonnen', health: 'verzonnen' },
    ...facts,
  });
  if (outcome.kind !== 'done') throw new Error(`the report was not taken in: ${outcome.kind}`);
  return outcome.value.reference;
}
