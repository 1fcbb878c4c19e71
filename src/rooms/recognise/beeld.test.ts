import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  dimensionCodes,
  dimensions,
  type IndicatorList,
  indicatorLists,
  indicators,
  leftOut,
} from '../../../content/indicators.ts';
import { type Answers, beeldOf, isChildList, isPositive } from './beeld.ts';

const lists = Object.keys(indicatorLists) as IndicatorList[];
const ids = indicators.map(({ id }) => id);
const listOf = fc.constantFrom(...lists);
const answersOf: fc.Arbitrary<Answers> = fc.dictionary(
  fc.constantFrom(...ids),
  fc.constantFrom('yes' as const, 'no' as const),
  { maxKeys: ids.length },
);
const count = fc.nat({ max: 9 });
const all = (answer: 'yes' | 'no', which = ids): Answers =>
  Object.fromEntries(which.map((id) => [id, answer]));
const states = (list: IndicatorList, answers: Answers) =>
  Object.fromEntries(beeldOf(list, answers).dimensions.map(({ code, state }) => [code, state]));

describe('the rule', () => {
  // vectors of domain 3.1
  it.each([
    [2, 0, 0, true],
    [1, 0, 1, true],
    [1, 1, 0, true],
    [1, 0, 0, false],
    [0, 3, 0, true],
    [0, 2, 1, true],
    [0, 2, 0, false],
    [0, 1, 5, false],
    [0, 0, 9, false],
  ])('%i strong, %i medium, %i weak: %s', (strong, medium, weak, positive) => {
    expect(isPositive({ strong, medium, weak })).toBe(positive);
  });

  it('never turns back when more is present, or when something present is stronger', () => {
    fc.assert(
      fc.property(count, count, count, (strong, medium, weak) => {
        if (!isPositive({ strong, medium, weak })) return;
        expect(isPositive({ strong: strong + 1, medium, weak })).toBe(true);
        expect(isPositive({ strong, medium: medium + 1, weak })).toBe(true);
        expect(isPositive({ strong, medium, weak: weak + 1 })).toBe(true);
        if (weak > 0) expect(isPositive({ strong, medium: medium + 1, weak: weak - 1 })).toBe(true);
        if (medium > 0) expect(isPositive({ strong: strong + 1, medium: medium - 1, weak })).toBe(true);
      }),
    );
  });
});

describe('a dimension', () => {
  it('is settled only when no answer to what is unknown can change it', () => {
    fc.assert(
      fc.property(listOf, answersOf, (list, answers) => {
        const now = states(list, answers);
        const best = states(list, { ...all('yes'), ...answers });
        const worst = states(list, { ...all('no'), ...answers });
        for (const code of dimensionCodes) {
          const expected = now[code] === 'unknown' ? ['positive', 'not'] : [now[code], now[code]];
          expect([best[code], worst[code]]).toEqual(expected);
        }
      }),
    );
  });

  it('names a question that is open, and none that needs fewer further answers', () => {
    fc.assert(
      fc.property(listOf, answersOf, (list, answers) => {
        for (const { code, ask, state } of beeldOf(list, answers).dimensions) {
          expect(ask === null).toBe(state !== 'unknown');
          if (ask === null) continue;
          expect(answers[ask.id]).toBeUndefined();
          expect(ask.strength[list]).not.toBeNull();
          const settles = (id: string): boolean =>
            states(list, { ...answers, [id]: 'yes' })[code] === 'positive';
          const open = dimensions[code].indicators.filter(({ id }) => answers[id] === undefined);
          if (open.some(({ id }) => settles(id))) expect(settles(ask.id)).toBe(true);
        }
      }),
    );
  });
});

describe('the picture', () => {
  it('is open when nothing is known, and asks about exploitation first', () => {
    for (const list of lists) {
      const { combination, askFirst } = beeldOf(list, {});
      expect(combination).toBe('open');
      expect(askFirst?.id).toMatch(/^D4/);
    }
  });

  it('has every element of an adult only with recruitment, exploitation and coercion', () => {
    expect(beeldOf('adultLabour', all('yes')).combination).toBe('all_elements');
    const only = (...starts: string[]) =>
      beeldOf(
        'adultLabour',
        Object.fromEntries(
          ids.map((id) => [id, starts.some((start) => id.startsWith(start)) ? 'yes' : 'no']),
        ),
      ).combination;
    expect(only('D1', 'D4', 'D5')).toBe('all_elements');
    expect(only('D2', 'D4', 'D5')).toBe('all_elements');
    expect(only('D1', 'D4')).toBe('deception_exploitation');
    expect(only('D4')).toBe('only_exploitation');
    expect(only('D3', 'D4')).toBe('not_all_elements');
    expect(only('D1', 'D5')).toBe('not_all_elements');
    expect(only()).toBe('not_all_elements');
  });

  it('needs no means for a child: only exploitation decides', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lists.filter(isChildList)), answersOf, (list, answers) => {
        const { combination } = beeldOf(list, answers);
        const { exploitation } = states(list, answers);
        expect(combination).toBe(
          { positive: 'child_elements', not: 'not_all_elements', unknown: 'open' }[String(exploitation)],
        );
      }),
    );
  });

  it('never says that something is settled which one more answer could change', () => {
    fc.assert(
      fc.property(listOf, answersOf, fc.constantFrom(...ids), (list, answers, id) => {
        const before = beeldOf(list, answers).combination;
        if (before === 'open' || answers[id] !== undefined) return;
        expect(beeldOf(list, { ...answers, [id]: 'yes' }).combination).toBe(before);
        expect(beeldOf(list, { ...answers, [id]: 'no' }).combination).toBe(before);
      }),
    );
  });

  it('looks at nothing but the indicators: other answers change nothing', () => {
    fc.assert(
      fc.property(listOf, answersOf, fc.string(), (list, answers, name) => {
        fc.pre(!ids.includes(name) && name !== '__proto__');
        expect(beeldOf(list, { ...answers, [name]: 'yes' })).toEqual(beeldOf(list, answers));
      }),
    );
    const more = { unlicensed_sex_work: 'yes', suspect: 'yes', 'D6.07': 'yes', nationality: 'yes' } as const;
    expect(beeldOf('adultSexual', more)).toEqual(beeldOf('adultSexual', {}));
  });

  it('marks strengths that were not compared with the published list', () => {
    for (const { toVerify } of beeldOf('adultLabour', {}).dimensions) expect(toVerify).toBe(false);
    for (const { toVerify } of beeldOf('childSexual', all('yes')).dimensions) expect(toVerify).toBe(true);
  });
});

test('the lists have the published numbers, less what is left out', () => {
  const sizes = (list: IndicatorList): number[] =>
    dimensionCodes.map(
      (code) => dimensions[code].indicators.filter(({ strength }) => strength[list] !== null).length,
    );
  // published: 10, 10, 16, 9, 15, 7 for adults; D6.07 is left out, and children miss D3.09 and D4.06
  expect(sizes('adultLabour')).toEqual([10, 10, 16, 9, 15, 6]);
  expect(sizes('childLabour')).toEqual([10, 10, 15, 8, 15, 6]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('no indicator looks at nationality, origin, belonging to a group or sex work (R11, S25)', () => {
  for (const { id, nl, question } of indicators) {
    expect(`${nl} ${question}`, id).not.toMatch(
      /nationaliteit|afkomst|etni|herkomst|huidskleur|groep|buitenlander|prostitu|sekswerk|kenmerk/i,
    );
  }
  expect(ids).not.toContain(leftOut[0].id);
});
