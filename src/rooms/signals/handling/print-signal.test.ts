import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { run } from '../../../kernel/verb.ts';
import { openPart } from './open-part.ts';
import { printSignal } from './print-signal.ts';
import { openOffice, reported, signIn } from './staff.fixture.ts';

let place: TestHouse;
let town: OrganisationId;
let care: SeatActor;
let safety: SeatActor;
let employee: SeatActor;
let elsewhere: SeatActor;

beforeAll(async () => {
  ({ place, town, care, safety, employee, elsewhere } = await openOffice());
  await signIn(place.database.superOptions, care);
});
afterAll(() => place.close());

const print = (actor: Actor, input: object) => run(place.house, actor, printSignal, input);

it('is for who may read the signal, and asks what it is for', async () => {
  const reference = await reported(place.house, employee);
  const good = { reference, purpose: 'Voor het overleg van vanmiddag' };
  for (const actor of [{ kind: 'public', organisationId: town } as const, elsewhere, safety, employee])
    expect(await print(actor, good)).toEqual({ kind: 'absent' });
  expect(await print(care, { reference, purpose: ' ' })).toMatchObject({
    kind: 'invalid',
    problems: [{ field: 'purpose' }],
  });
  expect(await print(care, good)).toMatchObject({ kind: 'done', value: { purpose: good.purpose } });
});

it('puts on paper what is open and nothing else, under a number that the ledger knows', async () => {
  const reference = await reported(place.house, employee, {
    story: { whatHappened: 'Kanarieverhaal' },
    special: { personNames: 'Pim Kanariebos' },
  });
  const before = await print(care, { reference, purpose: 'Eerst dicht' });
  expect(JSON.stringify(before)).not.toMatch(/Kanarie/);
  await run(place.house, care, openPart, { reference, part: 'story' });
  const after = await print(care, { reference, purpose: 'Kwartaaloverleg' });
  expect(JSON.stringify(after)).toContain('Kanarieverhaal');
  expect(JSON.stringify(after)).not.toContain('Kanariebos');
  const rows = await withClient(
    place.database.superOptions,
    async (client) =>
      (
        await client.query<{ row: string }>(
          `select d.kind, d.format, d.fields, d::text as row, e.reason is not null as told
           from documents d join audit_entries e on e.verb = 'signals.print' and e.subject_id = d.record_id
           order by d.serial desc, e.id desc limit 1`,
        )
      ).rows,
  );
  expect(rows[0]).toMatchObject({
    kind: 'signal_print',
    format: 'paper',
    fields: ['facts', 'acts', 'story'],
    told: true,
  });
  expect(rows[0]?.row).not.toContain('Kwartaal');
});
