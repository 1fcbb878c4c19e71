import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Env } from '../../../kernel/web/environment.ts';
import { securityHeaders } from '../../../kernel/web/headers.ts';
import { organisationBySlug } from '../organisations.ts';
import { lookRoutes } from '../pages/administration/look-routes.ts';
import { pngChunk, smallPng } from '../pictures/pictures.fixture.ts';
import { type Administration, openAdministration } from './administration.fixture.ts';
import { dropDeadLetter } from './drop-dead-letter.ts';
import { readDeadLetters } from './read-dead-letters.ts';
import { removeLogo } from './remove-logo.ts';
import { retryDeadLetter } from './retry-dead-letter.ts';
import { setColour } from './set-colour.ts';
import { setLogo } from './set-logo.ts';
import { tellDeadLetters } from './tell-dead-letters.ts';

let house: Administration;
let served: Hono<Env>;
beforeAll(async () => {
  house = await openAdministration();
  served = new Hono<Env>().use(securityHeaders('http://localhost')).route('/', lookRoutes(house.house));
});
afterAll(() => house.close());
beforeEach(() => house.clock.advance(1000));

const versionHere = async () => (await organisationBySlug(house.house, 'albrandswaard'))?.lookVersion;
const fields = (outcome: { kind: string; problems?: readonly { field: string }[] }) => [
  outcome.kind,
  ...(outcome.problems ?? []).map(({ field }) => field),
];

describe('the colour', () => {
  test('is the own administrator’s; anything but a colour is refused; the next look has another number', async () => {
    for (const actor of [house.public(house.town), house.coordinator])
      expect((await house.ask(actor, setColour, { colour: '#112233', seen: '' })).kind).toBe('absent');
    for (const colour of ['rood', '#fff', '#12345g', '}body{display:none}'])
      expect(fields(await house.ask(house.here, setColour, { colour, seen: '' }))).toEqual([
        'invalid',
        'colour',
      ]);
    const before = await versionHere();
    expect((await house.ask(house.here, setColour, { colour: '1F6070', seen: '' })).kind).toBe('done');
    expect((await house.ask(house.here, setColour, { colour: '#1f6070', seen: '' })).kind).toBe('done');
    expect((await house.ask(house.here, setColour, { colour: '#222222', seen: '' })).kind).toBe('changed');
    expect(await versionHere()).toBe((before ?? 0) + 1);
  });

  test('is served as a stylesheet, kept for good under its number only', async () => {
    const version = await versionHere();
    const right = await served.request(`/thema/albrandswaard.css?v=${version}`);
    expect(right.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(right.headers.get('cache-control')).toContain('immutable');
    expect(await right.text()).toContain('#1f6070');
    const other = await served.request('/thema/albrandswaard.css?v=999');
    expect(other.headers.get('cache-control')).toBe('public, max-age=300');
    for (const path of ['/thema/bestaat-niet.css', '/thema/..%2Fx.css', '/thema/albrandswaard'])
      expect((await served.request(path)).status).toBe(404);
  });
});

describe('the logo', () => {
  const picture = new Uint8Array(smallPng(40, 20));

  test('is the own administrator’s, and a picture', async () => {
    for (const actor of [house.public(house.town), house.coordinator]) {
      expect((await house.ask(actor, setLogo, { picture })).kind).toBe('absent');
      expect((await house.ask(actor, removeLogo, {})).kind).toBe('absent');
    }
    const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    for (const wrong of [Buffer.from(script), Buffer.alloc(200_001), Buffer.from('GIF89a'), Buffer.alloc(0)])
      expect(fields(await house.ask(house.here, setLogo, { picture: new Uint8Array(wrong) }))).toEqual([
        'invalid',
        'logo',
      ]);
    expect(fields(await house.ask(house.here, setLogo, { picture: null }))).toEqual(['invalid', 'picture']);
    expect((await served.request('/logo/albrandswaard')).status).toBe(404);
  });

  test('is served clean, as what it is, to everybody; a script behind the picture is gone', async () => {
    const hidden = pngChunk('tEXt', Buffer.from('Author\0Anna van der Meer'));
    const polyglot = Buffer.concat([smallPng(40, 20, [hidden]), Buffer.from('<script>alert(1)</script>')]);
    expect((await house.ask(house.here, setLogo, { picture: new Uint8Array(polyglot) })).kind).toBe('done');
    const answer = await served.request(`/logo/albrandswaard?v=${await versionHere()}`);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.toString('latin1')).not.toMatch(/script|Anna/);
    expect((await house.ask(house.here, removeLogo, {})).kind).toBe('done');
    expect((await served.request('/logo/albrandswaard')).status).toBe(404);
  });
});

describe('failed work', () => {
  const letter = async (): Promise<string> => {
    const { rows } = await house.pool.query<{ id: string }>(
      `insert into pgboss.job (name, data, source_name, source_created_on, source_retry_count, source_output, created_on)
       values ('dead-letters', '{}', 'people.tell-owner', now(), 8, '{"errorName":"MailNotSent"}', clock_timestamp())
       returning id`,
    );
    return rows[0]?.id ?? '';
  };
  const run = () =>
    tellDeadLetters.run(house.house, {}, { jobId: '', number: 1, signal: AbortSignal.timeout(5000) });

  test('is for the administrator of the region', async () => {
    const letterId = await letter();
    for (const actor of [...house.strangers(), house.here]) {
      expect((await house.ask(actor, readDeadLetters, {})).kind).toBe('absent');
      for (const verb of [retryDeadLetter, dropDeadLetter])
        expect((await house.ask(actor, verb, { letterId })).kind).toBe('absent');
    }
    for (const verb of [retryDeadLetter, dropDeadLetter])
      expect((await house.ask(house.regional, verb, { letterId: 'x' })).kind).toBe('invalid');
    expect(await house.ask(house.regional, readDeadLetters, {})).toMatchObject({
      kind: 'done',
      value: [{ job: 'people.tell-owner', errorName: 'MailNotSent', attempts: 9 }],
    });
    expect((await house.ask(house.regional, dropDeadLetter, { letterId })).kind).toBe('done');
    expect((await house.ask(house.regional, dropDeadLetter, { letterId })).kind).toBe('refused');
  });

  test('is told to them once, by a count', async () => {
    await letter();
    await letter();
    await run();
    await run();
    const told = house.mails().filter(({ template }) => template === 'dead-letter');
    expect(told.map(({ to }) => to)).toEqual([`administrator-${house.region.slice(0, 8)}@voorbeeld.example`]);
    expect(told[0]?.text).toContain('2 taken');
    await letter();
    await run();
    expect(house.mails().filter(({ template }) => template === 'dead-letter')).toHaveLength(2);
  });
});
