import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BOX_OVERHEAD } from './box.ts';
import { pad, paddedLength, unpad } from './padding.ts';
import {
  dataKeyFrom,
  type JsonValue,
  newDataKey,
  newOrganisationKey,
  open,
  SealBroken,
  seal,
  unwrapDataKey,
  unwrapOrganisationKey,
  wrapDataKeyFor,
} from './seal.ts';
import { randomKey } from './secret-key.ts';
import { openText, sealText } from './text.ts';

const master = randomKey('master');
const ours = newOrganisationKey(master, 'organisation-1');
const theirs = newOrganisationKey(master, 'organisation-2');
const record = newDataKey(ours.key, 'record-1');
const place = { record: 'record-1', column: 'story' };
const anything = fc.jsonValue() as fc.Arbitrary<JsonValue>;

test('what is sealed opens, through the wrapped keys', () => {
  fc.assert(
    fc.property(anything, fc.uuid(), fc.string(), (value, id, column) => {
      const made = newDataKey(ours.key, id);
      const sealed = seal(made.key, { record: id, column }, value);
      const organisation = unwrapOrganisationKey(master, 'organisation-1', ours.wrapped);
      const opened = open(unwrapDataKey(organisation, id, made.wrapped), { record: id, column }, sealed);
      // As JSON, which is what is sealed: it knows no -0.
      expect(JSON.stringify(opened)).toBe(JSON.stringify(value));
    }),
  );
});

function everyFlip(box: Buffer): Buffer[] {
  return Array.from({ length: box.length * 8 }, (_, bit) => {
    const flipped = Buffer.from(box);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return flipped;
  });
}

test('every single bit flip and every cut is refused', () => {
  const sealed = seal(record.key, place, { what: 'Een verzonnen verhaal.' });
  const cuts = Array.from({ length: sealed.length }, (_, length) => sealed.subarray(0, length));
  for (const bad of [...everyFlip(sealed), ...cuts, Buffer.concat([sealed, Buffer.alloc(1)])]) {
    expect(() => open(record.key, place, bad)).toThrow(SealBroken);
  }
  for (const bad of everyFlip(record.wrapped)) {
    expect(() => unwrapDataKey(ours.key, 'record-1', bad)).toThrow(SealBroken);
  }
  for (const bad of everyFlip(ours.wrapped)) {
    expect(() => unwrapOrganisationKey(master, 'organisation-1', bad)).toThrow(SealBroken);
  }
});

test('a value moved to another record or column does not open', () => {
  const sealed = seal(record.key, place, 'x');
  fc.assert(
    fc.property(fc.string(), fc.string(), (otherRecord, otherColumn) => {
      fc.pre(otherRecord !== place.record || otherColumn !== place.column);
      expect(() => open(record.key, { record: otherRecord, column: otherColumn }, sealed)).toThrow(
        SealBroken,
      );
    }),
  );
  // the border between record and column counts
  const bordered = seal(record.key, { record: 'ab', column: 'c' }, 'x');
  expect(() => open(record.key, { record: 'a', column: 'bc' }, bordered)).toThrow(SealBroken);
});

test('a key moved to another record, organisation or installation does not unwrap', () => {
  expect(() => unwrapDataKey(ours.key, 'record-2', record.wrapped)).toThrow(SealBroken);
  expect(() => unwrapDataKey(theirs.key, 'record-1', record.wrapped)).toThrow(SealBroken);
  expect(() => unwrapOrganisationKey(master, 'organisation-2', ours.wrapped)).toThrow(SealBroken);
  expect(() => unwrapOrganisationKey(randomKey('master'), 'organisation-1', ours.wrapped)).toThrow(
    SealBroken,
  );
});

test('a data key can be wrapped for a second organisation', () => {
  const sealed = seal(record.key, place, ['gedeeld']);
  const shared = wrapDataKeyFor(theirs.key, 'record-1', record.key);
  expect(open(unwrapDataKey(theirs.key, 'record-1', shared), place, sealed)).toEqual(['gedeeld']);
  expect(() => unwrapDataKey(ours.key, 'record-1', shared)).toThrow(SealBroken);
});

test('sealing twice gives different bytes, and nonces do not come back', () => {
  const nonces = Array.from({ length: 2000 }, () =>
    seal(record.key, place, 1).subarray(1, 13).toString('hex'),
  );
  expect(new Set(nonces).size).toBe(2000);
});

test('length tells little', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (text) => {
      expect(unpad(pad(text))).toBe(text.toWellFormed());
      const added = pad(text).length - Buffer.byteLength(text);
      expect(added).toBeGreaterThanOrEqual(4);
      expect(added).toBeLessThan(1024 + 4);
    }),
  );
  expect([0, 60, 61, 508, 509, 4092, 4093].map(paddedLength)).toEqual([64, 64, 128, 512, 768, 4096, 5120]);
  expect(seal(record.key, place, 'Jo').length).toBe(seal(record.key, place, 'Wilhelmina-Antoinette').length);
  expect(seal(record.key, place, '').length).toBe(64 + BOX_OVERHEAD);
});

test('a draft opens with its own secret only', () => {
  const sealed = seal(dataKeyFrom(Buffer.alloc(32, 1)), place, 'concept');
  expect(open(dataKeyFrom(Buffer.alloc(32, 1)), place, sealed)).toBe('concept');
  expect(() => open(dataKeyFrom(Buffer.alloc(32, 2)), place, sealed)).toThrow(SealBroken);
  expect(() => dataKeyFrom(Buffer.alloc(15))).toThrow(RangeError);
});

test('a sealed text opens for its own organisation and place only', () => {
  const sealed = sealText(ours.key, 'audit:1', 'Spoed: kind in gevaar');
  expect(openText(ours.key, 'audit:1', sealed)).toBe('Spoed: kind in gevaar');
  expect(() => openText(ours.key, 'audit:2', sealed)).toThrow(SealBroken);
  expect(() => openText(theirs.key, 'audit:1', sealed)).toThrow(SealBroken);
});

test('a broken seal does not say what was in it or which record it was', () => {
  const sealed = seal(record.key, place, 'Verzonnen Naam');
  sealed[20] = (sealed[20] ?? 0) ^ 1;
  expect(() => open(record.key, place, sealed)).toThrow(/^seal does not open: value$/);
});
