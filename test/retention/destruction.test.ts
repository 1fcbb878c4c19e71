import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { settings } from '../../content/settings.ts';
import { type AnyVerb, run } from '../../src/kernel/verb.ts';
import { auditTrail } from '../../src/rooms/privacy/audit-trail.ts';
import { approveDestruction, rejectDestruction } from '../../src/rooms/privacy/retention/approve.ts';
import { certificate } from '../../src/rooms/privacy/retention/certificate.ts';
import { closeDestroyed, replayDestruction } from '../../src/rooms/privacy/retention/close-destroyed.ts';
import { collectList } from '../../src/rooms/privacy/retention/collect.ts';
import { destroyBatch } from '../../src/rooms/privacy/retention/destroy.ts';
import { holds, liftHold, placeHold } from '../../src/rooms/privacy/retention/hold.ts';
import { proposeDestruction } from '../../src/rooms/privacy/retention/propose.ts';
import { readList, retention } from '../../src/rooms/privacy/retention/read-lists.ts';
import { note, readSignal, reopen } from '../../src/rooms/signals/verbs.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const propose = async (domain: 'care' | 'safety' | 'none' = 'care'): Promise<string> => {
  const { list } = await office.do(office.officer, proposeDestruction, { domain, once: randomUUID() });
  await office.work('privacy.gather-destruction', { list });
  return list;
};
const read = (list: string) => office.do(office.officer, readList, { list });
const finish = async (list: string): Promise<void> => {
  await office.do(office.officer, approveDestruction, { list });
  await office.do(office.care, approveDestruction, { list });
  await office.work('privacy.destroy-list', { list });
};
const reject = (list: string) =>
  office.do(office.officer, rejectDestruction, { list, reason: 'Verzonnen reden.' });
/** Thirteen months after whatever was closed until now. */
const later = (): void => office.clock.advance(400 * 86_400_000);
const keyed = async (reference: string): Promise<boolean> =>
  (await office.do(office.care, readSignal, { reference })).destroyed === false;

describe('every verb of retention', () => {
  let list: string;
  let hold: string;
  beforeAll(async () => {
    const reference = await office.open('care');
    list = await propose('care');
    await office.do(office.officer, placeHold, { reference, reason: 'Verzonnen reden.', once: randomUUID() });
    hold = (await office.do(office.officer, holds, {})).holds[0]?.id ?? '';
  });
  afterAll(() => reject(list));

  const verbs: readonly [AnyVerb, () => object, readonly object[]][] = [
    [retention, () => ({}), [{ after: 'x' }]],
    [readList, () => ({ list }), [{}, { list: '1' }, { list: randomUUID(), after: 'x' }]],
    [holds, () => ({}), [{ after: 'x' }]],
    [
      proposeDestruction,
      () => ({ domain: 'safety', once: randomUUID() }),
      [{ domain: 'both', once: randomUUID() }, { domain: 'care' }],
    ],
    [
      placeHold,
      () => ({ reference: 'ZZZZ-ZZZZ', reason: 'x', once: randomUUID() }),
      [{ reference: '', reason: '', once: randomUUID() }],
    ],
    [
      liftHold,
      () => ({ hold, reason: 'Verzonnen.' }),
      [
        { hold: '1', reason: 'x' },
        { hold: randomUUID(), reason: ' ' },
      ],
    ],
    [certificate, () => ({ list }), [{ list: 'x' }]],
    [rejectDestruction, () => ({ list, reason: 'Verzonnen.' }), [{ list: randomUUID(), reason: '' }]],
    [approveDestruction, () => ({ list }), [{}]],
  ];
  describe.each(verbs)('$name', (what, input, bad) => {
    it('gives nothing to who is not signed in or has no part in it', async () => {
      for (const actor of office.strangers)
        expect(await run(office.house, actor, what, input())).toEqual({ kind: 'absent' });
    });
    it('shows another municipality nothing of a list or a hold of this one', async () => {
      const asked = Object.keys(input());
      if (!asked.includes('list') && !asked.includes('hold')) return;
      expect(await run(office.house, office.elsewhere, what, input())).toEqual({ kind: 'absent' });
    });
    it.each(bad)('refuses what makes no sense: %j', async (wrong) => {
      expect(await office.kind(office.officer, what, wrong)).toBe('invalid');
    });
  });

  it('refuses a place beyond every number of the database on a list that is there, and takes the last one', async () => {
    for (const after of ['2147483648', '9007199254740991', '-1', '1.5'])
      expect(await office.kind(office.officer, readList, { list, after }), after).toBe('invalid');
    expect(await office.do(office.officer, readList, { list, after: '2147483647' })).toMatchObject({
      items: [],
      next: null,
    });
  });

  it('keeps the other compartment out, and lets only the house gather and destroy', async () => {
    for (const what of [readList, approveDestruction, certificate])
      expect(await office.kind(office.safety, what, { list })).toBe('absent');
    expect(await office.kind(office.safety, liftHold, { hold, reason: 'x' })).toBe('absent');
    for (const actor of [office.officer, office.care]) {
      expect(await office.kind(actor, collectList, { list })).toBe('absent');
      expect(await office.kind(actor, destroyBatch, { list })).toBe('absent');
      expect(await office.kind(actor, replayDestruction, {})).toBe('absent');
    }
    expect(await office.kind(office.care, proposeDestruction, { domain: 'care', once: randomUUID() })).toBe(
      'absent',
    );
  });
});

describe('a list', () => {
  let old: string;
  let fresh: string;
  let list: string;
  beforeEach(async () => {
    old = await office.closed('care');
    later();
    fresh = await office.closed('care');
    list = await propose();
  });

  it('holds what is over its term and nothing else, by number, with the rule and the day', async () => {
    const { items } = await read(list);
    expect(items.map(({ reference }) => reference)).toContain(old);
    expect(items.map(({ reference }) => reference)).not.toContain(fresh);
    expect(items.every(({ rule }) => rule === 'signal')).toBe(true);
    expect(JSON.stringify(await read(list))).not.toContain('Verzonnen verhaal');
    await reject(list);
  });

  it('is one list when the form comes twice, and one at a time in a compartment', async () => {
    await reject(list);
    const once = randomUUID();
    const first = await office.do(office.officer, proposeDestruction, { domain: 'care', once });
    expect(await office.do(office.officer, proposeDestruction, { domain: 'care', once })).toEqual(first);
    expect(
      await office.kind(office.officer, proposeDestruction, { domain: 'care', once: randomUUID() }),
    ).toBe('refused');
    await office.work('privacy.gather-destruction', first);
    await reject(first.list);
  });

  it('needs two people from two seats, one of them a coordinator of the domain', async () => {
    const { officer, care } = office;
    await office.do(officer, approveDestruction, { list });
    expect(await office.kind(officer, approveDestruction, { list })).toBe('refused');
    const otherSeat = { ...care, personId: officer.personId };
    expect(await office.kind(otherSeat, approveDestruction, { list })).toBe('refused');
    const colleague = await office.seat(office.town, 'privacy_officer');
    const sameSeat = { ...colleague, seat: { ...colleague.seat, id: officer.seat.id } };
    expect(await office.kind(sameSeat, approveDestruction, { list })).toBe('refused');
    expect(await office.kind(colleague, approveDestruction, { list })).toBe('refused');
    await office.work('privacy.destroy-list', { list });
    expect(await keyed(old)).toBe(true);
    expect(await office.do(care, approveDestruction, { list })).toEqual({ state: 'executing' });
    expect(
      await office.kind(await office.seat(office.town, 'coordinator', 'care'), approveDestruction, { list }),
    ).toBe('changed');
    await office.work('privacy.destroy-list', { list });
    expect(await keyed(old)).toBe(false);
    expect(await keyed(fresh)).toBe(true);
  });

  it('destroys key, tokens and what was sealed, and leaves codes, dates and a tombstone', async () => {
    await finish(list);
    const [signal] = await office.rows<Record<string, unknown>>(
      `select s.* from signals s join tombstones t on t.record_id = s.id where t.list_id = $1`,
      [list],
    );
    expect(signal).toMatchObject({
      data_key: null,
      receipt_hash: null,
      reporter_token: null,
      state: 'stored_picture',
    });
    const left = await office.rows<{ n: number }>(
      `select (select count(*) from signal_tokens where signal_id = $1)
         + (select count(*) from signal_acts where signal_id = $1 and coalesce(story, contact, special) is not null) as n`,
      [signal?.['id']],
    );
    expect(Number(left[0]?.n)).toBe(0);
    const form = { reference: old, once: randomUUID(), text: 'Verzonnen.' };
    expect(await office.kind(office.care, note, { ...form, version: signal?.['version'] })).toBe('refused');
    const proof = await office.do(office.officer, certificate, { list });
    expect(proof.records.map(({ reference }) => reference)).toContain(old);
    expect(proof.approvals.map(({ role }) => role)).toEqual(['privacy_officer', 'coordinator']);
    expect(proof.digest).toMatch(/^[0-9a-f]{64}$/);
    const trail = await office.do(office.officer, auditTrail, { act: 'write' });
    expect(trail.lines.map(({ verb }) => verb)).toContain('privacy.destroy-batch');
  });

  it('leaves what was put on hold or opened again since', async () => {
    const other = (await read(list)).items.length;
    await office.do(office.care, placeHold, {
      reference: old,
      reason: 'Zaak bij de rechter.',
      once: randomUUID(),
    });
    await finish(list);
    const { items } = await read(list);
    expect(items.find(({ reference }) => reference === old)?.outcome).toBe('held');
    expect(items.filter(({ outcome }) => outcome === 'destroyed')).toHaveLength(other - 1);
    expect(await keyed(old)).toBe(true);
    // not on the next list either, until it is lifted
    const next = await propose();
    expect((await read(next)).items.map(({ reference }) => reference)).not.toContain(old);
    await reject(next);
    const hold = (await office.do(office.care, holds, {})).holds.find(({ reference }) => reference === old);
    expect(hold).toMatchObject({ reason: 'Zaak bij de rechter.', holds: true });
    await office.do(office.care, liftHold, { hold: hold?.id, reason: 'De zaak is klaar.' });
    expect(await office.kind(office.care, liftHold, { hold: hold?.id, reason: 'Nog eens.' })).toBe('changed');
    const last = await propose();
    expect((await read(last)).items.map(({ reference }) => reference)).toContain(old);
    await office.do(office.care, reopen, { reference: old, version: 2, once: randomUUID(), text: 'Nieuws.' });
    await finish(last);
    expect((await read(last)).items.find(({ reference }) => reference === old)?.outcome).toBe('changed');
    expect(await keyed(old)).toBe(true);
  });

  it('that was rejected is carried out by nobody', async () => {
    await reject(list);
    expect(await office.kind(office.care, approveDestruction, { list })).toBe('changed');
    await office.work('privacy.destroy-list', { list });
    expect(await keyed(old)).toBe(true);
  });
});

describe('holds', () => {
  it('are for the own compartment, and one when the form comes twice', async () => {
    const reference = await office.open('safety');
    const form = { reference, reason: 'Verzonnen.', once: randomUUID() };
    expect(await run(office.house, office.care, placeHold, form)).toEqual(
      await run(office.house, office.care, placeHold, { ...form, reference: 'ZZZZ-ZZZZ' }),
    );
    await office.do(office.safety, placeHold, form);
    await office.do(office.safety, placeHold, form);
    const found = (await office.do(office.safety, holds, {})).holds.filter(
      (hold) => hold.reference === reference,
    );
    expect(found).toHaveLength(1);
    expect((await office.do(office.care, holds, {})).holds.map((hold) => hold.reference)).not.toContain(
      reference,
    );
    expect(
      await office.kind(office.safety, placeHold, { ...form, once: randomUUID(), until: '2020-01-01' }),
    ).toBe('invalid');
  });
});

describe('what was destroyed stays closed', () => {
  it('when rows of before come back, and the register is the only one that knows', async () => {
    const reference = await office.closed('care');
    const [before] = await office.rows<{ id: string; data_key: Buffer }>(
      'select id, data_key from signals order by serial desc limit 1',
    );
    later();
    await finish(await propose());
    expect(await keyed(reference)).toBe(false);
    await office.rows('update signals set data_key = $2 where id = $1', [before?.id, before?.data_key]);
    await office.rows('delete from tombstones where record_id = $1', [before?.id]);
    expect(await keyed(reference)).toBe(true);
    expect(await closeDestroyed(office.house)).toBe(1);
    expect(await keyed(reference)).toBe(false);
    const [stone] = await office.rows('select rule, replayed_at from tombstones where record_id = $1', [
      before?.id,
    ]);
    expect(stone).toMatchObject({ rule: 'signal', replayed_at: expect.any(Date) });
    expect(await closeDestroyed(office.house)).toBe(0);
  });

  it('when the register was lost: the database writes it anew', async () => {
    const path = office.house.config.destroyedRecordsFile;
    const lines = readFileSync(path, 'utf8').split('\n').sort();
    rmSync(path);
    await closeDestroyed(office.house);
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8').split('\n').sort()).toEqual(lines);
  });

  it('and nobody destroys anything by writing in the register', async () => {
    const reference = await office.open('care');
    const [signal] = await office.rows<{ id: string }>('select id from signals order by serial desc limit 1');
    const path = office.house.config.destroyedRecordsFile;
    const text = readFileSync(path, 'utf8');
    const forged = text.split('\n')[0]?.replace(/^signal \S+/, `signal ${signal?.id}`);
    writeFileSync(path, `${text}${forged}\n`);
    await expect(closeDestroyed(office.house)).rejects.toThrow('is veranderd');
    expect(await keyed(reference)).toBe(true);
    writeFileSync(path, `${text}signal half`);
    expect(await closeDestroyed(office.house)).toBe(0);
    writeFileSync(path, text);
  });
});

describe('terms', () => {
  it('are the settings of the municipality, and a case has another one', async () => {
    const { rules } = await office.do(office.officer, retention, {});
    expect(rules.map(({ code, months }) => [code, months])).toEqual([
      ['signal', settings['retention.signal'].value],
      ['case', settings['retention.case'].value * 12],
      ['mail', settings['retention.mail'].value],
      ['sharing', settings['retention.sharing'].value * 12],
      ['request', settings['retention.request'].value * 12],
    ]);
    const reference = await office.closed('care');
    const [signal] = await office.rows<{ id: string }>('select id from signals order by serial desc limit 1');
    await office.rows(
      `update signal_acts set codes = codes || '{"state":"case"}' where signal_id = $1 and position = 1`,
      [signal?.id],
    );
    later();
    const list = await propose();
    expect((await read(list)).items.map((item) => item.reference)).not.toContain(reference);
    await reject(list);
    office.clock.advance(5 * 366 * 86_400_000);
    const last = await propose();
    expect((await read(last)).items.find((item) => item.reference === reference)?.rule).toBe('case');
    await reject(last);
  });
});

describe('a mail that nobody decided about', () => {
  it('goes after its term, and one that came since or was decided stays as it is', async () => {
    const [mailbox, old, fresh, decided] = Array.from({ length: 4 }, () => randomUUID());
    const now = office.clock.now().getTime();
    const daysAgo = (days: number): Date => new Date(now - days * 86_400_000);
    await office.rows(
      `insert into mailboxes (id, organisation_id, domain, active, rule, changed_at, data_key, sealed)
       values ($1, $2, 'safety', true, 'folder', $3, '\\x00', '\\x00')`,
      [mailbox, office.town, daysAgo(400)],
    );
    for (const [id, at, state] of [
      [old, daysAgo(120), 'waiting'],
      [fresh, daysAgo(20), 'waiting'],
      [decided, daysAgo(300), 'accepted'],
    ] as const)
      await office.rows(
        `insert into mail_proposals (id, organisation_id, domain, mailbox_id, state, mailed_at, taken_at, fingerprint,
           uid_validity, uid, data_key, sealed)
         values ($1, $2, 'safety', $3, $4, $5, $5, sha256($6::bytea), 1, 1, $7, '\\x01')`,
        [id, office.town, mailbox, state, at, id, state === 'waiting' ? Buffer.from([1]) : null],
      );
    const list = await propose('safety');
    const { items } = await read(list);
    expect(items.filter(({ kind }) => kind === 'mail_proposal').map(({ rule }) => rule)).toEqual(['mail']);
    await office.do(office.officer, approveDestruction, { list });
    await office.do(office.safety, approveDestruction, { list });
    await office.work('privacy.destroy-list', { list });
    const rows = await office.rows<{ id: string; state: string; kept: boolean }>(
      `select id, state, data_key is not null as kept from mail_proposals where mailbox_id = $1`,
      [mailbox],
    );
    expect(new Map(rows.map(({ id, state, kept }) => [id, [state, kept]]))).toEqual(
      new Map([
        [old, ['refused', false]],
        [fresh, ['waiting', true]],
        [decided, ['accepted', false]],
      ]),
    );
  });
});
