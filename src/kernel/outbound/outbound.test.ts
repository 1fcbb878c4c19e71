import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OutboundRefused, outboundFetch } from './outbound-fetch.ts';
import { isPublicAddress } from './public-address.ts';

let server: Server;
let port = 0;
let asked = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    asked += 1;
    if (request.url === '/away') response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    else if (request.url === '/large') response.end(Buffer.alloc(300 * 1024));
    else {
      let text = '';
      request.on('data', (part) => {
        text += part;
      });
      request.on('end', () => response.end(JSON.stringify({ method: request.method, text })));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

const real = outboundFetch({ internalIssuers: [], demo: false });
const demo = outboundFetch({ internalIssuers: [], demo: true });

describe('addresses that are no internet', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    'fe80::1',
    'fd00::1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'localhost',
    '',
  ])('%s', (address) => expect(isPublicAddress(address)).toBe(false));

  test.each(['8.8.8.8', '172.32.0.1', '2a00:1450:400e::1'])('but %s is', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
});

describe('where the house goes', () => {
  test.each([
    'http://voorbeeld.example/',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://10.0.0.8/',
    'https://gebruiker:geheim@voorbeeld.example/',
    'ftp://voorbeeld.example/',
    'file:///etc/passwd',
  ])('never to %s', async (address) => {
    await expect(real(address)).rejects.toThrow(OutboundRefused);
  });

  test('a name that stands for a machine inside is refused when it is looked up', async () => {
    const before = asked;
    await expect(real(`https://localhost:${port}/`)).rejects.toThrow(OutboundRefused);
    expect(asked).toBe(before);
  });

  test('unless the configuration names it: then only TLS is missing here', async () => {
    const named = outboundFetch({ internalIssuers: ['localhost'], demo: false });
    await expect(named(`https://localhost:${port}/`)).rejects.not.toThrow(OutboundRefused);
    await expect(named(`http://localhost:${port}/`)).rejects.toThrow(OutboundRefused);
  });

  test('to this machine in the demo, with what was asked, and no further than its first answer', async () => {
    const answer = await demo(`http://localhost:${port}/`, {
      method: 'POST',
      body: new URLSearchParams({ a: 'é' }),
    });
    expect(await answer.json()).toEqual({ method: 'POST', text: 'a=%C3%A9' });
    const away = await demo(`http://127.0.0.1:${port}/away`);
    expect([away.status, away.headers.get('location')]).toEqual([302, 'http://169.254.169.254/']);
    await expect(demo(`http://127.0.0.1:${port}/large`)).rejects.toThrow('too large');
  });
});
