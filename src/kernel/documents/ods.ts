import { strToU8, zipSync } from 'fflate';
import type { Cell } from '../csv.ts';
import { localDate } from '../local-time.ts';
import { printableText } from './printable.ts';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

const NAMES = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['number', 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ');

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A fixed moment inside the file: it tells nothing of when or where it was made. */
const NO_TIME = new Date(1980, 0, 1);

/** One sheet of a spreadsheet. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Tables as an OpenDocument spreadsheet (ISO/IEC 26300, ODF 1.3), each on a sheet of its own, the header marked as such.
 * Text stays text: what somebody typed is never a formula. No maker, no date, no file names of ours.
 */
export function odsOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const zip = zipSync(
    {
      // first and uncompressed, so that the kind of file can be told from its beginning (ODF part 2, 3.3)
      mimetype: [strToU8(TYPE), { level: 0 }],
      'META-INF/manifest.xml': strToU8(MANIFEST),
      'styles.xml': strToU8(STYLES),
      'content.xml': strToU8(contentOf(sheets)),
    },
    { mtime: NO_TIME },
  );
  return new Uint8Array(zip);
}

const MANIFEST = `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

const STYLES = `${XML}<office:document-styles ${NAMES} office:version="1.3"><office:styles><style:default-style style:family="table-cell"><style:text-properties fo:language="nl" fo:country="NL"/></style:default-style></office:styles></office:document-styles>`;

const AUTOMATIC = [
  '<office:automatic-styles>',
  '<style:style style:name="column" style:family="table-column"><style:table-column-properties style:column-width="4cm"/></style:style>',
  '<style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>',
  '<number:date-style style:name="day"><number:day number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:year number:style="long"/></number:date-style>',
  '<style:style style:name="date" style:family="table-cell" style:data-style-name="day"/>',
  '</office:automatic-styles>',
].join('');

function contentOf(sheets: readonly Sheet[]): string {
  const tables = sheets.map(tableOf).join('');
  return `${XML}<office:document-content ${NAMES} office:version="1.3">${AUTOMATIC}<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
}

function tableOf({ name, header, rows }: Sheet, index: number): string {
  const head = `<table:table-header-rows>${rowOf(header.map((text) => textCell(text, 'head')))}</table:table-header-rows>`;
  const body = rows.map((cells) => rowOf(cells.map(cellOf))).join('');
  const columns = `<table:table-column table:style-name="column" table:number-columns-repeated="${Math.max(1, header.length)}"/>`;
  return `<table:table table:name="${nameOf(name, index)}">${columns}${head}${body}</table:table>`;
}

const rowOf = (cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;

function cellOf(cell: Cell): string {
  if (cell === null || cell === '') return '<table:table-cell/>';
  if (cell instanceof Date)
    return `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${localDate(cell)}"><text:p>${localDate(cell)}</text:p></table:table-cell>`;
  if (typeof cell === 'number')
    return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
  if (typeof cell === 'boolean')
    return `<table:table-cell office:value-type="boolean" office:boolean-value="${cell}"><text:p>${cell ? 'ja' : 'nee'}</text:p></table:table-cell>`;
  return textCell(cell);
}

const textCell = (text: string, style?: string): string => {
  const paragraphs = printableText(text)
    .split('\n')
    .map((line) => `<text:p>${spaced(escaped(line))}</text:p>`);
  const styled = style === undefined ? '' : ` table:style-name="${style}"`;
  return `<table:table-cell${styled} office:value-type="string">${paragraphs.join('')}</table:table-cell>`;
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (one) => ENTITIES[one] ?? one);

/** Readers fold spaces together, as in a web page; these they keep. */
const spaced = (text: string): string =>
  text
    .replaceAll('\t', '<text:tab/>')
    .replaceAll(/^ | {2,}| $/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);

/** Spreadsheets refuse some characters in the name of a sheet, and a name without any. */
const nameOf = (name: string, index: number): string =>
  escaped(
    printableText(name)
      .replaceAll(/[[\]*?:/\\'\n\t]/g, ' ')
      .trim()
      .slice(0, 31)
      .toWellFormed() || `Blad${index + 1}`,
  );
