import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import type { PolicyDocumentId } from '../../../kernel/ids.ts';
import { type Cooperation, fields, once, openCooperation } from '../cooperation.fixture.ts';
import { addDocument, changeDocument, validityOf } from './policy-document.ts';
import {
  type DocumentFile,
  type DocumentList,
  listDocuments,
  listFrames,
  listRegionDocuments,
  readDocument,
  readRegionDocument,
} from './read-documents.ts';

let place: Cooperation;
beforeAll(async () => {
  place = await openCooperation();
});
afterAll(() => place.close());

const typed = (change: object = {}) => ({
  once: once(),
  title: 'Uitvoeringsplan mensenhandel',
  kind: 'plan',
  adoptedBy: 'college',
  adoptedOn: '2025-01-28',
  validUntil: '2026-12-31',
  frameId: null,
  reference: '',
  sure: false,
  ...change,
});

test('a document warns before its last day, and after it says that it is over', () => {
  expect(validityOf('2026-12-31', '2026-11-23', '2027-02-23')).toBe('soon');
  expect(validityOf('2026-12-31', '2026-06-01', '2026-09-01')).toBe('valid');
  expect(validityOf('2026-12-31', '2026-12-31', '2027-03-31')).toBe('soon');
  expect(validityOf('2026-12-31', '2027-01-01', '2027-04-01')).toBe('over');
  expect(validityOf(null, '2027-01-01', '2027-04-01')).toBe('valid');
});

test('the framework of the region is the frame of a local plan', async () => {
  const frame = await place.must<PolicyDocumentId>(
    place.director,
    addDocument,
    typed({
      title: 'Regionaal Beleidskader Mensenhandel',
      kind: 'framework',
      adoptedBy: 'rvo',
      adoptedOn: '2023-07-03',
    }),
  );
  for (const actor of [place.public, place.mayor, place.employee])
    expect((await place.ask(actor, addDocument, typed())).kind).toBe('absent');
  const at = async (change: object) => fields(await place.ask(place.care, addDocument, typed(change)));
  expect(await at({ title: '', adoptedOn: 'gisteren' })).toEqual(['title', 'adoptedOn']);
  expect(await at({ validUntil: '2024-01-01' })).toEqual(['validUntil']);
  expect(await at({ frameId: '00000000-0000-4000-8000-000000000000' })).toEqual(['frameId']);
  const form = typed({ frameId: frame });
  const plan = await place.must<PolicyDocumentId>(place.care, addDocument, form);
  expect(await place.must(place.care, addDocument, form)).toBe(plan);
  const file = await place.must<DocumentFile>(place.mayor, readDocument, { documentId: plan });
  expect(file.frame?.title).toBe('Regionaal Beleidskader Mensenhandel');
  expect(file.validity).toBe('soon');
  // what falls under it: one's own here, of everybody for the director
  const under = async (actor: Actor = place.care, verb = readDocument) =>
    (await place.must<DocumentFile>(actor, verb, { documentId: frame })).under.map(
      ({ document }) => document.id,
    );
  expect(await under()).toEqual([plan]);
  expect(await under(place.neighbour)).toEqual([]);
  expect(await under(place.director, readRegionDocument)).toEqual([plan]);
  expect((await place.ask(place.neighbour, readDocument, { documentId: plan })).kind).toBe('absent');
  expect((await place.ask(place.neighbour, readRegionDocument, { documentId: plan })).kind).toBe('absent');
});

test('a document never lies under itself, and two people who change it are told apart', async () => {
  const one = await place.must<PolicyDocumentId>(
    place.care,
    addDocument,
    typed({ title: 'Beleidsregel een' }),
  );
  const two = await place.must<PolicyDocumentId>(
    place.care,
    addDocument,
    typed({ title: 'Beleidsregel twee', frameId: one }),
  );
  const change = (
    documentId: PolicyDocumentId,
    frameId: PolicyDocumentId | null,
    version: number,
    actor = place.care,
  ) => place.ask(actor, changeDocument, { ...typed({ frameId }), documentId, version });
  expect((await change(one, null, 1, place.neighbour)).kind).toBe('absent');
  expect(fields(await change(one, one, 1))).toEqual(['frameId']);
  expect(fields(await change(one, two, 1))).toEqual(['frameId']);
  expect((await change(one, null, 1)).kind).toBe('done');
  expect((await change(one, null, 1, place.safety)).kind).toBe('changed');
});

test('lists go on where the screen before ended', async () => {
  for (let index = 0; index < 30; index += 1)
    await place.must(
      place.care,
      addDocument,
      typed({ title: `Stuk ${index}`, adoptedOn: `2020-01-${String((index % 9) + 1).padStart(2, '0')}` }),
    );
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const list: DocumentList = await place.must<DocumentList>(place.care, listDocuments, { after });
    seen.push(...list.lines.map(({ document }) => document.id));
    after = list.next ?? undefined;
  } while (after !== undefined);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThan(30);
  expect((await place.ask(place.care, listRegionDocuments, {})).kind).toBe('absent');
  expect((await place.ask(place.neighbour, listFrames, {})).kind).toBe('done');
});
