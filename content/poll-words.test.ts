import { describe, expect, test } from 'vitest';
import { languages } from './languages.ts';
import { askedIn, pollPageWords } from './poll-words.ts';
import { type PollTemplateCode, pollTemplates } from './polls.ts';

const codes = languages.map(({ code }) => code);
const templates = Object.keys(pollTemplates) as PollTemplateCode[];

/** Every text of a language by its path; what has a blank is filled in. */
function textsIn(language: (typeof codes)[number]): Map<string, string> {
  const page = pollPageWords[language];
  const said = new Map<string, string>([
    ['heading', page.heading],
    ['send', page.send],
    ['chooseAnswer', page.chooseAnswer(3)],
    ...page.privacy.map((text, at): [string, string] => [`privacy.${at}`, text]),
    ...Object.entries(page.thanks).map(([key, text]): [string, string] => [`thanks.${key}`, text]),
    ['notOpen.heading', page.notOpen.heading],
    ['notOpen.from', page.notOpen.from('Utrecht')],
    ['notOpen.over', page.notOpen.over],
    ['missing.heading', page.missing.heading],
    ['missing.text', page.missing.text],
  ]);
  for (const code of templates) {
    const asked = askedIn(language, code);
    said.set(`${code}.intro`, asked?.intro ?? '');
    for (const question of asked?.questions ?? []) {
      said.set(`${code}.${question.code}`, question.text);
      for (const answer of question.answers) said.set(`${code}.${question.code}.${answer.code}`, answer.text);
    }
  }
  return said;
}

const all = new Map(codes.map((code) => [code, textsIn(code)]));
const textsOf = (code: (typeof codes)[number]): Map<string, string> => all.get(code) ?? new Map();
const letters = { ar: /\p{Script=Arabic}/u, bg: /\p{Script=Cyrillic}/u, uk: /\p{Script=Cyrillic}/u } as const;

describe.each(codes)('a poll in %s', (language) => {
  test('asks what the Dutch asks: the same codes, the same good answers', () => {
    for (const code of templates) {
      const bones = askedIn(language, code)?.questions.map((question) => ({
        code: question.code,
        goal: question.goal,
        answers: question.answers.map((answer) => [answer.code, answer.good]),
      }));
      expect(bones).toEqual(
        pollTemplates[code].questions.map((question) => ({
          code: question.code,
          goal: question.goal,
          answers: question.answers.map((answer) => [answer.code, answer.good]),
        })),
      );
    }
    expect(askedIn(language, 'no-such-template')).toBeNull();
    expect(askedIn(language, 'constructor')).toBeNull();
  });

  test('has every text, in its own letters, in sentences that are easy to read', () => {
    expect([...textsOf(language).keys()]).toEqual([...textsOf('nl').keys()]);
    for (const [path, text] of textsOf(language)) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|\s{2,}/);
      for (const sentence of text.split(/(?<=[.?!:؟])\s+/))
        expect(sentence.split(/\s+/).length, `${path}: ${sentence}`).toBeLessThanOrEqual(25);
      if (language in letters) expect(text, path).toMatch(letters[language as keyof typeof letters]);
    }
  });

  test('is not left in another language', () => {
    const bare = (one: string, other: string): string[] =>
      [...textsOf(one as 'nl')]
        .filter(([path, text]) => text.length > 4 && textsOf(other as 'nl').get(path) === text)
        .map(([path]) => path);
    if (language !== 'nl') expect(bare(language, 'nl')).toEqual([]);
    if (language !== 'nl' && language !== 'en') expect(bare(language, 'en')).toEqual([]);
  });

  test('gives two answers of one question never the same text', () => {
    for (const code of templates)
      for (const { answers } of askedIn(language, code)?.questions ?? [])
        expect(new Set(answers.map(({ text }) => text)).size).toBe(answers.length);
  });
});
