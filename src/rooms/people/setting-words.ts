import type { Setting, SettingUnit } from '../../../content/settings.ts';

const UNITS: Readonly<Record<Exclude<SettingUnit, 'url' | 'switch'>, readonly [one: string, more: string]>> =
  {
    minutes: ['minuut', 'minuten'],
    hours: ['uur', 'uur'],
    'working-days': ['werkdag', 'werkdagen'],
    days: ['dag', 'dagen'],
    months: ['maand', 'maanden'],
    years: ['jaar', 'jaar'],
    times: ['keer', 'keer'],
    percent: ['procent', 'procent'],
    megabytes: ['MB', 'MB'],
  };

/** The word behind a number: "werkdagen". Empty for what is no number. */
export const sayUnit = (unit: SettingUnit, count = 2): string =>
  unit === 'url' || unit === 'switch' ? '' : UNITS[unit][count === 1 ? 0 : 1];

/** A value as people say it: "2 werkdagen", "ja", an address. */
export function sayValue({ unit }: Pick<Setting, 'unit'>, value: Setting['value']): string {
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nee';
  return typeof value === 'number' ? `${value} ${sayUnit(unit, value)}` : value;
}
