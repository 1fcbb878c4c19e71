import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { expect, test } from 'vitest';
import { acrossMigration } from '../../../../test/across-migration.ts';

test('what was there before ties signals together from the day of the migration, but for single names and no trafficking', async () => {
  const rows = await acrossMigration(
    '0011-connect.sql',
    fillAsBefore,
    `select s.state, t.kind, t.connects, t.regional, t.act_id from signal_tokens t
     join signals s on s.id = t.signal_id order by s.state, t.kind`,
  );
  const none = { act_id: null };
  expect(rows).toEqual([
    { state: 'closed_not_trafficking', kind: 'name', connects: false, regional: false, ...none },
    { state: 'closed_not_trafficking', kind: 'phone', connects: true, regional: false, ...none },
    { state: 'received', kind: 'name', connects: false, regional: false, ...none },
    { state: 'received', kind: 'phone', connects: true, regional: true, ...none },
  ]);
});

/** Two signals with a telephone number and a name each, as they stood before. */
async function fillAsBefore(client: pg.Client): Promise<void> {
  const town = randomUUID();
  await client.query(
    `insert into organisations (id, kind, slug, name, partner_code, domain, can_receive, wrapped_key, created_at)
     values ($1, 'municipality', 'voorbeeldstad', 'Voorbeeldstad', 'municipality', 'both', 'hand-over', '\\x00', now())`,
    [town],
  );
  await client.query(
    `insert into signals (id, organisation_id, domain, serial, product, channel, reporter_type, anonymous, form, urgency,
       minor, state, received_at, submission)
     select gen_random_uuid(), $1, 'care', n, 'report', 'web_public', 'resident', true, 'labour', 'normal', 'no',
       (array['received', 'closed_not_trafficking'])[n], now(), sha256(n::text::bytea) from generate_series(1, 2) as n`,
    [town],
  );
  await client.query(
    `insert into signal_tokens (organisation_id, domain, signal_id, kind, token, region_token)
     select organisation_id, domain, id, kind, sha256(kind::bytea), sha256(kind::bytea)
     from signals, unnest(array['phone', 'name']) as kind`,
  );
}
