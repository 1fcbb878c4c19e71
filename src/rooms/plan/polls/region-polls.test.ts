import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PollAudience, pollTemplates, templateFor } from '../../../../content/polls.ts';
import { acrossMigration } from '../../../../test/across-migration.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import { inTenant, type Scope } from '../../../kernel/context.ts';
import { newTrace } from '../../../kernel/ids.ts';
import { type Carried, fieldsOf, once, openCarried } from '../norms/norms.fixture.ts';
import { sentences } from '../policy.ts';
import { answerPoll, asPollHolder } from './answer-poll.ts';
import { closePoll } from './close-poll.ts';
import { openPoll } from './open-poll.ts';
import { type AnswerCount, resultOf } from './poll.ts';
import { readPoll, type SeenPoll } from './read-polls.ts';
import { type AudienceShares, type RegionPolls, readRegionPolls, regionShares } from './region-polls.ts';

let place: Carried;
beforeAll(async () => {
  place = await openCarried();
}, 60_000);
afterAll(() => place.close());

async function opened(by: SeatActor, audience: PollAudience): Promise<SeenPoll> {
  const form = { audience, from: '2026-11-28', until: '2026-12-31', once: once() };
  const { poll } = await place.must<{ poll: string }>(by, openPoll, form);
  return (await place.must<{ poll: SeenPoll }>(by, readPoll, { poll })).poll;
}

/** So many people choose the answer at this place of every question; the first is the good one. */
async function answered({ code, audience }: SeenPoll, people: number, at = 0): Promise<void> {
  const answers = Object.fromEntries(
    pollTemplates[templateFor[audience]].questions.map((question) => [
      question.code,
      question.answers[at]?.code ?? '',
    ]),
  );
  for (let person = 0; person < people; person += 1) {
    const { outcome } = await asPollHolder(place.house, code, answerPoll, { answers, form: once() });
    expect(outcome.kind).toBe('done');
  }
}

const region = (): Promise<RegionPolls> => place.must<RegionPolls>(place.director, readRegionPolls, {});

async function sharesOf(audience: PollAudience): Promise<AudienceShares> {
  const found = (await region()).audiences.find((one) => one.audience === audience);
  if (found === undefined) throw new Error(`no ${audience}`);
  return found;
}

const ALL = { know: 100, recognise: 100, contact: 100 };

describe('polls of the region', () => {
  test('are for the regional director alone, of a year that can be', async () => {
    const visitor: Actor = { kind: 'public', organisationId: place.region };
    for (const actor of [visitor, place.neighbour, place.care, place.mayor, place.adviser, place.employee])
      expect((await place.ask(actor, readRegionPolls, {})).kind).toBe('absent');
    expect(fieldsOf(await place.ask(place.director, readRegionPolls, { year: 1999 }))).toEqual([
      'invalid',
      'year',
    ]);
    const regional = sentences.filter(({ verbs }) => verbs.includes('plan.read-region-polls'));
    expect(regional.map(({ key }) => key)).toEqual(['plan.read-region-polls']);
  });

  test('no poll and nine answers look alike; ten show the shares and nothing else', async () => {
    const empty = await sharesOf('staff');
    const poll = await opened(place.care, 'staff');
    await answered(poll, 9);
    expect(await sharesOf('staff')).toEqual(empty);
    expect(empty).toMatchObject({ towns: [], region: null });
    await answered(poll, 1, 1);
    const shown = await sharesOf('staff');
    const goals = { know: 90, recognise: 90, contact: 90 };
    expect(shown.towns).toEqual([{ organisationId: place.town, name: 'Albrandswaard', goals }]);
    // one municipality is no region
    expect(shown.region).toBeNull();
    expect(shown.without).not.toContain('Albrandswaard');
    expect(shown.without).toContain('Barendrecht');
    expect(JSON.stringify(await region())).not.toMatch(new RegExp(`${poll.id}|${poll.code}|"answers"`));
    // one more person moves nothing here either
    await answered(poll, 1, 1);
    expect(await sharesOf('staff')).toEqual(shown);
  });

  test('the region is told over the shown municipalities alone, each as heavy as its answers', async () => {
    const [many, few] = [await opened(place.care, 'residents'), await opened(place.neighbour, 'residents')];
    await answered(many, 20);
    await answered(few, 9, 2);
    const before = await sharesOf('residents');
    expect(before).toMatchObject({ region: null, towns: [{ name: 'Albrandswaard', goals: ALL }] });
    await answered(few, 1, 2);
    const both = await sharesOf('residents');
    expect(both.towns.map(({ name }) => name)).toEqual(['Albrandswaard', 'Barendrecht']);
    expect(both.towns[1]?.goals).toEqual({ know: 0, recognise: 0, contact: 0 });
    expect(both.region).toEqual({ know: 65, recognise: 65, contact: 65 });
    // audiences are never added up
    expect((await sharesOf('pupils')).towns).toEqual([]);
  });

  test('a year tells of the polls of that year; a closed poll keeps its shares', async () => {
    const poll = await opened(place.neighbour, 'pupils');
    await answered(poll, 15);
    expect((await sharesOf('pupils')).towns).toHaveLength(1);
    await place.must(place.neighbour, closePoll, { poll: poll.id });
    const rows = await place.rows('select answers, know from poll_shares where poll_id = $1', [poll.id]);
    expect(rows).toEqual([{ answers: 15, know: 100 }]);
    const { audiences } = await place.must<RegionPolls>(place.director, readRegionPolls, { year: 2025 });
    expect(audiences.map(({ towns }) => towns)).toEqual([[], [], []]);
  });
});

test('a region below two is none, and two give a share to the nearest five', () => {
  const at = (answers: number, know: number) => ({ answers, goals: { know, recognise: 0, contact: 50 } });
  expect(regionShares([])).toBeNull();
  expect(regionShares([at(10, 40)])).toBeNull();
  expect(regionShares([at(10, 40), at(10, 45)])).toEqual({ know: 45, recognise: 0, contact: 50 });
  expect(regionShares([at(90, 40), at(10, 100)])).toEqual({ know: 45, recognise: 0, contact: 50 });
});

describe('the wall', () => {
  const TABLES = ['polls', 'poll_counts', 'poll_forms', 'poll_shares'] as const;
  const rowsSeen = (actor: Actor, table: (typeof TABLES)[number], scope: Scope) =>
    inTenant(place.house, actor, scope, newTrace(), async ({ db }) =>
      db
        .selectFrom(table)
        .select('organisation_id')
        .where('organisation_id', '=', place.town)
        .execute()
        .then((rows) => rows.length),
    );

  test('lets the picture of the region through to the shares, and to nothing else of a poll', async () => {
    for (const table of TABLES) {
      expect(await rowsSeen(place.care, table, 'tenant'), table).toBeGreaterThan(0);
      for (const actor of [place.neighbour, place.director])
        expect(await rowsSeen(actor, table, 'tenant'), table).toBe(0);
      const seen = await rowsSeen(place.director, table, 'region-picture');
      if (table === 'poll_shares') expect(seen).toBeGreaterThan(0);
      else expect(seen, table).toBe(0);
    }
  });

  test('lets nobody write shares of another municipality, nor any from fewer than ten answers', async () => {
    const [poll] = await place.rows<{ poll_id: string }>(
      'select poll_id from poll_shares where organisation_id = $1',
      [place.town],
    );
    const values = {
      poll_id: poll?.poll_id ?? '',
      organisation_id: place.town,
      audience: 'staff' as const,
      from_date: '2026-11-28',
      answers: 10,
      know: 0,
      recognise: 0,
      contact: 0,
    };
    const insert = (actor: Actor, scope: Scope, change: object = {}) =>
      inTenant(place.house, actor, scope, newTrace(), ({ db }) =>
        db
          .insertInto('poll_shares')
          .values({ ...values, ...change })
          .execute(),
      );
    const update = (actor: Actor, scope: Scope) =>
      inTenant(place.house, actor, scope, newTrace(), ({ db }) =>
        db
          .updateTable('poll_shares')
          .set({ know: 0 })
          .where('organisation_id', '=', place.town)
          .executeTakeFirst(),
      );
    for (const scope of ['tenant', 'region-picture'] as const)
      for (const actor of [place.neighbour, place.director]) {
        await expect(insert(actor, scope)).rejects.toThrow(/row-level security/);
        expect(Number((await update(actor, scope)).numUpdatedRows)).toBe(0);
      }
    await expect(insert(place.care, 'tenant', { answers: 9 })).rejects.toThrow(/answers_check/);
    await expect(insert(place.care, 'tenant', { know: 43 })).rejects.toThrow(/know_check/);
  });
});

const SHOWN = [8, 4];

test('polls that showed something before the migration have the same shares as those that come after', async () => {
  const rows = await acrossMigration(
    '0031-poll-shares.sql',
    fillAsBefore,
    'select audience, answers, know, recognise, contact from poll_shares order by audience',
  );
  // eight gave the first answer of each question, four the second
  const countsOf = (audience: PollAudience): readonly AnswerCount[] =>
    pollTemplates[templateFor[audience]].questions.flatMap(({ code, answers }) =>
      answers.map((answer, at) => ({ question: code, answer: answer.code, shown: SHOWN[at] ?? 0 })),
    );
  expect(rows).toEqual(
    (['pupils', 'residents', 'staff'] as const).map((audience) => ({
      audience,
      answers: 12,
      ...resultOf({ template: templateFor[audience], shownAnswers: 12 }, countsOf(audience))?.goals,
    })),
  );
  expect(rows.map(({ know, contact }) => [know, contact])).toEqual([
    [65, 100],
    [65, 100],
    [65, 65],
  ]);
}, 60_000);

/** Three polls that show twelve answers, of which eight the first of each question and four the second; one shows nothing. */
async function fillAsBefore(client: pg.Client): Promise<void> {
  const town = randomUUID();
  await client.query(
    `insert into organisations (id, kind, slug, name, partner_code, domain, can_receive, wrapped_key, created_at)
     values ($1, 'municipality', 'voorbeeldstad', 'Voorbeeldstad', 'municipality', 'both', 'hand-over', '\\x00', now())`,
    [town],
  );
  for (const [audience, shown] of [
    ['staff', 12],
    ['residents', 12],
    ['pupils', 12],
    ['staff', 0],
  ] as const) {
    const id = randomUUID();
    const template = templateFor[audience];
    await client.query(
      `insert into polls (id, organisation_id, audience, template, from_date, until_date, code, code_hash, office, created_at,
         answers, shown_answers, submission)
       values ($1, $2, $3, $4, '2026-01-01', '2026-02-01', $5, $6, 'coordinator:care', now(), 14, $7, $8)`,
      [id, town, audience, template, id.slice(0, 10), Buffer.from(id), shown, randomUUID()],
    );
    for (const { code, answers } of pollTemplates[template].questions)
      for (const [at, answer] of answers.entries())
        await client.query(
          'insert into poll_counts (organisation_id, poll_id, question, answer, count, shown) values ($1, $2, $3, $4, $5, $6)',
          [town, id, code, answer.code, [9, 5][at] ?? 0, shown === 0 ? 0 : (SHOWN[at] ?? 0)],
        );
  }
}
