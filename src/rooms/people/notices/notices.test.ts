import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codesOf, noticeKind } from '../../../../content/code-lists.ts';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { run } from '../../../kernel/verb.ts';
import { jobs } from '../jobs.ts';
import { sentences } from '../policy.ts';
import { sendNotice } from '../send-notice.ts';
import { chooseNotices, readNoticeChoices } from './choose-notices.ts';
import { dailyDigest, sendDigest } from './digest.ts';
import { howItComes, kindsOf, noticeTemplates } from './notice.ts';

describe('how a notice comes', () => {
  const chose = (choice: 'at_once' | 'digest' | 'screen') =>
    new Map(codesOf(noticeKind).map((kind) => [kind, choice] as const));

  test('is as was chosen, and at once when nothing was', () => {
    expect(howItComes(['signal'], false, new Map()).choice).toBe('at_once');
    expect(howItComes(['signal'], false, chose('digest'))).toEqual({ choice: 'digest', kind: 'signal' });
    expect(howItComes(['signal'], false, chose('screen')).choice).toBe('screen');
  });

  test('is at once when it is acute, whatever was chosen', () => {
    for (const template of noticeTemplates)
      expect(howItComes(kindsOf(template, undefined), true, chose('screen')).choice).toBe('at_once');
  });

  test('is at once for an empty seat and for emergency access, which nobody can switch off', () => {
    for (const template of ['seat-empty', 'seat-uncovered', 'emergency-opened', 'explanation-asked'] as const)
      expect(howItComes(kindsOf(template, undefined), false, chose('screen')).choice).toBe('at_once');
  });

  test('is the loudest of what is in one mail', () => {
    const choices = new Map([...chose('screen'), ['answer', 'digest'] as const]);
    expect(howItComes(['signal', 'answer'], false, choices)).toEqual({ choice: 'digest', kind: 'answer' });
    expect(howItComes(['signal', 'answer'], false, new Map([...choices, ['signal', 'at_once']])).choice).toBe(
      'at_once',
    );
  });
});

describe('choosing', () => {
  let place: TestHouse;
  let town: OrganisationId;
  let coordinator: SeatActor;

  beforeEach(async () => {
    place = await openTestHouse(sentences, { jobs });
    town = await place.organisation();
    coordinator = await place.seat(town, 'coordinator', 'care');
  }, 60_000);
  afterEach(() => place.close());

  const rows = <Row extends object>(text: string): Promise<Row[]> =>
    withClient(place.database.superOptions, async (client) => (await client.query<Row>(text)).rows);
  const attempt = () => ({ jobId: randomUUID(), number: 1, signal: new AbortController().signal });
  const choose = (actor: Actor, choices: object) => run(place.house, actor, chooseNotices, { choices });
  const notice = (template: (typeof noticeTemplates)[number], more: object = {}, as = attempt()) =>
    sendNotice.run(
      place.house,
      { organisationId: town, personId: coordinator.personId, template, ...more },
      as,
    );
  const look = () => dailyDigest.run(place.house, {}, attempt());
  const asked = async () =>
    (
      await rows<{ data: Parameters<typeof sendDigest.run>[1] }>(
        `select data from pgboss.job where name = 'people.send-digest' order by created_on`,
      )
    ).map(({ data }) => data);
  const subjects = () => place.mails().map(({ subject }) => subject);

  test('is for who works from a seat, and about one’s own mails', async () => {
    for (const verb of [chooseNotices, readNoticeChoices])
      expect(
        await run(place.house, { kind: 'public', organisationId: town }, verb as typeof chooseNotices, {
          choices: {},
        }),
      ).toEqual({ kind: 'absent' });
    expect((await choose(coordinator, { signal: 'nooit' })).kind).toBe('invalid');
    expect((await choose(coordinator, { acute: 'screen' })).kind).toBe('invalid');
    expect((await choose(coordinator, { signal: 'digest' })).kind).toBe('done');
    const colleague = await place.seat(town, 'coordinator', 'care');
    expect(await run(place.house, coordinator, readNoticeChoices, {})).toMatchObject({
      value: [{ kind: 'signal', choice: 'digest' }, {}, {}, {}, {}],
    });
    expect(await run(place.house, colleague, readNoticeChoices, {})).toMatchObject({
      value: [{ kind: 'signal', choice: 'at_once' }, {}, {}, {}, {}],
    });
  });

  test('a seat chooses only about mails that it gets', async () => {
    const employee = await place.seat(town, 'employee');
    expect((await choose(employee, { signal: 'screen' })).kind).toBe('done');
    expect(await rows('select 1 from notice_choices')).toEqual([]);
    expect(await run(place.house, employee, readNoticeChoices, {})).toEqual({ kind: 'done', value: [] });
  });

  test('two forms at once are one choice each', async () => {
    await Promise.all([
      choose(coordinator, { signal: 'digest', answer: 'screen' }),
      choose(coordinator, { signal: 'screen', answer: 'screen' }),
    ]);
    expect(await rows('select 1 from notice_choices')).toHaveLength(2);
  });

  test('no mail means no mail, and acute is mailed all the same', async () => {
    await choose(coordinator, { signal: 'screen' });
    await notice('new-signal-waiting');
    expect(place.mails()).toEqual([]);
    expect(await rows('select 1 from waiting_notices')).toEqual([]);
    await notice('new-signal-waiting', { acute: true });
    await notice('seat-empty');
    expect(place.mails()).toHaveLength(2);
  });

  test('one mail a working day: at eight, with counts and nothing else, and never two', async () => {
    await choose(coordinator, { signal: 'digest', answer: 'digest', reminder: 'digest' });
    const twice = attempt();
    for (const as of [twice, twice, attempt()]) await notice('new-signal-waiting', {}, as);
    await notice('answer-waiting');
    await notice('reminder', { count: 5 });
    await notice('reminder', { count: 3 });
    await look();
    // Monday ten o'clock: what came after eight waits for tomorrow
    expect(await asked()).toEqual([]);
    place.clock.set(new Date('2026-11-24T06:59:00Z'));
    await look();
    expect(await asked()).toEqual([]);
    place.clock.set(new Date('2026-11-24T07:00:00Z'));
    await Promise.all([look(), look(), look()]);
    const [mail, ...more] = await asked();
    expect(more).toEqual([]);
    expect(mail).toEqual({
      organisationId: town,
      personId: coordinator.personId,
      day: '2026-11-24',
      signal: 2,
      answer: 1,
      reminder: 3,
    });
    if (mail === undefined) throw new Error('no mail was asked for');
    for (let time = 0; time < 3; time += 1) await sendDigest.run(place.house, mail, attempt());
    expect(subjects()).toEqual(['Overzicht van Lantaarn']);
    const [sent] = place.mails();
    expect(sent?.text).toContain('Nieuw in uw domein: 2 keer.');
    expect(sent?.text).toContain('Er wachten 3 taken op u.');
    expect(sent?.text).not.toMatch(/Proef|zorg|acuut/i);
    await notice('answer-waiting');
    await look();
    expect(await asked()).toHaveLength(1);
  });

  test('is not sent in a weekend or on a holiday, and not lost by it', async () => {
    place.clock.set(new Date('2026-12-24T12:00:00Z'));
    await choose(coordinator, { signal: 'digest' });
    await notice('new-signal-waiting');
    // Christmas on Friday and Saturday, then Sunday
    for (const day of ['25', '26', '27']) {
      place.clock.set(new Date(`2026-12-${day}T09:00:00Z`));
      await look();
    }
    expect(await asked()).toEqual([]);
    place.clock.set(new Date('2026-12-28T09:00:00Z'));
    await look();
    expect(await asked()).toHaveLength(1);
  });

  test('a house that was down at eight is late and forgets nobody', async () => {
    await choose(coordinator, { signal: 'digest' });
    await notice('new-signal-waiting');
    place.clock.set(new Date('2026-11-24T14:20:00Z'));
    await look();
    expect(await asked()).toMatchObject([{ day: '2026-11-24', signal: 1 }]);
  });

  test('a process that dies while asking loses nothing', async () => {
    await choose(coordinator, { signal: 'digest' });
    await notice('new-signal-waiting');
    place.clock.set(new Date('2026-11-24T09:00:00Z'));
    const enqueue = () => Promise.reject(new Error('died'));
    const broken = { ...place.house, jobs: { ...place.house.jobs, enqueue } };
    await expect(dailyDigest.run(broken, {}, attempt())).rejects.toThrow('died');
    await look();
    expect(await asked()).toHaveLength(1);
  });
});
