import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addressKeys,
  canonicalAddress,
  canonicalEmail,
  canonicalKvk,
  canonicalPhone,
  canonicalPlate,
  fold,
  nameKeys,
} from './normalise.ts';
import { SIDECODES } from './plates.ts';

// All names, numbers and addresses are invented.

test.each([
  '3171 GA 12-b',
  '3171ga 12 B',
  '3171GA 12b',
  '3171 GA, 12 b',
  '3171 ga nr. 12B',
  '3171 GA 012-B',
  'Dorpsstraat 12-b, 3171 GA Poortugaal',
  '3171 GA Poortugaal, Dorpsstraat 12 B',
  '3171 GA 12-b Poortugaal',
])('%s is one address', (text) => {
  expect(canonicalAddress(text)).toBe('3171GA 12 B');
});

test.each([
  ['3171 GA 12', '3171GA 12'],
  ['3171 GA 12 Poortugaal', '3171GA 12'],
  ['3171 GA 12 Ede', '3171GA 12'],
  ['3171 GA 12-3', '3171GA 12 3'],
  ['3171 GA 12 bis', '3171GA 12 BIS'],
  ['3171 GA 12 huis', '3171GA 12 HS'],
  ['3171 GA 12-hs', '3171GA 12 HS'],
  ['3171 GA 12 II', '3171GA 12 II'],
  ['3171 GA 12 b-3', '3171GA 12 B3'],
])('%s', (text, expected) => {
  expect(canonicalAddress(text)).toBe(expected);
});

test.each(['SA', 'SD', 'SS'])('a Dutch postcode never ends in %s', (letters) => {
  expect(canonicalAddress(`3171 ${letters} 12`)).not.toBe(`3171${letters} 12`);
});

test('without a postcode: street, number and place', () => {
  expect(addressKeys('Dorpsstraat 12 b, Poortugaal')).toEqual(['dorpsstraat 12 B poortugaal']);
  expect(addressKeys('dorpsstr. 12B Poortugaal')).toEqual(['dorpsstraat 12 B poortugaal']);
  expect(addressKeys('Burg. Van Dijkln 3, Rhoon')).toEqual(['burgemeestervandyklaan 3 rhoon']);
  expect(addressKeys('2e Voorbeeldstraat 7, Rhoon')).toEqual(['2evoorbeeldstraat 7 rhoon']);
  expect(addressKeys('Dorpsstraat, Poortugaal')).toEqual([]);
  expect(addressKeys('')).toEqual([]);
});

test('a whole address is found by its postcode and by its street', () => {
  const whole = addressKeys('Dorpsstraat 12-b, 3171 GA Poortugaal');
  expect(whole).toEqual(['3171GA 12 B', 'dorpsstraat 12 B poortugaal']);
  expect(whole).toContain(canonicalAddress('3171GA 12b'));
  expect(addressKeys('Dorpsstraat 12 b', ['Poortugaal', 'Rhoon'])).toContain('dorpsstraat 12 B poortugaal');
});

test('spaces, dashes and case never matter in postcode and number', () => {
  const separator = fc.constantFrom('', ' ', '-', ' - ');
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 9999 }),
      fc.constantFrom('AB', 'GA', 'ZZ'),
      fc.integer({ min: 1, max: 99999 }),
      fc.constantFrom('A', 'B', 'Z'),
      separator,
      fc.boolean(),
      (digits, letters, number, letter, between, lower) => {
        const text = `${digits} ${letters} ${number}${between}${letter}`;
        expect(canonicalAddress(lower ? text.toLowerCase() : text)).toBe(
          `${digits}${letters} ${number} ${letter}`,
        );
      },
    ),
  );
});

test.each([
  ['06-12345678', '+31612345678'],
  ['06 12 34 56 78', '+31612345678'],
  ['+31 6 1234 5678', '+31612345678'],
  ['+31 (0)6 1234 5678', '+31612345678'],
  ['+31612345678', '+31612345678'],
  ['0031 6 12345678', '+31612345678'],
  ['0031 06 12345678', '+31612345678'],
  ['612345678', '+31612345678'],
  ['31612345678', '+31612345678'],
  ['Tel. 06-12345678', '+31612345678'],
  ['010-1234567', '+31101234567'],
  ['(010) 123 45 67', '+31101234567'],
  ['+48 123 456 789', '+48123456789'],
  ['0048 123456789', '+48123456789'],
  ['+359 2 123 4567', '+35921234567'],
  ['112', null],
  ['1234567', null],
  ['06-1234567', null],
  ['bel mij', null],
  ['06-12345678 of 06-87654321', null],
])('phone %s -> %s', (text, expected) => {
  expect(canonicalPhone(text)).toBe(expected);
});

test('a canonical phone stays as it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100000000, max: 999999999 }), (digits) => {
      const number = canonicalPhone(`0${digits}`);
      expect(number).toBe(`+31${digits}`);
      expect(canonicalPhone(number ?? '')).toBe(number);
    }),
  );
});

test('every sidecode is known, with and without dashes, in any case', () => {
  const letter = fc.constantFrom(...'BDFGHJKLNPRSTVXZ');
  const digit = fc.constantFrom(...'0123456789');
  fc.assert(
    fc.property(
      fc.constantFrom(...SIDECODES),
      fc.array(letter, { minLength: 6, maxLength: 6 }),
      fc.array(digit, { minLength: 6, maxLength: 6 }),
      (sidecode, letters, digits) => {
        const dashed = [...sidecode]
          .map((sign, at) => (sign === '-' ? '-' : ((sign === 'X' ? letters : digits)[at % 6] ?? '')))
          .join('');
        const plain = dashed.replaceAll('-', '');
        expect(
          [dashed, dashed.toLowerCase(), plain, dashed.replaceAll('-', ' ')].map(canonicalPlate),
        ).toEqual([plain, plain, plain, plain]);
      },
    ),
  );
  expect(canonicalPlate('WX 12345')).toBe('WX12345');
  expect(['', 'onbekend', '12', '1234567', 'geen idee 1'].map(canonicalPlate)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('KVK numbers and e-mail addresses', () => {
  expect(['12345678', '1234 5678', 'KvK-nummer: 12345678', '12.34.56.78'].map(canonicalKvk)).toEqual(
    Array(4).fill('12345678'),
  );
  expect(['1234567', '123456789012', 'abc'].map(canonicalKvk)).toEqual([null, null, null]);
  expect(canonicalEmail(' Test@Voorbeeld.Example ')).toBe('test@voorbeeld.example');
  expect(canonicalEmail('test@bücher.example')).toBe('test@xn--bcher-kva.example');
  expect(['a@b', 'a b@c.nl', 'a@b@c.nl', '@c.nl', 'test'].map(canonicalEmail)).toEqual(Array(5).fill(null));
});

test.each([
  ['Łukasz Żółćński', 'lukasz zolcnski'],
  ['Bjørn Straße', 'bjorn strasse'],
  ['Đặng Thị Ngọc', 'dang thi ngoc'],
  ['Ştefan Țăran', 'stefan taran'],
  ['Işıl İnönü', 'isil inonu'],
])('%s folds to %s', (name, expected) => {
  expect(fold(name)).toBe(expected);
});

const same = (one: string, other: string): boolean => {
  const keys = new Set(nameKeys(other));
  return keys.has(nameKeys(one)[0] ?? '');
};

test.each([
  ['Anna van der Voorbeeld', 'Voorbeeld, Anna van der'],
  ['Anna van der Voorbeeld', 'anna voorbeeld'],
  ["Piet van 't Testhof", 'Piet van ’t Testhof'],
  ["Piet van 't Testhof", 'Testhof Piet'],
  ['Jan van Dijkstra', 'Jan van Dykstra'],
  ['Kees v.d. Proef', 'Kees van de Proef'],
  ["Sean O'Proef", 'Sean OProef'],
  ['Anna Test-Voorbeeld', 'Anna Test Voorbeeld'],
  ['Łucja Próbna', 'Lucja Probna'],
  ['Nguyễn Văn Thử', 'Nguyen Van Thu'],
  ['Lê Văn Thử', 'Le Van Thu'],
  ['Omar al-Mithal', 'Omar El Mithal'],
  ['Ганна Щасливенко', 'Hanna Shchaslyvenko'],
  ['Юлія Згурська', 'Yuliia Zghurska'],
  ["Дем'ян Зразковий", 'Demian Zrazkovyi'],
  ['Георги Примеров', 'Georgi Primerov'],
  ['Мария Образцова', 'Maria Obraztsova'],
  ['София Тестова', 'Sofia Testova'],
  ['Любомир Пробъев', 'Lyubomir Probaev'],
  ['Рыбак Алексей', 'Aleksei Rybak'],
])('%s is found as %s', (one, other) => {
  expect(same(one, other) || same(other, one)).toBe(true);
});

test('different names stay apart', () => {
  expect(same('Anna Voorbeeld', 'Anna Proef')).toBe(false);
  expect(same('Jan Dik', 'Jan Dijk')).toBe(false);
});

test('parts of three letters or more are keys, prefixes and initials are not', () => {
  expect(nameKeys('J. van der Voorbeeld-Test')).toEqual(['j test voorbeeld', 'voorbeeld', 'test']);
  expect(nameKeys('Voorbeeld')).toEqual(['voorbeeld']);
  expect(nameKeys('محمد المثال')).toHaveLength(3);
  expect(nameKeys(' - ')).toEqual([]);
});

test('order, case and marks of composition never matter in a name', () => {
  const part = fc.constantFrom('Łucja', 'Żółw', 'José', 'Éva', 'Test', 'Proef', 'Thử', 'Юлія');
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const keys = [...nameKeys(parts.join(' '))].sort();
      expect([...nameKeys([...parts].reverse().join(' ').toUpperCase().normalize('NFD'))].sort()).toEqual(
        keys,
      );
    }),
  );
});

test('no text makes a form fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      for (const form of [
        canonicalAddress,
        canonicalEmail,
        canonicalKvk,
        canonicalPhone,
        canonicalPlate,
        nameKeys,
      ]) {
        expect(() => form(text)).not.toThrow();
      }
    }),
  );
});
