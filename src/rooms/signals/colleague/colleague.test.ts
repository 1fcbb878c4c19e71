import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { type AnyVerb, run } from '../../../kernel/verb.ts';
import { askReporter, messageReporter } from '../handling/message-reporter.ts';
import { staffSentences } from '../handling/policy.ts';
import { once, reported } from '../handling/staff.fixture.ts';
import { publicSentences } from '../reporting/policy.ts';
import { enterVerbal } from './enter-verbal.ts';
import { answerAsReporter, myReport } from './my-report.ts';
import { type MyReports, myReports } from './my-reports.ts';
import { colleagueSentences } from './policy.ts';

let place: TestHouse;
let town: OrganisationId;
let clerk: SeatActor;
let another: SeatActor;
let care: SeatActor;
let elsewhere: SeatActor;

beforeAll(async () => {
  place = await openTestHouse([...staffSentences, ...colleagueSentences, ...publicSentences]);
  await place.organisation({ kind: 'region' });
  town = await place.organisation();
  const other = await place.organisation();
  clerk = await place.seat(town, 'employee');
  another = await place.seat(town, 'employee');
  care = await place.seat(town, 'coordinator', 'care');
  elsewhere = await place.seat(other, 'employee');
});
afterAll(() => place.close());

const rows = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(place.database.superOptions, async (client) => (await client.query<Row>(text, values)).rows);

const mine = () => reported(place.house, clerk, { reporterType: 'neighbourhood_team' });

describe('an own report', () => {
  test('is there for nobody else: not signed in, another municipality, a colleague, who works on it', async () => {
    const reference = await mine();
    const strangers: Actor[] = [{ kind: 'public', organisationId: town }, elsewhere, another, care];
    const attempts: [AnyVerb, object][] = [
      [myReport, { reference }],
      [answerAsReporter, { reference, text: 'hallo', once: once() }],
    ];
    for (const actor of strangers)
      for (const [what, input] of attempts)
        expect(await run(place.house, actor, what, input)).toEqual({ kind: 'absent' });
  });

  test('takes no empty or endless addition', async () => {
    const reference = await mine();
    for (const text of ['  ', 'x'.repeat(5001)])
      expect((await run(place.house, clerk, answerAsReporter, { reference, text, once: once() })).kind).toBe(
        'invalid',
      );
  });

  test('shows its state and the messages, and nothing of the file', async () => {
    const reference = await mine();
    await run(place.house, care, askReporter, {
      reference,
      version: 1,
      once: once(),
      text: 'Hoe laat was dat?',
    });
    const outcome = await run(place.house, clerk, myReport, { reference });
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect(outcome.value).toMatchObject({
      state: 'received',
      asked: true,
      domain: 'care',
      terms: { triage: 2 },
    });
    expect(outcome.value.messages.map(({ kind, text }) => [kind, text])).toEqual([
      ['question', 'Hoe laat was dat?'],
    ]);
    expect(JSON.stringify(outcome.value)).not.toContain('Verzonnen verhaal');
  });

  test('an answer sent five times at once is one message, stays nameless, and gives the turn back', async () => {
    const reference = await mine();
    await run(place.house, care, askReporter, { reference, version: 1, once: once(), text: 'Hoe laat?' });
    const answer = { reference, text: 'Om tien uur.', once: once() };
    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5].map(() => run(place.house, clerk, answerAsReporter, answer)),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'done', 'done', 'done']);
    const after = await run(place.house, clerk, myReport, { reference });
    expect(after.kind === 'done' && after.value.asked).toBe(false);
    const acts = await rows<{ person_id: string | null; actor_kind: string }>(
      `select person_id, actor_kind from signal_acts where kind = 'message_from_reporter' and codes ->> 'once' = $1`,
      [answer.once],
    );
    expect(acts).toEqual([{ person_id: null, actor_kind: 'reporter' }]);
  });

  test('that was closed opens again when something is added', async () => {
    const reference = await mine();
    const read = await run(place.house, clerk, myReport, { reference });
    expect(read.kind).toBe('done');
    await rows(
      `update signals set state = 'closed_insufficient', waits_for = null, due_at = null where state = 'received' and reporter_token = $1`,
      [clerk.reporterToken],
    );
    await run(place.house, clerk, answerAsReporter, { reference, text: 'Daar zijn ze weer.', once: once() });
    const after = await run(place.house, clerk, myReport, { reference });
    expect(after.kind === 'done' && [after.value.state, after.value.open]).toEqual(['triage', true]);
  });

  test('whose content was destroyed still shows that it was closed, and takes nothing more', async () => {
    const colleague = await place.seat(town, 'employee');
    const reference = await reported(place.house, colleague);
    await rows(`update signals set data_key = null where reporter_token = $1`, [colleague.reporterToken]);
    const outcome = await run(place.house, colleague, myReport, { reference });
    expect(outcome.kind === 'done' && [outcome.value.kept, outcome.value.messages]).toEqual([false, []]);
    const answer = { reference, text: 'Nog iets.', once: once() };
    expect((await run(place.house, colleague, answerAsReporter, answer)).kind).toBe('refused');
  });
});

describe('the list of own reports', () => {
  test('is for colleagues of a municipality, and holds their own', async () => {
    expect(await run(place.house, { kind: 'public', organisationId: town }, myReports, {})).toEqual({
      kind: 'absent',
    });
    const partner = await place.seat(await place.organisation({ kind: 'partner' }), 'partner_agent', 'care');
    expect(await run(place.house, partner, myReports, {})).toEqual({ kind: 'absent' });
    const outcome = await run(place.house, elsewhere, myReports, {});
    expect(outcome.kind === 'done' && outcome.value.reports).toEqual([]);
  });

  test('goes in screens of 25, back and forth, without losing or doubling one', async () => {
    const busy = await place.seat(town, 'employee');
    const references: string[] = [];
    for (let at = 0; at < 60; at += 1) references.unshift(await reported(place.house, busy));
    const screens: string[][] = [];
    let older: string | null = null;
    let newest: string | null = null;
    do {
      const found: Outcome<MyReports> = await run(
        place.house,
        busy,
        myReports,
        older === null ? {} : { older },
      );
      if (found.kind !== 'done') throw new Error(found.kind);
      screens.push(found.value.reports.map(({ reference }) => reference));
      newest = found.value.newer;
      older = found.value.older;
    } while (older !== null);
    expect(screens.map(({ length }) => length)).toEqual([25, 25, 10]);
    expect(new Set(screens.flat())).toEqual(new Set(references));
    const back = await run(place.house, busy, myReports, { newer: newest ?? '' });
    expect(back.kind === 'done' && back.value.reports.map(({ reference }) => reference)).toEqual(screens[1]);
  });

  test('says that a question waits, or when something was written last', async () => {
    const colleague = await place.seat(town, 'employee');
    const reference = await reported(place.house, colleague, { reporterType: 'neighbourhood_team' });
    const line = async () => {
      const found = await run(place.house, colleague, myReports, {});
      return found.kind === 'done' ? found.value.reports[0] : undefined;
    };
    expect(await line()).toMatchObject({ asked: false, lastMessage: null });
    const form = { reference, once: once(), text: 'Dank u wel.' };
    await run(place.house, care, messageReporter, { ...form, version: 1 });
    expect(await line()).toMatchObject({ asked: false, lastMessage: { own: false } });
    await run(place.house, colleague, answerAsReporter, { reference, text: 'Graag gedaan.', once: once() });
    expect(await line()).toMatchObject({ lastMessage: { own: true } });
  });
});

describe('a verbal entry', () => {
  const told = {
    submission: 'verbal',
    product: 'report',
    channel: 'in_person',
    reporterType: 'boa',
    story: { whatHappened: 'Verzonnen: er slapen mensen in de loods.' },
    contact: { anonymous: false, viaWhom: 'Collega van der Verzonnen', reporterFunction: 'Handhaving' },
  } as const;

  test('is for coordinators only', async () => {
    const strangers: Actor[] = [{ kind: 'public', organisationId: town }, elsewhere, clerk];
    for (const actor of strangers)
      expect(await run(place.house, actor, enterVerbal, told)).toEqual({ kind: 'absent' });
    expect((await run(place.house, care, enterVerbal, { ...told, channel: 'web_public' })).kind).toBe(
      'invalid',
    );
  });

  test('becomes a signal in the own domain under one’s own name, and nobody’s own report', async () => {
    const outcome = await run(place.house, care, enterVerbal, told);
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect(outcome.value.domain).toBe('care');
    const [act] = await rows<{ person_id: string; reporter_token: Buffer | null }>(
      `select a.person_id, s.reporter_token from signal_acts a join signals s on s.id = a.signal_id where s.id = $1`,
      [outcome.value.signalId],
    );
    expect(act).toEqual({ person_id: care.personId, reporter_token: null });
    const again = await run(place.house, care, enterVerbal, told);
    expect(again.kind === 'done' && again.value.reference).toBe(outcome.value.reference);
    const { reference } = outcome.value;
    const form = { reference, version: 1, once: once(), text: 'Hallo?' };
    expect((await run(place.house, care, messageReporter, form)).kind).toBe('refused');
  });
});
