import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../src/kernel/local-time.ts';
import { type AnyVerb, run } from '../../src/kernel/verb.ts';
import { auditTrail } from '../../src/rooms/privacy/audit-trail.ts';
import {
  assessRecord,
  readRequestedRecord,
  requestedRecords,
} from '../../src/rooms/privacy/requests/assess.ts';
import { decideRequest } from '../../src/rooms/privacy/requests/decide.ts';
import { MASK, maskOthers, onlyLost } from '../../src/rooms/privacy/requests/masking.ts';
import { dataRequests, readRequest } from '../../src/rooms/privacy/requests/read-requests.ts';
import {
  addRequestedRecord,
  findSubject,
  searchSubject,
} from '../../src/rooms/privacy/requests/search-subject.ts';
import { checkIdentity, extendRequest, registerRequest } from '../../src/rooms/privacy/requests/take-in.ts';
import { approveDestruction } from '../../src/rooms/privacy/retention/approve.ts';
import { collectList } from '../../src/rooms/privacy/retention/collect.ts';
import { proposeDestruction } from '../../src/rooms/privacy/retention/propose.ts';
import { readList, retention } from '../../src/rooms/privacy/retention/read-lists.ts';
import { readSignal } from '../../src/rooms/signals/verbs.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const ASKED = {
  name: 'Persoon Verzonnen',
  contact: 'Via de balie, verzonnen.',
  question: 'Wat staat er over mij?',
};

const register = async (facts: object = {}): Promise<string> => {
  const { request } = await office.do(office.officer, registerRequest, {
    kind: 'access',
    receivedOn: localDate(office.clock.now()),
    once: randomUUID(),
    ...ASKED,
    ...facts,
  });
  return request;
};
const read = (request: string) => office.do(office.officer, readRequest, { request });
const form = async (request: string) => ({ request, version: (await read(request)).request.version });
const identified = async (facts: object = {}): Promise<string> => {
  const request = await register(facts);
  await office.do(office.officer, checkIdentity, {
    ...(await form(request)),
    how: 'counter',
    on: '2026-01-05',
  });
  return request;
};
const searched = async (search: string, facts: object = {}): Promise<string> => {
  const request = await identified(facts);
  await office.do(office.officer, searchSubject, { ...(await form(request)), search });
  await office.work('privacy.look-for-subject', { request });
  return request;
};

describe('every verb of requests', () => {
  let request: string;
  let reference: string;
  beforeAll(async () => {
    reference = await office.open('care');
    request = await searched('Persoon Verzonnen');
  });

  const step = () => ({ request, version: 1 });
  const officers: readonly [AnyVerb, () => object, readonly object[]][] = [
    [dataRequests, () => ({}), [{ after: 'x' }, { decided: 'ja' }]],
    [readRequest, () => ({ request }), [{}, { request: '1' }]],
    [
      registerRequest,
      () => ({ kind: 'access', receivedOn: '2026-01-05', once: randomUUID(), ...ASKED }),
      [
        { kind: 'zomaar', receivedOn: '2026-01-05', once: randomUUID(), ...ASKED },
        { kind: 'access', receivedOn: '2026-02-30', once: randomUUID(), ...ASKED },
        { kind: 'access', receivedOn: '2027-01-01', once: randomUUID(), ...ASKED },
      ],
    ],
    [
      checkIdentity,
      () => ({ ...step(), how: 'counter', on: '2026-01-05' }),
      [{ request: randomUUID(), version: 1, how: 'zomaar', on: '2026-01-05' }],
    ],
    [
      extendRequest,
      () => ({ ...step(), extension: 'Verzonnen.' }),
      [{ request: randomUUID(), version: 1, extension: ' ' }],
    ],
    [
      searchSubject,
      () => ({ ...step(), search: 'Verzonnen' }),
      [{ request: randomUUID(), version: 1, search: '' }],
    ],
    [
      addRequestedRecord,
      () => ({ ...step(), reference }),
      [{ request: randomUUID(), version: 1, reference: '' }],
    ],
    [
      decideRequest,
      () => ({ ...step(), decision: 'refused', reason: 'Verzonnen.' }),
      [
        { request: randomUUID(), version: 1, decision: 'misschien', reason: 'x' },
        { request: randomUUID(), version: 1, decision: 'refused', reason: '' },
      ],
    ],
  ];
  describe.each(officers)('$name', (what, input, bad) => {
    it('gives nothing to who is not signed in, to a stranger, or to a coordinator', async () => {
      for (const actor of [...office.strangers, office.care, office.safety])
        expect(await run(office.house, actor, what, input())).toEqual({ kind: 'absent' });
    });
    it('shows another municipality no request of this one', async () => {
      if (!('request' in input())) return;
      expect(await run(office.house, office.elsewhere, what, input())).toEqual({ kind: 'absent' });
    });
    it.each(bad)('refuses what makes no sense: %j', async (wrong) => {
      expect(await office.kind(office.officer, what, wrong)).toBe('invalid');
    });
  });

  it('lets the coordinator of the compartment assemble, and never the privacy officer', async () => {
    const named = { request, reference };
    for (const what of [readRequestedRecord, assessRecord] as AnyVerb[]) {
      const input = what === assessRecord ? { ...named, verdict: 'not_about' } : named;
      for (const actor of [...office.strangers, office.officer, office.safety, office.elsewhere])
        expect(await run(office.house, actor, what, input)).toEqual({ kind: 'absent' });
    }
    expect(await office.kind(office.officer, requestedRecords, {})).toBe('absent');
    expect(await office.kind(office.officer, findSubject, { request })).toBe('absent');
    expect(await office.kind(office.care, assessRecord, { ...named, verdict: 'zomaar' })).toBe('invalid');
    const waiting = await office.do(office.care, requestedRecords, {});
    expect(waiting.map((one) => one.reference)).toContain(reference);
    expect(await office.do(office.safety, requestedRecords, {})).toEqual([]);
  });
});

describe('a request', () => {
  it('has a term of one month, that can be extended once by two, in time', async () => {
    const request = await register({ receivedOn: '2025-12-31' });
    expect((await read(request)).request.dueOn).toBe('2026-01-31');
    await office.do(office.officer, extendRequest, { ...(await form(request)), extension: 'Veel dossiers.' });
    const extended = (await read(request)).request;
    expect([extended.dueOn, extended.words?.extension]).toEqual(['2026-03-31', 'Veel dossiers.']);
    expect(
      await office.kind(office.officer, extendRequest, { ...(await form(request)), extension: 'Nog.' }),
    ).toBe('refused');
    const late = await register({ receivedOn: '2025-11-30' });
    expect((await read(late)).late).toBe(true);
    expect(
      await office.kind(office.officer, extendRequest, { ...(await form(late)), extension: 'Te laat.' }),
    ).toBe('refused');
    const listed = await office.do(office.officer, dataRequests, {});
    expect(listed.requests[0]).toMatchObject({ id: late, late: true });
    expect(JSON.stringify(listed)).not.toContain('Verzonnen');
  });

  it('is one when the form comes twice, and tells the second of two people', async () => {
    const once = randomUUID();
    const first = await register({ once });
    expect(await register({ once })).toBe(first);
    const stale = await form(first);
    await office.do(office.officer, checkIdentity, { ...stale, how: 'digid', on: '2026-01-05' });
    expect(await office.kind(office.officer, extendRequest, { ...stale, extension: 'x' })).toBe('changed');
  });

  it('asks who it is before anything is looked for', async () => {
    const request = await register();
    const step = await form(request);
    expect(await office.kind(office.officer, searchSubject, { ...step, search: 'Verzonnen' })).toBe(
      'refused',
    );
    expect(
      await office.kind(office.officer, decideRequest, { ...step, decision: 'nothing_found', reason: 'x' }),
    ).toBe('refused');
    expect(
      await office.kind(office.officer, decideRequest, {
        ...step,
        decision: 'refused',
        reason: 'Niet gebleken wie.',
      }),
    ).toBe('done');
  });

  it('finds numbers of records by token in both domains, and opens nothing', async () => {
    const [care, safety] = [await office.open('care'), await office.open('safety')];
    const other = await office.open('care', {
      story: { whatHappened: 'Iets anders.' },
      special: { personNames: 'Heel Iemandanders' },
    });
    const request = await searched('Persoon Verzonnen');
    const file = await read(request);
    const found = file.records.map((record) => record.reference);
    expect(found).toEqual(expect.arrayContaining([care, safety]));
    expect(found).not.toContain(other);
    expect(JSON.stringify(file)).not.toContain('verhaal');
    await office.do(office.officer, addRequestedRecord, { ...(await form(request)), reference: other });
    expect((await read(request)).records.map((record) => record.reference)).toContain(other);
    expect(
      await office.kind(office.officer, decideRequest, {
        ...(await form(request)),
        decision: 'granted',
        reason: 'x',
      }),
    ).toBe('refused');
  });

  it('gives the person the own data without others, and says what stays out', async () => {
    const reference = await office.open('care', {
      story: {
        whatHappened:
          'Persoon Verzonnen werkte met Ander Bedacht. Bel 06-00000123 of mail ander@voorbeeld.example.',
      },
      contact: { anonymous: false, name: 'Melder van der Verzonnen' },
    });
    const request = await searched('Persoon Verzonnen');
    const named = { request, reference };
    const { passages } = await office.do(office.care, readRequestedRecord, named);
    const story = passages.find(({ key }) => key.endsWith('whatHappened'));
    expect(story?.proposed).toBe(`Persoon Verzonnen werkte met ${MASK}. Bel ${MASK} of mail ${MASK}.`);
    const contact = passages.filter(({ never }) => never === 'reporter').map(({ key }) => key);
    expect(contact).not.toEqual([]);
    const choices = Object.fromEntries(passages.map(({ key }) => [key, 'give']));
    const texts = { [story?.key ?? '']: `${story?.proposed} En meer.` };
    const added = await run(office.house, office.care, assessRecord, {
      ...named,
      verdict: 'released',
      choices,
      texts,
    });
    expect(added).toMatchObject({ kind: 'invalid', problems: [{ field: `text-${story?.key}` }] });
    const unsaid = await run(office.house, office.care, assessRecord, { ...named, verdict: 'released' });
    expect(unsaid.kind).toBe('invalid');
    await office.do(office.care, assessRecord, { ...named, verdict: 'released', choices });
    expect(await office.kind(office.care, assessRecord, { ...named, verdict: 'not_about' })).toBe('changed');
    const { excerpt } = await office.do(office.care, readRequestedRecord, named);
    const given = JSON.stringify(excerpt);
    expect(given).toContain('Persoon Verzonnen werkte');
    for (const secret of ['Melder', 'Ander', '06-0', 'ander@']) expect(given).not.toContain(secret);
    const record = (await read(request)).records.find((one) => one.reference === reference);
    expect(record).toMatchObject({
      state: 'released',
      leftOut: expect.arrayContaining(['reporter', 'third_party']),
    });
    const trail = await office.do(office.officer, auditTrail, { reference });
    expect(trail.lines.map(({ verb }) => verb)).toContain('privacy.read-requested-record');
    // the wall: what was released is not even a row for the privacy officer
    const [sealed] = await office.rows<{ n: number }>('select count(*)::int as n from request_excerpts');
    expect(sealed?.n).toBeGreaterThan(0);
  });

  it('keeps records from being destroyed as long as nobody decided', async () => {
    const reference = await office.closed('safety', { special: { personNames: 'Bewaarde Bedacht' } });
    const request = await searched('Bewaarde Bedacht');
    office.clock.advance(400 * 86_400_000);
    const { list } = await office.do(office.officer, proposeDestruction, {
      domain: 'safety',
      once: randomUUID(),
    });
    await office.do(office.job, collectList, { list });
    const { items } = await office.do(office.officer, readList, { list });
    expect(items.map((item) => item.reference)).not.toContain(reference);
    await office.do(office.officer, decideRequest, {
      ...(await form(request)),
      decision: 'withdrawn',
      reason: 'Ingetrokken.',
    });
  });

  it('for erasure that is granted puts the records on a list for two seats', async () => {
    const reference = await office.open('care', { special: { personNames: 'Gewiste Bedacht' } });
    const request = await searched('Gewiste Bedacht', { kind: 'erasure', name: 'Gewiste Bedacht' });
    const { passages } = await office.do(office.care, readRequestedRecord, { request, reference });
    const choices = Object.fromEntries(passages.map(({ key }) => [key, 'give']));
    await office.do(office.care, assessRecord, { request, reference, verdict: 'released', choices });
    await office.do(office.officer, decideRequest, {
      ...(await form(request)),
      decision: 'granted',
      reason: 'Terecht.',
    });
    const { lists } = await office.do(office.care, retention, {});
    const list = lists.find(({ cause }) => cause === 'request')?.id;
    await office.do(office.officer, approveDestruction, { list });
    expect((await office.do(office.care, readSignal, { reference })).destroyed).toBe(false);
    await office.do(office.care, approveDestruction, { list });
    await office.work('privacy.destroy-list', { list });
    expect((await office.do(office.care, readSignal, { reference })).destroyed).toBe(true);
    const after = await office.do(office.care, readRequestedRecord, { request, reference });
    expect([after.excerpt, after.passages]).toEqual([null, []]);
  });

  it('is itself destroyed when its term is over', async () => {
    const request = await register();
    await office.do(office.officer, decideRequest, {
      ...(await form(request)),
      decision: 'refused',
      reason: 'Verzonnen.',
    });
    office.clock.advance(6 * 366 * 86_400_000);
    const { list } = await office.do(office.officer, proposeDestruction, {
      domain: 'none',
      once: randomUUID(),
    });
    await office.work('privacy.gather-destruction', { list });
    await office.do(office.officer, approveDestruction, { list });
    await office.do(office.safety, approveDestruction, { list });
    await office.work('privacy.destroy-list', { list });
    const { request: left } = await read(request);
    expect(left).toMatchObject({ words: null, kind: 'access', decision: 'refused' });
  });
});

describe('masking', () => {
  it.each([
    ['Jan sprak met Piet.', ['Jan Proef'], ['Piet Model'], `Jan sprak met ${MASK}.`],
    ['Bel 06 12 34 56 78.', ['0612345678'], [], 'Bel 06 12 34 56 78.'],
    ['Auto AB-12-CD voor de deur.', [], [], `Auto ${MASK} voor de deur.`],
    ['Op 3 december om 15 uur.', [], [], 'Op 3 december om 15 uur.'],
  ])('%s', (text, own, names, masked) => {
    expect(maskOthers(text, own, names)).toBe(masked);
    expect(onlyLost(masked, text)).toBe(true);
  });

  it('lets words go, and none come', () => {
    expect(onlyLost('een drie', 'een twee drie')).toBe(true);
    expect(onlyLost('drie een', 'een twee drie')).toBe(false);
    expect(onlyLost('een vier', 'een twee drie')).toBe(false);
  });
});
