import { z } from 'zod';
import { type Setting, type SettingKey, settingKeys, settings } from '../../../../content/settings.ts';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId, PersonId } from '../../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { organisationById, regionOf } from '../organisations.ts';
import { namesOf } from '../person.ts';
import type { OrganisationKind } from '../seat.ts';
import { type StoredSetting, settingsHistory } from '../store/settings.ts';

/** A value of a setting, from some day on. */
export interface SettingStep {
  readonly value: number | string | boolean;
  readonly from: LocalDate;
  readonly source: string;
  readonly verified: boolean;
  /** Null for the default that came with Lantaarn. */
  readonly setAt: Date | null;
  /** Who set it; null for the default, and for somebody of another organisation. */
  readonly setBy: string | null;
}

/** A setting as its administrator sees it. */
export interface SettingOverview {
  readonly key: SettingKey;
  readonly setting: Setting;
  /** What holds today. */
  readonly today: SettingStep;
  /** What holds from a later day, the soonest first. */
  readonly later: readonly SettingStep[];
  /** Every value, the newest first; the default last. */
  readonly history: readonly SettingStep[];
  /** Whether this organisation sets it, or the region for everybody. */
  readonly own: boolean;
  /** When somebody last set it; goes along in the form. */
  readonly changedAt: Date | null;
}

/** Settings that a kind of organisation has: a partner keeps no register and has no public pages. */
export const settingKeysOf = (kind: OrganisationKind): readonly SettingKey[] =>
  kind === 'partner' ? settingKeys.filter((key) => key.startsWith('retention.')) : settingKeys;

const input = z.object({});

/** Every setting of one's own organisation, and those of the whole region, with their history. */
export const readSettings = verb<z.infer<typeof input>, readonly SettingOverview[]>({
  name: 'people.read-settings',
  act: 'read',
  activity: 'house',
  input,
  subject: ownOrganisationAsSubject('settings'),
  run: async (context) => {
    const { organisationId } = context.actor;
    const organisation = await organisationById(context.house, organisationId);
    if (organisation === null) return absent;
    const region = (await regionOf(context.house)).id;
    const own = await settingsHistory(context.db, organisationId);
    const regional = region === organisationId ? own : await settingsHistory(context.db, region);
    const setters = [...own, ...regional].flatMap(({ setBy }) => (setBy === null ? [] : [setBy as PersonId]));
    const names = await namesOf(context, setters);
    return done(
      settingKeysOf(organisation.kind).map((key) => {
        const setting: Setting = settings[key];
        const mine = ownsSetting(setting, organisationId, region);
        const stored = (mine ? own : regional).filter((row) => row.key === key);
        return overviewOf(context, key, setting, stored, mine, names);
      }),
    );
  },
});

/** Settings of the whole installation are the region's to set. */
export const ownsSetting = (
  setting: Setting,
  organisation: OrganisationId,
  region: OrganisationId,
): boolean => setting.scope === 'organisation' || organisation === region;

function overviewOf(
  context: Context,
  key: SettingKey,
  setting: Setting,
  stored: readonly StoredSetting[],
  own: boolean,
  names: ReadonlyMap<PersonId, string>,
): SettingOverview {
  const start = { value: setting.value, from: setting.from, source: setting.source };
  const standard: SettingStep = { ...start, verified: setting.verified, setAt: null, setBy: null };
  const steps = stored
    .filter(({ value }) => typeof value === typeof setting.value)
    .map(
      (row): SettingStep => ({
        value: row.value as SettingStep['value'],
        from: row.validFrom,
        source: row.source,
        verified: row.verified,
        setAt: row.setAt,
        setBy: names.get(row.setBy as PersonId) ?? null,
      }),
    );
  const today = localDate(context.now);
  const newest = stored.map(({ setAt }) => setAt).sort((one, other) => +other - +one)[0];
  return {
    key,
    setting,
    own,
    today: steps.find(({ from }) => from <= today) ?? standard,
    later: steps.filter(({ from }, index) => from > today && steps[index - 1]?.from !== from).reverse(),
    history: [...steps, standard],
    changedAt: newest ?? null,
  };
}
