import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { newSecret } from '../../../kernel/secrets/secret.ts';
import { run } from '../../../kernel/verb.ts';
import { staffSentences } from '../handling/policy.ts';
import {
  type Answers,
  canBeSent,
  problemsOf,
  readAnswers,
  reportFrom,
  stepFields,
  stepNames,
  withStep,
} from './answers.ts';
import { discardDraft } from './discard-draft.ts';
import { draftHolder } from './draft.ts';
import { keepDraft } from './keep-draft.ts';
import { publicSentences } from './policy.ts';
import { readDraft } from './read-draft.ts';
import { reportInput } from './report.ts';

let place: TestHouse;
let town: OrganisationId;
let elsewhere: OrganisationId;

beforeAll(async () => {
  place = await openTestHouse([...staffSentences, ...publicSentences]);
  [town, elsewhere] = [await place.organisation(), await place.organisation()];
});
afterAll(() => place.close());

const keep = (secret: string, given: Answers, organisation = town) =>
  run(place.house, draftHolder(place.house, organisation, secret), keepDraft, {
    secret,
    change: { kind: 'answers', step: 'what', given },
  });
const read = (secret: string, organisation = town) =>
  run(place.house, draftHolder(place.house, organisation, secret), readDraft, { secret });

test('nobody without a secret, and no seat, comes near a draft', async () => {
  const secret = newSecret();
  await keep(secret, { story: 'geheim' });
  for (const actor of [
    { kind: 'public', organisationId: town } as const,
    await place.seat(town, 'coordinator', 'care'),
  ])
    expect(await run(place.house, actor, readDraft, { secret })).toEqual({ kind: 'absent' });
});

test('a draft is not there for another municipality, another secret, or a secret that is none', async () => {
  const secret = newSecret();
  await keep(secret, { story: 'geheim' });
  expect((await read(secret, elsewhere)).kind).toBe('absent');
  expect((await read(newSecret())).kind).toBe('absent');
  expect((await read(secret.slice(1))).kind).toBe('invalid');
});

test('what is kept comes back, an emptied answer is gone, and the database cannot read it', async () => {
  const secret = newSecret();
  await keep(secret, { story: 'In de loods slapen mensen', form: 'labour' });
  await keep(secret, { story: 'In de schuur slapen mensen' });
  const found = await read(secret);
  expect(found.kind === 'done' && found.value.answers).toEqual({ story: 'In de schuur slapen mensen' });
  const rows = await withClient(
    place.database.superOptions,
    async (client) => (await client.query('select to_jsonb(d)::text as row from drafts d')).rows,
  );
  const all = JSON.stringify(rows);
  expect(all).not.toContain('schuur');
  expect(all).not.toContain(Buffer.from('schuur').toString('hex'));
  expect(all).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
});

test('a draft is gone when it is thrown away and when its time is over', async () => {
  const [thrown, late] = [newSecret(), newSecret()];
  await keep(thrown, { story: 'weg' });
  await run(place.house, draftHolder(place.house, town, thrown), discardDraft, { secret: thrown });
  expect((await read(thrown)).kind).toBe('absent');
  await keep(late, { story: 'laat' });
  place.clock.advance(61 * 60_000);
  expect((await read(late)).kind).toBe('absent');
  await keep(newSecret(), { story: 'nieuw' });
  const left = await withClient(place.database.superOptions, async (client) => {
    const now = place.clock.now();
    return (await client.query('select 1 from drafts where expires_at <= $1', [now])).rowCount;
  });
  expect(left).toBe(0);
});

test('whoever had begun is told when the time of a draft is over, and nothing is begun in its place', async () => {
  const secret = newSecret();
  const change = { kind: 'answers', step: 'what', given: { story: 'te laat' } };
  const actor = draftHolder(place.house, town, secret);
  const outcome = await run(place.house, actor, keepDraft, { secret, change, begin: false });
  expect(outcome.kind).toBe('absent');
  expect((await read(secret)).kind).toBe('absent');
});

test('once sent, the answers are gone and nothing changes any more', async () => {
  const secret = newSecret();
  const actor = draftHolder(place.house, town, secret);
  await keep(secret, { story: 'verstuurd' });
  await run(place.house, actor, keepDraft, { secret, change: { kind: 'sent' } });
  await keep(secret, { story: 'nog een keer' });
  const found = await read(secret);
  expect(found.kind === 'done' && [found.value.answers, found.value.sentAt]).toEqual([
    {},
    place.clock.now().toISOString(),
  ]);
});

const words = fc.oneof(
  fc.string({ maxLength: 40, unit: 'grapheme' }),
  fc.constant('<script>alert(1)</script>'),
);
const anyForm = fc.dictionary(fc.constantFrom(...Object.values(stepFields).flat()), words);

test('whatever is filled in, answers are only what was offered and make a report that is accepted', () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      let answers: Answers = {};
      for (const step of stepNames) {
        const given = readAnswers(step, (name) => form[name] ?? '');
        if (problemsOf(step, given).length === 0) answers = withStep(answers, step, given);
      }
      if (!canBeSent(answers)) return;
      const parsed = reportInput.safeParse(reportFrom(answers));
      expect(parsed.error?.issues ?? []).toEqual([]);
      if (answers.identity !== 'named') expect(parsed.data?.contact).toMatchObject({ anonymous: true });
      if (answers.may !== 'yes') expect(parsed.data?.contact?.phone).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test('only what happened has to be told', () => {
  expect(stepNames.filter((step) => problemsOf(step, {}).length > 0)).toEqual(['what']);
});
