import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import { newTrace, type OrganisationId } from '../../../kernel/ids.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { type AnyVerb, run } from '../../../kernel/verb.ts';
import { exportSignals } from './export-signals.ts';
import { listSignals, PAGE_SIZE } from './list-signals.ts';
import { overview } from './overview.ts';
import { searchSignals } from './search-signals.ts';
import { once, openOffice, reported } from './staff.fixture.ts';
import { triage } from './triage.ts';

let place: TestHouse;
let town: OrganisationId;
let care: SeatActor;
let safety: SeatActor;
let employee: SeatActor;
let elsewhere: SeatActor;

beforeAll(async () => {
  ({ place, town, care, safety, employee, elsewhere } = await openOffice());
});
afterAll(() => place.close());

const asked = (actor: Actor, what: AnyVerb, input: object) => run(place.house, actor, what, input);
const answered = async <Value>(actor: Actor, what: AnyVerb, input: object): Promise<Value> => {
  const outcome = await asked(actor, what, input);
  if (outcome.kind !== 'done') throw new Error(`${what.name}: ${outcome.kind}`);
  return outcome.value as Value;
};
const referencesOf = (found: { readonly signals: readonly { readonly reference: string }[] }): string[] =>
  found.signals.map(({ reference }) => reference);

const good: readonly [AnyVerb, object, object][] = [
  [overview, {}, { unknown: 'x' }],
  [listSignals, {}, { older: 'x'.repeat(100) }],
  [searchSignals, { text: 'Voorbeeldstraat 12, Poortugaal' }, { text: 'x' }],
  [exportSignals, { purpose: 'Jaarverslag' }, { purpose: ' ' }],
];

describe.each(good)('$name', (what, input, bad) => {
  it('answers nobody but a coordinator, and each only about the own domain and municipality', async () => {
    const reference = await reported(place.house, employee);
    const strangers: Actor[] = [{ kind: 'public', organisationId: town }, employee];
    for (const actor of strangers) expect(await asked(actor, what, input)).toEqual({ kind: 'absent' });
    for (const actor of [elsewhere, safety]) {
      const outcome = await asked(actor, what, input);
      expect(outcome.kind).toBe('done');
      expect(JSON.stringify(outcome)).not.toContain(reference);
    }
    expect((await asked(care, what, bad)).kind).toBe('invalid');
    expect(JSON.stringify(await asked(care, what, input))).toContain(reference);
  });
});

it('a list writes one line of the processing log for each signal that it shows', async () => {
  await reported(place.house, employee);
  const trace = newTrace();
  const outcome = await run(place.house, care, listSignals, {}, trace);
  const shown = outcome.kind === 'done' ? outcome.value.signals.length : 0;
  expect(shown).toBeGreaterThan(1);
  const lines = await withClient(
    place.database.superOptions,
    async (client) =>
      (await client.query('select distinct subject from processing_lines where trace_id = $1', [trace])).rows,
  );
  expect(lines).toHaveLength(shown);
});

describe('signals.search', () => {
  it('finds by address, plate, name and reference, and writes down only by what kind it was', async () => {
    const reference = await reported(place.house, employee, {
      story: { whatHappened: 'Verzonnen', address: 'Zwaluwpad 3, Rhoon', vehicles: '12-ABC-3' },
      special: { personNames: 'Pim Kwartelbosch', personPhones: '06 12000000' },
    });
    for (const text of [
      'zwaluwpad 3 rhoon',
      '12abc3',
      'pim kwartelbosch',
      '0612000000',
      reference.toLowerCase(),
    ]) {
      expect(referencesOf(await answered(care, searchSignals, { text })), text).toContain(reference);
      expect(referencesOf(await answered(safety, searchSignals, { text })), text).not.toContain(reference);
      expect(referencesOf(await answered(elsewhere, searchSignals, { text })), text).not.toContain(reference);
    }
    const [row] = await withClient(place.database.superOptions, async (client) => {
      const { rows } = await client.query<{ trail: string; detail: string }>(
        `select string_agg(e::text, '') as trail, (array_agg(detail order by id desc))[1] as detail
         from audit_entries e where verb = 'signals.search'`,
      );
      return rows;
    });
    for (const word of ['waluwpad', 'wartelbosch', '0612000000', '12abc3']) {
      for (const where of [row?.trail ?? '', place.lines.join('')]) {
        expect(where.length).toBeGreaterThan(100);
        expect(where.toLowerCase()).not.toContain(word);
        expect(where).not.toContain(Buffer.from(word).toString('hex'));
      }
    }
    expect(row?.detail).toContain('"found":');
    expect(row?.detail).toContain('"purpose":"handling"');
    expect((await asked(care, searchSignals, { text: 'Pim', purpose: 'nieuwsgierig' })).kind).toBe('invalid');
  });

  it('finds a family name as people write it, and a whole name only as a whole', async () => {
    const reference = await reported(place.house, employee, {
      special: { personNames: 'Joep van der Bedenksel' },
    });
    for (const text of [
      'van der Bedenksel',
      'bedenksel',
      'J. van der Bedenksel',
      'Bedenksel, Joep van der',
    ]) {
      expect(referencesOf(await answered(care, searchSignals, { text })), text).toContain(reference);
    }
    expect(referencesOf(await answered(care, searchSignals, { text: 'Kees Bedenksel' }))).not.toContain(
      reference,
    );
  });

  it('never finds the reporter by their own name (R12)', async () => {
    await reported(place.house, employee, { contact: { anonymous: false, name: 'Greet Ooievaarsnest' } });
    expect(await answered(care, searchSignals, { text: 'Greet Ooievaarsnest' })).toEqual({ signals: [] });
  });
});

describe('signals.export', () => {
  it('gives codes in words, and keeps the purpose sealed in the audit trail', async () => {
    const reference = await reported(place.house, employee, { urgency: 'urgent' });
    const { file: csv } = await answered<{ file: string }>(care, exportSignals, {
      urgency: 'urgent',
      purpose: 'Voor het Kwartaaloverleg',
    });
    const line = csv.split('\r\n').find((candidate) => candidate.startsWith(reference));
    expect(line?.split(';').slice(2, 6)).toEqual(['Zorg', 'Melding', 'Ontvangen', '(Nog) niet bekend']);
    expect(csv).not.toMatch(/Verzonnen|Voorbeeldstraat/);
    const [entry] = await withClient(place.database.superOptions, async (client) => {
      const { rows } = await client.query<{ reason: Buffer | null; row: string }>(
        `select reason, e::text as row from audit_entries e where verb = 'signals.export' and reason is not null order by id desc limit 1`,
      );
      return rows;
    });
    expect(entry?.reason).not.toBeNull();
    expect(entry?.row).not.toContain('Kwartaaloverleg');
  });
});

describe('a list for another seat', () => {
  const HEADS = ['Kenmerk', 'Vorm', 'Minderjarig', 'Kanaal', 'Soort melder'];
  const masked = async (reader: string): Promise<string[]> => {
    const { file } = await answered<{ file: string }>(care, exportSignals, { purpose: 'Overleg', reader });
    const [head = [], row = []] = file
      .slice(1)
      .split('\r\n')
      .map((line) => line.split(';'));
    return HEADS.filter((name) => row[head.indexOf(name)] === 'afgeschermd');
  };

  it('masks what that seat may not know', async () => {
    await reported(place.house, employee, { urgency: 'urgent' });
    expect(await masked('coordinator')).toEqual([]);
    expect(await masked('privacy_officer')).toEqual(['Vorm', 'Minderjarig', 'Kanaal', 'Soort melder']);
    expect(await masked('care_coordinator')).toEqual(['Kenmerk', 'Kanaal', 'Soort melder']);
    expect((await run(place.house, care, exportSignals, { purpose: 'x', reader: 'reader' })).kind).toBe(
      'invalid',
    );
  });

  it('is a spreadsheet that tells its number, reader and purpose, and the ledger knows it', async () => {
    const { number, file } = await answered<{ number: string; file: Uint8Array }>(care, exportSignals, {
      purpose: 'Voor het Kwartaaloverleg',
      reader: 'privacy_officer',
      format: 'ods',
    });
    const content = strFromU8(unzipSync(file)['content.xml'] ?? new Uint8Array());
    for (const told of [number, 'Voor het Kwartaaloverleg', 'Functionaris gegevensbescherming'])
      expect(content).toContain(told);
    expect(content).not.toMatch(/Verzonnen|Voorbeeldstraat/);
    const rows = await withClient(place.database.superOptions, async (client) => {
      const query =
        'select kind, format, recipient, ground, sealed from documents order by serial desc limit 1';
      return (await client.query<{ sealed: Buffer }>(query)).rows;
    });
    expect(rows[0]).toMatchObject({
      kind: 'signal_list',
      format: 'ods',
      recipient: 'Functionaris gegevensbescherming',
      ground: 'own_use',
    });
    expect(rows[0]?.sealed.toString('latin1')).not.toContain('Kwartaal');
  });
});

describe('signals.overview', () => {
  it('puts acute first, however many are newer', async () => {
    const acute = await reported(place.house, employee, { urgency: 'acute' });
    for (let more = 0; more < 6; more += 1) {
      place.clock.set(new Date(place.clock.now().getTime() + 60_000));
      await reported(place.house, employee, { urgency: 'urgent' });
    }
    const { urgent } = await answered<{ urgent: { reference: string }[] }>(care, overview, {});
    expect(urgent).toHaveLength(5);
    expect(urgent[0]?.reference).toBe(acute);
  });
});

describe('the list', () => {
  it('is walked exactly once, whatever it is narrowed to and whatever comes in meanwhile', {
    timeout: 120_000,
  }, async () => {
    const walker = await place.seat(await place.organisation(), 'coordinator', 'care');
    const reporter = await place.seat(walker.organisationId, 'employee');
    const add = async (position: number): Promise<void> => {
      // several at the same moment: the place in the list must not hang on time alone
      if (position % 7 === 0) place.clock.set(new Date(place.clock.now().getTime() + 1000));
      await reported(place.house, reporter, {
        urgency: position % 3 === 0 ? 'urgent' : 'normal',
        minor: position % 4 === 0 ? 'possibly' : 'no',
        form: position % 2 === 0 ? 'labour' : 'sexual',
      });
    };
    for (let position = 0; position < 3 * PAGE_SIZE; position += 1) await add(position);
    const first = await answered<{ signals: { reference: string }[] }>(walker, listSignals, {});
    await run(place.house, walker, triage, {
      reference: first.signals[3]?.reference,
      version: 1,
      once: once(),
      minor: 'no',
      forms: ['labour'],
      urgency: 'normal',
      next: 'closed_advice',
      motivation: '',
    });
    const filter = fc.record(
      {
        urgency: fc.constantFrom('urgent', 'normal'),
        minor: fc.constantFrom('possibly', 'no'),
        form: fc.constantFrom('labour', 'sexual', 'criminal'),
        only: fc.constantFrom('open', 'new', 'urgent', 'waiting', 'overdue'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(filter, fc.array(fc.boolean(), { maxLength: 3 }), async (narrowed, arrivals) => {
        const before = await walk(walker, narrowed, 'older', async () => undefined);
        const coming = [...arrivals];
        const during = await walk(walker, narrowed, 'older', async () => {
          if (coming.pop() === true) await add(7);
        });
        // what came in stands before the first page: nothing twice, nothing skipped
        expect(during.seen).toEqual(before.seen);
        const back = await walk(walker, narrowed, 'newer', async () => undefined, during.last);
        const all = [...back.seen, ...during.lastPage];
        expect(new Set(all).size).toBe(all.length);
        for (const reference of before.seen) expect(all).toContain(reference);
      }),
      { numRuns: 12 },
    );
  });
});

interface Page {
  readonly signals: readonly { readonly reference: string }[];
  readonly newer: string | null;
  readonly older: string | null;
}

interface Walk {
  readonly seen: readonly string[];
  readonly lastPage: readonly string[];
  /** Where the last page begins, for the way back. */
  readonly last: string | null;
}

/** Turns page after page one way until there is none, and gives what was seen in the order of the list. */
async function walk(
  actor: SeatActor,
  filter: object,
  way: 'older' | 'newer',
  meanwhile: () => Promise<void>,
  from: string | null = null,
): Promise<Walk> {
  if (way === 'newer' && from === null) return { seen: [], lastPage: [], last: null };
  const seen: string[] = [];
  let page = await answered<Page>(actor, listSignals, from === null ? filter : { ...filter, [way]: from });
  for (;;) {
    const references = page.signals.map(({ reference }) => reference);
    if (way === 'older') seen.push(...references);
    else seen.unshift(...references);
    const next = page[way];
    if (next === null) return { seen, lastPage: references, last: page.newer };
    await meanwhile();
    page = await answered<Page>(actor, listSignals, { ...filter, [way]: next });
  }
}
