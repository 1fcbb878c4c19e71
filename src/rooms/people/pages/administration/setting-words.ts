import type { Setting, SettingKey, SettingUnit } from '../../../../../content/settings.ts';
import type { SettingStep } from '../../administration/read-settings.ts';

const UNITS: Readonly<Record<Exclude<SettingUnit, 'url' | 'switch'>, readonly [one: string, more: string]>> =
  {
    minutes: ['minuut', 'minuten'],
    hours: ['uur', 'uur'],
    'working-days': ['werkdag', 'werkdagen'],
    days: ['dag', 'dagen'],
    months: ['maand', 'maanden'],
    years: ['jaar', 'jaar'],
    times: ['keer', 'keer'],
    megabytes: ['MB', 'MB'],
  };

/** The word behind a number: "werkdagen". Empty for what is no number. */
export const sayUnit = (unit: SettingUnit, count = 2): string =>
  unit === 'url' || unit === 'switch' ? '' : UNITS[unit][count === 1 ? 0 : 1];

/** A value as people say it: "2 werkdagen", "ja", an address. */
export function sayValue({ unit }: Pick<Setting, 'unit'>, value: SettingStep['value']): string {
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nee';
  return typeof value === 'number' ? `${value} ${sayUnit(unit, value)}` : value;
}

/** The settings in groups, by the first part of their key, in the order in which they are shown. */
export const GROUPS: readonly { readonly label: string; readonly start: readonly string[] }[] = [
  { label: 'Termijnen', start: ['clock'] },
  { label: 'Doorzetten naar partners', start: ['handOver'] },
  { label: 'Openbare pagina’s', start: ['exit', 'draft', 'receipt', 'attachment'] },
  { label: 'Inloggen en inzien', start: ['session', 'opening'] },
  { label: 'Vragen in de regio', start: ['region'] },
  { label: 'Bewaren', start: ['retention'] },
];

/** Whether a setting belongs to a group. */
export const inGroup = (key: SettingKey, { start }: (typeof GROUPS)[number]): boolean =>
  start.includes(key.split('.')[0] ?? '');
