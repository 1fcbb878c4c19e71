import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClkSettings } from './clk.ts';
import type { Field } from './fields.ts';
import { type Accuracy, encodeLists, linksBetween } from './linked.fixture.ts';

/** FEBRL 4: 5,000 invented people and their distorted twins. No part of the product and may be away. */
const folder = join(import.meta.dirname, '../../../../shared/reference/linkage');

/** Both lists, by column; null when they are not on this machine. */
export interface Febrl {
  readonly lists: readonly (readonly Readonly<Record<string, string>>[])[];
}

export function readFebrl(from = folder): Febrl | null {
  if (!existsSync(from)) return null;
  return {
    lists: ['dataset4a.csv', 'dataset4b.csv'].map((file) => {
      const [header = '', ...lines] = readFileSync(join(from, file), 'utf8').trim().split(/\r?\n/);
      const columns = header.split(',').map((name) => name.trim());
      return lines.map((line) => {
        const values = line.split(',');
        return Object.fromEntries(columns.map((name, at) => [name, values[at]?.trim() ?? '']));
      });
    }),
  };
}

/** Columns and what they are taken for. */
export type FebrlFields = Readonly<Record<string, Field>>;

const text = (...names: readonly string[]): FebrlFields =>
  Object.fromEntries(names.map((name) => [name, { kind: 'text', label: name } as const]));
const number = (...names: readonly string[]): FebrlFields =>
  Object.fromEntries(names.map((name) => [name, { kind: 'number', label: name } as const]));

/** As the literature does it: bigrams of the names as they stand, each column apart; digits of dates with their place. */
export const AS_PUBLISHED = {
  names: { ...text('given_name', 'surname'), ...number('date_of_birth') },
  surname: { ...text('surname'), ...number('date_of_birth') },
  id: number('soc_sec_id'),
  postcode: { ...text('given_name', 'surname'), ...number('date_of_birth', 'postcode') },
  all: {
    ...text('given_name', 'surname', 'address_1', 'address_2', 'suburb', 'state'),
    ...number('date_of_birth', 'postcode', 'street_number'),
  },
} as const;

/** The same columns with the rules of this product. */
export const OURS: Readonly<Record<'names' | 'surname' | 'postcode' | 'all', FebrlFields>> = {
  names: {
    given_name: { kind: 'given-name' },
    surname: { kind: 'family-name' },
    date_of_birth: { kind: 'birth-date' },
  },
  surname: { surname: { kind: 'family-name' }, date_of_birth: { kind: 'birth-date' } },
  postcode: {
    given_name: { kind: 'given-name' },
    surname: { kind: 'family-name' },
    date_of_birth: { kind: 'birth-date' },
    postcode: { kind: 'postcode' },
  },
  all: {
    ...AS_PUBLISHED.all,
    given_name: { kind: 'given-name' },
    surname: { kind: 'family-name' },
    date_of_birth: { kind: 'birth-date' },
    postcode: { kind: 'postcode' },
  },
};

/** Links the two lists on some columns, at each threshold, and tells how well. */
export async function linkFebrl(
  { lists }: Febrl,
  columns: FebrlFields,
  thresholds: readonly number[],
  settings: ClkSettings | 'exact',
): Promise<Accuracy[]> {
  const names = Object.keys(columns);
  const values = lists.map((rows) => rows.map((row) => names.map((name) => row[name] ?? '')));
  const encoded = await encodeLists(Object.values(columns), values, settings);
  const person = (list: number, row: number): string => lists[list]?.[row]?.['rec_id']?.split('-')[1] ?? '';
  return thresholds.map((threshold) => {
    const links = linksBetween(encoded, threshold);
    const right = links.filter(([one, other]) => person(0, one) === person(1, other)).length;
    return { precision: right / links.length, recall: right / (lists[0]?.length ?? 0) };
  });
}
