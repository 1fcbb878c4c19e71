import { expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { examineLines } from './lines.ts';

const todoOf = (env: Record<string, string>): (string | null)[] =>
  examineLines(readConfig(env, '/srv')).map(({ todo }) => todo);

it.each([
  [{}],
  [{ CLAMD: '/run/clamav/clamd.ctl' }],
  [{ CLAMD: '[::1]:3310' }],
  [{ DATABASE_URL: 'postgres://app@localhost/lantaarn', CLAMD: '127.0.0.1:3310' }],
  [{ DATABASE_URL: 'postgres://app@db/lantaarn?host=/run/postgresql' }],
  [{ DATABASE_URL: 'postgres://app@db.voorbeeld.nl/lantaarn?sslmode=verify-full' }],
])('a line within the machine or one that is checked is in order: %j', (env) => {
  expect(todoOf(env)).toEqual([null]);
});

it.each(['', '?sslmode=disable', '?sslmode=require', '?sslmode=no-verify', '?host=db.voorbeeld.nl'])(
  'a database elsewhere with "%s" is warned about',
  (query) => {
    const todo = todoOf({ DATABASE_URL: `postgres://app:hunter2@db.voorbeeld.nl/lantaarn${query}` });
    expect(todo).toEqual([expect.stringContaining('sslmode=verify-full')]);
  },
);

it('a scanner elsewhere is warned about, and no secret is told', () => {
  const config = readConfig(
    { DATABASE_URL: 'postgres://app:hunter2@10.0.0.9/lantaarn', CLAMD: 'scanner:3310' },
    '/srv',
  );
  const found = examineLines(config);
  expect(found.map(({ verdict }) => verdict)).toEqual(['warning', 'warning']);
  expect(JSON.stringify(found)).not.toContain('hunter2');
});
