import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { EICAR, openScanner, type Scanner } from './clamd.fixture.ts';
import { ScannerAway, scan } from './clamd.ts';
import { inPieces } from './hostile.fixture.ts';

let scanner: Scanner;
beforeAll(async () => {
  scanner = await openScanner(1_000_000);
});
afterAll(() => scanner.stop());

describe('a scan', () => {
  test('tells clean from infected, and gives the scanner every byte', async () => {
    expect(await scan(scanner.address, inPieces(Buffer.alloc(300_001, 1)))).toBe('clean');
    expect(scanner.seen).toEqual([300_001]);
    expect(await scan(scanner.address, inPieces(Buffer.from(`voor ${EICAR} na`), 10))).toBe('infected');
    expect(await scan(scanner.address, inPieces(Buffer.alloc(0)))).toBe('clean');
  });

  test('says when a file is larger than the scanner takes', async () => {
    expect(await scan(scanner.address, inPieces(Buffer.alloc(5_000_000)))).toBe('too-large');
  });

  test('never takes silence, nonsense or a closed door for clean', async () => {
    const strange = createServer((socket) => socket.end('HALLO\0'));
    const silent = createServer((socket) => socket.once('data', () => socket.destroy()));
    for (const server of [strange, silent]) {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      const scanned = scan({ host: '127.0.0.1', port }, inPieces(Buffer.alloc(100_000)));
      await expect(scanned).rejects.toThrow(ScannerAway);
      server.close();
      await expect(scan({ host: '127.0.0.1', port }, inPieces(Buffer.alloc(10)))).rejects.toThrow(
        ScannerAway,
      );
    }
  });

  test('lets what goes wrong with the file itself through', async () => {
    // biome-ignore lint/correctness/useYield: it fails before there is anything to give
    const broken = async function* (): AsyncGenerator<Buffer> {
      throw new RangeError('verzonnen');
    };
    await expect(scan(scanner.address, broken())).rejects.toThrow(RangeError);
  });
});

test('the address of the scanner is a socket, or a host and a port', () => {
  const of = (CLAMD: string) => readConfig({ CLAMD }, '/').clamd;
  expect(of('/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' });
  expect(of('clamav.voorbeeld.nl:3310')).toEqual({ host: 'clamav.voorbeeld.nl', port: 3310 });
  expect(of('[::1]:3310')).toEqual({ host: '::1', port: 3310 });
  expect(of('')).toBeNull();
  expect(() => of('clamav')).toThrow('CLAMD');
});

const REAL = ['/run/clamav/clamd.ctl', '/var/run/clamav/clamd.ctl'].find((path) => existsSync(path));
test.skipIf(REAL === undefined)('a real clamd finds the harmless test virus', async () => {
  const address = { path: REAL ?? '' };
  expect(await scan(address, inPieces(Buffer.from(EICAR)))).toBe('infected');
  expect(await scan(address, inPieces(Buffer.from('gewone woorden')))).toBe('clean');
});
