import type { SafeChannel } from '../../../../content/code-lists.ts';
import { publicReporters } from '../../../../content/settings.ts';
import { canonicalEmail, canonicalPhone } from '../../../kernel/sealing/normalise.ts';
import { LONGEST_ANSWER, LONGEST_STORY } from '../report-content.ts';
import type { ReportInput } from './report.ts';

/**
 * The questions of the public journey, one a page, and what their answers become. Pure. Only "what" has to be
 * answered (S44: help never asks for more than somebody wants to tell).
 */
export const stepNames = ['danger', 'who', 'what', 'where', 'when', 'whom', 'contact', 'identity'] as const;
export type StepName = (typeof stepNames)[number];

/** Last part of the address of each question. */
export const stepPaths: Readonly<Record<StepName, string>> = {
  danger: 'gevaar',
  who: 'wie',
  what: 'wat',
  where: 'waar',
  when: 'wanneer',
  whom: 'over-wie',
  contact: 'contact',
  identity: 'naam',
};

/** The fields of each question, by the names they have in forms. */
export const stepFields = {
  danger: ['danger'],
  who: ['who'],
  what: ['story', 'form'],
  where: ['whereText', 'address', 'place', 'business'],
  when: ['whenText'],
  whom: [
    'minor',
    'numberOfPeople',
    'personsDescription',
    'personNames',
    'personPhones',
    'vehicles',
    'languages',
  ],
  contact: [
    'may',
    'phone',
    'email',
    'safeWay',
    'viaWhom',
    'safeTimes',
    'leaveMessage',
    'nameUs',
    'codeWord',
    'avoidWord',
    'hideFrom',
  ],
  identity: ['identity', 'name'],
} as const satisfies Readonly<Record<StepName, readonly string[]>>;
export type AnswerName = (typeof stepFields)[StepName][number];

/** What somebody answered so far; `type`, so that it can be sealed. */
export type Answers = { readonly [Name in AnswerName]?: string };

/** What is wrong with an answer, as a key of the error texts. */
export type AnswerProblem =
  | 'whatEmpty'
  | 'tooLong'
  | 'numberOfPeople'
  | 'phone'
  | 'email'
  | 'contactMissing'
  | 'viaMissing'
  | 'nameMissing';

export interface FieldProblem {
  readonly field: AnswerName;
  readonly problem: AnswerProblem;
  /** Most characters, for `tooLong`. */
  readonly most?: number;
}

const choices: { readonly [Name in AnswerName]?: readonly string[] } = {
  danger: ['yes', 'no', 'unknown'],
  who: Object.keys(publicReporters),
  form: ['labour', 'sexual', 'criminal', 'other_exploitation', 'unknown'],
  minor: ['yes', 'possibly', 'no', 'unknown'],
  may: ['yes', 'no'],
  leaveMessage: ['yes', 'no'],
  safeWay: ['phone', 'email', 'via'],
  nameUs: ['yes', 'no'],
  identity: ['anonymous', 'named'],
};

export const longestOf = (name: AnswerName): number => (name === 'story' ? LONGEST_STORY : LONGEST_ANSWER);

/** The answers to one question as they came in; a choice that was never offered counts as not chosen. */
export function readAnswers(step: StepName, text: (name: string) => string): Answers {
  const given = stepFields[step].flatMap((name): [string, string][] => {
    const value = text(name).trim();
    const offered = choices[name];
    return value === '' || (offered !== undefined && !offered.includes(value)) ? [] : [[name, value]];
  });
  return Object.fromEntries(given);
}

/** What has to change before somebody can go on. Nothing but "what" is ever missed. */
export function problemsOf(step: StepName, answers: Answers): FieldProblem[] {
  const tooLong = stepFields[step].flatMap((field): FieldProblem[] =>
    (answers[field]?.length ?? 0) > longestOf(field)
      ? [{ field, problem: 'tooLong', most: longestOf(field) }]
      : [],
  );
  return tooLong.length > 0 ? tooLong : ownProblems(step, answers);
}

function ownProblems(step: StepName, answers: Answers): FieldProblem[] {
  switch (step) {
    case 'what':
      return answers.story === undefined ? [{ field: 'story', problem: 'whatEmpty' }] : [];
    case 'whom':
      return answers.numberOfPeople === undefined || /^\d{1,4}$/.test(answers.numberOfPeople)
        ? []
        : [{ field: 'numberOfPeople', problem: 'numberOfPeople' }];
    case 'contact':
      return answers.may === 'yes' ? contactProblems(answers) : [];
    case 'identity':
      return answers.identity === 'named' && answers.name === undefined
        ? [{ field: 'name', problem: 'nameMissing' }]
        : [];
    case 'danger':
    case 'who':
    case 'where':
    case 'when':
      return [];
  }
}

function contactProblems({ phone, email, safeWay, viaWhom }: Answers): FieldProblem[] {
  if (safeWay === 'via' && viaWhom === undefined) return [{ field: 'viaWhom', problem: 'viaMissing' }];
  if (phone === undefined && email === undefined && viaWhom === undefined)
    return [{ field: 'phone', problem: 'contactMissing' }];
  if (safeWay === 'phone' && phone === undefined) return [{ field: 'phone', problem: 'phone' }];
  if (safeWay === 'email' && email === undefined) return [{ field: 'email', problem: 'email' }];
  return [
    ...(phone !== undefined && canonicalPhone(phone) === null
      ? [{ field: 'phone', problem: 'phone' } as const]
      : []),
    ...(email !== undefined && canonicalEmail(email) === null
      ? [{ field: 'email', problem: 'email' } as const]
      : []),
  ];
}

/** The answers with those to one question replaced: an answer that was emptied is gone. */
export function withStep(answers: Answers, step: StepName, given: Answers): Answers {
  const fields: readonly string[] = stepFields[step];
  const others = Object.entries(answers).filter(([name]) => !fields.includes(name));
  return Object.fromEntries([...others, ...Object.entries(given)]);
}

export const nextStep = (step: StepName): StepName | null => stepNames[stepNames.indexOf(step) + 1] ?? null;
export const previousStep = (step: StepName): StepName | null =>
  stepNames[stepNames.indexOf(step) - 1] ?? null;

/** Whether there is enough to send. */
export const canBeSent = (answers: Answers): boolean => problemsOf('what', answers).length === 0;

/**
 * The report that the answers make. Who wants no contact leaves no address behind, whatever stood in the
 * fields; who stays anonymous leaves no name (R5). Danger now means acute (R1).
 */
export function reportFrom(answers: Answers): ReportInput {
  const who = answers.who as keyof typeof publicReporters | undefined;
  const named = answers.identity === 'named' && answers.name !== undefined;
  return {
    submission: 'draft',
    product: 'report',
    channel: 'web_public',
    reporterType: who === undefined ? 'anonymous' : publicReporters[who],
    wantsFeedback: answers.may === 'yes',
    form: (answers.form ?? 'unknown') as NonNullable<ReportInput['form']>,
    urgency: answers.danger === 'yes' ? 'acute' : 'normal',
    minor: (answers.minor ?? 'unknown') as NonNullable<ReportInput['minor']>,
    story: {
      whatHappened: answers.story ?? '',
      whereText: answers.whereText,
      address: answers.address,
      place: answers.place,
      business: answers.business,
      whenText: answers.whenText,
      numberOfPeople: answers.numberOfPeople === undefined ? undefined : Number(answers.numberOfPeople),
      languages: answers.languages,
      vehicles: answers.vehicles,
    },
    contact: {
      anonymous: !named,
      name: named ? answers.name : undefined,
      ...(answers.may === 'yes' ? contactFrom(answers) : {}),
      ...(answers.may === 'no' ? { safeContact: { channel: 'site' } } : {}),
    },
    special: {
      personsDescription: answers.personsDescription,
      personNames: answers.personNames,
      personPhones: answers.personPhones,
    },
  };
}

const contactFrom = (answers: Answers) => ({
  phone: answers.phone,
  email: answers.email,
  safeContact: {
    how: wayOf(answers) === 'email' ? answers.email : answers.phone,
    channel: wayOf(answers),
    viaWhom: answers.viaWhom,
    when: answers.safeTimes,
    message: saidYes(answers.leaveMessage),
    nameUs: saidYes(answers.nameUs),
    codeWord: answers.codeWord,
    avoidWord: answers.avoidWord,
    hideFrom: answers.hideFrom,
  },
});

/** What was not said stays unsaid: who reads it is careful then. */
const saidYes = (answer: string | undefined): boolean | undefined =>
  answer === undefined ? undefined : answer === 'yes';

/** What somebody chose, or the only way they gave. Two ways and no choice between them: the telephone came first. */
function wayOf({ safeWay, phone, email, viaWhom }: Answers): SafeChannel | undefined {
  if (safeWay !== undefined) return safeWay as SafeChannel;
  if (phone !== undefined) return 'phone';
  if (email !== undefined) return 'email';
  return viaWhom === undefined ? undefined : 'via';
}

/** A question for advice: the words and nothing about anybody (R8, S33). */
export const adviceFrom = (question: string): ReportInput => ({
  submission: 'draft',
  product: 'advice',
  channel: 'web_public',
  reporterType: 'anonymous',
  story: { whatHappened: question },
});
