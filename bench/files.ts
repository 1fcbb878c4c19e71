import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { folderStore } from '../src/kernel/files/blob-store.ts';
import { sealStream } from '../src/kernel/files/sealed-stream.ts';
import { takeInFile } from '../src/kernel/files/take-in.ts';
import { newFileKey } from '../src/kernel/sealing/file-key.ts';
import { randomKey } from '../src/kernel/sealing/secret-key.ts';
import type { Effort } from './measure.ts';
import { median, milliseconds, ratio, type Table, whole } from './table.ts';

const MOST_RATIO = 2;
const PIECE = 64 * 1024;
const MB = 1024 * 1024;

async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** A photo of some 20 MB with a place in it: noise, as that is what a photo is to whoever has to read all of it. */
async function photo(): Promise<Buffer> {
  const [width, height] = [4000, 2900];
  const dots = randomBytes(width * height * 3);
  return sharp(dots, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 91, chromaSubsampling: '4:4:4' })
    .withExif({ IFD0: { Make: 'Verzonnen' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 52/1 0/1' } })
    .toBuffer();
}

/**
 * A photo as it comes in: its kind told, everything but the picture taken out, sealed and written to disk (fsync); beside
 * the same bytes only written (fsync). By turns, so that a busy machine slows both. Making the picture anew and the
 * preview is not in it: a job does that later, in another process.
 */
export async function measureFiles({ quick }: Effort): Promise<readonly Table[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lantaarn-bench-files-'));
  try {
    const store = folderStore(folder);
    const bytes = await photo();
    const plain = async (): Promise<void> => {
      await store.write(randomUUID(), inPieces(bytes));
    };
    const taken = async (): Promise<void> => {
      const blob = randomUUID();
      const { key } = newFileKey(randomKey('data'), blob);
      const incoming = await takeInFile(inPieces(bytes), 1024 * MB);
      await store.write(blob, sealStream(key, blob, incoming.bytes));
      if (!incoming.came().removed.includes('location')) throw new Error('the place was not taken out');
    };
    return [await compare(bytes.length, plain, taken, quick ? 9 : 41)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Work = () => Promise<void>;

async function compare(size: number, plain: Work, taken: Work, turns: number): Promise<Table> {
  const [written, sealed]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    written.push(await timed(plain));
    sealed.push(await timed(taken));
  }
  const [one, other] = [median(written), median(sealed)];
  const times = other / one;
  return {
    heading: 'A photo sealed and cleaned as it comes in, beside only writing it',
    columns: ['photo', 'only written', 'cleaned, sealed, written', 'ratio', 'most'],
    rows: [
      [`${whole(size / MB)} MB`, milliseconds(one), milliseconds(other), ratio(times), String(MOST_RATIO)],
    ],
    failures: times <= MOST_RATIO ? [] : [`${ratio(times)} times as long as writing`],
  };
}

async function timed(work: Work): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
