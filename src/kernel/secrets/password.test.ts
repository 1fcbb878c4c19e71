import { scryptSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { commonPasswords } from '../../../content/common-passwords.ts';
import { burn, hashPassword, verifyPassword } from './password.ts';
import { passwordProblem } from './password-problem.ts';
import { queueOf } from './queue.ts';

test('a password verifies against its own hash only, and no two hashes are alike', {
  timeout: 60_000,
}, async () => {
  const [one, two] = await Promise.all([
    hashPassword('vier paarse fietsbellen'),
    hashPassword('vier paarse fietsbellen'),
  ]);
  expect(one).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(one).not.toBe(two);
  expect(await verifyPassword('vier paarse fietsbellen', one)).toBe(true);
  expect(await verifyPassword('vier paarse fietsbelle', one)).toBe(false);
  const [, , , salt = '', hash = ''] = one.split('$');
  const expected = scryptSync('vier paarse fietsbellen', Buffer.from(salt, 'base64'), 32, {
    N: 131072,
    r: 8,
    p: 1,
    maxmem: 2 ** 28,
  });
  expect(hash).toBe(expected.toString('base64').replace('=', ''));
});

test('composed and loose marks are one password', { timeout: 60_000 }, async () => {
  const stored = await hashPassword('één caféstoel te veel'.normalize('NFC'));
  expect(await verifyPassword('één caféstoel te veel'.normalize('NFD'), stored)).toBe(true);
});

test('an account that is not there is never right; a stored text of another form is a bug', {
  timeout: 60_000,
}, async () => {
  expect(await burn('wat dan ook')).toBe(false);
  await expect(verifyPassword('x', '')).rejects.toThrow(/unknown form/);
  await expect(verifyPassword('x', '$scrypt$ln=1,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA')).rejects.toThrow(
    /unknown form/,
  );
});

test('at most two at once, all in their turn, also after a failure', async () => {
  const inTurn = queueOf(2);
  let running = 0;
  let most = 0;
  const order: number[] = [];
  const tasks = Array.from({ length: 20 }, (_, at) =>
    inTurn(async () => {
      running += 1;
      most = Math.max(most, running);
      order.push(at);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (at % 3 === 0) throw new Error('planted');
    }),
  );
  const results = await Promise.allSettled(tasks);
  expect(most).toBe(2);
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(results.filter((result) => result.status === 'rejected')).toHaveLength(7);
  expect(await inTurn(() => Promise.resolve('free again'))).toBe('free again');
});

const problemOf = (password: string, forbiddenWords: string[] = []) =>
  passwordProblem(password, { forbiddenWords });

test.each(['', 'kort', 'elf tekens!', '👍👍👍👍👍👍'])('%s is short', (password) => {
  expect(problemOf(password)).toBe('short');
});

test.each([
  'wachtwoord01',
  'W@chtw00rd2026!',
  'welkom010101',
  'welkomwelkom',
  'Welkom2026Welkom',
  'ZomerZomer26',
  '#Zomer2026!!!!',
  '2026zomer2026',
  'Rotterdam2026',
  'password1234',
  'P4$$w0rd!!!!',
  'qwertyuiop12',
  'qwertyuiopas',
  '1q2w3e4r5t6y',
  '123456789012',
  '210987654321',
  'abcdefghijkl',
  'aaaaaaaaaaaa',
  '121212121212',
  'zomerwelkom!',
  'FeyenoordAjax1',
])('%s is common', (password) => {
  expect(problemOf(password)).toBe('common');
});

test('what an acquaintance would try is refused', () => {
  expect(problemOf('paarse voorbeeld fiets', ['Sam Voorbeeld'])).toBe('contains-own');
  expect(problemOf('V00rb33ld klapstoel', ['sam.voorbeeld@gemeente.example'])).toBe('contains-own');
  expect(problemOf('paarse samenloop fiets', ['Sam'])).toBe(null);
});

test.each([
  'vier paarse fietsbellen',
  'kruk-dakpan-moeras',
  'xk29vmw7qpl4',
  '839201746352',
  'ik eet nooit gele schoenen op',
])('%s is good', (password) => {
  expect(problemOf(password)).toBe(null);
});

test('the list is long, without doubles, and every long enough entry is refused', () => {
  expect(new Set(commonPasswords).size).toBe(commonPasswords.length);
  expect(commonPasswords.length).toBeGreaterThan(2_000);
  for (const word of commonPasswords)
    expect([word, problemOf(word.padEnd(12, /^\d/.test(word) ? '!' : '2026!'))]).toEqual([word, 'common']);
});
