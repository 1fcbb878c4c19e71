import { randomUUID } from 'node:crypto';
import type { SeatActor } from '../../../kernel/actor.ts';
import type { House } from '../../../kernel/house.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { run } from '../../../kernel/verb.ts';
import { type ReportInput, report } from '../reporting/report.ts';

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
