import { type Field, type FieldKind, fieldName } from '../statistics/linkage/fields.ts';
import { BadInput, columnIndex, type InputTable } from './read-table.ts';

/** A column of a file, and what is in it. */
export interface FieldColumn {
  readonly field: Field;
  readonly column: string;
  readonly at: number;
}

/** Names of columns that say by themselves what is in them; letters only. */
const KNOWN: Readonly<Record<FieldKind, readonly string[]>> = {
  'full-name': ['naam', 'name', 'fullname', 'volledigenaam'],
  'given-name': ['voornaam', 'voornamen', 'roepnaam', 'givenname', 'firstname', 'forename'],
  'family-name': ['achternaam', 'familienaam', 'geslachtsnaam', 'surname', 'lastname', 'familyname'],
  'birth-date': ['geboortedatum', 'geboren', 'dateofbirth', 'birthdate', 'dob'],
  postcode: ['postcode', 'postalcode', 'zipcode', 'zip'],
  sex: ['geslacht', 'sex', 'gender'],
  phone: ['telefoon', 'telefoonnummer', 'mobiel', 'phone', 'phonenumber', 'mobile'],
  number: ['huisnummer', 'number'],
  text: ['text'],
};

/** What may stand before "=" in --fields. */
export const FIELD_KINDS = Object.keys(KNOWN) as readonly FieldKind[];

/** Reads `--fields`: columns, or kind=column, with commas. Throws `BadInput` for what cannot be. */
export function fieldColumns(written: string, table: InputTable): FieldColumn[] {
  const found = written
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => fieldColumn(part, table));
  if (found.length === 0) throw new BadInput('--fields: noem ten minste één kolom, bijvoorbeeld voornaam.');
  const names = found.map(({ field }) => fieldName(field));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new BadInput(`--fields: ${twice} staat er twee keer. Kies één kolom.`);
  return found;
}

function fieldColumn(part: string, table: InputTable): FieldColumn {
  const [before = '', after] = part.split('=', 2).map((side) => side.trim());
  const column = after ?? before;
  const at = columnIndex(table, column);
  const kind = after === undefined ? kindOf(column) : FIELD_KINDS.find((one) => one === before);
  if (kind === undefined)
    throw new BadInput(
      after === undefined
        ? `--fields: wat er in kolom "${column}" staat, is niet te raden. Schrijf soort=${column}; soorten zijn ${FIELD_KINDS.join(', ')}.`
        : `--fields: de soort "${before}" bestaat niet. Soorten zijn ${FIELD_KINDS.join(', ')}.`,
    );
  const labelled = kind === 'text' || kind === 'number';
  return { at, column, field: labelled ? { kind, label: column.toLowerCase() } : { kind } };
}

function kindOf(column: string): FieldKind | undefined {
  const letters = column.toLowerCase().replace(/[^a-z]/g, '');
  return FIELD_KINDS.find((kind) => KNOWN[kind].includes(letters));
}
