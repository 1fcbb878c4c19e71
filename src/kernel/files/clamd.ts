import { once } from 'node:events';
import { connect } from 'node:net';
import type { ScannerAddress } from '../config.ts';

/** The scanner is away, or answers what nobody understands. Worth another try later. */
export class ScannerAway extends Error {
  override readonly name = 'ScannerAway';
}

/** What the scanner says of a file. `too-large`: larger than its own limit (StreamMaxLength). */
export type ScanVerdict = 'clean' | 'infected' | 'too-large';

const PATIENCE_MS = 60_000;
/** clamd refuses what is far longer, and reads as quickly whatever is shorter. */
const PIECE_BYTES = 64 * 1024;

/**
 * Has clamd look at a stream: zINSTREAM, pieces that each tell their length, and a length of nothing at the end
 * (clamd(8)). Throws ScannerAway when there is no answer.
 */
export async function scan(address: ScannerAddress, source: AsyncIterable<Uint8Array>): Promise<ScanVerdict> {
  const socket = connect(address);
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('timeout')));
  const answer = readAll(socket);
  try {
    await once(socket, 'connect');
    await send(socket, source);
    return verdictOf(await answer);
  } catch (error) {
    // A scanner that has seen enough answers and hangs up while there is still more to send.
    if (isOfSocket(error)) {
      socket.destroy();
      const said = await answer;
      if (said !== '') return verdictOf(said);
      throw new ScannerAway('the virus scanner does not answer');
    }
    throw error;
  } finally {
    socket.destroy();
  }
}

const isOfSocket = (error: unknown): boolean =>
  error instanceof Error && ('syscall' in error || 'code' in error || error.message === 'timeout');

async function send(socket: ReturnType<typeof connect>, source: AsyncIterable<Uint8Array>): Promise<void> {
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined);
  socket.once('error', lost.reject);
  socket.once('close', () => lost.reject(Object.assign(new Error('closed'), { code: 'EPIPE' })));
  const write = async (bytes: Buffer): Promise<void> => {
    if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), lost.promise]);
  };
  await write(Buffer.from('zINSTREAM\0'));
  for await (const bytes of source)
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      const piece = bytes.subarray(at, at + PIECE_BYTES);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      await write(Buffer.concat([length, piece]));
    }
  await write(Buffer.alloc(4));
}

/** What came until the connection was over, however that went. */
function readAll(socket: ReturnType<typeof connect>): Promise<string> {
  const held: Buffer[] = [];
  socket.on('data', (bytes: Buffer) => held.push(bytes));
  return new Promise((resolve) => {
    socket.once('close', () => resolve(Buffer.concat(held).toString('latin1').replace(/\0/g, '').trim()));
  });
}

function verdictOf(said: string): ScanVerdict {
  if (/: OK$/.test(said)) return 'clean';
  if (/ FOUND$/.test(said)) return 'infected';
  if (/size limit exceeded/i.test(said)) return 'too-large';
  throw new ScannerAway('the virus scanner answers strangely');
}
