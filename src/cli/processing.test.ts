import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { done } from '../kernel/outcome.ts';
import { seated } from '../kernel/policy.ts';
import { run, verb } from '../kernel/verb.ts';
import { runCommand } from './lantaarn.ts';
import { processingExport } from './processing.ts';

const look = verb({
  name: 'test.look',
  act: 'read',
  activity: 'signals',
  input: z.object({ id: z.uuid() }),
  subject: (context, { id }) => ({ kind: 'signal', id, organisationId: context.actor.organisationId }),
  run: async () => done(null),
});

let test: TestHouse;
beforeAll(async () => {
  test = await openTestHouse([
    { key: 'test.looks', text: 'Proef.', ground: 'proef', verbs: ['test.look'], who: seated('coordinator') },
  ]);
  for (const slug of ['eerste', 'tweede']) {
    const actor = await test.seat(await test.organisation({ slug }), 'coordinator', 'care');
    for (let time = 0; time < 3; time += 1) await run(test.house, actor, look, { id: randomUUID() });
  }
});
afterAll(() => test.close());

async function typed(...words: string[]): Promise<{ code: number; out: string[]; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const { host, database } = test.database.appOptions;
  const code = await runCommand([processingExport], ['processing', 'export', ...words], {
    env: {
      LANTAARN_HOME: test.house.config.home,
      DATABASE_URL: `postgres://lantaarn_app@localhost/${database}?host=${encodeURIComponent(String(host))}`,
    },
    cwd: '/',
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out, err: err.join('\n') };
}

it('writes the spans of each organisation, and nobody who acted', async () => {
  const { code, out } = await typed();
  expect(code).toBe(0);
  const found = out.map((line) => JSON.parse(line).resourceSpans[0]);
  expect(found.map(({ scopeSpans }) => scopeSpans[0].spans.length)).toEqual([3, 3]);
  expect(JSON.stringify(found)).toContain('"eerste"');
  expect(JSON.stringify(found)).toContain('dpl.core.data_subject_id');
  expect(out.join('')).not.toMatch(/person_id|seat_id|session/);
});

it('keeps to the days that were asked for, and refuses what is no day', async () => {
  expect((await typed('--from', '2026-11-24')).out).toEqual([]);
  expect((await typed('--until', '2026-11-23')).out).toHaveLength(2);
  expect((await typed('--until', '2026-11-22')).out).toEqual([]);
  expect(await typed('--from', 'gisteren')).toMatchObject({ code: 2, out: [] });
});
