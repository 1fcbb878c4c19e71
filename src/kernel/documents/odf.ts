import { strToU8, zipSync } from 'fflate';
import { printableText } from './printable.ts';

/** What every part of an open document begins with. */
export const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Where the names in a document come from (ODF 1.3, part 3, 1.5), for those that are used. */
export const namespaces = (...prefixes: readonly (keyof typeof URNS)[]): string =>
  prefixes.map((prefix) => `xmlns:${prefix}="${URNS[prefix]}"`).join(' ');

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const URNS = {
  office: `${OASIS}:office:1.0`,
  style: `${OASIS}:style:1.0`,
  text: `${OASIS}:text:1.0`,
  table: `${OASIS}:table:1.0`,
  draw: `${OASIS}:drawing:1.0`,
  fo: `${OASIS}:xsl-fo-compatible:1.0`,
  svg: `${OASIS}:svg-compatible:1.0`,
  meta: `${OASIS}:meta:1.0`,
  dc: 'http://purl.org/dc/elements/1.1/',
  xlink: 'http://www.w3.org/1999/xlink',
} as const;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML, without what has no place there. */
export const xmlText = (text: string): string =>
  printableText(text).replaceAll(/[&<>"]/g, (one) => ENTITIES[one] ?? one);

/** Text of one paragraph: readers fold spaces together, as in a web page; these they keep, and so line ends. */
export const paragraphText = (text: string): string =>
  xmlText(text)
    .replaceAll('\t', '<text:tab/>')
    .replaceAll(/^ | {2,}| $/gm, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replaceAll('\n', '<text:line-break/>');

/** A fixed moment inside the file: it tells nothing of when or where it was made. */
const NO_TIME = new Date(1980, 0, 1);

/** A file inside an open document. */
export interface OdfFile {
  readonly path: string;
  readonly type: string;
  readonly content: string;
}

/** Packs an open document (ODF 1.3, part 2): its kind first and uncompressed, the list of what is in it, the rest. */
export function odfZip(type: string, files: readonly OdfFile[]): Uint8Array<ArrayBuffer> {
  const entry = (path: string, media: string, more = ''): string =>
    `<manifest:file-entry manifest:full-path="${path}"${more} manifest:media-type="${media}"/>`;
  const manifest = `${XML}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.3">${entry('/', type, ' manifest:version="1.3"')}${files.map(({ path, type: media }) => entry(path, media)).join('')}</manifest:manifest>`;
  const zip = zipSync(
    {
      mimetype: [strToU8(type), { level: 0 }],
      'META-INF/manifest.xml': strToU8(manifest),
      ...Object.fromEntries(files.map(({ path, content }) => [path, strToU8(content)])),
    },
    { mtime: NO_TIME },
  );
  return new Uint8Array(zip);
}
