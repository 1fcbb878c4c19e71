import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STAFF } from '../src/app.ts';
import { root } from '../src/kernel/root.ts';

/** The lines of docs/trace.md: number, pages, tests, what is missing. */
const lines = readFileSync(join(root, 'docs/trace.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| S\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, number = '', , , pages = '', tests = '', missing = '']) => ({ number, pages, tests, missing }));
const quoted = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);

test('every line of the plan stands there once, in order', () => {
  expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: 142 }, (_, at) => `S${at + 1}`));
});

test('every test that is named exists', () => {
  for (const { number, tests } of lines) {
    expect(quoted(tests).length, number).toBeGreaterThan(0);
    for (const file of quoted(tests)) expect(existsSync(join(root, file)), `${number}: ${file}`).toBe(true);
  }
});

test('every page that is named is one of ours', () => {
  for (const { number, pages } of lines)
    for (const page of quoted(pages))
      expect(
        page.startsWith('/{gemeente}') || page.startsWith('/peiling/') || STAFF.test(page),
        `${number}: ${page}`,
      ).toBe(true);
});
