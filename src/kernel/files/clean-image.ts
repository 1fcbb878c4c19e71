import sharp, { type Metadata, type Sharp } from 'sharp';
import { readExif } from './exif.ts';
import type { FileKind } from './kinds.ts';
import type { Removal } from './removed.ts';

/** More dots than this are not unpacked: a small file can claim billions. */
const MOST_DOTS = 150_000_000;
const PREVIEW_SIDE = 1280;

const LOADERS = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Tiff', 'Heif'].map(
  (name) => `VipsForeignLoad${name}Buffer`,
);

export interface CleanedImage {
  readonly file: Buffer;
  readonly preview: Buffer;
  readonly removed: readonly Removal[];
}

/**
 * The picture made anew, dot by dot, with nothing beside it, upright; and a small one to look at. Throws for what is no
 * picture. Loses nothing that an eye can see.
 */
export async function cleanImage(kind: FileKind, bytes: Buffer): Promise<CleanedImage> {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: LOADERS });
  sharp.concurrency(1);
  const moves = kind === 'gif' || kind === 'webp';
  const open = (animated: boolean) =>
    sharp(bytes, { limitInputPixels: MOST_DOTS, failOn: 'error', animated }).autoOrient();
  const metadata = await open(false).metadata();
  const file = await encoded(kind, open(moves));
  const preview = await open(false)
    .resize({ width: PREVIEW_SIDE, height: PREVIEW_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })
    .toBuffer();
  return { file, preview, removed: told(metadata) };
}

function encoded(kind: FileKind, picture: Sharp): Promise<Buffer> {
  switch (kind) {
    case 'png':
      return picture.png().toBuffer();
    case 'webp':
      return picture.webp({ quality: 95 }).toBuffer();
    case 'gif':
      return picture.gif().toBuffer();
    case 'tiff':
      return picture.tiff({ compression: 'deflate' }).toBuffer();
    case 'avif':
      return picture.avif({ quality: 80, effort: 2 }).toBuffer();
    default:
      return picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
  }
}

function told({ exif, xmp, iptc, comments }: Metadata): readonly Removal[] {
  const start = exif?.toString('latin1', 0, 4) === 'Exif' ? 6 : 0;
  const tells = new Set<Removal>(exif === undefined ? [] : readExif(exif.subarray(start)).tells);
  if (xmp !== undefined || iptc !== undefined) tells.add('properties');
  if (comments !== undefined && comments.length > 0) tells.add('description');
  return [...tells];
}
