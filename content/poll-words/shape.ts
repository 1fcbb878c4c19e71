import type { PollTemplateCode, pollTemplates } from '../polls.ts';

type QuestionOf<Template extends PollTemplateCode> = (typeof pollTemplates)[Template]['questions'][number];
type AnswerOf<Question> = Question extends { readonly answers: readonly (infer Answer)[] } ? Answer : never;
type CodeOf<Coded> = Coded extends { readonly code: infer Code extends string } ? Code : never;

interface QuestionWords<Answers extends string> {
  readonly text: string;
  readonly answers: Readonly<Record<Answers, string>>;
}

/** What one template asks, in one language: a text for every question and every answer, by their codes. */
interface TemplateWords<Template extends PollTemplateCode> {
  readonly intro: string;
  readonly questions: {
    readonly [Question in QuestionOf<Template> as CodeOf<Question>]: QuestionWords<
      CodeOf<AnswerOf<Question>>
    >;
  };
}

/** Every template in one language; a template without its texts does not compile. */
export type AskedWords = { readonly [Template in PollTemplateCode]: TemplateWords<Template> };

/** What the page of a poll says around the questions, in one language. To residents, colleagues and pupils alike. */
export interface PollPageWords {
  readonly heading: string;
  readonly send: string;
  /** What is kept of who answers; also on paper. */
  readonly privacy: readonly [string, string, string];
  readonly chooseAnswer: (question: number) => string;
  readonly thanks: {
    readonly heading: string;
    readonly text: string;
    readonly worried: string;
    readonly link: string;
  };
  readonly notOpen: {
    readonly heading: string;
    readonly from: (day: string) => string;
    readonly over: string;
  };
  readonly missing: { readonly heading: string; readonly text: string };
}

export interface PollWords extends PollPageWords {
  readonly asked: AskedWords;
}
