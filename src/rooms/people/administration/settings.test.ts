import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SettingKey } from '../../../../content/settings.ts';
import { inTenant } from '../../../kernel/context.ts';
import { newTrace, type OrganisationId } from '../../../kernel/ids.ts';
import { confirmedPhonesFor, dialOf } from '../phones.ts';
import { readSetting } from '../read-setting.ts';
import { type Administration, openAdministration } from './administration.fixture.ts';
import { confirmPhone } from './confirm-phone.ts';
import { stampOf } from './fields.ts';
import { readPhones } from './read-phones.ts';
import { readSettings, type SettingOverview } from './read-settings.ts';
import { setSetting } from './set-setting.ts';

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

const valueHere = (key: SettingKey, organisationId: OrganisationId = house.town) =>
  inTenant(house.house, { kind: 'public', organisationId }, 'tenant', newTrace(), (context) =>
    readSetting(context, key),
  );

async function overview(key: SettingKey): Promise<SettingOverview> {
  const outcome = await house.ask<readonly SettingOverview[]>(house.here, readSettings, {});
  const found = outcome.kind === 'done' ? outcome.value.find((one) => one.key === key) : undefined;
  if (found === undefined) throw new Error(`no setting ${key}`);
  return found;
}

const set = (change: object = {}) => ({
  key: 'clock.triage',
  value: '3',
  from: '2026-11-23',
  source: 'besluit van het college',
  seen: '',
  ...change,
});

describe('settings', () => {
  test('are for administrators; those of the installation for the region', async () => {
    for (const actor of [house.public(house.town), house.coordinator]) {
      expect((await house.ask(actor, readSettings, {})).kind).toBe('absent');
      expect((await house.ask(actor, setSetting, set())).kind).toBe('absent');
    }
    const regional = set({ key: 'session.idle', value: '20' });
    expect((await house.ask(house.here, setSetting, regional)).kind).toBe('absent');
    expect((await house.ask(house.regional, setSetting, regional)).kind).toBe('done');
    expect(await valueHere('session.idle')).toBe(20);
    expect(await overview('session.idle')).toMatchObject({ own: false, today: { value: 20, setBy: null } });
  });

  test('say what is wrong, by their own limits and unit', async () => {
    const wrong = async (change: object) => fields(await house.ask(house.here, setSetting, set(change)));
    expect(await wrong({ key: 'bestaat.niet' })).toEqual(['invalid', 'key']);
    expect(await wrong({ value: '0' })).toEqual(['invalid', 'value']);
    expect(await wrong({ value: '61' })).toEqual(['invalid', 'value']);
    expect(await wrong({ value: '2,5' })).toEqual(['invalid', 'value']);
    expect(await wrong({ from: '2026-11-22' })).toEqual(['invalid', 'from']);
    expect(await wrong({ from: '2036-01-01' })).toEqual(['invalid', 'from']);
    expect(await wrong({ source: ' ' })).toEqual(['invalid', 'source']);
    const url = { key: 'exit.target', value: 'javascript:alert(1)' };
    expect(await wrong(url)).toEqual(['invalid', 'value']);
    const regional = set({ key: 'receipt.typeBack', value: 'misschien' });
    expect(fields(await house.ask(house.regional, setSetting, regional))).toEqual(['invalid', 'value']);
  });

  test('hold from their day; the second administrator is told; the neighbour keeps its own', async () => {
    expect((await overview('clock.triage')).today.verified).toBe(false);
    expect((await house.ask(house.here, setSetting, set())).kind).toBe('done');
    expect((await house.ask(house.here, setSetting, set())).kind).toBe('done');
    expect((await house.ask(house.here, setSetting, set({ value: '4' }))).kind).toBe('changed');
    const { today, changedAt, history } = await overview('clock.triage');
    expect([today.value, today.verified, history.length]).toEqual([3, true, 2]);
    expect(today.setBy).toContain('Beheer');
    const later = set({ value: '5', from: '2026-12-01', seen: stampOf(changedAt) });
    expect((await house.ask(house.here, setSetting, later)).kind).toBe('done');
    expect((await overview('clock.triage')).later.map(({ value }) => value)).toEqual([5]);
    expect([await valueHere('clock.triage'), await valueHere('clock.triage', house.other)]).toEqual([3, 2]);
  });
});

describe('telephone numbers', () => {
  const confirm = (change: object = {}) => ({
    code: 'essm',
    show: 'yes',
    number: '010-236 52 56',
    checkedOn: '2026-11-20',
    source: 'zelf gebeld',
    seen: '',
    ...change,
  });
  const shown = async (organisation: OrganisationId) =>
    (await confirmedPhonesFor(house.house, organisation)).map(({ code }) => code);

  test('are confirmed by administrators', async () => {
    for (const actor of [house.public(house.town), house.coordinator]) {
      expect((await house.ask(actor, readPhones, {})).kind).toBe('absent');
      expect((await house.ask(actor, confirmPhone, confirm())).kind).toBe('absent');
    }
    const wrong = async (change: object) =>
      fields(await house.ask(house.here, confirmPhone, confirm(change)));
    expect(await wrong({ code: '112' })).toEqual(['invalid', 'code']);
    expect(await wrong({ number: 'onbekend' })).toEqual(['invalid', 'number']);
    expect(await wrong({ show: '' })).toEqual(['invalid', 'show']);
    expect(await wrong({ checkedOn: '2026-11-24' })).toEqual(['invalid', 'checkedOn']);
    expect(await wrong({ source: '' })).toEqual(['invalid', 'source']);
  });

  test('stand on the pages of who confirmed them; the region confirms for everybody; 112 always', async () => {
    expect(await shown(house.town)).not.toContain('essm');
    expect((await house.ask(house.here, confirmPhone, confirm())).kind).toBe('done');
    const here = await confirmedPhonesFor(house.house, house.town);
    expect(here.find(({ code }) => code === 'essm')?.phone.value).toEqual({
      shown: '010-236 52 56',
      dial: '+31102365256',
    });
    expect(await shown(house.other)).not.toContain('essm');
    const fairwork = confirm({ code: 'fairwork', number: '020-760 08 09' });
    expect((await house.ask(house.regional, confirmPhone, fairwork)).kind).toBe('done');
    expect(await shown(house.other)).toContain('fairwork');
    // a municipality may say otherwise, also of what came confirmed with Lantaarn
    for (const code of ['fairwork', 'comensha'])
      expect((await house.ask(house.there, confirmPhone, confirm({ code, show: 'no' }))).kind).toBe('done');
    const there = await shown(house.other);
    expect([there.includes('fairwork'), there.includes('comensha'), there[0]]).toEqual([false, false, '112']);
    expect((await house.ask(house.here, confirmPhone, confirm({ number: '010-111 11 11' }))).kind).toBe(
      'changed',
    );
  });

  test('are dialled from anywhere when they can be', () => {
    expect(
      ['010-236 52 56', '0800-2000', '0900-8844', '14 010', '06 12345678', '+31 70 333'].map(dialOf),
    ).toEqual(['+31102365256', '08002000', '09008844', '14010', '+31612345678', '+3170333']);
  });
});
