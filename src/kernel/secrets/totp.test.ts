import { expect, test } from 'vitest';
import { qrMatrix } from './qr-matrix.ts';
import { checkTotp, newTotpSecret, totpUri } from './totp.ts';

// RFC 6238, appendix B: the secret "12345678901234567890", the last six of the eight digits
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number): Date => new Date(seconds * 1000);

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
])('the published code at %d', (seconds, code) => {
  expect(checkTotp(SECRET, code, at(seconds), 0)).toEqual({ step: Math.floor(seconds / 30) });
  expect(checkTotp(SECRET, `${code.slice(0, 3)} ${code.slice(3)}`, at(seconds), 0)).not.toBe(null);
});

test('one step early or late is accepted, two are not', () => {
  const step = 37037036;
  for (const seconds of [1111111109 - 30, 1111111109, 1111111109 + 30]) {
    expect(checkTotp(SECRET, '081804', at(seconds), 0)).toEqual({ step });
  }
  for (const seconds of [1111111109 - 60, 1111111109 + 60])
    expect(checkTotp(SECRET, '081804', at(seconds), 0)).toBe(null);
});

test('a code counts once', () => {
  const used = checkTotp(SECRET, '081804', at(1111111109), 0);
  expect(checkTotp(SECRET, '081804', at(1111111109), used?.step ?? 0)).toBe(null);
  expect(checkTotp(SECRET, '050471', at(1111111111), used?.step ?? 0)).toEqual({ step: 37037037 });
});

test.each(['', '12345', '1234567', 'abcdef', '２８７０８２', '287082x'])('%s is no code', (typed) => {
  expect(checkTotp(SECRET, typed, at(59), -1)).toBe(null);
});

test('a new secret has 160 bits and its address says what an app needs', () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(secret);
  const uri = new URL(totpUri(secret, 'Aandachtsfunctionaris zorg', 'Lantaarn'));
  expect(uri.protocol).toBe('otpauth:');
  expect(decodeURIComponent(uri.pathname)).toContain('Lantaarn:Aandachtsfunctionaris zorg');
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    issuer: 'Lantaarn',
    secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});

test('the QR code is square with its three corner marks', () => {
  const matrix = qrMatrix(totpUri(SECRET, 'Beheer', 'Lantaarn'));
  const size = matrix.length;
  expect(size % 4).toBe(1);
  expect(matrix.every((row) => row.length === size)).toBe(true);
  const corner = (top: number, left: number): string =>
    matrix
      .slice(top, top + 7)
      .map((row) =>
        row
          .slice(left, left + 7)
          .map((dark) => (dark ? '#' : '.'))
          .join(''),
      )
      .join('\n');
  const mark = '#######\n#.....#\n#.###.#\n#.###.#\n#.###.#\n#.....#\n#######';
  expect([corner(0, 0), corner(0, size - 7), corner(size - 7, 0)]).toEqual([mark, mark, mark]);
  expect(corner(size - 7, size - 7)).not.toBe(mark);
});
