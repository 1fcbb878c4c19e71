import { randomBytes, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import type { House } from '../../../kernel/house.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { MailNotSent } from '../../../kernel/mail.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { run } from '../../../kernel/verb.ts';
import { sendNotice, tellRegion } from '../../people/index.ts';
import { answerAsReporter } from '../colleague/my-report.ts';
import { colleagueSentences } from '../colleague/policy.ts';
import { staffSentences } from '../handling/policy.ts';
import { setTask } from '../handling/set-task.ts';
import { once, reported } from '../handling/staff.fixture.ts';
import { publicSentences } from '../reporting/policy.ts';
import { forgetDrafts, lookForNew, noticeJobs, remind } from './jobs.ts';
import { tellCoordinators } from './tell-coordinators.ts';

let place: TestHouse;
let town: OrganisationId;
let region: OrganisationId;
let employee: SeatActor;

const sentences = [...staffSentences, ...colleagueSentences, ...publicSentences];
const attempt = { jobId: randomUUID(), number: 1, signal: new AbortController().signal };

// Each test has a house of its own: who is told depends on everything that waits.
beforeEach(async () => {
  place = await openTestHouse(sentences, { jobs: [...noticeJobs, sendNotice, tellRegion] });
  region = await place.organisation({ kind: 'region' });
  town = await place.organisation();
  employee = await place.seat(town, 'employee');
}, 60_000);
afterEach(() => place.close());

const rows = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(place.database.superOptions, async (client) => (await client.query<Row>(text, values)).rows);

interface Asked {
  readonly personId: string;
  readonly organisationId: string;
  readonly template: 'new-signal-waiting' | 'answer-waiting' | 'seat-empty' | 'reminder';
  readonly count?: number;
}

/** Mails that were asked for and not sent yet. */
const asked = async (): Promise<Asked[]> =>
  (
    await rows<{ data: Asked }>(
      `select data from pgboss.job where name = 'people.send-notice' and state = 'created' order by created_on`,
    )
  ).map(({ data }) => data);

/** As the queue does it: each mail that was asked for goes out. */
async function deliver(house: House = place.house): Promise<void> {
  for (const notice of await asked()) await sendNotice.run(house, notice, attempt);
  await rows(
    `update pgboss.job set state = 'completed', completed_on = now() where name = 'people.send-notice'`,
  );
}

const look = () => lookForNew.run(place.house, {}, attempt);
const toCare = { reporterType: 'neighbourhood_team' } as const;
const toSafety = { reporterType: 'boa' } as const;

describe('something new', () => {
  test('is told to holder and deputy of its own domain, once, in one mail however much there is', async () => {
    const care = await place.seat(town, 'coordinator', 'care');
    const deputy = await place.seat(town, 'coordinator', 'care');
    await place.seat(town, 'coordinator', 'safety');
    const elsewhere = await place.organisation();
    await place.seat(elsewhere, 'coordinator', 'care');
    for (let time = 0; time < 3; time += 1) await reported(place.house, employee, toCare);
    await look();
    const told = await asked();
    expect(told.map(({ personId }) => personId).sort()).toEqual([care.personId, deputy.personId].sort());
    expect(new Set(told.map(({ template }) => template))).toEqual(new Set(['new-signal-waiting']));
    await deliver();
    await look();
    expect(await asked()).toEqual([]);
    expect(place.mails()).toHaveLength(2);
  });

  test('holds no name, place, reference or number of what it is, in any mail', async () => {
    await place.seat(town, 'coordinator', 'care');
    const reference = await reported(place.house, employee, { ...toCare, urgency: 'acute', minor: 'yes' });
    await look();
    await deliver();
    const [mail] = place.mails();
    const words = `${mail?.subject} ${mail?.text} ${mail?.html}`;
    for (const secret of [
      reference,
      'Voorbeeldstraat',
      'Verzonnen',
      'Poortugaal',
      'Acuut',
      'Zorg',
      'minderjarig',
    ])
      expect(words.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(mail?.link).toBe(`${place.house.config.publicOrigin}/werk`);
    expect(JSON.stringify(await rows(`select data from pgboss.job`))).not.toMatch(/@|Proef|Verzonnen/);
  });

  test('costs no audit entry while there is nothing, and one when there is', async () => {
    await place.seat(town, 'coordinator', 'care');
    const entries = () =>
      rows<{ outcome: string }>(`select outcome from audit_entries where verb = 'signals.tell-coordinators'`);
    await look();
    expect(await entries()).toEqual([]);
    await reported(place.house, employee, toCare);
    await look();
    await look();
    expect(await entries()).toEqual([{ outcome: 'done' }]);
  });

  test('is told once when two processes look at the same moment', async () => {
    await place.seat(town, 'coordinator', 'care');
    await reported(place.house, employee, toCare);
    await Promise.all([look(), look(), look(), look()]);
    expect(await asked()).toHaveLength(1);
  });

  test('that was looked at before the mail needs no mail', async () => {
    await place.seat(town, 'coordinator', 'care');
    await reported(place.house, employee, toCare);
    await rows(`update signals set state = 'triage'`);
    await look();
    expect(await asked()).toEqual([]);
  });

  test('that a coordinator wrote down needs no mail to that same seat', async () => {
    const care = await place.seat(town, 'coordinator', 'care');
    await reported(place.house, care, { channel: 'in_person' });
    await look();
    expect(await asked()).toEqual([]);
  });

  test('is not lost when the process dies in the middle: the sign and the mail are one', async () => {
    await place.seat(town, 'coordinator', 'care');
    await reported(place.house, employee, toCare);
    const broken: House = {
      ...place.house,
      jobs: { ...place.house.jobs, enqueue: () => Promise.reject(new Error('died')) },
    };
    await expect(lookForNew.run(broken, {}, attempt)).rejects.toThrow('died');
    expect(await rows('select 1 from signals where told_at is not null')).toEqual([]);
    await look();
    expect(await asked()).toHaveLength(1);
  });

  test('one municipality that fails keeps no other waiting', async () => {
    const next = await place.organisation();
    await place.seat(town, 'coordinator', 'care');
    const theirs = await place.seat(next, 'coordinator', 'care');
    const colleague = await place.seat(next, 'employee');
    await reported(place.house, employee, toCare);
    await reported(place.house, colleague, toCare);
    let first = true;
    const enqueue: House['jobs']['enqueue'] = (db, job, input, options) => {
      const fails = first;
      first = false;
      return fails ? Promise.reject(new Error('once')) : place.house.jobs.enqueue(db, job, input, options);
    };
    const broken: House = { ...place.house, jobs: { ...place.house.jobs, enqueue } };
    await expect(lookForNew.run(broken, {}, attempt)).rejects.toThrow('once');
    expect(await asked()).toHaveLength(1);
    await look();
    expect((await asked()).map(({ personId }) => personId)).toContain(theirs.personId);
    expect(await asked()).toHaveLength(2);
  });
});

describe('a seat that nobody holds', () => {
  test('swallows nothing: the other coordinator and the administrators hear that it is empty', async () => {
    const safety = await place.seat(town, 'coordinator', 'safety');
    const administrator = await place.seat(town, 'administrator');
    await reported(place.house, employee, toCare);
    await look();
    const told = await asked();
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      [safety.personId, administrator.personId].sort(),
    );
    expect(new Set(told.map(({ template }) => template))).toEqual(new Set(['seat-empty']));
    await deliver();
    await look();
    expect(await asked()).toEqual([]);
    expect(place.mails().map(({ subject }) => subject)).toEqual([
      'In Lantaarn wacht iets op een lege functie',
      'In Lantaarn wacht iets op een lege functie',
    ]);
  });

  test('in a municipality without anybody: the administrators of the region hear it', async () => {
    const administrator = await place.seat(region, 'administrator');
    await reported(place.house, employee, toSafety);
    await look();
    expect(await rows(`select 1 from pgboss.job where name = 'people.tell-region'`)).toHaveLength(1);
    await tellRegion.run(place.house, {}, attempt);
    expect(await asked()).toEqual([
      { personId: administrator.personId, organisationId: region, template: 'seat-empty' },
    ]);
  });
});

describe('an answer of the reporter', () => {
  test('is told to who works on it, once', async () => {
    const care = await place.seat(town, 'coordinator', 'care');
    const reference = await reported(place.house, employee, toCare);
    await look();
    await deliver();
    const message = { reference, text: 'Ik weet nu het kenteken.', once: once() };
    expect((await run(place.house, employee, answerAsReporter, message)).kind).toBe('done');
    await run(place.house, employee, answerAsReporter, message);
    await look();
    await look();
    expect(await asked()).toEqual([
      { personId: care.personId, organisationId: town, template: 'answer-waiting' },
    ]);
  });
});

describe('a mail that does not go', () => {
  test('is tried again by the queue, and nothing else is told twice', async () => {
    const [care, deputy] = [
      await place.seat(town, 'coordinator', 'care'),
      await place.seat(town, 'coordinator', 'care'),
    ];
    await reported(place.house, employee, toCare);
    await look();
    let failures = 0;
    const send: House['mailer']['send'] = async (mail) => {
      failures += 1;
      if (failures === 1) throw new MailNotSent('ECONNECTION');
      return place.house.mailer.send(mail);
    };
    const weak: House = { ...place.house, mailer: { ...place.house.mailer, send } };
    await rows(
      `update pgboss.queue set retry_delay = 1, retry_backoff = false where name = 'people.send-notice'`,
    );
    await rows(
      `update pgboss.job set retry_delay = 1, retry_backoff = false where name = 'people.send-notice'`,
    );
    await place.house.jobs.startWorkers(weak);
    await vi.waitFor(() => expect(place.mails()).toHaveLength(2), { timeout: 25_000, interval: 100 });
    expect(failures).toBe(3);
    expect(new Set(place.mails().map(({ to }) => to)).size).toBe(2);
    expect([care.personId, deputy.personId]).toHaveLength(2);
  });

  test('goes to nobody when the colleague left meanwhile', async () => {
    const care = await place.seat(town, 'coordinator', 'care');
    await reported(place.house, employee, toCare);
    await look();
    await rows('update persons set data_key = null where id = $1', [care.personId]);
    await deliver();
    expect(place.mails()).toEqual([]);
  });
});

describe('the reminder', () => {
  const remindNow = () => remind.run(place.house, {}, attempt);

  test('counts what is over its term and tasks of today, once a day, also when it runs twice', async () => {
    const care = await place.seat(town, 'coordinator', 'care');
    await reported(place.house, employee, toCare);
    const second = await reported(place.house, employee, toCare);
    const task = {
      reference: second,
      version: 1,
      once: once(),
      text: 'Bel de school',
      dueDate: '2026-11-26',
    };
    expect((await run(place.house, care, setTask, task)).kind).toBe('done');
    await remindNow();
    expect(await asked()).toEqual([]);
    place.clock.set(new Date('2026-11-26T06:30:00Z'));
    await remindNow();
    await remindNow();
    expect(await asked()).toEqual([
      { personId: care.personId, organisationId: town, template: 'reminder', count: 3 },
    ]);
    await deliver();
    expect(place.mails()[0]?.text).toContain('Er wachten 3 taken op u in Lantaarn.');
    place.clock.set(new Date('2026-11-27T06:30:00Z'));
    await remindNow();
    expect(await asked()).toHaveLength(1);
  });

  test('reaches others while the seat is empty', async () => {
    const administrator = await place.seat(town, 'administrator');
    await reported(place.house, employee, toSafety);
    place.clock.set(new Date('2026-11-30T06:30:00Z'));
    await remindNow();
    expect(await asked()).toEqual([
      { personId: administrator.personId, organisationId: town, template: 'seat-empty' },
    ]);
  });
});

test('nobody but the house tells coordinators', async () => {
  const care = await place.seat(town, 'coordinator', 'care');
  const strangers: Actor[] = [
    { kind: 'public', organisationId: town },
    { kind: 'job', organisationId: town, name: 'people.tidy' },
    care,
    employee,
    await place.seat(town, 'administrator'),
  ];
  const outcomes = await Promise.all(strangers.map((actor) => run(place.house, actor, tellCoordinators, {})));
  expect(outcomes.map(({ kind }) => kind)).toEqual(['absent', 'done', 'absent', 'absent', 'absent']);
});

test('drafts whose time is over go, of every municipality, and no others', async () => {
  const next = await place.organisation();
  for (const [organisation, minutes] of [
    [town, -1],
    [next, -1],
    [next, 30],
  ] as const)
    await rows(
      `insert into drafts (id, organisation_id, sealed, changed_at, expires_at)
       values ($1, $2, ''::bytea, $3, $3::timestamptz + make_interval(mins => $4))`,
      [randomBytes(32), organisation, place.clock.now(), minutes],
    );
  await forgetDrafts.run(place.house, {}, attempt);
  expect(await rows<{ organisation_id: string }>('select organisation_id from drafts')).toEqual([
    { organisation_id: next },
  ]);
});
