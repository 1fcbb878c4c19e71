import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { Actor } from '../../../kernel/actor.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { newSecret } from '../../../kernel/secrets/secret.ts';
import { run } from '../../../kernel/verb.ts';
import { staffSentences } from '../handling/policy.ts';
import { openDialogue, readDialogue, writeAsReporter } from './dialogue.ts';
import { draftHolder } from './draft.ts';
import { publicSentences } from './policy.ts';
import { report } from './report.ts';

let place: TestHouse;
let town: OrganisationId;
let elsewhere: OrganisationId;

beforeAll(async () => {
  place = await openTestHouse([...staffSentences, ...publicSentences]);
  [town, elsewhere] = [await place.organisation(), await place.organisation()];
});
afterAll(() => place.close());

/** Somebody who reported, and now comes back with the receipt. */
async function reporter(): Promise<{ actor: Actor & { kind: 'reporter' }; signalId: string }> {
  const holder = draftHolder(place.house, town, newSecret());
  const outcome = await run(place.house, holder, report, {
    submission: 'draft',
    product: 'report',
    channel: 'web_public',
    reporterType: 'resident',
    story: { whatHappened: 'Iets in de loods' },
  });
  if (outcome.kind !== 'done' || holder.kind !== 'public' || !holder.receiptHash)
    throw new Error('no report');
  return {
    actor: { kind: 'reporter', organisationId: town, receiptHash: holder.receiptHash },
    signalId: outcome.value.signalId,
  };
}
const message = (text: string) => ({ text, once: randomUUID() });

test('without a receipt, with a wrong one and in another municipality there is nothing, all alike', async () => {
  const { actor } = await reporter();
  const strangers: Actor[] = [
    { kind: 'public', organisationId: town },
    { kind: 'reporter', organisationId: town, receiptHash: randomBytes(32) },
    { ...actor, organisationId: elsewhere },
    await place.seat(town, 'coordinator', 'safety'),
    await place.seat(town, 'employee'),
  ];
  for (const stranger of strangers) {
    expect(await run(place.house, stranger, openDialogue, {})).toEqual({ kind: 'absent' });
    expect(await run(place.house, stranger, readDialogue, {})).toEqual({ kind: 'absent' });
    expect(await run(place.house, stranger, writeAsReporter, message('hallo'))).toEqual({ kind: 'absent' });
  }
});

test('an empty or endless message is refused', async () => {
  const { actor } = await reporter();
  for (const text of [' ', 'x'.repeat(5001)])
    expect((await run(place.house, actor, writeAsReporter, message(text))).kind).toBe('invalid');
});

test('the holder reads the state and own messages, not the report itself', async () => {
  const { actor } = await reporter();
  expect((await run(place.house, actor, openDialogue, {})).kind).toBe('done');
  await run(place.house, actor, writeAsReporter, message('Het is vannacht weer gebeurd'));
  const found = await run(place.house, actor, readDialogue, {});
  if (found.kind !== 'done') throw new Error(found.kind);
  expect(found.value).toMatchObject({ state: 'received', open: true, asked: false });
  expect(found.value.messages.map(({ kind, text }) => [kind, text])).toEqual([
    ['from-you', 'Het is vannacht weer gebeurd'],
  ]);
});

test('sent twice at once it is one message; positions and version stay in step', async () => {
  const { actor, signalId } = await reporter();
  const same = message('Eén keer');
  const other = message('Een ander');
  await Promise.all(
    [same, same, other, same].map((input) => run(place.house, actor, writeAsReporter, input)),
  );
  const rows = await withClient(
    place.database.superOptions,
    async (client) =>
      (
        await client.query('select position from signal_acts where signal_id = $1 order by position', [
          signalId,
        ])
      ).rows,
  );
  expect(rows.map(({ position }) => position)).toEqual([1, 2, 3]);
});

test('a message on a closed signal opens it again with a new term, so that somebody reads it', async () => {
  const { actor, signalId } = await reporter();
  const set = (query: string) =>
    withClient(place.database.superOptions, (client) => client.query(query, [signalId]));
  await set(
    `update signals set state = 'closed_insufficient', waits_for = null, closed_at = now(), due_at = null where id = $1`,
  );
  await run(place.house, actor, writeAsReporter, message('Ik weet nu het kenteken'));
  const { rows } = await set('select state, open, waits_for, closed_at, due_at from signals where id = $1');
  expect(rows[0]).toMatchObject({
    state: 'triage',
    open: true,
    waits_for: 'coordinator',
    closed_at: null,
    due_at: new Date('2026-11-25T09:00:00Z'),
  });
});

test('a signal whose content was destroyed answers as one that never was', async () => {
  const { actor, signalId } = await reporter();
  await withClient(place.database.superOptions, (client) =>
    client.query('update signals set data_key = null where id = $1', [signalId]),
  );
  expect(await run(place.house, actor, openDialogue, {})).toEqual({ kind: 'absent' });
});
