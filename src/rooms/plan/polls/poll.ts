import {
  type PollAudience,
  type PollGoal,
  type PollTemplate,
  templateOf,
} from '../../../../content/polls.ts';
import type { OrganisationId, PollId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';

/** A short anonymous poll of one municipality. */
export interface Poll {
  readonly id: PollId;
  readonly organisationId: OrganisationId;
  readonly audience: PollAudience;
  readonly template: string;
  readonly fromDate: LocalDate;
  readonly untilDate: LocalDate;
  /** Set when its counting has ended; from then on nothing changes. */
  readonly closedOn: LocalDate | null;
  readonly code: string;
  readonly office: string;
  readonly answers: number;
  readonly shownAnswers: number;
}

export type PollState = 'coming' | 'open' | 'closed';

export const pollStates: Readonly<Record<PollState, string>> = {
  coming: 'Begint nog',
  open: 'Open',
  closed: 'Gesloten',
};

/** Where a poll stands on a day. The last day counts. */
export function pollStateOn(
  { fromDate, untilDate, closedOn }: Pick<Poll, 'fromDate' | 'untilDate' | 'closedOn'>,
  today: LocalDate,
): PollState {
  if (closedOn !== null || today > untilDate) return 'closed';
  return today < fromDate ? 'coming' : 'open';
}

/** What is shown while a poll is open moves on by so many answers at once, so that two looks never differ by one person. */
export const BLOCK = 10;
/** At the end the last answers come along when there are at least so many, for the same reason. */
const FEWEST_MORE = 5;

/**
 * Whether what is shown moves on to everything that was counted. Below `fewest` answers never, to nobody. While it is open only
 * at whole blocks; at its end when enough people came in after the last block to hide each of them.
 */
export function showsNow(
  { answers, shownAnswers }: Pick<Poll, 'answers' | 'shownAnswers'>,
  fewest: number,
  ends: boolean,
): boolean {
  if (answers < fewest) return false;
  if (shownAnswers === 0) return ends || answers % BLOCK === 0 || answers === fewest;
  return ends ? answers - shownAnswers >= FEWEST_MORE : answers - shownAnswers >= BLOCK;
}

/** How often an answer was given, of those that are shown. */
export interface AnswerCount {
  readonly question: string;
  readonly answer: string;
  readonly shown: number;
}

/** One answer in what is shown: rounded, so that it is of nobody. */
export interface ShownAnswer {
  readonly code: string;
  readonly text: string;
  readonly good: boolean;
  /** Percent, to the nearest 5. */
  readonly percent: number;
  /** To the nearest 5 answers. */
  readonly about: number;
}

export interface PollResult {
  /** Answers in what is shown. */
  readonly answers: number;
  readonly questions: readonly {
    readonly code: string;
    readonly goal: PollGoal;
    readonly text: string;
    readonly answers: readonly ShownAnswer[];
  }[];
  /** Good answers to the questions of each goal together, in percent to the nearest 5. */
  readonly goals: Readonly<Record<PollGoal, number>>;
}

const toFive = (value: number): number => Math.round(value / 5) * 5;
const GOALS: readonly PollGoal[] = ['know', 'recognise', 'contact'];

/** What may be shown of a poll to anybody; null as long as that is nothing. */
export function resultOf(
  { template, shownAnswers }: Pick<Poll, 'template' | 'shownAnswers'>,
  counts: readonly AnswerCount[],
): PollResult | null {
  const asked = templateOf(template);
  if (asked === null || shownAnswers === 0) return null;
  const countOf = (question: string, answer: string): number =>
    counts.find((one) => one.question === question && one.answer === answer)?.shown ?? 0;
  return {
    answers: shownAnswers,
    questions: asked.questions.map(({ code, goal, text, answers }) => ({
      code,
      goal,
      text,
      answers: answers.map((answer) => {
        const count = countOf(code, answer.code);
        return { ...answer, percent: toFive((count / shownAnswers) * 100), about: toFive(count) };
      }),
    })),
    goals: Object.fromEntries(
      GOALS.map((goal) => [goal, goalPercent(asked, goal, shownAnswers, countOf)]),
    ) as Record<PollGoal, number>,
  };
}

function goalPercent(
  { questions }: PollTemplate,
  goal: PollGoal,
  people: number,
  countOf: (question: string, answer: string) => number,
): number {
  const asked = questions.filter((question) => question.goal === goal);
  const good = asked.flatMap(({ code, answers }) =>
    answers.filter((answer) => answer.good).map((answer) => countOf(code, answer.code)),
  );
  const sum = good.reduce((one, other) => one + other, 0);
  return toFive((sum / (people * asked.length)) * 100);
}
