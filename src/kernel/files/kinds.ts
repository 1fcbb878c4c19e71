import { fileTypeFromBuffer } from 'file-type';

/** In what group a kind of file falls; how it is named to people. */
export type KindGroup = 'image' | 'document' | 'office' | 'audio' | 'video';

/**
 * What happens to the data that a file carries unseen. `stream`: taken out while it comes in; `later`: the file is made
 * anew in a process of its own; `both`; `never`: it stays, and everybody who handles the file is told so.
 */
type Cleaning = 'stream' | 'later' | 'both' | 'never';

interface Kind {
  readonly group: KindGroup;
  readonly mime: string;
  readonly extension: string;
  readonly cleaning: Cleaning;
}

const kind = (group: KindGroup, mime: string, extension: string, cleaning: Cleaning): Kind => ({
  group,
  mime,
  extension,
  cleaning,
});

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';

/** Every kind of file that is taken, by its code. What is not here is refused: no SVG, HTML, archives or programs. */
export const kinds = {
  jpeg: kind('image', 'image/jpeg', 'jpg', 'both'),
  png: kind('image', 'image/png', 'png', 'later'),
  webp: kind('image', 'image/webp', 'webp', 'later'),
  gif: kind('image', 'image/gif', 'gif', 'later'),
  tiff: kind('image', 'image/tiff', 'tif', 'later'),
  avif: kind('image', 'image/avif', 'avif', 'later'),
  heic: kind('image', 'image/heic', 'heic', 'never'),
  pdf: kind('document', 'application/pdf', 'pdf', 'later'),
  docx: kind('office', `${OOXML}.wordprocessingml.document`, 'docx', 'later'),
  xlsx: kind('office', `${OOXML}.spreadsheetml.sheet`, 'xlsx', 'later'),
  pptx: kind('office', `${OOXML}.presentationml.presentation`, 'pptx', 'later'),
  odt: kind('office', `${ODF}.text`, 'odt', 'later'),
  ods: kind('office', `${ODF}.spreadsheet`, 'ods', 'later'),
  odp: kind('office', `${ODF}.presentation`, 'odp', 'later'),
  mp3: kind('audio', 'audio/mpeg', 'mp3', 'stream'),
  m4a: kind('audio', 'audio/mp4', 'm4a', 'stream'),
  ogg: kind('audio', 'audio/ogg', 'ogg', 'never'),
  wav: kind('audio', 'audio/wav', 'wav', 'never'),
  amr: kind('audio', 'audio/amr', 'amr', 'never'),
  flac: kind('audio', 'audio/flac', 'flac', 'never'),
  mp4: kind('video', 'video/mp4', 'mp4', 'stream'),
  mov: kind('video', 'video/quicktime', 'mov', 'stream'),
  '3gp': kind('video', 'video/3gpp', '3gp', 'stream'),
  webm: kind('video', 'video/webm', 'webm', 'never'),
  mkv: kind('video', 'video/x-matroska', 'mkv', 'never'),
  avi: kind('video', 'video/x-msvideo', 'avi', 'never'),
} as const satisfies Readonly<Record<string, Kind>>;

export type FileKind = keyof typeof kinds;
export const fileKinds = Object.keys(kinds) as [FileKind, ...FileKind[]];

/** The facts of a kind. */
export const kindOf = (code: FileKind): Kind => kinds[code];

/** Names that file-type gives to what we call otherwise. */
const OTHER_NAMES: Readonly<Record<string, FileKind>> = {
  jpg: 'jpeg',
  tif: 'tiff',
  heif: 'heic',
  oga: 'ogg',
  opus: 'ogg',
  ogv: 'ogg',
  m4v: 'mp4',
  m4b: 'm4a',
  '3g2': '3gp',
  qt: 'mov',
};

/** Bytes from the start of a file that are enough to tell its kind. */
export const HEAD_BYTES = 64 * 1024;

/** The kind of a file by its first bytes, whatever its name says; null for what is not taken. */
export async function sniff(head: Uint8Array): Promise<FileKind | null> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found === undefined) return null;
  const code = OTHER_NAMES[found.ext] ?? found.ext;
  return Object.hasOwn(kinds, code) ? (code as FileKind) : null;
}

/** Extensions and media types for the `accept` of a file field; a hint to the browser, never a check. */
export const ACCEPT = Object.values(kinds)
  .flatMap(({ extension, mime }) => [`.${extension}`, mime])
  .join(',');

const LONGEST_NAME = 120;

/**
 * A file name as it may be shown and given to a browser: no path, no control or direction signs, not too long, and with
 * the extension that belongs to what the file is.
 */
export function tidyName(name: string, code: FileKind): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}<>:"|?*;]/gu, '').replace(/^[\s.]+|[\s.]+$/g, '');
  const { extension } = kinds[code];
  const stem = plain.replace(/\.[A-Za-z0-9]{1,5}$/, '').slice(0, LONGEST_NAME) || 'bestand';
  return `${stem}.${extension}`;
}
