import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pollTemplates, templateFor, templateOf } from '../../../../content/polls.ts';
import { BLOCK, pollStateOn, resultOf, showsNow } from './poll.ts';

describe('a poll', () => {
  it('is open from its first day to its last, and closed for good', () => {
    const poll = { fromDate: '2026-11-02', untilDate: '2026-11-30', closedOn: null };
    const on = ['2026-11-01', '2026-11-02', '2026-11-30', '2026-12-01'].map((day) => pollStateOn(poll, day));
    expect(on).toEqual(['coming', 'open', 'open', 'closed']);
    expect(pollStateOn({ ...poll, closedOn: '2026-11-03' }, '2026-11-04')).toBe('closed');
  });

  it('shows nothing below the least, and moves on by whole blocks, whatever the order of answers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 40 }), fc.integer({ min: 1, max: 90 }), (fewest, people) => {
        let shown = 0;
        for (let answers = 1; answers <= people; answers += 1) {
          if (!showsNow({ answers, shownAnswers: shown }, fewest, false)) continue;
          expect(answers).toBeGreaterThanOrEqual(fewest);
          if (shown > 0) expect(answers - shown).toBeGreaterThanOrEqual(BLOCK);
          shown = answers;
        }
        expect(shown > 0).toBe(people >= fewest);
        const ends = showsNow({ answers: people, shownAnswers: shown }, fewest, true);
        if (ends) expect(people - shown).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});

describe('what is shown', () => {
  const poll = { template: 'residents-1', shownAnswers: 10 };
  const count = (question: string, answer: string, shown: number) => ({ question, answer, shown });
  const counts = [
    count('know', 'yes', 3),
    count('know', 'police', 4),
    count('know', 'no', 3),
    count('sign_work', 'yes', 9),
    count('sign_house', 'yes', 6),
    count('contact', 'yes', 4),
    count('contact', 'anonymous', 4),
  ];
  it('is nothing as long as nobody is in it', () =>
    expect(resultOf({ ...poll, shownAnswers: 0 }, counts)).toBeNull());
  it('is rounded to five, also the goals over more than one question', () => {
    const result = resultOf(poll, counts);
    expect(result?.goals).toEqual({ know: 30, recognise: 75, contact: 80 });
    for (const { answers } of result?.questions ?? [])
      for (const { percent, about } of answers) expect([percent % 5, about % 5]).toEqual([0, 0]);
  });
});

describe('the templates', () => {
  it('ask three to five questions about all three goals, with a good and another answer to each', () => {
    for (const { questions } of Object.values(pollTemplates)) {
      expect(questions.length).toBeGreaterThanOrEqual(3);
      expect(questions.length).toBeLessThanOrEqual(5);
      expect(new Set(questions.map(({ goal }) => goal))).toEqual(new Set(['know', 'recognise', 'contact']));
      expect(new Set(questions.map(({ code }) => code)).size).toBe(questions.length);
      for (const { answers } of questions) {
        expect(answers.some(({ good }) => good)).toBe(true);
        expect(answers.some(({ good }) => !good)).toBe(true);
        expect(new Set(answers.map(({ code }) => code)).size).toBe(answers.length);
      }
    }
  });
  it('are there for every audience, and only those', () => {
    for (const [audience, code] of Object.entries(templateFor))
      expect(templateOf(code)?.audience).toBe(audience);
    expect(templateOf('constructor')).toBeNull();
  });
});
