import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import type { Actor } from '../actor.ts';
import { done } from '../outcome.ts';
import { ownOrganisation, type Sentence, seated } from '../policy.ts';
import { withClient } from '../postgres/roles.ts';
import { ownOrganisationAsSubject, run, verb } from '../verb.ts';
import { anchorFile } from './anchor.ts';
import { sealChain } from './chain.ts';
import { sayVerdict, type Verdict, verifyChain } from './verify.ts';

const look = verb({
  name: 'test.look',
  act: 'read',
  activity: 'signals',
  input: z.object({ code: z.string() }),
  subject: ownOrganisationAsSubject('organisation'),
  run: async (context, { code }) => {
    context.note({ code });
    context.because('Reden in eigen woorden');
    return done(null);
  },
});
const sentences: Sentence[] = [
  {
    key: 'test.look',
    text: 'Kijken mag.',
    ground: 'proef',
    verbs: ['test.look'],
    who: seated('coordinator'),
    when: ownOrganisation,
  },
];

let test: TestHouse;
let actor: Actor;
const ENTRIES = 12;

/** Twelve acts, linked in three turns, so that there are three anchors. */
beforeEach(async () => {
  test = await openTestHouse(sentences);
  actor = await test.seat(await test.organisation(), 'coordinator', 'care');
  for (let entry = 1; entry <= ENTRIES; entry += 1) {
    await run(test.house, actor, look, { code: `act-${entry}` });
    if (entry % 4 === 0) await sealChain(test.house.database, test.house.audit, test.anchor);
  }
});
afterEach(() => test.close());

const verify = (): Promise<Verdict> => verifyChain(test.house.database, test.house.audit, test.anchor);

/** Does what somebody with the database in hands could do: no row-level security, no missing right. */
const asSuperuser = <Value>(work: (client: pg.Client) => Promise<Value>): Promise<Value> =>
  withClient(test.database.superOptions, work);
const tamper = (statement: string, values: unknown[] = []): Promise<void> =>
  asSuperuser(async (client) => {
    await client.query(statement, values);
  });
const entryAt = (position: number): Promise<number> =>
  asSuperuser(async (client) => {
    const { rows } = await client.query('select entry_id from audit_links where position = $1', [position]);
    return Number(rows[0].entry_id);
  });

describe('an audit trail that nobody touched', () => {
  it('is whole', async () => {
    expect(await verify()).toEqual({ whole: true, linked: ENTRIES, waiting: 0 });
    expect(sayVerdict(await verify())).toContain('heel: 12 regels');
  });

  it('is whole while new entries wait for their link', async () => {
    await run(test.house, actor, look, { code: 'later' });
    expect(await verify()).toEqual({ whole: true, linked: ENTRIES, waiting: 1 });
  });

  it('cannot be changed or cut by the application itself', async () => {
    for (const statement of [
      `update audit_entries set verb = 'x'`,
      'delete from audit_entries',
      'truncate audit_entries',
      `update audit_links set link = ''`,
      'delete from audit_links',
    ]) {
      await expect(test.pool.query(statement)).rejects.toThrow(/permission denied/);
    }
  });
});

describe('a changed entry', () => {
  const columns = [
    ['organisation_id', 'gen_random_uuid()'],
    ['at', `at - interval '1 second'`],
    ['trace_id', `'x'`],
    ['actor_kind', `'job'`],
    ['person_id', 'gen_random_uuid()'],
    ['seat_id', 'null'],
    ['session_id', 'gen_random_uuid()'],
    ['verb', `'test.other'`],
    ['act', `'write'`],
    ['subject_kind', `'x'`],
    ['subject_id', 'gen_random_uuid()'],
    ['outcome', `'absent'`],
    ['sentence', 'null'],
    ['detail', `'{}'`],
    ['reason', 'null'],
    ['mac', `'\\x00'`],
  ] as const;

  it.each(columns)('is named, whichever column it is: %s', async (column, value) => {
    const entryId = await entryAt(7);
    await tamper(`update audit_entries set ${column} = ${value} where id = $1`, [entryId]);
    expect(await verify()).toEqual({ whole: false, position: 7, entryId, wrong: 'entry-changed' });
  });

  it('covers every column there is', async () => {
    const rows = await asSuperuser(
      async (client) =>
        (
          await client.query(`select column_name from information_schema.columns
      where table_name = 'audit_entries' and column_name <> 'id' order by 1`)
        ).rows,
    );
    expect(rows.map((row) => row.column_name)).toEqual(columns.map(([column]) => column).sort());
  });

  it('is the first that is named when there are more', async () => {
    const changed = fc.uniqueArray(fc.integer({ min: 1, max: ENTRIES }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(changed, async (positions) => {
        const ids = await Promise.all(positions.map(entryAt));
        await tamper(`update audit_entries set outcome = 'x' || outcome where id = any($1)`, [ids]);
        const first = Math.min(...positions);
        expect(await verify()).toMatchObject({ position: first, wrong: 'entry-changed' });
        await tamper('update audit_entries set outcome = substr(outcome, 2) where id = any($1)', [ids]);
        expect(await verify()).toMatchObject({ whole: true });
      }),
      { numRuns: 15 },
    );
  });
});

describe('a deleted entry', () => {
  it('is named when its link stands there yet', async () => {
    const entryId = await entryAt(3);
    await tamper('delete from audit_entries where id = $1', [entryId]);
    expect(await verify()).toEqual({ whole: false, position: 3, entryId, wrong: 'entry-missing' });
  });

  it('is named when its link was deleted with it', async () => {
    const entryId = await entryAt(3);
    await tamper('delete from audit_entries where id = $1', [entryId]);
    await tamper('delete from audit_links where position = 3');
    expect(await verify()).toEqual({ whole: false, position: 3, entryId: null, wrong: 'link-missing' });
  });

  it('is found when everything after it was moved up', async () => {
    const entryId = await entryAt(4);
    await tamper('delete from audit_links where position = 3');
    await tamper('update audit_links set position = position - 1 + 1000 where position > 3');
    await tamper('update audit_links set position = position - 1000 where position > 1000');
    expect(await verify()).toEqual({ whole: false, position: 3, entryId, wrong: 'order-changed' });
  });
});

describe('a changed order', () => {
  it('is named when two links change places', async () => {
    const entryId = await entryAt(9);
    await tamper(`update audit_links l set entry_id = -o.entry_id from audit_links o
      where (l.position, o.position) in ((5, 9), (9, 5))`);
    await tamper('update audit_links set entry_id = -entry_id where entry_id < 0');
    expect(await verify()).toEqual({ whole: false, position: 5, entryId, wrong: 'order-changed' });
  });

  it('is named when two entries change numbers', async () => {
    const [one, other] = [await entryAt(5), await entryAt(9)];
    await tamper('alter table audit_entries alter id drop identity');
    await tamper(
      'update audit_entries set id = case id when $1 then -$2::bigint else -$1::bigint end where id in ($1, $2)',
      [one, other],
    );
    await tamper('update audit_entries set id = -id where id < 0');
    expect(await verify()).toEqual({ whole: false, position: 5, entryId: one, wrong: 'order-changed' });
  });

  it('is named when a link is replaced', async () => {
    await tamper(`update audit_links set link = decode(repeat('00', 32), 'hex') where position = 6`);
    expect(await verify()).toMatchObject({ position: 6, wrong: 'order-changed' });
  });
});

describe('an end that was cut off', () => {
  it('is named at its first entry, by the anchor outside the database', async () => {
    await tamper(
      'delete from audit_entries where id in (select entry_id from audit_links where position > 9)',
    );
    await tamper('delete from audit_links where position > 9');
    expect(await verify()).toEqual({ whole: false, position: 10, entryId: null, wrong: 'cut-off' });
  });

  it('is named when everything was emptied', async () => {
    await tamper('truncate audit_entries, audit_links');
    expect(await verify()).toEqual({ whole: false, position: 1, entryId: null, wrong: 'cut-off' });
  });

  it.each([1, 3, 8])('does not heal by sealing %i entries on', async (more) => {
    await tamper(
      'delete from audit_entries where id in (select entry_id from audit_links where position > 9)',
    );
    await tamper('delete from audit_links where position > 9');
    const before = test.anchor.lines();
    for (let entry = 0; entry < more; entry += 1) {
      await run(test.house, actor, look, { code: 'instead' });
      await sealChain(test.house.database, test.house.audit, test.anchor);
    }
    expect(await verify()).toMatchObject({
      whole: false,
      ...(more < 3 ? { position: 11, wrong: 'cut-off' } : { position: 12, wrong: 'anchor-differs' }),
    });
    expect(test.anchor.lines()).toEqual(before);
  });
});

describe('an entry that Lantaarn did not write', () => {
  it('is named before it is linked', async () => {
    await tamper(`insert into audit_entries (organisation_id, at, trace_id, actor_kind, verb, act, subject_kind,
      outcome, detail, mac) select organisation_id, at, trace_id, actor_kind, verb, act, subject_kind, outcome,
      detail, mac from audit_entries limit 1`);
    expect(await verify()).toMatchObject({ whole: false, position: null, wrong: 'unlinked-entry-forged' });
  });
});

describe('the anchor file', () => {
  const path = (): string => join(test.house.config.home, 'anchor.txt');

  it('is kept for the owner only', () => {
    expect(existsSync(path())).toBe(true);
    expect(readFileSync(path(), 'utf8').trim().split('\n')).toHaveLength(3);
  });

  it('cannot be edited without the key', async () => {
    const text = readFileSync(path(), 'utf8');
    writeFileSync(path(), text.replace(/^12 /m, '11 '));
    expect(await verify()).toMatchObject({ whole: false, wrong: 'anchor-forged' });
  });

  it('is missed when somebody took it away', async () => {
    rmSync(path());
    const verdict = await verifyChain(test.house.database, test.house.audit, anchorFile(path()));
    expect(verdict).toMatchObject({ whole: false, wrong: 'anchor-missing' });
    expect(sayVerdict(verdict)).toContain('ankerbestand');
  });
});
