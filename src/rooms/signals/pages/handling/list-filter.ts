import {
  contactProduct,
  exploitationForm,
  helpAnswer,
  label,
  minor,
  signalChannel,
  signalStatus,
  signalUrgency,
} from '../../../../../content/code-lists.ts';
import { type FilterInput, filterInput } from '../../handling/list-signals.ts';

type Narrowing = ReturnType<typeof filterInput.parse>;

/** What each way of narrowing is called in the address of the list. Codes only; what people type never stands there. */
export const names = {
  only: 'alleen',
  state: 'status',
  form: 'vorm',
  urgency: 'urgentie',
  minor: 'minderjarig',
  help: 'hulp',
  product: 'soort',
  channel: 'kanaal',
} as const satisfies Record<keyof FilterInput, string>;

const keys = Object.keys(names) as (keyof typeof names)[];

/** Reads what the list is narrowed to from named values: of an address or a form. Unknown codes narrow nothing. */
export const readFilter = (valueNamed: (name: string) => string | undefined): Narrowing =>
  filterInput.parse(Object.fromEntries(keys.map((key) => [key, valueNamed(names[key]) || undefined])));

/** The same as named values, for an address or hidden fields. */
export const writtenFilter = (filter: Narrowing): Record<string, string> =>
  Object.fromEntries(
    keys.flatMap((key) => (filter[key] === undefined ? [] : [[names[key], filter[key]] as const])),
  );

/** Address with these values; nothing behind it when there are none. */
export function addressOf(path: string, values: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(values).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The ways of looking that stand above the list, and what is said when there is nothing. */
export const looks = [
  { only: undefined, label: 'Alle', empty: 'Er is nog geen signaal in uw domein' },
  { only: 'open', label: 'Open', empty: 'Er staat geen signaal open' },
  { only: 'new', label: 'Nieuw', empty: 'Er is niets nieuws' },
  { only: 'urgent', label: 'Acuut of spoed', empty: 'Niets heeft spoed' },
  { only: 'waiting', label: 'Wacht op u', empty: 'Er wacht niets op u' },
  { only: 'overdue', label: 'Te laat', empty: 'Niets is te laat' },
] as const;

const lists = {
  state: signalStatus,
  form: exploitationForm,
  urgency: signalUrgency,
  minor,
  help: helpAnswer,
  product: contactProduct,
  channel: signalChannel,
};

/** The code list behind each select, in the order of the form. */
export const selects = [
  { key: 'state', label: 'Status', list: lists.state },
  { key: 'form', label: 'Vorm', list: lists.form },
  { key: 'urgency', label: 'Urgentie', list: lists.urgency },
  { key: 'minor', label: 'Minderjarig', list: lists.minor },
  { key: 'help', label: 'Wil hulp', list: lists.help },
  { key: 'product', label: 'Soort', list: lists.product },
  { key: 'channel', label: 'Kanaal', list: lists.channel },
] as const;

/** What the list is narrowed to, in words: "Status: Verrijken". */
export const filterInWords = (filter: Narrowing): readonly string[] => [
  ...looks.filter(({ only }) => only !== undefined && only === filter.only).map((look) => look.label),
  ...selects.flatMap(({ key, label: name, list }) => {
    const code = filter[key];
    return code === undefined ? [] : [`${name}: ${label(list, code as never)}`];
  }),
];
export type { Narrowing };
