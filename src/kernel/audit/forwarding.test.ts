import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import type { Actor } from '../actor.ts';
import { testAuthority } from '../keys/certificates.fixture.ts';
import { done } from '../outcome.ts';
import { ownOrganisation, type Sentence, seated } from '../policy.ts';
import { ownOrganisationAsSubject, run, verb } from '../verb.ts';
import { FIRST_LINK, linkOf, sealChain } from './chain.ts';
import { forwardBatch, startForwarding } from './forwarding.ts';
import { type TrailDestination, trailDestination } from './trail-destination.ts';

const look = verb({
  name: 'test.look',
  act: 'read',
  activity: 'signals',
  input: z.object({ code: z.string() }),
  subject: ownOrganisationAsSubject('organisation'),
  run: async (context, { code }) => {
    context.note({ code });
    context.because('Reden in eigen woorden');
    return done(null);
  },
});
const sentences: Sentence[] = [
  {
    key: 'test.look',
    text: 'Kijken mag.',
    ground: 'proef',
    verbs: ['test.look'],
    who: seated('coordinator'),
    when: ownOrganisation,
  },
];

let test: TestHouse;
let actor: Actor;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lantaarn-forward-'));
  test = await openTestHouse(sentences);
  actor = await test.seat(await test.organisation(), 'coordinator', 'care');
});
afterEach(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

async function acts(count: number): Promise<void> {
  for (let each = 0; each < count; each += 1) await run(test.house, actor, look, { code: `act-${each}` });
  await sealChain(test.house.database, test.house.audit, test.anchor);
}
const forward = (destination: TrailDestination) => forwardBatch(test.house.database, destination);

interface Line {
  readonly position: number;
  readonly entry: number;
  readonly mac: string;
  readonly link: string;
}
const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/** Whether lines follow on each other from the first, as who holds the key can tell. */
function follows(lines: readonly Line[]): boolean {
  let link: Buffer = FIRST_LINK;
  return lines.every((line, at) => {
    link = linkOf(test.house.audit, link, line.position, line.entry, Buffer.from(line.mac, 'hex'));
    return line.position === at + 1 && line.link === link.toString('hex');
  });
}

describe('a copy in a file', () => {
  it('holds every entry once, in order, as codes that prove themselves, and nothing sealed', async () => {
    const path = join(folder, 'audit.jsonl');
    const file = trailDestination({ file: path });
    await acts(3);
    expect(await forward(file)).toBe(3);
    expect(await forward(file)).toBe(0);
    await acts(2);
    expect(await forward(file)).toBe(2);
    const text = readFileSync(path, 'utf8');
    expect(linesOf(text)).toHaveLength(5);
    expect(follows(linesOf(text))).toBe(true);
    expect(linesOf(text)[0]).toMatchObject({
      verb: 'test.look',
      outcome: 'done',
      sentence: 'test.look',
      detail: { code: 'act-0' },
      person: actor.kind === 'seat' ? actor.personId : '',
    });
    expect(text).not.toMatch(/Reden|reason/);
  });

  it('goes on in a new file after the old one was moved away', async () => {
    const path = join(folder, 'audit.jsonl');
    const file = trailDestination({ file: path });
    await acts(1);
    await forward(file);
    renameSync(path, `${path}.1`);
    await acts(1);
    await forward(file);
    expect(
      follows([...linesOf(readFileSync(`${path}.1`, 'utf8')), ...linesOf(readFileSync(path, 'utf8'))]),
    ).toBe(true);
  });
});

it('what is away stops nobody and loses nothing: it catches up from where it was', async () => {
  const taken: string[] = [];
  let away = true;
  const destination: TrailDestination = {
    async send(lines) {
      if (away) throw new Error('away');
      taken.push(...lines.map(({ text }) => text));
    },
  };
  await acts(2);
  const forwarding = startForwarding(test.house.database, destination, test.house.log);
  await vi.waitFor(() => expect(test.lines.join('')).toContain('audit-forwarding-waits'), 5000);
  await acts(2);
  expect(taken).toEqual([]);
  away = false;
  await vi.waitFor(() => expect(taken).toHaveLength(4), 8000);
  await acts(1);
  // what was written last goes out before the house closes
  await forwarding.stop();
  expect(follows(linesOf(taken.join('\n')))).toBe(true);
  expect(taken).toHaveLength(5);
});

it('two processes never send at the same moment', async () => {
  await acts(1);
  const [began, sending] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const first = forward({
    send: () => {
      began.resolve();
      return sending.promise;
    },
  });
  await began.promise;
  expect(await forward({ send: () => Promise.reject(new Error('sent twice')) })).toBe(0);
  sending.resolve();
  expect(await first).toBe(1);
});

describe('a collector that speaks syslog over TLS', () => {
  const authority = testAuthority();
  const ca = (text: string): string => {
    const path = join(folder, 'ca.pem');
    writeFileSync(path, text);
    return path;
  };

  /** Reads frames until the sender closes. `cuts` breaks the line as soon as somebody is there. */
  async function collector(cuts: () => boolean) {
    const got: string[] = [];
    const sockets = new Set<Socket>();
    const server = createServer({ key: authority.server.key, cert: authority.server.cert }, (socket) => {
      const chunks: Buffer[] = [];
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.on('end', () => got.push(Buffer.concat(chunks).toString('utf8')));
    });
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      if (cuts()) socket.resetAndDestroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
      got,
      port: (server.address() as AddressInfo).port,
      close: () => {
        for (const socket of sockets) socket.destroy();
        return new Promise((resolve) => server.close(resolve));
      },
    };
  }

  const messagesIn = (text: string): string[] => {
    const found: string[] = [];
    for (let rest = Buffer.from(text); rest.length > 0; ) {
      const space = rest.indexOf(' ');
      const length = Number(rest.subarray(0, space).toString());
      found.push(rest.subarray(space + 1, space + 1 + length).toString());
      rest = rest.subarray(space + 1 + length);
    }
    return found;
  };

  it('gets framed messages; what was cut off is sent again', async () => {
    let cut = true;
    const there = await collector(() => cut);
    const syslog = trailDestination({ host: '127.0.0.1', port: there.port, caFile: ca(authority.ca) });
    await acts(3);
    await expect(forward(syslog)).rejects.toThrow();
    cut = false;
    expect(await forward(syslog)).toBe(3);
    await vi.waitFor(() => expect(there.got).toHaveLength(1));
    const messages = messagesIn(there.got.join(''));
    expect(messages).toHaveLength(3);
    for (const message of messages)
      expect(message).toMatch(/^<110>1 2026-11-23T09:00:00\.000Z - lantaarn - audit - \{"position":\d/);
    await there.close();
  });

  it('with another certificate gets nothing', async () => {
    const there = await collector(() => false);
    const syslog = trailDestination({ host: '127.0.0.1', port: there.port, caFile: ca(testAuthority().ca) });
    await acts(1);
    await expect(forward(syslog)).rejects.toThrow();
    expect(there.got.join('')).toBe('');
    await there.close();
  });
});
