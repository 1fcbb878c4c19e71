import { type Setting, type SettingKey, settings } from '../../../content/settings.ts';
import type { Context } from '../../kernel/context.ts';
import type { OrganisationId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-time.ts';
import { regionOf } from './organisations.ts';
import { sayValue } from './setting-words.ts';
import { type StoredSetting, settingsOn } from './store/settings.ts';

type Widened<Value> = Value extends number ? number : Value extends boolean ? boolean : string;

/** What a setting holds: a number, a text or yes/no. */
export type SettingValue<Key extends SettingKey> = Widened<(typeof settings)[Key]['value']>;

/**
 * The value of a setting that holds today: the organisation's own, or for settings of the whole installation
 * the region's; the default of content/settings.ts when nobody set one. Numbers are in the setting's own unit.
 */
export async function readSetting<Key extends SettingKey>(
  context: Context,
  key: Key,
): Promise<SettingValue<Key>> {
  const setting: Setting = settings[key];
  const stored = await storedFor(context, setting, key);
  const value = fits(setting, stored?.value) ? stored?.value : setting.value;
  return value as SettingValue<Key>;
}

/** A setting that holds today, with where it comes from; for registers and reports. */
export async function settingInForce(
  context: Context,
  key: SettingKey,
): Promise<{
  readonly label: string;
  readonly words: string;
  readonly source: string;
  readonly verified: boolean;
}> {
  const setting: Setting = settings[key];
  const stored = await storedFor(context, setting, key);
  const own = fits(setting, stored?.value);
  return {
    label: setting.label,
    words: sayValue(setting, own ? (stored?.value as Setting['value']) : setting.value),
    source: own ? (stored?.source ?? setting.source) : setting.source,
    verified: own ? (stored?.verified ?? setting.verified) : setting.verified,
  };
}

/** Whose value counts. */
export const ownerOf = async (context: Context, setting: Setting): Promise<OrganisationId> =>
  setting.scope === 'installation' ? (await regionOf(context.house)).id : context.actor.organisationId;

// Most verbs ask for several: all that an organisation set are looked up at once, once in a transaction.
const looked = new WeakMap<Context, Map<OrganisationId, ReturnType<typeof settingsOn>>>();

async function storedFor(
  context: Context,
  setting: Setting,
  key: SettingKey,
): Promise<StoredSetting | undefined> {
  const owner = await ownerOf(context, setting);
  const known = looked.get(context) ?? new Map<OrganisationId, ReturnType<typeof settingsOn>>();
  looked.set(context, known);
  const found = known.get(owner) ?? settingsOn(context.db, owner, localDate(context.now));
  known.set(owner, found);
  return (await found).get(key);
}

const fits = (setting: Setting, value: unknown): boolean => typeof value === typeof setting.value;
