import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SeatActor } from '../../../kernel/actor.ts';
import { newId, type OrganisationId } from '../../../kernel/ids.ts';
import { addDays, localDate } from '../../../kernel/local-time.ts';
import { setAbsence } from '../absence/set-absence.ts';
import { organisationById, organisationBySlug } from '../organisations.ts';
import { addOrganisation } from './add-organisation.ts';
import { type Administration, openAdministration } from './administration.fixture.ts';
import { changeOrganisation } from './change-organisation.ts';
import { changeOwnOrganisation } from './change-own-organisation.ts';
import { stampOf } from './fields.ts';
import { inviteAdministrator } from './invite-administrator.ts';
import type { OrganisationLine } from './organisation-lines.ts';
import { readOrganisations } from './read-organisations.ts';
import { readOwnOrganisation } from './read-own-organisation.ts';
import { setOrganisationActive } from './set-organisation-active.ts';

let house: Administration;
beforeAll(async () => {
  house = await openAdministration();
});
afterAll(() => house.close());
beforeEach(() => house.clock.advance(1000));

const fields = (outcome: { kind: string; problems?: readonly { field: string }[] }) => [
  outcome.kind,
  ...(outcome.problems ?? []).map(({ field }) => field),
];

const fresh = (change: object = {}) => ({
  name: 'Voorbeeldingen',
  slug: 'voorbeeldingen',
  phone: '',
  places: 'Voorbeeldingen\nKleindorp',
  kind: 'municipality',
  partnerCode: '',
  domain: 'both',
  ...change,
});

/** Who may do nothing to other organisations: not signed in, two municipalities, another seat. */
const others = () => [...house.strangers(), house.here];

describe('the list of organisations', () => {
  test('is for the administrator of the region; others see their own', async () => {
    for (const actor of others()) expect((await house.ask(actor, readOrganisations, {})).kind).toBe('absent');
    const all = await house.ask<readonly OrganisationLine[]>(house.regional, readOrganisations, {});
    const line =
      all.kind !== 'done' ? undefined : all.value.find(({ organisation }) => organisation.id === house.town);
    expect([line?.administrators, line?.vacancies.map(({ title }) => title)]).toEqual([
      1,
      ['Aandachtsfunctionaris veiligheid'],
    ]);
    const own = await house.ask<OrganisationLine>(house.here, readOwnOrganisation, {});
    expect(own).toMatchObject({ kind: 'done', value: { organisation: { slug: 'albrandswaard' } } });
    expect((await house.ask(house.coordinator, readOwnOrganisation, {})).kind).toBe('absent');
  });
});

describe('a seat from which everybody is away', () => {
  test('stands in the list until when, without who or why; with somebody there, or ended, it does not', async () => {
    const today = localDate(house.clock.now());
    const missing = async (actor = house.regional) => {
      const all = await house.ask<readonly OrganisationLine[]>(actor, readOrganisations, {});
      if (all.kind !== 'done') throw new Error(all.kind);
      return all.value.filter(({ uncovered }) => uncovered.length > 0);
    };
    const away = (actor: SeatActor, from: number, until: number) =>
      house.ask(actor, setAbsence, {
        from: addDays(today, from),
        until: addDays(today, until),
        reason: 'leave',
        once: randomUUID(),
      });
    await away(house.coordinator, 3, 9);
    expect(await missing()).toEqual([]);
    await away(house.coordinator, 0, 2);
    const [line, ...more] = await missing();
    expect(more).toEqual([]);
    expect(line?.organisation.id).toBe(house.town);
    // the whole of it: no person, no reason
    expect(line?.uncovered).toEqual([{ domain: 'care', until: addDays(today, 2) }]);
    expect(line?.vacancies.map(({ domain }) => domain)).toEqual(['safety']);
    const own = await house.ask<OrganisationLine>(house.here, readOwnOrganisation, {});
    expect(own).toMatchObject({ value: { uncovered: [{ domain: 'care' }] } });
    const elsewhere = await house.ask<OrganisationLine>(house.there, readOwnOrganisation, {});
    expect(elsewhere).toMatchObject({ value: { uncovered: [] } });
    await house.place({
      email: 'er-is-iemand@voorbeeld.example',
      organisationId: house.town,
      seats: [{ role: 'coordinator', domain: 'care', capacity: 'deputy' }],
    });
    expect(await missing()).toEqual([]);
  });
});

describe('adding an organisation', () => {
  test('is for the region only, and says what is wrong', async () => {
    for (const actor of others())
      expect((await house.ask(actor, addOrganisation, fresh())).kind).toBe('absent');
    const wrong = async (change: object) =>
      fields(await house.ask(house.regional, addOrganisation, fresh(change)));
    expect(await wrong({ name: '' })).toEqual(['invalid', 'name']);
    expect(await wrong({ slug: 'Hoofd Letters' })).toEqual(['invalid', 'slug']);
    expect(await wrong({ slug: 'beheer' })).toEqual(['invalid', 'slug']);
    expect(await wrong({ slug: 'logo' })).toEqual(['invalid', 'slug']);
    expect(await wrong({ slug: 'rotterdam' })).toEqual(['invalid', 'slug']);
    expect(await wrong({ kind: 'region' })).toEqual(['invalid', 'kind']);
    expect(await wrong({ kind: 'partner' })).toEqual(['invalid', 'partnerCode']);
    expect(await wrong({ kind: 'partner', partnerCode: 'constructor' })).toEqual(['invalid', 'partnerCode']);
  });

  test('gives a municipality its own key and two empty seats, and a partner what may be shared with it', async () => {
    const added = await house.ask<OrganisationId>(house.regional, addOrganisation, fresh());
    if (added.kind !== 'done') throw new Error(added.kind);
    const all = await house.ask<readonly OrganisationLine[]>(house.regional, readOrganisations, {});
    const line =
      all.kind !== 'done' ? undefined : all.value.find(({ organisation }) => organisation.id === added.value);
    expect(line?.vacancies).toHaveLength(2);
    expect(line?.organisation.places).toEqual(['Voorbeeldingen', 'Kleindorp']);
    await expect(house.house.organisationKeys.of(added.value)).resolves.toBeDefined();
    const partner = fresh({
      slug: 'tweede-vt',
      kind: 'partner',
      partnerCode: 'veilig_thuis',
      domain: 'care',
    });
    const second = await house.ask<OrganisationId>(house.regional, addOrganisation, partner);
    const made = second.kind === 'done' && (await organisationById(house.house, second.value));
    expect(made).toMatchObject({ partnerCode: 'veilig_thuis', canReceive: 'hand-over', domain: 'care' });
  });
});

describe('changing an organisation', () => {
  const form = (change: object = {}) => ({
    organisationId: house.other,
    name: 'Barendrecht',
    slug: 'barendrecht',
    phone: '0180-000 000',
    places: 'Barendrecht',
    domain: 'both',
    seen: '',
    ...change,
  });

  test('by the region: any, with its address; the second is told', async () => {
    for (const actor of others())
      expect((await house.ask(actor, changeOrganisation, form())).kind).toBe('absent');
    const gone = form({ organisationId: newId<OrganisationId>() });
    expect((await house.ask(house.regional, changeOrganisation, gone)).kind).toBe('absent');
    const taken = await house.ask(house.regional, changeOrganisation, form({ slug: 'rotterdam' }));
    expect(fields(taken)).toEqual(['invalid', 'slug']);
    expect((await house.ask(house.regional, changeOrganisation, form())).kind).toBe('done');
    expect((await house.ask(house.regional, changeOrganisation, form({ name: 'X' }))).kind).toBe('changed');
    const now = await organisationBySlug(house.house, 'barendrecht');
    expect([now?.phone, now?.name]).toEqual(['0180-000 000', 'Barendrecht']);
  });

  test('by its own administrator: only itself, and not its address', async () => {
    const own = { name: 'Albrandswaard', phone: 'geen nummer', places: '', seen: '' };
    for (const actor of [house.public(house.town), house.coordinator])
      expect((await house.ask(actor, changeOwnOrganisation, own)).kind).toBe('absent');
    expect(fields(await house.ask(house.here, changeOwnOrganisation, own))).toEqual(['invalid', 'phone']);
    const good = { ...own, phone: '010-000 00 00', slug: 'anders' };
    expect((await house.ask(house.here, changeOwnOrganisation, good)).kind).toBe('done');
    expect((await house.ask(house.here, changeOwnOrganisation, good)).kind).toBe('changed');
    expect((await organisationBySlug(house.house, 'albrandswaard'))?.phone).toBe('010-000 00 00');
    expect(await organisationBySlug(house.house, 'anders')).toBe(null);
  });

  test('stops and starts; the region itself does not', async () => {
    const id = (await organisationBySlug(house.house, 'sliedrecht'))?.id;
    const stop = { organisationId: id, active: false, seen: '' };
    for (const actor of others())
      expect((await house.ask(actor, setOrganisationActive, stop)).kind).toBe('absent');
    const region = { ...stop, organisationId: house.region };
    expect((await house.ask(house.regional, setOrganisationActive, region)).kind).toBe('refused');
    const bad = { ...stop, active: 'nee' };
    expect((await house.ask(house.regional, setOrganisationActive, bad)).kind).toBe('invalid');
    expect((await house.ask(house.regional, setOrganisationActive, stop)).kind).toBe('done');
    expect(await organisationBySlug(house.house, 'sliedrecht')).toBe(null);
    const start = { ...stop, active: true };
    expect((await house.ask(house.regional, setOrganisationActive, start)).kind).toBe('changed');
    const at = id === undefined ? null : await organisationById(house.house, id);
    const again = { ...start, seen: stampOf(at?.changedAt ?? null) };
    expect((await house.ask(house.regional, setOrganisationActive, again)).kind).toBe('done');
  });
});

describe('inviting an administrator elsewhere', () => {
  const form = (change: object = {}) => ({
    organisationId: house.town,
    name: 'Sanne de Eerste',
    email: 'eerste@voorbeeld.example',
    phone: '',
    ...change,
  });

  test('is for the region; the administrators there hear of it; a second time gives a new link', async () => {
    for (const actor of others())
      expect((await house.ask(actor, inviteAdministrator, form())).kind).toBe('absent');
    expect(fields(await house.ask(house.regional, inviteAdministrator, form({ email: '' })))).toEqual([
      'invalid',
      'email',
    ]);
    expect((await house.ask(house.regional, inviteAdministrator, form())).kind).toBe('done');
    expect(await house.waiting('people.tell-seat-taken')).toHaveLength(1);
    expect((await house.ask(house.regional, inviteAdministrator, form())).kind).toBe('done');
    expect(await house.waiting('people.send-link')).toHaveLength(2);
    expect(await house.waiting('people.tell-seat-taken')).toHaveLength(1);
  });
});
