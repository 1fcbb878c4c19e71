import type { Removal } from './removed.ts';

/** Programs inside a document. */
export const MACRO = /(^|\/)(vbaProject\.bin|vbaData\.xml|vbaProjectSignature\.bin)$|^(Basic|Scripts)\//i;
const THUMBNAIL = /^(docProps|Thumbnails)\/thumbnail\.[a-z]+$/i;
const SIGNATURE = /^META-INF\/(document|macro)signatures\.xml$/i;

/** Parts that do not come along. */
export const isDropped = (name: string): boolean =>
  MACRO.test(name) || THUMBNAIL.test(name) || SIGNATURE.test(name);

/** Files of other programs inside a document, which carry what they carry. */
export const OPAQUE = /(^|\/)(embeddings|Object \d+|ObjectReplacements|activeX)\//i;

/** Parts in which names of people stand, and references to parts that do not come along. */
export const TEXTS = /\.(xml|rels)$/i;

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const BLANKS: Readonly<Record<string, string>> = {
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}"/>`,
  'docProps/app.xml': `<Properties xmlns="${OFFICE}/extended-properties"/>`,
  'docProps/custom.xml': `<Properties xmlns="${OFFICE}/custom-properties"/>`,
  'meta.xml':
    '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"/>',
};

/** What stands in place of a part that only tells about the document; null for other parts. */
export const blankOf = (name: string): string | null =>
  Object.hasOwn(BLANKS, name)
    ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${BLANKS[name]}`
    : null;

/** Names of who changed or commented something, as each kind of part writes them. */
const NAMES: readonly RegExp[] = [
  /(\s(?:w:author|w:initials|w15:author|w15:userId|w15:providerId)=")[^"]*"/g,
  /(<author>)[^<]*(?=<\/author>)/g,
  /(<(?:dc:creator|meta:creator-initials|loext:sender-initials)>)[^<]*(?=<)/g,
];
const PEOPLE = /(^|\/)(people\.xml|commentAuthors\.xml|authors\.xml|persons\/[^/]+\.xml)$/;
const NAMES_OF_PEOPLE = /(\s(?:displayName|userId|providerId|name|initials)=")[^"]*"/g;
const DROPPED_RELATION = /<Relationship\s[^>]*(?:thumbnail|vbaProject)[^>]*\/>/gi;
const DROPPED_LISTING =
  /<manifest:file-entry\s[^>]*manifest:full-path="(?:Thumbnails|Basic|Scripts)\/[^>]*\/>/gi;

/** A part without names of people, and without references to what did not come along. Text of the document stays. */
export function cleanText(name: string, content: Buffer, removed: Set<Removal>): Buffer {
  const text = content.toString('utf8');
  const patterns = PEOPLE.test(name) ? [...NAMES, NAMES_OF_PEOPLE] : NAMES;
  let cleaned = text;
  for (const pattern of patterns)
    cleaned = cleaned.replace(pattern, (whole, start: string) => start + (whole.endsWith('"') ? '"' : ''));
  if (cleaned !== text) removed.add('author');
  cleaned = cleaned.replace(DROPPED_RELATION, '').replace(DROPPED_LISTING, '');
  return cleaned === text ? content : Buffer.from(cleaned);
}
