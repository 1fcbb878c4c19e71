import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import { reasonOf } from '../../../kernel/audit/entry.ts';
import { inTenant } from '../../../kernel/context.ts';
import { newTrace, type OrganisationId, type TraceId } from '../../../kernel/ids.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { run } from '../../../kernel/verb.ts';
import { jobs as peopleJobs } from '../../people/index.ts';
import { offered } from '../hand-over/hand-over.fixture.ts';
import { handOverJobs } from '../hand-over/jobs.ts';
import { offerHandOver } from '../hand-over/offer-hand-over.ts';
import { handOverSentences } from '../hand-over/policy.ts';
import { readReceived } from '../hand-over/read-received.ts';
import { messageReporter } from '../handling/message-reporter.ts';
import { openPart } from '../handling/open-part.ts';
import { staffSentences } from '../handling/policy.ts';
import { readSignal } from '../handling/read-signal.ts';
import { once, openOffice, reported, signIn } from '../handling/staff.fixture.ts';
import { packageJobs } from '../packages/jobs.ts';
import { makePackage } from '../packages/make-package.ts';
import { packageSentences } from '../packages/policy.ts';
import { readPackages } from '../packages/read-packages.ts';
import { readSafeContact } from './read-safe-contact.ts';
import { breachesOf, CAREFUL, isKnown, ruleFrom, ruleLines, withRule } from './safe-contact.ts';
import { setSafeContact } from './set-safe-contact.ts';

describe('the rule', () => {
  it('is careful where nothing was said', () => {
    expect(isKnown(CAREFUL)).toBe(false);
    expect(ruleLines(CAREFUL).join('\n')).toMatch(/meeluistert[\s\S]*dus niet doen[\s\S]*dus niet doen/);
    expect(ruleLines({ channel: 'phone', message: true }).join('\n')).toMatch(
      /achterlaten: mag\n.*niet bekend, dus niet doen/,
    );
  });

  it('reads the channel of an older report from the number or address it named', () => {
    const contact = { phone: '06 12345678', email: 'a@voorbeeld.example' };
    expect(ruleFrom({ how: '06 12345678', message: false }, contact).channel).toBe('phone');
    expect(ruleFrom({ how: 'a@voorbeeld.example' }, contact).channel).toBe('email');
    expect(ruleFrom({ how: 'bij de kapper' }, contact).channel).toBeNull();
    expect(ruleFrom(undefined, contact)).toEqual(CAREFUL);
  });

  it.each([
    [{ channel: 'site' }, 'email', 1],
    [{ channel: 'phone' }, 'email', 1],
    [{ channel: 'via' }, 'email', 1],
    [{ channel: 'email' }, 'email', 0],
    [{ channel: 'email', nameUs: false }, 'email', 1],
    [{ channel: null }, 'email', 0],
    [{ channel: 'site' }, 'partner', 1],
    [{ channel: 'phone' }, 'partner', 0],
    [{ channel: 'phone' }, 'site', 0],
  ] as const)('%j, by %s: %i against it', (rule, way, count) => {
    expect(breachesOf(rule, way)).toHaveLength(count);
  });

  it('finds a word that must not be used, however it is written', () => {
    const rule = { channel: null, avoidWord: 'Café' };
    expect(breachesOf(rule, 'site', ['Kom naar het CAFE.'])).toHaveLength(1);
    expect(breachesOf(rule, 'site', ['Kom naar het loket.'])).toEqual([]);
    expect(breachesOf({ channel: null, avoidWord: ' ' }, 'site', ['Kom.'])).toEqual([]);
  });

  it('stays tied to the contact whatever that says, once', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('site', 'phone', 'email', 'via', null), (contact, channel) => {
        const tied = withRule(contact, { channel });
        for (const line of ruleLines({ channel })) expect(tied).toContain(line);
        expect(withRule(tied, { channel: 'site' })).toContain('Alleen via deze site');
        expect(withRule(tied, { channel }).split('Afspraken voor veilig contact:')).toHaveLength(2);
      }),
    );
  });
});

describe('in the work', () => {
  let place: TestHouse;
  let town: OrganisationId;
  let care: SeatActor;
  let safety: SeatActor;
  let employee: SeatActor;
  let elsewhere: SeatActor;
  let police: SeatActor;

  beforeAll(async () => {
    ({ place, town, care, safety, employee, elsewhere } = await openOffice({
      sentences: [...staffSentences, ...handOverSentences, ...packageSentences],
      jobs: [...peopleJobs, ...handOverJobs, ...packageJobs],
    }));
    await place.organisation({ kind: 'region', slug: 'regio' });
    const partner = await place.organisation({
      kind: 'partner',
      slug: 'police-avim',
      partnerCode: 'police_avim',
      domain: 'safety',
    });
    police = await place.seat(partner, 'partner_agent');
    for (const actor of [care, safety, police]) await signIn(place.database.superOptions, actor);
  });
  afterAll(() => place.close());

  const rows = <Row extends object>(text: string): Promise<Row[]> =>
    withClient(place.database.superOptions, async (client) => (await client.query<Row>(text)).rows);
  const strangers = (): Actor[] => [
    { kind: 'public', organisationId: town },
    elsewhere,
    care,
    employee,
    police,
  ];
  const signal = (contact: object) =>
    reported(place.house, safety, { contact: { anonymous: false, ...contact } as never });
  const rule = async (reference: string) => {
    const outcome = await run(place.house, safety, readSafeContact, { reference });
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    return outcome.value;
  };
  const set = (reference: string, said: object, actor: Actor = safety, version = 1) =>
    run(place.house, actor, setSafeContact, {
      reference,
      version,
      once: once(),
      channel: 'phone',
      ...said,
    });

  it('is read and written down by the coordinator of the domain, and by nobody else', async () => {
    const reference = await signal({ safeContact: { channel: 'site' } });
    for (const actor of strangers()) {
      expect(await run(place.house, actor, readSafeContact, { reference })).toEqual({ kind: 'absent' });
      expect(await set(reference, {}, actor)).toEqual({ kind: 'absent' });
    }
    expect(await set(reference, { channel: 'duif' })).toMatchObject({ kind: 'invalid' });
    expect(await set(reference, { channel: 'via' })).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'viaWhom' }],
    });
    expect(await rule(reference)).toEqual({ channel: 'site' });
  });

  it('the last that was said holds, stands sealed, and is no part of what is opened', async () => {
    const reference = await signal({ phone: '06 12345678', safeContact: { how: '06 12345678' } });
    expect((await rule(reference)).channel).toBe('phone');
    const said = { channel: 'via', viaWhom: 'Zus Verzonnen', hideFrom: 'Baas Verzonnen', message: 'no' };
    expect((await set(reference, said)).kind).toBe('done');
    expect(await rule(reference)).toEqual({
      channel: 'via',
      viaWhom: 'Zus Verzonnen',
      hideFrom: 'Baas Verzonnen',
      message: false,
    });
    const found = await rows<{ all: string }>(
      `select codes::text || kind as all from signal_acts where kind = 'safe_contact_set'`,
    );
    expect(JSON.stringify(found)).not.toMatch(/Verzonnen|via/);
    const file = await run(place.house, safety, readSignal, { reference });
    expect(JSON.stringify(file)).not.toContain('Zus Verzonnen');
    expect(JSON.stringify(await rows('select detail, subject_kind from audit_entries'))).not.toContain('Zus');
  });

  it('of two people who write it down at once one is told that the other was first', async () => {
    const reference = await signal({});
    const outcomes = await Promise.all([set(reference, { channel: 'site' }), set(reference, {})]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed', 'done']);
  });

  it('a message with the word that must not be used waits for a reason, and the trail keeps it sealed', async () => {
    const reference = await reported(place.house, employee, {
      reporterType: 'boa',
      contact: { anonymous: false, safeContact: { channel: 'phone', avoidWord: 'aangifte' } },
    });
    const form = { reference, version: 1, once: once(), text: 'Wilt u aangifte doen?' };
    expect(await run(place.house, safety, messageReporter, form)).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'against' }],
    });
    expect(await rows(`select 1 from signal_acts where kind = 'message_to_reporter'`)).toEqual([]);
    const because = 'De melder vroeg er zelf naar.';
    expect((await run(place.house, safety, messageReporter, { ...form, against: because })).kind).toBe(
      'done',
    );
    const [entry] = await rows<{ trace_id: string; reason: Buffer; detail: object }>(
      `select trace_id, reason, detail from audit_entries where verb = 'signals.message-reporter' and outcome = 'done'`,
    );
    expect(JSON.stringify(entry?.detail)).toContain('againstSafeContact');
    expect(entry?.reason.toString('latin1')).not.toContain('melder');
    if (entry === undefined) throw new Error('no entry');
    const read = await inTenant(place.house, safety, 'tenant', newTrace(), async (context) =>
      reasonOf(context, entry.trace_id as TraceId, entry.reason),
    );
    expect(read).toBe(because);
  });

  const sharing = {
    fields: ['whatHappened', 'reporterContact'],
    content: { whatHappened: 'Verzonnen verhaal.', reporterContact: 'Melder, 06 12345678' },
    reporterAgreed: true,
  };
  const opened = async (contact: object): Promise<string> => {
    const reference = await signal(contact);
    for (const part of ['story', 'contact', 'special'] as const)
      await run(place.house, safety, openPart, { reference, part, reason: 'Nodig om door te zetten' });
    return reference;
  };
  const received = async (reference: string) => {
    const outcome = await run(place.house, police, readReceived, { reference });
    if (outcome.kind !== 'done' || outcome.value.shared === null) throw new Error(outcome.kind);
    return outcome.value.shared.fields;
  };

  it.each([
    ['known', { phone: '06 12345678', safeContact: { channel: 'phone', hideFrom: 'De baas' } }, 'De baas'],
    ['unknown', { phone: '06 12345678' }, 'Niet bekend wat veilig is'],
  ])('a hand-over carries the rule with the contact, also when it is %s', async (_, contact, line) => {
    const reference = await opened(contact);
    const outcome = await run(place.house, safety, offerHandOver, offered(reference, 'police-avim', sharing));
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    const found = (await received(outcome.value.reference)).find(({ field }) => field === 'reporterContact');
    expect(found?.text).toMatch(/^Melder, 06 12345678\n\nAfspraken voor veilig contact:\n- /);
    expect(found?.text).toContain(line);
  });

  it('without the contact the rule stays at home', async () => {
    const reference = await opened({
      phone: '06 12345678',
      safeContact: { channel: 'site', hideFrom: 'De baas' },
    });
    const outcome = await run(place.house, safety, offerHandOver, offered(reference, 'police-avim'));
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    expect(JSON.stringify(await received(outcome.value.reference))).not.toContain('De baas');
  });

  it('who wants contact by this site only is not given to a partner without a reason, nor by a package', async () => {
    const reference = await opened({ phone: '06 12345678', safeContact: { channel: 'phone' } });
    expect((await set(reference, { channel: 'site' })).kind).toBe('done');
    const form = offered(reference, 'police-avim', { ...sharing, version: 2 });
    expect(await run(place.house, safety, offerHandOver, form)).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'against' }],
    });
    const outcome = await run(place.house, safety, offerHandOver, { ...form, against: 'Levensgevaar.' });
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    const handOver = outcome.value.reference;
    expect(await run(place.house, safety, readPackages, { reference: handOver })).toMatchObject({
      value: { rule: { channel: 'site' } },
    });
    const parcel = {
      reference: handOver,
      once: once(),
      name: 'Ontvanger Verzonnen',
      email: 'ontvanger@partner.example',
      spoken: true,
    };
    expect(await run(place.house, safety, makePackage, parcel)).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'against' }],
    });
    expect((await run(place.house, safety, makePackage, { ...parcel, against: 'Levensgevaar.' })).kind).toBe(
      'done',
    );
  });
});
