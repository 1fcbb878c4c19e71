import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../kernel/verb.ts';
import { report as reportSignal } from '../../signals/index.ts';
import { type OwnFigures, readFigures } from '../indicators/read-figures.ts';
import { readSilence } from '../indicators/read-silence.ts';
import { checkLinks } from './check-links.ts';
import { enterNormReport } from './enter-report.ts';
import { type Carried, fieldsOf, once, openCarried } from './norms.fixture.ts';
import { type OwnNorms, readNorms } from './read-norms.ts';
import { type RegionTable, readRegionNorms } from './region-norms.ts';
import { withdrawNormReport } from './withdraw-report.ts';

let place: Carried;
beforeAll(async () => {
  place = await openCarried();
}, 60_000);
afterAll(() => place.close());

const hotel = (change: object = {}) => ({
  kind: 'hotel',
  onDate: '2026-11-20',
  amount: '6',
  ofTotal: '10',
  label: 'het hotel aan de haven',
  source: 'lijst van het hotel, 20 november',
  once: once(),
  ...change,
});
const norms = (actor = place.care) => place.must<OwnNorms>(actor, readNorms, {});
const state = async (code: string, actor = place.care) =>
  (await norms(actor)).findings.find((one) => one.code === code)?.state;

describe('reading norms', () => {
  test('is for who carries the plan of this municipality', async () => {
    const visitor = { kind: 'public', organisationId: place.town } as const;
    for (const actor of [visitor, place.employee, place.director])
      expect((await place.ask(actor, readNorms, {})).kind).toBe('absent');
    for (const actor of [place.mayor, place.adviser, place.safety])
      expect((await norms(actor)).findings).toHaveLength(12);
    expect((await place.ask(place.care, readNorms, { year: '1999' })).kind).toBe('invalid');
  });

  test('takes the seats from where they are held, and never a year to come', async () => {
    const found = await place.must<OwnNorms>(place.care, readNorms, { year: '2099' });
    expect(found.year).toBe(2026);
    expect(found.seats).toMatchObject({ care: { held: true }, safety: { held: true } });
    expect(await state('N2')).toBe('met');
    expect(await state('N2', place.neighbour)).toBe('not_met');
  });
});

describe('what is filled in', () => {
  test('is for coordinators and the adviser of the municipality, in this order of refusal', async () => {
    const visitor = { kind: 'public', organisationId: place.town } as const;
    for (const actor of [visitor, place.employee, place.mayor, place.director])
      expect((await place.ask(actor, enterNormReport, hotel())).kind).toBe('absent');
    const wrong = async (change: object) =>
      fieldsOf(await place.ask(place.care, enterNormReport, hotel(change)));
    expect(await wrong({ amount: '11' })).toEqual(['invalid', 'amount']);
    expect(await wrong({ amount: '' })).toEqual(['invalid', 'amount']);
    expect(await wrong({ amount: '-1' })).toEqual(['invalid', 'amount']);
    expect(await wrong({ amount: '0', ofTotal: '0' })).toEqual(['invalid', 'ofTotal']);
    expect(await wrong({ onDate: '2026-11-29' })).toEqual(['invalid', 'onDate']);
    expect(await wrong({ onDate: '2026-02-30' })).toEqual(['invalid', 'onDate']);
    expect(await wrong({ label: '' })).toEqual(['invalid', 'label']);
    expect(await wrong({ source: '' })).toEqual(['invalid', 'source']);
    expect(await wrong({ source: 'gebeld met 06 12345678' })).toEqual(['invalid', 'source']);
    expect((await place.ask(place.care, enterNormReport, hotel({ kind: 'anders' }))).kind).toBe('invalid');
    expect(await state('N4')).toBe('unknown');
  });

  test('counts once however often the form comes, and no more when it was taken back', async () => {
    const form = hotel();
    for (let time = 0; time < 2; time += 1) await place.must(place.adviser, enterNormReport, form);
    const { reports } = await norms();
    expect(reports).toMatchObject([{ kind: 'hotel', amount: 6, office: 'adviser' }]);
    expect(await state('N4')).toBe('met');
    expect(await state('N4', place.neighbour)).toBe('unknown');
    const report = { report: reports[0]?.id };
    for (const actor of [place.neighbour, place.mayor])
      expect((await place.ask(actor, withdrawNormReport, report)).kind).toBe('absent');
    expect((await place.ask(place.care, withdrawNormReport, { report: randomUUID() })).kind).toBe('absent');
    for (let time = 0; time < 2; time += 1) await place.must(place.care, withdrawNormReport, report);
    expect(await state('N4')).toBe('unknown');
    expect(await place.rows('select 1 from norm_reports')).toHaveLength(1);
  });

  test('somebody who looked again may keep what is no person', async () => {
    const odd = hotel({ label: 'Hotel Jan van der Meer', sure: true });
    expect((await place.ask(place.care, enterNormReport, { ...odd, sure: false })).kind).toBe('invalid');
    await place.must(place.care, enterNormReport, odd);
  });
});

describe('the glasses of the region', () => {
  const loan = (amount: string, onDate: string, untilDate: string) => ({
    kind: 'glasses',
    amount,
    onDate,
    untilDate,
    label: 'lessen op school',
    source: 'afspraak met de VAR',
    once: once(),
  });

  test('are never lent twice, also when two ask at once', async () => {
    const lend = (actor: typeof place.care, ...of: [string, string, string]) =>
      place.ask(actor, enterNormReport, loan(...of));
    expect(fieldsOf(await lend(place.care, '0', '2026-12-01', '2026-12-02'))).toEqual(['invalid', 'amount']);
    expect(fieldsOf(await lend(place.care, '2', '2026-12-03', '2026-12-02'))).toContain('untilDate');
    await place.must(place.care, enterNormReport, loan('6', '2026-12-01', '2026-12-10'));
    const both = await Promise.all([
      lend(place.safety, '4', '2026-12-10', '2026-12-20'),
      lend(place.neighbour, '4', '2026-12-05', '2026-12-12'),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'invalid']);
    expect((await lend(place.neighbour, '10', '2027-01-10', '2027-01-12')).kind).toBe('done');
    const found = (await norms()).findings.find(({ code }) => code === 'N7');
    expect(found).toMatchObject({
      state: 'met',
      sum: '10 van 10 brillen op de drukste dag van 2026, in de hele regio',
    });
  });
});

describe('signals as numbers', () => {
  const report = (actor = place.employee) =>
    run(place.house, actor, reportSignal, {
      submission: randomUUID(),
      product: 'report',
      channel: 'web_internal',
      reporterType: 'civil_affairs',
      story: { whatHappened: 'Verzonnen: steeds dezelfde begeleider.' },
      contact: { anonymous: true },
    });

  test('count both domains for everybody of the plan, small ones only for coordinators', async () => {
    expect((await norms()).silence).toMatchObject({ silent: true, last: null });
    const visitor = { kind: 'public', organisationId: place.town } as const;
    for (const actor of [visitor, place.employee, place.mayor, place.director])
      expect((await place.ask(actor, readSilence, {})).kind).toBe('absent');
    expect(await place.must(place.safety, readSilence, {})).toMatchObject({ silent: true });
    for (let time = 0; time < 3; time += 1) expect((await report()).kind).toBe('done');
    const shown = async (actor: typeof place.care) => {
      const { indicators } = await place.must<OwnFigures>(actor, readFigures, {});
      return indicators.find(({ code }) => code === 'K1')?.figures.map(({ text }) => text);
    };
    const zero = 'Meldingen: 0; vragen: 0';
    expect(await shown(place.care)).toEqual([zero, zero, 'Meldingen: 3; vragen: 0']);
    expect(await shown(place.safety)).toEqual(await shown(place.care));
    expect((await shown(place.mayor))?.at(-1)).toBe('Meldingen: minder dan 5; vragen: 0');
    expect((await norms(place.mayor)).silence).toMatchObject({ silent: false, last: '2026-11-28' });
    for (const actor of [place.employee, place.director])
      expect((await place.ask(actor, readFigures, {})).kind).toBe('absent');
  });

  test('leave a municipality only as bands, and open no signal to who counts', async () => {
    for (const actor of [place.care, place.mayor, place.employee])
      expect((await place.ask(actor, readRegionNorms, {})).kind).toBe('absent');
    const { lines } = await place.must<RegionTable>(place.director, readRegionNorms, {});
    expect(lines).toHaveLength(23);
    const line = lines.find(({ slug }) => slug === 'albrandswaard');
    expect(line).toMatchObject({ signals: '1-4', silent: false });
    expect(lines.find(({ slug }) => slug === 'barendrecht')).toMatchObject({ signals: '0', silent: true });
    expect(line?.findings.map(({ code }) => code)).toContain('N12');
    // the same sums as the municipality sees
    expect(line?.findings).toEqual((await norms()).findings);
    const [seen] = await place.rows<{ count: number }>(
      `select count(*)::int as count from pg_policies where policyname = 'counting' and roles <> '{lantaarn_owner}'`,
    );
    expect(seen?.count).toBe(0);
  });
});

describe('the links of the meldpunt', () => {
  let server: Server;
  let asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.writeHead(request.url === '/weg' ? 404 : 200).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  test('are asked only where the installation names them, and what is silent shows', async () => {
    const attempt = { jobId: 'one', number: 1, signal: new AbortController().signal };
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await checkLinks.run(place.house, {}, attempt);
    expect(asked).toEqual([]);
    expect((await norms()).findings.find(({ code }) => code === 'N5')?.sum).toContain('niet gecontroleerd');
    const named = (...paths: string[]) => ({
      ...place.house,
      config: { ...place.house.config, meldpuntLinks: paths.map((path) => origin + path) },
    });
    const sumIn = async (house: typeof place.house) => {
      const outcome = await run(house, place.neighbour, readNorms, {});
      return outcome.kind === 'done' ? outcome.value.findings.find(({ code }) => code === 'N5') : undefined;
    };
    await checkLinks.run(named('/'), {}, attempt);
    expect(asked).toEqual(['HEAD /']);
    expect((await sumIn(named('/')))?.sum).toContain('de link werkt (28 november 2026)');
    asked = [];
    await checkLinks.run(named('/', '/weg'), {}, attempt);
    expect((await sumIn(named('/', '/weg')))?.state).toBe('not_met');
    // what is named no more says nothing
    expect((await sumIn(named('/')))?.state).toBe('met');
    expect(await state('N5')).toBe('met');
  });
});
