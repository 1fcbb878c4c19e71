import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { personRole } from '../../../content/code-lists.ts';
import { root } from '../../kernel/root.ts';
import { beeldFacts } from './beeld-facts.ts';

const CODES = /unlicensed_sex_work|victim_and_suspect|['"](?:suspect|witness)['"]/;
/** Where the facts and roles are named as such; nothing there decides anything, nor in the stories of the demo. */
const NAMED = ['content/code-lists/people.ts', 'src/rooms/signals/beeld-facts.ts'];

test('roles and facts are there, next to each other and without a verdict (S25, S27, S40)', () => {
  expect(Object.keys(beeldFacts)).toEqual(['unlicensed_sex_work', 'suspect', 'witness']);
  expect(Object.keys(personRole)).toEqual(expect.arrayContaining(['witness', 'victim_and_suspect']));
  for (const { nl, hint } of Object.values(beeldFacts)) {
    expect(`${nl} ${hint}`).not.toMatch(/dader|illegaal|prostitu|schuldig/i);
  }
});

test('no rule knows them, so that none can make a label of them', () => {
  const files = globSync(['src/**/*.{ts,tsx}', 'content/**/*.ts'], { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.|^src\/demo\//.test(file) && !NAMED.includes(file));
  expect(files.length).toBeGreaterThan(300);
  const naming = files.filter((file) => CODES.test(readFileSync(join(root, file), 'utf8')));
  expect(naming).toEqual([]);
});
