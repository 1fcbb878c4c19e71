import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type PollAudience, pollTemplates, templateFor } from '../../../../content/polls.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { type OwnFigures, readFigures } from '../indicators/read-figures.ts';
import { type Carried, fieldsOf, once, openCarried } from '../norms/norms.fixture.ts';
import { answerPoll, asPollHolder, lookAtPoll } from './answer-poll.ts';
import { closePoll, watchPolls } from './close-poll.ts';
import { openPoll } from './open-poll.ts';
import { readPoll, readPolls, type SeenPoll, type SeenPolls } from './read-polls.ts';

let place: Carried;
beforeAll(async () => {
  place = await openCarried();
}, 60_000);
afterAll(() => place.close());
beforeEach(() => place.clock.set(new Date('2026-11-28T09:00:00Z')));

const form = (change: object = {}) => ({
  audience: 'residents',
  from: '2026-11-28',
  until: '2026-12-31',
  once: once(),
  ...change,
});

async function opened(audience: PollAudience = 'residents'): Promise<SeenPoll> {
  const { poll } = await place.must<{ poll: string }>(place.care, openPoll, form({ audience }));
  return (await place.must<{ poll: SeenPoll }>(place.care, readPoll, { poll })).poll;
}

/** Answers every question with its answer at this place; the first is the good one. */
const answersOf = (audience: PollAudience, at = 0) =>
  Object.fromEntries(
    pollTemplates[templateFor[audience]].questions.map(({ code, answers }) => [
      code,
      answers[at]?.code ?? '',
    ]),
  );

const answer = async (code: string, answers: object = answersOf('residents'), sent = once()) =>
  (await asPollHolder(place.house, code, answerPoll, { answers, form: sent })).outcome as Outcome<null>;

const seen = async ({ id }: SeenPoll): Promise<SeenPoll> =>
  (await place.must<{ poll: SeenPoll }>(place.mayor, readPoll, { poll: id })).poll;

describe('opening a poll', () => {
  test('is for coordinators, with days that can be', async () => {
    const visitor = { kind: 'public', organisationId: place.town } as const;
    for (const actor of [visitor, place.director, place.mayor, place.employee])
      expect((await place.ask(actor, openPoll, form())).kind).toBe('absent');
    const wrong = async (change: object) => fieldsOf(await place.ask(place.care, openPoll, form(change)));
    expect(await wrong({ from: '2026-11-27' })).toEqual(['invalid', 'from']);
    expect(await wrong({ until: '2026-11-27' })).toEqual(['invalid', 'until']);
    expect(await wrong({ until: '2028-01-01' })).toEqual(['invalid', 'until']);
    expect(await wrong({ audience: 'iedereen' })).toEqual(['invalid', 'audience']);
  });

  test('happens once however often the form comes, and is seen by nobody else', async () => {
    const same = form({ audience: 'staff' });
    const both = await Promise.all(
      [1, 2].map(() => place.must<{ poll: string }>(place.care, openPoll, same)),
    );
    expect(both[0]).toEqual(both[1]);
    const poll = both[0]?.poll;
    for (const actor of [place.neighbour, place.employee, place.director])
      expect((await place.ask(actor, readPoll, { poll })).kind).toBe('absent');
    expect((await place.must<SeenPolls>(place.neighbour, readPolls, {})).polls).toEqual([]);
    expect((await place.must<SeenPolls>(place.mayor, readPolls, {})).polls).toHaveLength(1);
  });
});

describe('answering', () => {
  test('needs the code, an open poll and an answer to each question', async () => {
    const poll = await opened();
    for (const code of ['zomaar', '0000000000', poll.id, `${poll.code} `, ''])
      expect((await answer(code)).kind).toBe('absent');
    expect(fieldsOf(await answer(poll.code, { ...answersOf('residents'), contact: 'zomaar' }))).toEqual([
      'invalid',
      'contact',
    ]);
    expect(fieldsOf(await answer(poll.code, {}))).toHaveLength(5);
    const look = await asPollHolder(place.house, poll.code, lookAtPoll, {});
    expect(look).toMatchObject({ organisationId: place.town, outcome: { value: { state: 'open' } } });
    expect(JSON.stringify(look)).not.toMatch(/answers|count|shown/i);
    place.clock.set(new Date('2027-01-01T09:00:00Z'));
    expect((await answer(poll.code)).kind).toBe('refused');
    // whoever has no code asks nothing
    const visitor = { kind: 'public', organisationId: place.town } as const;
    expect((await place.ask(visitor, answerPoll, { answers: {}, form: once() })).kind).toBe('absent');
  });

  test('nine answers show nothing to anybody, ten show figures, rounded', async () => {
    const poll = await opened();
    for (let at = 0; at < 9; at += 1) expect((await answer(poll.code)).kind).toBe('done');
    const nine = await seen(poll);
    expect(nine.result).toBeNull();
    expect(Object.keys(nine)).not.toContain('answers');
    await answer(poll.code, answersOf('residents', 2));
    const { result } = await seen(poll);
    expect(result?.answers).toBe(10);
    expect(result?.goals).toEqual({ know: 90, recognise: 90, contact: 90 });
    const { indicators } = await place.must<OwnFigures>(place.mayor, readFigures, {});
    expect(indicators.find(({ code }) => code === 'K7')?.figures.at(-1)?.text).toContain('Inwoners: 90 %');
    // one more does not move what is shown: two looks never differ by one person
    await answer(poll.code, answersOf('residents', 2));
    expect((await seen(poll)).result).toEqual(result);
    for (let at = 0; at < 9; at += 1) await answer(poll.code, answersOf('residents', 2));
    expect((await seen(poll)).result?.answers).toBe(20);
  });

  test('the same form twice counts once, also at once; many at once all count', async () => {
    const poll = await opened();
    const sent = once();
    await Promise.all([1, 2, 3].map(() => answer(poll.code, answersOf('residents'), sent)));
    await answer(poll.code, answersOf('residents', 1), sent);
    const all = await Promise.all(Array.from({ length: 12 }, () => answer(poll.code)));
    expect(all.every(({ kind }) => kind === 'done')).toBe(true);
    const counts = await place.rows<{ question: string; sum: number }>(
      'select question, sum(count)::int as sum from poll_counts where poll_id = $1 group by question',
      [poll.id],
    );
    expect(counts.map(({ sum }) => sum)).toEqual([13, 13, 13, 13]);
  });
});

describe('whoever answered', () => {
  test('stands nowhere: no row, no hour, no trace that others know, no line in the log', async () => {
    const poll = await opened();
    place.clock.set(new Date('2026-11-28T14:37:11Z'));
    const before = place.lines.length;
    await answer(poll.code, answersOf('residents', 0));
    await answer(poll.code, answersOf('residents', 1));
    expect(place.lines.slice(before)).toEqual([]);
    const tables = await place.rows<{ name: string }>(
      `select table_name as name from information_schema.columns where column_name = 'poll_id'`,
    );
    expect(tables.map(({ name }) => name).sort()).toEqual(['poll_counts', 'poll_forms', 'poll_shares']);
    const columns = await place.rows<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'poll_forms'`,
    );
    expect(columns.map(({ name }) => name).sort()).toEqual(['form_hash', 'organisation_id', 'poll_id']);
    const trail = await place.rows<{
      at: Date;
      person_id: string | null;
      session_id: string | null;
      detail: string;
    }>(
      `select at, person_id, session_id, detail from audit_entries where verb in ('plan.answer-poll', 'plan.look-at-poll') and subject_id = $1`,
      [poll.id],
    );
    expect(trail).toHaveLength(2);
    for (const entry of trail) {
      expect(entry).toMatchObject({ person_id: null, session_id: null });
      expect(entry.at.toISOString()).toBe('2026-11-27T23:00:00.000Z');
      expect(entry.detail).not.toMatch(/yes|police|know|contact/);
    }
    // rows that changed together would tell which answers were given together
    const written = await place.rows<{ stamps: number }>(
      'select count(distinct xmin::text)::int as stamps from poll_counts where poll_id = $1',
      [poll.id],
    );
    expect(written).toEqual([{ stamps: 1 }]);
  });
});

describe('closing', () => {
  test('is for coordinators, happens once, and changes nothing any more', async () => {
    const poll = await opened();
    for (let at = 0; at < 12; at += 1) await answer(poll.code);
    for (const actor of [place.mayor, place.neighbour, place.director])
      expect((await place.ask(actor, closePoll, { poll: poll.id })).kind).toBe('absent');
    expect((await place.ask(place.care, closePoll, { poll: randomUUID() })).kind).toBe('absent');
    for (let time = 0; time < 2; time += 1) await place.must(place.safety, closePoll, { poll: poll.id });
    expect((await answer(poll.code)).kind).toBe('refused');
    const closed = await seen(poll);
    // two people after the last block would be two people to tell apart
    expect(closed).toMatchObject({ state: 'closed', closedOn: '2026-11-28', result: { answers: 10 } });
    expect(await place.rows('select 1 from poll_forms where poll_id = $1', [poll.id])).toEqual([]);
  });

  test('takes the last answers along when they are enough, and stays silent below ten', async () => {
    const [many, few] = [await opened('staff'), await opened('staff')];
    for (let at = 0; at < 16; at += 1) await answer(many.code, answersOf('staff'));
    for (let at = 0; at < 9; at += 1) await answer(few.code, answersOf('staff'));
    await place.must(place.care, closePoll, { poll: many.id });
    expect((await seen(many)).result?.answers).toBe(16);
    // the clock closes what is over
    place.clock.set(new Date('2027-01-02T09:00:00Z'));
    const attempt = { jobId: 'one', number: 1, signal: new AbortController().signal };
    await watchPolls.run(place.house, {}, attempt);
    expect(await seen(few)).toMatchObject({ closedOn: '2027-01-02', result: null });
    const acted = async () =>
      (await place.rows(`select 1 from audit_entries where verb = 'plan.close-ended-polls'`)).length;
    const once = await acted();
    await watchPolls.run(place.house, {}, attempt);
    expect(await acted()).toBe(once);
  });
});
