import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../../content/code-lists.ts';
import { handOverFields, permissionFor } from '../../../../content/field-whitelists.ts';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { run } from '../../../kernel/verb.ts';
import { jobs as peopleJobs } from '../../people/index.ts';
import { askSecondReader } from '../handling/ask-second-reader.ts';
import { followSecondReading } from '../handling/follow-second-reading.ts';
import { markBeeld } from '../handling/mark-beeld.ts';
import { note } from '../handling/note.ts';
import { staffSentences } from '../handling/policy.ts';
import { decideSecondReading } from '../handling/second-reading.ts';
import { once, reported, signIn } from '../handling/staff.fixture.ts';
import { serialOfReference } from '../signal-reference.ts';
import { handedOver, offered, openedSignal } from './hand-over.fixture.ts';
import { serialOfHandOver } from './hand-over-reference.ts';
import { handOversOf } from './hand-overs-of.ts';
import { handOverJobs } from './jobs.ts';
import { offerHandOver } from './offer-hand-over.ts';
import { handOverSentences } from './policy.ts';
import { prepareHandOver } from './prepare-hand-over.ts';
import { proposeForSignal } from './propose-partners.ts';
import { readReceived } from './read-received.ts';

let place: TestHouse;
let town: OrganisationId;
let care: SeatActor;
let safety: SeatActor;
let employee: SeatActor;
let elsewhere: SeatActor;
let police: SeatActor;

const sentences = [...staffSentences, ...handOverSentences];

beforeAll(async () => {
  place = await openTestHouse(sentences, { jobs: [...peopleJobs, ...handOverJobs, followSecondReading] });
  await place.organisation({ kind: 'region', slug: 'regio' });
  town = await place.organisation({ slug: 'hier', name: 'Hier' });
  const other = await place.organisation({ slug: 'elders', name: 'Elders' });
  for (const [code, domain] of [
    ['police_avim', 'safety'],
    ['essm', 'care'],
    ['nla', 'safety'],
    ['zvh', 'both'],
    ['riec', 'safety'],
    ['veilig_thuis', 'care'],
  ] as const) {
    const id = await place.organisation({
      kind: 'partner',
      slug: code.replaceAll('_', '-'),
      name: code,
      partnerCode: code,
      domain,
    });
    if (code === 'police_avim') police = await place.seat(id, 'partner_agent');
  }
  await place.organisation({
    kind: 'partner',
    slug: 'mma',
    partnerCode: 'mma',
    domain: 'safety',
    canReceive: 'refer-only',
  });
  care = await place.seat(town, 'coordinator', 'care');
  safety = await place.seat(town, 'coordinator', 'safety');
  employee = await place.seat(town, 'employee');
  elsewhere = await place.seat(other, 'coordinator', 'safety');
  for (const actor of [care, safety, police]) await signIn(place.database.superOptions, actor);
});
afterAll(() => place.close());

const rows = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(place.database.superOptions, async (client) => (await client.query<Row>(text, values)).rows);

const offer = (actor: Actor, input: Record<string, unknown>) => run(place.house, actor, offerHandOver, input);

async function problemsOf(actor: Actor, input: Record<string, unknown>): Promise<string[]> {
  const outcome = await offer(actor, input);
  return outcome.kind === 'invalid' ? outcome.problems.map(({ field }) => field) : [outcome.kind];
}

describe.each([
  [proposeForSignal, {}],
  [prepareHandOver, { recipient: 'police-avim' }],
  [handOversOf, {}],
] as const)('$name', (verb, input) => {
  it('answers the coordinator of the domain, and nobody else', async () => {
    const reference = await reported(place.house, safety);
    const strangers: Actor[] = [{ kind: 'public', organisationId: town }, elsewhere, care, employee, police];
    for (const actor of strangers) {
      expect(await run(place.house, actor, verb as typeof handOversOf, { reference, ...input })).toEqual({
        kind: 'absent',
      });
    }
    expect((await run(place.house, safety, verb as typeof handOversOf, { reference, ...input })).kind).toBe(
      'done',
    );
  });
});

describe('signals.propose-partners', () => {
  it('gives an order with reasons, shows whom to ring, and leaves every other recipient open', async () => {
    const reference = await reported(place.house, safety, { form: 'labour' });
    const found = await run(place.house, safety, proposeForSignal, {
      reference,
      facts: ['reporterUnknown'],
      danger: true,
    });
    if (found.kind !== 'done') throw new Error(found.kind);
    const { proposals, others } = found.value;
    expect(proposals[0]).toMatchObject({ name: 'Bel 112', order: 1, kind: 'call', recipient: null });
    expect(proposals.find(({ partner }) => partner?.type === 'nla')?.recipient?.slug).toBe('nla');
    expect(proposals.find(({ partner }) => partner?.type === 'mma')?.recipient).toBeNull();
    expect(others.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['riec', 'zvh', 'hier-zorg', 'elders-zorg', 'elders-veiligheid']),
    );
    expect(others.map(({ slug }) => slug)).not.toContain('hier-veiligheid');
  });

  it('proposes and allows the same whatever facts stand beside the picture (S25, S27, S40)', async () => {
    const reference = await reported(place.house, safety, { form: 'sexual' });
    const found = async () => {
      const proposed = await run(place.house, safety, proposeForSignal, { reference });
      const prepared = await run(place.house, safety, prepareHandOver, {
        reference,
        recipient: 'police-avim',
      });
      if (proposed.kind !== 'done' || prepared.kind !== 'done') throw new Error('nothing was found');
      const { version: _, signal: __, ...form } = prepared.value;
      return { proposals: proposed.value.proposals, others: proposed.value.others, form };
    };
    const before = await found();
    const facts = ['unlicensed_sex_work', 'suspect', 'witness'];
    const marks = { reference, version: 1, once: once(), list: 'adultSexual', answers: {}, facts };
    expect((await run(place.house, safety, markBeeld, marks)).kind).toBe('done');
    expect(await found()).toEqual(before);
  });

  it('says in care that an object belongs to the own safety coordinator', async () => {
    const reference = await reported(place.house, care);
    const found = await run(place.house, care, proposeForSignal, { reference, facts: ['object'] });
    if (found.kind !== 'done') throw new Error(found.kind);
    const own = found.value.proposals.find(({ recipient }) => recipient?.slug === 'hier-veiligheid');
    expect(own).toMatchObject({ kind: 'hand-over', recipient: { crosses: true } });
  });
});

describe('signals.offer-hand-over', () => {
  it('does nothing for whoever is not signed in, another municipality, the other domain, an employee or a partner', async () => {
    const reference = await openedSignal(place.house, safety);
    const input = offered(reference, 'police-avim');
    for (const actor of [
      { kind: 'public', organisationId: town } as const,
      elsewhere,
      care,
      employee,
      police,
    ]) {
      expect(await offer(actor, input)).toEqual({ kind: 'absent' });
    }
    expect((await offer(safety, { ...input, recipient: 'mma' })).kind).toBe('absent');
    expect((await offer(safety, { ...input, recipient: 'hier-veiligheid' })).kind).toBe('absent');
    expect((await offer(safety, input)).kind).toBe('done');
  });

  it('refuses what makes no sense, at the field', async () => {
    const reference = await openedSignal(place.house, safety);
    const bad = (changed: object) => problemsOf(safety, offered(reference, 'police-avim', { ...changed }));
    expect(await bad({ fields: [] })).toEqual(['fields']);
    expect(await bad({ purpose: ' ' })).toEqual(['purpose']);
    expect(await bad({ ground: 'bibob' })).toEqual(['ground']);
    expect(await bad({ content: { whatHappened: '' } })).toEqual(['content_whatHappened', 'content_address']);
    expect(await bad({ informed: 'danger', reviewDate: '31 februari' })).toEqual(['reviewDate']);
    expect(await bad({ informed: 'danger' })).toEqual(['reviewDate']);
    expect(await bad({ motivation: '' })).toEqual(['motivation']);
  });

  it('shares nothing from a part that the sender has not opened', async () => {
    const reference = await reported(place.house, safety);
    expect(await problemsOf(safety, offered(reference, 'police-avim'))).toEqual([
      'content_whatHappened',
      'content_address',
    ]);
    const prepared = await run(place.house, safety, prepareHandOver, { reference, recipient: 'police-avim' });
    if (prepared.kind !== 'done') throw new Error(prepared.kind);
    expect(prepared.value.fields.every(({ known }) => known === '')).toBe(true);
    expect(prepared.value.closedParts).toEqual(['story', 'contact', 'special']);
  });

  it('goes once however often the form comes, and tells the second of two people', async () => {
    const reference = await openedSignal(place.house, safety);
    const input = offered(reference, 'police-avim');
    const all = await Promise.all([1, 2, 3, 4].map(() => offer(safety, input)));
    expect(new Set(all.map((one) => (one.kind === 'done' ? one.value.reference : one.kind))).size).toBe(1);
    expect((await offer(safety, { ...input, once: once() })).kind).toBe('changed');
    const [counted] = await rows<{ overs: number; ledger: number; acts: number; announced: number }>(
      `select (select count(*)::int from hand_overs where submission = $1) as overs,
        (select count(*)::int from sharings where signal_serial = $2) as ledger,
        (select count(*)::int from signal_acts a join signals s on s.id = a.signal_id where s.serial = $2) as acts,
        (select count(*)::int from pgboss.job where name = 'signals.announce-hand-over'
          and data ->> 'handOver' = (select id::text from hand_overs where submission = $1)) as announced`,
      [input['once'], serialOfReference(place.house, reference)],
    );
    expect(counted).toEqual({ overs: 1, ledger: 1, acts: 2, announced: 1 });
    const [signal] = await rows('select state, waits_for, due_at from signals where serial = $1', [
      serialOfReference(place.house, reference),
    ]);
    expect(signal).toEqual({ state: 'forwarded', waits_for: 'partner', due_at: null });
  });

  it('writes ground, purpose and fields in the ledger, and no word in the clear', async () => {
    const word = 'Kastanjeboomgaardweg';
    await handedOver(place.house, safety, 'police-avim', {
      purpose: word,
      content: { whatHappened: word, address: word },
    });
    const [line] = await rows<Record<string, unknown>>(
      'select ground, consent, informed, fields, recipient_domain from sharings order by at desc, id limit 1',
    );
    expect(line).toMatchObject({
      ground: 'public_task',
      consent: 'not_required',
      informed: 'informed',
      recipient_domain: 'safety',
    });
    const [{ dump } = { dump: '' }] = await rows<{ dump: string }>(
      `select concat((select string_agg(h::text, '') from hand_overs h), (select string_agg(s::text, '') from sharings s),
        (select string_agg(a::text, '') from signal_acts a), (select string_agg(e::text, '') from audit_entries e),
        (select string_agg(j.data::text, '') from pgboss.job j)) as dump`,
    );
    expect(dump.length).toBeGreaterThan(1000);
    for (const shape of [word, Buffer.from(word).toString('hex'), 'Nooit gedeeld'])
      expect(dump).not.toContain(shape);
    expect(place.lines.join('')).not.toContain(word);
  });

  it('lets care reach safety on consent, danger, duty or a motivated breach only (R3)', async () => {
    const reference = await openedSignal(place.house, care);
    expect(await problemsOf(care, offered(reference, 'police-avim'))).toEqual(['ground']);
    expect(await problemsOf(care, offered(reference, 'hier-veiligheid', { ground: 'wmo' }))).toEqual([
      'ground',
    ]);
    const breach = { ground: 'breach_of_confidentiality' };
    expect(
      await problemsOf(care, offered(reference, 'police-avim', { ...breach, motivation: 'kort' })),
    ).toEqual(['motivation']);
    expect((await offer(care, offered(reference, 'police-avim', breach))).kind).toBe('done');
  });

  it('asks for advice of Veilig Thuis first where a minor may be involved (R6)', async () => {
    const reference = await openedSignal(place.house, safety, { minor: 'possibly' });
    expect(await problemsOf(safety, offered(reference, 'police-avim'))).toEqual(['youthAdvice']);
    // ticking a box is not enough: it stands in the file, or it was not done
    const ticked = { youthAdvice: true };
    expect(await problemsOf(safety, offered(reference, 'police-avim', ticked))).toEqual(['youthAdvice']);
    const form = { reference, version: 1, once: once(), text: 'Gebeld, zonder namen' };
    await run(place.house, safety, note, { ...form, consulted: 'veilig_thuis' });
    expect((await offer(safety, offered(reference, 'police-avim', { version: 2 }))).kind).toBe('done');
  });

  it('takes a BSN nowhere but in its own field, right, and where the law of the recipient asks for it (R10)', async () => {
    const reference = await openedSignal(place.house, care);
    const bad = (recipient: string, changed: object) =>
      problemsOf(care, offered(reference, recipient, { ground: 'meldrecht_vt', ...changed }));
    const hidden = { whatHappened: 'Zij heeft nummer 111222333.', address: 'Voorbeeldstraat 12' };
    expect(await bad('veilig-thuis', { content: hidden })).toEqual(['content_whatHappened']);
    expect(await bad('veilig-thuis', { purpose: 'Over 111222333' })).toEqual(['purpose']);
    const own = (bsn: string) => ({
      fields: ['whatHappened', 'bsn'],
      content: { whatHappened: 'Verzonnen', bsn },
    });
    expect(await bad('veilig-thuis', own('111222333'))).toEqual(['fields']);
    await rows(
      `insert into settings (id, organisation_id, key, value, valid_from, source, verified, set_by, set_at)
       values (gen_random_uuid(), $1, 'bsn.veiligThuis', 'true', '2026-01-01', 'proef', true, $2, now())`,
      [town, care.personId],
    );
    expect(await bad('veilig-thuis', own('111222334'))).toEqual(['content_bsn']);
    expect(await bad('hier-veiligheid', { ...own('111222333'), ground: 'vital', danger: true })).toEqual([
      'fields',
    ]);
    expect(await bad('veilig-thuis', own('111222333'))).toEqual(['done']);
  });

  it('gives more than the whitelist once, with a second reader who agreed (R9)', async () => {
    const reference = await openedSignal(place.house, safety);
    const beyond = {
      fields: ['whatHappened', 'needs'],
      content: { whatHappened: 'Verzonnen', needs: 'Verzonnen' },
    };
    expect(await problemsOf(safety, offered(reference, 'police-avim', beyond))).toEqual(['fields']);
    await run(place.house, safety, askSecondReader, {
      reference,
      version: 1,
      once: once(),
      kind: 'beyond_whitelist',
      text: 'Dit is nodig, want...',
    });
    const [{ id } = { id: '' }] = await rows<{ id: string }>(
      'select id from second_readings order by asked_at desc limit 1',
    );
    await run(place.house, care, decideSecondReading, { reading: id, decision: 'agreed', reason: '' });
    const went = await offer(safety, offered(reference, 'police-avim', { ...beyond, version: 2 }));
    expect(went.kind).toBe('done');
    const [line] = await rows<{ second_reading_id: string }>(
      'select second_reading_id from sharings order by at desc, second_reading_id nulls last limit 1',
    );
    expect(line?.second_reading_id).toBe(id);
    expect(await problemsOf(safety, offered(reference, 'police-avim', { ...beyond, version: 3 }))).toEqual([
      'fields',
    ]);
  });

  it('never carries a field that was not chosen, nor one that this recipient may not get', {
    timeout: 60_000,
  }, async () => {
    const reference = await openedSignal(place.house, safety);
    const all = codesOf(handOverFields);
    const content = Object.fromEntries(all.map((field) => [field, `Inhoud van ${field}`]));
    let version = 1;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 6 }),
        async (fields) => {
          const outcome = await offer(
            safety,
            offered(reference, 'police-avim', { version, fields, content, reporterAgreed: true }),
          );
          const allowed = fields.every((field) => permissionFor('police_avim', field).kind !== 'beyond');
          // who reported was not opened
          const closed = fields.includes('reporterContact');
          expect(outcome.kind).toBe(allowed && !closed ? 'done' : 'invalid');
          if (outcome.kind !== 'done') return;
          version += 1;
          const read = await run(place.house, police, readReceived, { reference: outcome.value.reference });
          if (read.kind !== 'done') throw new Error(read.kind);
          const shared = read.value.shared?.fields ?? [];
          expect(shared.map(({ field }) => field).sort()).toEqual([...fields].sort());
          const said = JSON.stringify(read.value);
          for (const field of all)
            if (!fields.includes(field)) expect(said).not.toContain(`Inhoud van ${field}`);
          expect(said).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
          expect(said).not.toContain('Proef van der Persoon');
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the wall in the database', () => {
  it('shows a hand-over to its two compartments, and to nobody else whatever is asked', async () => {
    const reference = await handedOver(place.house, safety, 'police-avim');
    const serial = serialOfHandOver(place.house, reference);
    const seen = async (organisation: string, domains: string): Promise<number> =>
      withClient(place.database.appOptions, async (client) => {
        await client.query('begin');
        await client.query(
          "select set_config('lantaarn.organisation', $1, true), set_config('lantaarn.domains', $2, true)",
          [organisation, domains],
        );
        const { rowCount } = await client.query('select 1 from hand_overs where serial = $1', [serial]);
        await client.query('rollback');
        return rowCount ?? 0;
      });
    expect(await seen(town, 'safety')).toBe(1);
    expect(await seen(police.organisationId, 'care,safety')).toBe(1);
    expect(await seen(town, 'care')).toBe(0);
    expect(await seen(town, '')).toBe(0);
    expect(await seen(elsewhere.organisationId, 'care,safety')).toBe(0);
  });

  it('lets nobody change what was shared, or put something on another sender', async () => {
    await handedOver(place.house, safety, 'police-avim');
    await withClient(place.database.appOptions, async (client) => {
      const as = async (organisation: string, domains: string, text: string): Promise<string> => {
        await client.query('begin');
        await client.query(
          "select set_config('lantaarn.organisation', $1, true), set_config('lantaarn.domains', $2, true)",
          [organisation, domains],
        );
        const outcome = await client.query(text).then(
          () => 'done',
          (error: Error) => error.message,
        );
        await client.query('rollback');
        return outcome;
      };
      for (const column of ['sealed', 'ground', 'fields', 'organisation_id', 'sender_organisation_id']) {
        expect(await as(town, 'safety', `update hand_overs set ${column} = ${column}`)).toContain(
          'permission denied',
        );
      }
      const own = `organisation_id, recipient_domain, sender_organisation_id, sender_domain, state, form, urgency, minor, ground,
        consent, fields, offered_at, due_at, news_days, recipient_key, sender_key, sealed`;
      const text = `insert into hand_overs (id, serial, submission, ${own})
        select gen_random_uuid(), 900000, gen_random_uuid(), ${own} from hand_overs limit 1`;
      expect(await as(police.organisationId, 'care,safety', text)).toContain('row-level security');
      expect(await as(town, 'safety', text)).toBe('done');
    });
  });
});
