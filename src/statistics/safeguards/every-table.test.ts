import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Runner, runHere } from '../bootstrap/replicates.ts';
import { type CaptureTable, captureTable, observed, overlaps } from '../estimation/capture-table.ts';
import { MOST_TIMES_OBSERVED, type Question } from '../methods/method.ts';
import { METHODS, PANEL } from '../methods/registry.ts';
import { ask, assess } from './assess.ts';
import { givenList, withoutList } from './derived-tables.ts';

/** Published tables. They are no part of the product and may be away. */
const folder = join(import.meta.dirname, '../../../../shared/reference/mse/data');

function read(file: string): CaptureTable {
  const [header = '', ...lines] = readFileSync(join(folder, file), 'utf8').trim().split('\n');
  // ScotPWID has covariates between its lists and its counts; its table is that over all of them.
  const lists = header
    .split(',')
    .filter((column) => !['count', 'y', 'Region', 'Gender', 'Age'].includes(column));
  const rows = lines.map((line) => {
    const fields = line.trim().split(',');
    const history = lists.reduce((set, _, at) => set + (Number(fields[at]) << at), 0);
    return { history, count: Number(fields.at(-1)) };
  });
  return captureTable(lists, rows);
}

const question = (table: CaptureTable, replicates: number): Question => ({
  table,
  threshold: 0.02,
  maxOrder: null,
  replicates,
  seed: 1,
});

/** Every number anywhere in a value. */
function* figuresIn(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const within of Object.values(value)) yield* figuresIn(within);
}

/** Chains take long and are watched by their own tests. */
const quick = ({ name }: { readonly name: string }): boolean => !['bayes', 'latent-class'].includes(name);
const work: { readonly run: Runner } = { run: runHere };

if (!existsSync(folder)) {
  it('published tables are not on this machine: no verdict on them was looked at', () => {
    expect(existsSync(folder)).toBe(false);
  });
} else {
  const whole = readdirSync(folder).filter((file) => file.endsWith('.csv'));
  const parts = readdirSync(join(folder, 'conditional')).map((file) => join('conditional', file));

  describe.each([...whole, ...parts])('%s', (file) => {
    const table = read(file);
    const most = MOST_TIMES_OBSERVED * observed(table.counts);
    // Six lists and more take seconds for their BIC: those are looked at without replicates.
    const replicates = table.lists.length > 5 ? 0 : 1000;

    it('has no figure beyond what the table carries, in no answer of any method', async () => {
      const assessed = await assess(question(table, replicates), work, PANEL.filter(quick));
      const alone = [];
      for (const method of METHODS.filter(quick)) alone.push(await ask(method, question(table, 0), work));
      // Deviances and criteria are no numbers of people; they are small.
      for (const figure of figuresIn([assessed, alone])) {
        expect(Number.isFinite(figure)).toBe(true);
        expect(figure).toBeLessThanOrEqual(Math.max(most, 100_000));
      }
      for (const { answers } of [assessed, ...alone])
        for (const { estimate } of answers) if (estimate !== null) expect(estimate).toBeLessThanOrEqual(most);
      if (assessed.verdict === 'not-estimable') expect(assessed.published).toBeNull();
    });
  });

  it.each([
    ['UKdat_5', 'estimable'],
    ['Kosovo', 'estimable'],
    ['Ned_5', 'lower-bound'],
    ['Western', 'lower-bound'],
    ['Artificial_3', 'not-estimable'],
    ['NewOrl', 'not-estimable'],
    ['conditional/Ned_5-given-IO', 'not-estimable'],
    ['conditional/Ned_5-given-K', 'not-estimable'],
    ['conditional/UKdat_5-given-LA', 'not-estimable'],
  ])('%s is %s', async (file, verdict) => {
    const found = await assess(question(read(`${file}.csv`), 1000), work, PANEL.filter(quick));
    expect(found.verdict).toBe(verdict);
  });

  it('the people on one list by the others are those of the stored tables', () => {
    for (const part of parts) {
      const [, set = '', list = ''] = /([^/\\]+)-given-(.+)\.csv$/.exec(part) ?? [];
      const table = read(`${set}.csv`);
      let given = givenList(table, table.lists.indexOf(list));
      // The stored ones leave out lists that nobody is left on.
      for (let at = given.lists.length - 1; at >= 0; at -= 1)
        if (overlaps(given.counts)[1 << at] === 0) given = withoutList(given, at);
      expect(given.counts, part).toEqual(read(part).counts);
    }
  });
}
