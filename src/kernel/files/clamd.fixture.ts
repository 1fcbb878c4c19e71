import { createServer, type Server, type Socket } from 'node:net';

/** A name that every scanner knows as harmless (eicar.org), in two parts so that no scanner stumbles over this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export interface Scanner {
  readonly address: { readonly host: string; readonly port: number };
  /** Bytes of each file that came whole. */
  readonly seen: number[];
  stop(): Promise<void>;
}

/** Speaks INSTREAM as clamd does: finds EICAR, and hangs up beyond its limit. */
export async function openScanner(limit = 25 * 1024 * 1024): Promise<Scanner> {
  const seen: number[] = [];
  const server: Server = createServer((socket) => serve(socket, limit, seen));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return {
    address: { host: '127.0.0.1', port: address.port },
    seen,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const START = Buffer.from('zINSTREAM\0');

function serve(socket: Socket, limit: number, seen: number[]): void {
  let held = Buffer.alloc(0);
  let content = Buffer.alloc(0);
  let begun = false;
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes) => {
    held = Buffer.concat([held, bytes as Buffer]);
    if (!begun && held.length >= START.length) {
      if (!held.subarray(0, START.length).equals(START)) return void socket.end('UNKNOWN COMMAND\0');
      held = held.subarray(START.length);
      begun = true;
    }
    while (begun && held.length >= 4) {
      const length = held.readUInt32BE();
      if (length === 0) {
        seen.push(content.length);
        return void socket.end(content.includes(EICAR) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
      }
      if (content.length + length > limit) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      if (held.length < 4 + length) return;
      content = Buffer.concat([content, held.subarray(4, 4 + length)]);
      held = held.subarray(4 + length);
    }
  });
}
