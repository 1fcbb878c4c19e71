import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** What somebody gave cannot be used. The message is one line of Dutch that says where and what to do. */
export class BadInput extends Error {}

/** A comma-separated file: names of the columns, and every row with as many fields as there are columns. */
export interface InputTable {
  /** Name of the file, for messages. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Line in the file on which each row starts; the header is on line 1. */
  readonly lines: readonly number[];
}

/** Reads a file of comma-separated values in UTF-8 (RFC 4180). Throws `BadInput` for what cannot be read so. */
export async function readTable(path: string): Promise<InputTable> {
  const name = basename(path);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(`${path}: ${WHY_UNREAD[error.code ?? ''] ?? 'het bestand is niet te lezen.'}`);
  });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new BadInput(`${name}: dit is een Excel-bestand. Sla het op als CSV UTF-8, met komma's.`);
  try {
    return parseTable(new TextDecoder('utf-8', { fatal: true }).decode(bytes), name);
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(
      `${name}, regel ${lineOfBadByte(bytes)}: dit is geen UTF-8. Sla het bestand op als CSV UTF-8.`,
    );
  }
}

const WHY_UNREAD: Readonly<Record<string, string>> = {
  ENOENT: 'dit bestand bestaat niet. Kijk de naam en de map na.',
  EISDIR: 'dit is een map. Geef een CSV-bestand.',
  EACCES: 'dit bestand mag u niet lezen. Vraag om leesrecht.',
};

/** First line that no UTF-8 reader takes. A line break is never part of a longer character. */
function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return line;
}

/** As `readTable`, for text that is already read. */
export function parseTable(text: string, name: string): InputTable {
  const [header, ...records] = recordsOf(text, name);
  if (header === undefined)
    throw new BadInput(`${name}: het bestand is leeg. Begin met een regel kolomnamen.`);
  const columns = header.fields.map((field) => field.trim());
  checkHeader(columns, name);
  for (const { fields, line } of records)
    if (fields.length !== columns.length)
      throw new BadInput(
        `${name}, regel ${line}: ${fields.length} velden, terwijl er ${columns.length} kolommen zijn. Maak dit gelijk.`,
      );
  if (records.length === 0)
    throw new BadInput(`${name}: onder de kolomnamen staat niets. Voeg rijen met gegevens toe.`);
  return {
    name,
    columns,
    rows: records.map(({ fields }) => fields),
    lines: records.map(({ line }) => line),
  };
}

function checkHeader(columns: readonly string[], name: string): void {
  const [only = ''] = columns;
  for (const [mark, word] of [
    [';', "puntkomma's"],
    ['\t', 'tabs'],
  ] as const)
    if (columns.length === 1 && only.includes(mark))
      throw new BadInput(
        `${name}, regel 1: de kolommen zijn met ${word} gescheiden. Sla het bestand op met komma's (Excel: zet het lijstscheidingsteken op een komma).`,
      );
  columns.forEach((column, at) => {
    if (column === '')
      throw new BadInput(`${name}, regel 1: kolom ${at + 1} heeft geen naam. Geef elke kolom een naam.`);
    if (columns.indexOf(column) !== at)
      throw new BadInput(
        `${name}, regel 1: kolom "${column}" staat er twee keer. Geef elke kolom een eigen naam.`,
      );
  });
}

/** Where a column stands. Throws `BadInput` when it is not there. */
export function columnIndex({ name, columns }: InputTable, column: string): number {
  const at = columns.indexOf(column);
  if (at === -1)
    throw new BadInput(`${name}: kolom "${column}" ontbreekt. De kolommen zijn: ${columns.join(', ')}.`);
  return at;
}

/** The whole numbers of 0 or more in a column, one for each row. Throws `BadInput` at the first that is not. */
export function countsIn(table: InputTable, column: string): number[] {
  const at = columnIndex(table, column);
  return table.rows.map((row, index) => {
    const written = (row[at] ?? '').trim();
    const where = `${table.name}, regel ${table.lines[index]}, kolom "${column}"`;
    if (/^\d{1,15}$/.test(written)) return Number(written);
    if (written === '') throw new BadInput(`${where}: het aantal ontbreekt. Schrijf 0 als er niemand is.`);
    if (/^-[\d.,]+$/.test(written))
      throw new BadInput(`${where}: ${written} is negatief. Een aantal is 0 of meer.`);
    if (/^\d+[.,]\d+$/.test(written))
      throw new BadInput(`${where}: ${written} is geen heel getal. Tel hele mensen.`);
    throw new BadInput(`${where}: "${written}" is geen aantal. Schrijf een heel getal van 0 of meer.`);
  });
}

interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Rows of fields. A field in quotes may hold commas, line breaks and doubled quotes; empty lines are passed over. */
function recordsOf(text: string, name: string): Row[] {
  const records: Row[] = [];
  let [at, line] = [0, 1];
  let fields: string[] = [];
  let first = line;
  while (at < text.length) {
    const quoted = text[at] === '"';
    const [field, end] = quoted ? quotedField(text, at, name, line) : plainField(text, at);
    line += quoted ? (field.match(/\r\n|\r|\n/g)?.length ?? 0) : 0;
    fields.push(field);
    at = end;
    if (text[at] === ',') {
      at += 1;
      if (at < text.length) continue;
      fields.push('');
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (quoted || fields.length > 1 || field.trim() !== '') records.push({ line: first, fields });
    line += 1;
    fields = [];
    first = line;
  }
  return records;
}

/** A field without quotes, and where it ends. */
function plainField(text: string, start: number): [string, number] {
  const ends = /[,\r\n]/g;
  ends.lastIndex = start;
  const end = ends.exec(text)?.index ?? text.length;
  return [text.slice(start, end), end];
}

/** What stands between quotes, and where what follows them starts. */
function quotedField(text: string, start: number, name: string, line: number): [string, number] {
  let end = text.indexOf('"', start + 1);
  while (text[end + 1] === '"' && end !== -1) end = text.indexOf('"', end + 2);
  if (end === -1)
    throw new BadInput(`${name}, regel ${line}: een aanhalingsteken wordt niet gesloten. Zet er een bij.`);
  const next = text[end + 1];
  if (next !== undefined && !',\r\n'.includes(next))
    throw new BadInput(
      `${name}, regel ${line}: na een aanhalingsteken hoort een komma of een nieuwe regel. Schrijf het teken in een tekst dubbel.`,
    );
  return [text.slice(start + 1, end).replaceAll('""', '"'), end + 1];
}
