import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Secret } from '../../../../kernel/secret.ts';
import { askSource } from './ask-source.ts';
import { bag } from './bag.ts';
import { inventedAddresses } from './invented.ts';
import { pdok } from './pdok.ts';

/** A server that answers as PDOK and the BAG do: the shapes are theirs, the addresses invented. */
let server: Server;
let origin = '';
let asked: { readonly url: URL; readonly headers: IncomingMessage['headers'] }[] = [];
/** How it answers now. */
let mood: 'well' | 'slow' | 'broken' | 'nonsense' | 'elsewhere' = 'well';

const feature = (id: string, name: string, collection = 'adres') => ({
  type: 'Feature',
  properties: {
    collection_geometry_type: 'POINT',
    collection_id: collection,
    collection_version: 1,
    display_name: name,
    highlight: name,
    href: [`https://api.pdok.example/kadaster/bag/ogc/v1/collections/${collection}/items/${id}?f=json`],
    score: 0.2,
  },
  geometry: { type: 'Point', coordinates: [4.4, 51.86] },
  id,
});

const PDOK = {
  type: 'FeatureCollection',
  timeStamp: '2026-11-23T09:00:00Z',
  links: [{ rel: 'self', title: 'This document as GeoJSON', type: 'application/geo+json', href: '' }],
  features: [
    feature('1', 'Verzonnenlaan 12A, 3171GA Poortugaal'),
    feature('2', 'Poortugaal', 'woonplaats'),
    feature('3', 'Verzonnenlaan 12B, 3171GA Poortugaal'),
  ],
  numberReturned: 3,
};
const BAG = {
  _embedded: {
    adressen: [
      {
        openbareRuimteNaam: 'Verzonnenlaan',
        korteNaam: 'Verzonnenlaan',
        huisnummer: 12,
        huisletter: 'A',
        huisnummertoevoeging: '2',
        postcode: '3171GA',
        woonplaatsNaam: 'Poortugaal',
        nummeraanduidingIdentificatie: '0000200000000001',
        adresseerbaarObjectIdentificatie: '0000010000000001',
        pandIdentificaties: ['0000100000000001'],
        adresregel5: 'Verzonnenlaan 12 A-2',
        adresregel6: '3171 GA  POORTUGAAL',
        _links: { self: { href: '' } },
      },
    ],
  },
  _links: { self: { href: '' } },
};

const answerOf = (url: URL): unknown => {
  if (mood === 'nonsense') return { features: [{ name: 'niets' }] };
  if (url.pathname.endsWith('/search')) return PDOK;
  return url.searchParams.get('huisnummer') === '12' ? BAG : { _links: { self: { href: '' } } };
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin);
    asked.push({ url, headers: request.headers });
    if (mood === 'slow') return;
    if (mood === 'elsewhere') {
      response.writeHead(302, { location: 'https://elders.example/' }).end();
      return;
    }
    const problem = { type: 'about:blank', title: 'Bad Request', status: 400 };
    response
      .writeHead(mood === 'broken' ? 400 : 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(mood === 'broken' ? problem : answerOf(url)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  mood = 'well';
});

describe('PDOK', () => {
  test('is asked for addresses with the text and nothing else, and gives those only', async () => {
    const found = await askSource(pdok(`${origin}/kadaster/location-api/v1/`)).find('Verzonnenlaan 12');
    expect(found).toEqual({
      kind: 'found',
      addresses: [
        { label: 'Verzonnenlaan 12A, 3171GA Poortugaal' },
        { label: 'Verzonnenlaan 12B, 3171GA Poortugaal' },
      ],
    });
    expect(asked.map(({ url }) => [url.pathname, [...url.searchParams]])).toEqual([
      [
        '/kadaster/location-api/v1/search',
        [
          ['q', 'Verzonnenlaan 12'],
          ['adres[version]', '1'],
          ['limit', '10'],
        ],
      ],
    ]);
    expect(Object.keys(asked[0]?.headers ?? {})).not.toContain('cookie');
    expect(Object.keys(asked[0]?.headers ?? {})).not.toContain('referer');
  });
});

describe('the BAG', () => {
  const source = () => askSource(bag(`${origin}/lvbag/individuelebevragingen/v2`, new Secret('sleutel')));

  test('is asked by postcode and house number, with its key', async () => {
    expect(await source().find('3171 ga 12a')).toEqual({
      kind: 'found',
      addresses: [{ label: 'Verzonnenlaan 12A-2, 3171 GA Poortugaal' }],
    });
    const [{ url, headers } = { url: new URL(origin), headers: {} }] = asked;
    expect(Object.fromEntries(url.searchParams)).toEqual({
      postcode: '3171GA',
      huisnummer: '12',
      huisletter: 'A',
    });
    expect(headers['x-api-key']).toBe('sleutel');
  });

  test('has nothing: an answer without addresses', async () => {
    expect(await source().find('3171GA 99')).toEqual({ kind: 'found', addresses: [] });
  });

  test('is not asked what it cannot find by', async () => {
    expect(await source().find('Verzonnenlaan 12, Poortugaal')).toEqual({ kind: 'found', addresses: [] });
    expect(asked).toEqual([]);
  });
});

describe('a source', () => {
  test.each(['broken', 'nonsense', 'elsewhere', 'slow'] as const)(
    'that is %s is away, within its time',
    async (how) => {
      mood = how;
      const started = performance.now();
      expect(await askSource(pdok(origin)).find('Verzonnenlaan 12')).toEqual({ kind: 'away' });
      expect(performance.now() - started).toBeLessThan(5_000);
    },
  );

  test('that fails three times is left alone for a minute, and then asked again', async () => {
    let now = 0;
    const source = askSource(pdok(origin), () => now);
    mood = 'broken';
    for (let time = 0; time < 5; time += 1) expect(await source.find('Laan 1')).toEqual({ kind: 'away' });
    expect(asked).toHaveLength(3);
    mood = 'well';
    now = 59_000;
    expect(await source.find('Laan 1')).toEqual({ kind: 'away' });
    now = 60_000;
    expect(await source.find('Laan 1')).toMatchObject({ kind: 'found' });
    expect(asked).toHaveLength(4);
  });

  test('that is not there at all is away', async () => {
    expect(await askSource(pdok('http://127.0.0.1:9')).find('Laan 1')).toEqual({ kind: 'away' });
  });
});

describe('the list of the demo', () => {
  test('finds invented streets in real places, and asks nobody', async () => {
    expect(await inventedAddresses.find('proefplein 3 poortugaal')).toEqual({
      kind: 'found',
      addresses: [{ label: 'Proefplein 3, Poortugaal' }],
    });
    expect(await inventedAddresses.find('Coolsingel 40')).toEqual({ kind: 'found', addresses: [] });
    expect(asked).toEqual([]);
  });
});
