import type { SettingKey } from '../../../../../content/settings.ts';

/** The settings in groups, by the first part of their key, in the order in which they are shown. */
export const GROUPS: readonly { readonly label: string; readonly start: readonly string[] }[] = [
  { label: 'Termijnen', start: ['clock'] },
  { label: 'Doorzetten naar partners', start: ['handOver'] },
  { label: 'Openbare pagina’s', start: ['exit', 'draft', 'receipt', 'attachment'] },
  { label: 'Inloggen en inzien', start: ['session', 'opening', 'emergency'] },
  { label: 'Vragen in de regio', start: ['region'] },
  { label: 'Plan', start: ['plan', 'norm', 'poll', 'figures', 'desk'] },
  { label: 'Bewaren', start: ['retention'] },
];

/** Whether a setting belongs to a group. */
export const inGroup = (key: SettingKey, { start }: (typeof GROUPS)[number]): boolean =>
  start.includes(key.split('.')[0] ?? '');
