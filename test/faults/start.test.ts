import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freePort } from '../free-port.ts';
import { newHome, start, startInVain } from './process.ts';

const LONG = { timeout: 60_000 };

describe('the first start', () => {
  test('is empty, gives a link that works, has nothing of the demo, and stops in order', LONG, async () => {
    const running = await start();
    await expect.poll(() => running.said()).toContain('Start Lantaarn opnieuw voor een nieuwe link');
    const link = /http:\/\/localhost:\d+(\/start\/\S+)/.exec(running.said())?.[1];
    expect((await fetch(`${running.origin}${link}`)).status).toBe(200);
    expect((await fetch(`${running.origin}/`)).status).toBe(200);
    expect((await fetch(`${running.origin}/albrandswaard`)).status).toBe(200);
    for (const path of ['/demo', '/demo/post'])
      expect((await fetch(`${running.origin}${path}`)).status).toBe(404);
    const form = { method: 'POST', body: new URLSearchParams({ email: 'a@b.example' }) };
    expect([401, 403, 404]).toContain((await fetch(`${running.origin}/demo/inloggen`, form)).status);
    expect(await running.stop()).toBe(0);
    expect(existsSync(join(running.home, 'lantaarn.lock'))).toBe(false);
    expect(existsSync(join(running.home, 'postgres/postmaster.pid'))).toBe(false);
  });
});

describe('a start that cannot be', () => {
  test('a database that is away', LONG, async () => {
    const env = { DATABASE_URL: 'postgres://lantaarn_app@127.0.0.1:1/lantaarn' };
    const { code, said } = await startInVain({ port: await freePort(), env });
    expect(code).toBe(1);
    expect(said).toContain('de database antwoordt niet');
  });

  test('a folder or a port in use, and a demo on real data', LONG, async () => {
    const running = await start();
    const folder = await startInVain({ home: running.home, port: await freePort() });
    expect(folder.said).toContain('is al in gebruik door een andere Lantaarn');
    const port = await startInVain({ port: Number(new URL(running.origin).port) });
    expect(port.said).toContain('is al in gebruik. Draait Lantaarn al?');
    expect((await fetch(`${running.origin}/health/ready`)).status).toBe(200);
    expect(await running.stop()).toBe(0);

    const demo = await startInVain({ home: running.home, port: await freePort(), demo: true });
    expect(demo.said).toContain('die niet van de demo zijn');
    expect([folder.code, port.code, demo.code]).toEqual([1, 1, 1]);

    rmSync(join(running.home, 'keys/master.key'));
    const keyless = await startInVain({ home: running.home, port: await freePort() });
    expect(keyless.said).toContain('Er is geen sleutelbestand');
    expect(keyless.code).toBe(1);
    expect(existsSync(join(running.home, 'postgres/postmaster.pid'))).toBe(false);
  });

  test('settings that make no sense', LONG, async () => {
    const { code, said } = await startInVain({ home: newHome(), env: { PORT: 'drie' } });
    expect(code).toBe(1);
    expect(said).toContain('PORT: schrijf een poort');
  });
});
