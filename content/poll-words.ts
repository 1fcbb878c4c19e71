import type { LanguageCode } from './languages.ts';
import { ar } from './poll-words/ar.ts';
import { bg } from './poll-words/bg.ts';
import { en } from './poll-words/en.ts';
import { es } from './poll-words/es.ts';
import { nl } from './poll-words/nl.ts';
import { pl } from './poll-words/pl.ts';
import { ro } from './poll-words/ro.ts';
import type { PollPageWords, PollWords } from './poll-words/shape.ts';
import { uk } from './poll-words/uk.ts';
import { type PollTemplate, templateOf } from './polls.ts';

const translated: Readonly<Record<Exclude<LanguageCode, 'nl'>, PollWords>> = { en, pl, ro, bg, uk, es, ar };

/** What the page of a poll says around its questions, per language; a language without its texts does not compile. */
export const pollPageWords: Readonly<Record<LanguageCode, PollPageWords>> = { nl, ...translated };

/** Texts by code, as loose as a template that is only known by the code in its row. */
interface LooseWords {
  readonly intro: string;
  readonly questions: Readonly<
    Record<string, { readonly text: string; readonly answers: Readonly<Record<string, string>> }>
  >;
}

/** A template as it is asked in a language: the codes are those of the Dutch one. Null when it is not there. */
export function askedIn(language: LanguageCode, code: string): PollTemplate | null {
  const dutch = templateOf(code);
  if (dutch === null || language === 'nl') return dutch;
  const words = (translated[language].asked as Readonly<Record<string, LooseWords>>)[code];
  if (words === undefined) return null;
  return {
    ...dutch,
    intro: words.intro,
    questions: dutch.questions.map((question) => {
      const texts = words.questions[question.code];
      const answers = question.answers.map((answer) => ({
        ...answer,
        text: texts?.answers[answer.code] ?? answer.text,
      }));
      return { ...question, text: texts?.text ?? question.text, answers };
    }),
  };
}
