import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIn } from './mentions.ts';

// All names, numbers and addresses are invented.

test('finds everything in a story', () => {
  const story = `Er stond een witte bus met kenteken 12-ABC-3 voor 3171 GA 12-b.
    De man belde met 06-12 34 56 78 en met +48 123 456 789. Zijn bedrijf (KvK-nummer 12345678)
    mailt vanaf klus@voorbeeld.example. Later kwam AB 12 CD langs en een auto met kenteken wx12345.`;
  const found = findIn(story).map(({ kind, value }) => `${kind} ${value}`);
  expect(found.sort()).toEqual([
    'address 3171GA 12 B',
    'email klus@voorbeeld.example',
    'kvk 12345678',
    'phone +31612345678',
    'phone +48123456789',
    'plate 12ABC3',
    'plate AB12CD',
    'plate WX12345',
  ]);
});

test.each([
  ['bel 0612345678 of 0612345678', ['phone +31612345678']],
  ['+31 (0)6 12345678', ['phone +31612345678']],
  ['nummer 0031612345678.', ['phone +31612345678']],
  ['het kenteken is 12 ab 34 denk ik', ['plate 12AB34']],
  ['kenteken: XX999X', ['plate XX999X']],
  ['KVK: 1234 5678', ['kvk 12345678']],
  ['Kamer van Koophandel nr. 12345678', ['kvk 12345678']],
  ['3171ga\n12', ['address 3171GA 12']],
])('%s', (story, expected) => {
  expect(findIn(story).map(({ kind, value }) => `${kind} ${value}`)).toEqual(expected);
});

test.each([
  'Gezien op 01-02-2026 12:30 en op 03-04-2026.',
  'IBAN NL91ABNA0417164300',
  'Bel 112, 0800-7000 of 0900-8844.',
  'Hij betaalde 12345678 euro in 2025.',
  'Postcode 3171 GA zonder nummer',
  'het kenteken heb ik niet gezien',
  'het kenteken is van 2 mannen',
  'In 2025 om 12 uur, in 2024 op 3 dagen',
  'kamer 12 a 3 op de 3e verdieping',
  'zaak 2026-000123-45',
  '',
])('nothing in: %s', (story) => {
  expect(findIn(story)).toEqual([]);
});

test('no text makes it fail, and what it finds is found again in its own canonical form', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '06-12345678',
      '+48123456789',
      '12-AB-34',
      '3171GA 12',
      'kvk 12345678',
      'a@b.example',
      'kenteken',
      ' ',
      '\n',
    ),
    fc.string({ unit: 'binary', maxLength: 10 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      for (const { kind, value } of findIn(pieces.join(' '))) {
        const story = kind === 'kvk' ? `kvk ${value}` : kind === 'plate' ? `kenteken ${value}` : value;
        expect(findIn(story)).toContainEqual({ kind, value });
      }
    }),
  );
});
