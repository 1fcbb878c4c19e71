import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadWithin } from '../bic.ts';
import { captureTable, pairsOf } from '../capture-table.ts';
import { tabulate } from '../fit.ts';
import { fitChecked } from '../stepwise.ts';
import { collapsed, passiveCovariates, withoutCovariate } from './collapse.ts';
import { type CovariateFit, fitCovariates } from './fit.ts';
import { type CovariateModel, isHierarchicalWithCovariates, possibleInteractions } from './model.ts';
import { rankCovariateModels } from './select.ts';
import { benchmarked, bootstrapStrata } from './strata.ts';
import { type Covariate, type CovariateTable, covariateTable } from './table.ts';

const LISTS = ['A', 'B', 'C', 'D'];
const FORM: Covariate = { name: 'form', levels: ['sexual', 'labour', 'criminal'] };
const SEX: Covariate = { name: 'sex', levels: ['woman', 'man'] };

/** Invented strata with a known number of people, and the chance of each list there. */
const STRATA = [
  { levels: [0, 0], people: 900, chances: [0.3, 0.25, 0.2, 0.3] },
  { levels: [0, 1], people: 200, chances: [0.2, 0.25, 0.2, 0.1] },
  { levels: [1, 0], people: 400, chances: [0.1, 0.3, 0.25, 0.3] },
  { levels: [1, 1], people: 1_100, chances: [0.06, 0.3, 0.25, 0.1] },
  { levels: [2, 0], people: 300, chances: [0.2, 0.1, 0.1, 0.3] },
  { levels: [2, 1], people: 500, chances: [0.12, 0.1, 0.1, 0.1] },
];
const TRUTH = STRATA.reduce((sum, { people }) => sum + people, 0);

/** What one would expect to see of them; lists A to C depend on the form, A and D on the sex. */
const table = covariateTable(
  LISTS,
  [FORM, SEX],
  STRATA.flatMap(({ levels, people, chances }) =>
    Array.from({ length: 15 }, (_, at) => at + 1).map((history) => ({
      history,
      levels,
      count: Math.round(chances.reduce((left, p, at) => left * ((history >> at) & 1 ? p : 1 - p), people)),
    })),
  ),
);
const modelOf = (interactions: readonly number[], covariates = 2): CovariateModel => ({
  lists: 4,
  covariates,
  interactions,
});
/** A, B and C by form; A and D by sex. */
const TRUE_MODEL = modelOf([16 | 1, 16 | 2, 16 | 4, 32 | 1, 32 | 8]);

function fitted(of: CovariateTable, model: CovariateModel): CovariateFit {
  const found = fitCovariates(of, model);
  if (found.status !== 'ok') throw new Error(found.why);
  return found.fit;
}

describe('a model with covariates', () => {
  it('finds the people of every stratum, and the strata add up', () => {
    const fit = fitted(table, TRUE_MODEL);
    expect(fit.estimate / TRUTH).toBeCloseTo(1, 1);
    expect(fit.strata.reduce((sum, { observed, hidden }) => sum + observed + hidden, 0)).toBeCloseTo(
      fit.estimate,
      6,
    );
    for (const [at, { levels, people }] of STRATA.entries()) {
      expect(fit.strata[at]?.levels).toEqual(levels);
      expect(((fit.strata[at]?.observed ?? 0) + (fit.strata[at]?.hidden ?? 0)) / people).toBeCloseTo(1, 0);
    }
    // Without the covariates these people seem more alike than they are, and fewer.
    const blind = fitted(table, modelOf([]));
    expect(Math.abs(Math.log(blind.estimate / TRUTH))).toBeGreaterThan(
      Math.abs(Math.log(fit.estimate / TRUTH)),
    );
    expect(fit.bic).toBeLessThan(blind.bic);
  });

  it('without any covariate is the model of lists alone', () => {
    const rows = table.rows.map(({ history, count }) => ({ history, count }));
    const { counts } = captureTable(LISTS, rows);
    const bare = covariateTable(
      LISTS,
      [],
      rows.map((row) => ({ ...row, levels: [] })),
    );
    for (const interactions of [[], [3], pairsOf(4)]) {
      const plain = fitChecked(tabulate(counts), { lists: 4, interactions });
      expect(fitted(bare, modelOf(interactions, 0)).estimate / (plain?.estimate ?? 0)).toBeCloseTo(1, 9);
      expect(fitted(bare, modelOf(interactions, 0)).logLikelihood).toBeCloseTo(plain?.logLikelihood ?? 0, 6);
    }
  });

  it('does not depend on which level comes first, nor on the order of covariates: empty margins included', () => {
    const small = [FORM, SEX];
    const counts = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 })), {
      minLength: 42,
      maxLength: 42,
    });
    const chosen = possibleInteractions(3, 2);
    fc.assert(
      fc.property(counts, fc.subarray(chosen), (drawn, subset) => {
        const model: CovariateModel = { lists: 3, covariates: 2, interactions: subset };
        if (!isHierarchicalWithCovariates(model)) return;
        const rowsBy = (turn: (form: number) => number) =>
          drawn.map((count, at) => ({
            count,
            history: (at % 7) + 1,
            levels: [turn(Math.floor(at / 14)), Math.floor(at / 7) % 2],
          }));
        const one = fitCovariates(
          covariateTable(
            ['A', 'B', 'C'],
            small,
            rowsBy((form) => form),
          ),
          model,
        );
        const other = fitCovariates(
          covariateTable(
            ['A', 'B', 'C'],
            small,
            rowsBy((form) => (form + 1) % 3),
          ),
          model,
        );
        expect(other.status).toBe(one.status);
        if (one.status !== 'ok' || other.status !== 'ok' || one.fit.estimate > 1e7) return;
        expect(other.fit.estimate / one.fit.estimate).toBeCloseTo(1, 5);
        expect(other.fit.bic).toBeCloseTo(one.fit.bic, 4);
      }),
    );
  });

  it('says why there is no estimate: lists that never meet, two lists that depend on each other', () => {
    const apart = { ...table, rows: table.rows.filter(({ history }) => [1, 2, 4, 8].includes(history)) };
    expect(fitCovariates(apart, modelOf([])).status).toBe('no-estimate');
    const two = covariateTable(
      ['A', 'B'],
      [SEX],
      [1, 2, 3, 1, 2, 3].map((history, at) => ({ history, levels: [at % 2], count: 10 + at })),
    );
    expect(fitCovariates(two, { lists: 2, covariates: 1, interactions: [3] })).toEqual({
      status: 'no-estimate',
      why: 'not-identifiable',
    });
  });

  it('has nobody hidden in a stratum where nobody was seen', () => {
    const women = { ...table, rows: table.rows.filter(({ levels }) => levels[1] === 0) };
    const fit = fitted(women, TRUE_MODEL);
    expect(fit.strata.filter(({ levels }) => levels[1] === 1).map(({ hidden }) => hidden)).toEqual([0, 0, 0]);
    const collapsedFit = fitted(collapsed(women, 1), withoutCovariate(TRUE_MODEL, 1));
    expect(fit.estimate / collapsedFit.estimate).toBeCloseTo(1, 8);
  });
});

describe('a passive covariate', () => {
  it('can be left out without changing the number of people, and an active one cannot', () => {
    const alone = collapsed(table, 1);
    for (const interactions of [[], [16 | 1], [3], [16 | 1, 16 | 2, 3, 16 | 3]]) {
      const model = modelOf(interactions, 1);
      expect(passiveCovariates(model)).toEqual([0]);
      const left = fitted(collapsed(alone, 0), withoutCovariate(model, 0));
      expect(fitted(alone, model).estimate / left.estimate).toBeCloseTo(1, 9);
    }
    const active = modelOf([16 | 1, 16 | 2], 1);
    expect(passiveCovariates(active)).toEqual([]);
    const left = fitted(collapsed(alone, 0), withoutCovariate(active, 0));
    expect(Math.abs(fitted(alone, active).estimate / left.estimate - 1)).toBeGreaterThan(1e-3);
  });

  it('may touch one list when the other covariate touches that list too, but not when it does not', () => {
    // Sex touches A; form touches A and B: then sex is passive. When form leaves A alone it is on the way from A to B.
    const passive = modelOf([16 | 1, 16 | 2, 32 | 1]);
    expect(passiveCovariates(passive)).toEqual([1]);
    const left = fitted(collapsed(table, 1), withoutCovariate(passive, 1));
    expect(fitted(table, passive).estimate / left.estimate).toBeCloseTo(1, 9);
    expect(passiveCovariates(modelOf([16 | 2, 16 | 4, 32 | 1]))).toEqual([]);
  });
});

describe('covariates that are partly missing', () => {
  /** The same people, of whom every so many have one covariate less known. */
  const missing = (at: number, share: number): CovariateTable =>
    covariateTable(
      LISTS,
      table.covariates,
      table.rows.flatMap((row) => {
        const unknown = Math.floor(row.count * share);
        return [
          { ...row, count: row.count - unknown },
          { ...row, count: unknown, levels: row.levels.with(at, null) },
        ];
      }),
    );

  it('change little when they are missing for anybody alike', () => {
    const whole = fitted(table, TRUE_MODEL);
    for (const at of [0, 1]) {
      const fit = fitted(missing(at, 0.3), TRUE_MODEL);
      expect(fit.rounds).toBeGreaterThan(1);
      expect(fit.estimate / whole.estimate).toBeCloseTo(1, 1);
      expect(fit.strata.reduce((sum, { observed, hidden }) => sum + observed + hidden, 0)).toBeCloseTo(
        fit.estimate,
        4,
      );
    }
  });

  it('make no difference at all when the covariate is passive', () => {
    const passive = modelOf([16 | 1, 16 | 2, 32 | 1]);
    const fit = fitted(missing(1, 0.5), passive);
    expect(fit.estimate / fitted(table, passive).estimate).toBeCloseTo(1, 6);
  });

  it('end the same whichever way the rows stand, and a larger model fits no worse', () => {
    const rows = missing(1, 0.5);
    const fit = fitted(rows, TRUE_MODEL);
    const turned = { ...rows, rows: rows.rows.toReversed() };
    expect(fitted(turned, TRUE_MODEL).logLikelihood).toBeCloseTo(fit.logLikelihood, 6);
    expect(fit.logLikelihood).toBeGreaterThan(
      fitted(rows, modelOf(TRUE_MODEL.interactions.slice(1))).logLikelihood,
    );
  });
});

describe('choosing', () => {
  it('by BIC finds the terms that made the table, and tells how far near-best models lie apart', () => {
    const ranking = rankCovariateModels(table);
    expect(ranking[0]?.fit.model.interactions).toEqual(
      [...TRUE_MODEL.interactions].sort((one, other) => one - other),
    );
    expect(ranking.every(({ bic }, at) => at === 0 || bic >= (ranking[at - 1]?.bic ?? 0))).toBe(true);
    const [low = 0, high = 0] = spreadWithin(ranking, 10) ?? [];
    expect(low).toBeLessThanOrEqual(ranking[0]?.fit.estimate ?? 0);
    expect(high).toBeGreaterThan(low);
  });
});

describe('strata', () => {
  it('have limits around their number, the same for the same seed, and add up within a replicate', () => {
    const options = { seed: 1, replicates: 60, levels: [0.1, 0.9] };
    const found = bootstrapStrata(table, (drawn) => fitCovariates(drawn, TRUE_MODEL), options);
    expect(found).toEqual(bootstrapStrata(table, (drawn) => fitCovariates(drawn, TRUE_MODEL), options));
    expect(found.failed).toBe(0);
    const fit = fitted(table, TRUE_MODEL);
    for (const [at, limits] of [found.total, ...found.strata].entries()) {
      if (limits.status !== 'ok') throw new Error(limits.why);
      const [low = 0, high = 0] = limits.limits;
      const stratum = fit.strata[at - 1];
      const estimate = stratum === undefined ? fit.estimate : stratum.observed + stratum.hidden;
      expect(low < estimate && estimate < high).toBe(true);
    }
    const none = bootstrapStrata(table, () => ({ status: 'no-estimate', why: 'no-maximum' }), options);
    expect([none.total.status, none.failed]).toEqual(['none', 60]);
  });

  it('are brought to a total without touching who was seen', () => {
    const { strata } = fitted(table, TRUE_MODEL);
    const brought = benchmarked(strata, 5_000);
    expect(brought.reduce((sum, { observed, hidden }) => sum + observed + hidden, 0)).toBeCloseTo(5_000, 8);
    expect(brought.map(({ observed }) => observed)).toEqual(strata.map(({ observed }) => observed));
    expect(() => benchmarked(strata, 10)).toThrow(RangeError);
    expect(() =>
      benchmarked(
        strata.map((stratum) => ({ ...stratum, hidden: 0 })),
        5_000,
      ),
    ).toThrow(RangeError);
  });
});

it('a table that cannot be is refused', () => {
  const row = { history: 1, levels: [0, 0], count: 1 };
  for (const wrong of [
    { ...row, history: 16 },
    { ...row, count: -1 },
    { ...row, levels: [0] },
    { ...row, levels: [3, 0] },
  ])
    expect(() => covariateTable(LISTS, [FORM, SEX], [wrong])).toThrow(RangeError);
  const many = Array.from({ length: 15 }, (_, at) => ({ name: `c${at}`, levels: ['no', 'yes'] }));
  expect(() => covariateTable(LISTS, many, [])).toThrow(RangeError);
  expect(() => covariateTable(LISTS, [{ name: 'one', levels: ['only'] }], [])).toThrow(RangeError);
});
