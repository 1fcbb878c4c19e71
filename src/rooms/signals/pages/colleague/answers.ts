import {
  codesOf,
  exploitationForm,
  helpAnswer,
  helpRefusal,
  minor,
  type ReporterType,
  reporterType,
  signalUrgency,
} from '../../../../../content/code-lists.ts';
import type { FieldError } from '../../../../kernel/page/index.ts';
import { helpOf, helpProblems } from '../../refusal.ts';
import { LONGEST_ANSWER, LONGEST_STORY } from '../../report-content.ts';
import type { ReportInput } from '../../reporting/report.ts';

/** What was filled in, by the names of the fields. */
export type Values = Readonly<Record<string, string>>;

/** Texts of the forms for colleagues, and how long each may be. */
const longest: Readonly<Record<string, number>> = {
  what: LONGEST_STORY,
  question: LONGEST_STORY,
  ...Object.fromEntries(
    [
      'address',
      'place',
      'when',
      'vehicles',
      'business',
      'persons',
      'names',
      'phones',
      'special',
      'reach',
      'via',
      'department',
    ].map((name) => [name, LONGEST_ANSWER]),
  ),
};

/** With what a new form begins. */
export const firstValues: Values = {
  form: 'unknown',
  minor: 'unknown',
  urgency: 'normal',
  identity: 'named',
  feedback: 'yes',
};

const tooLong = (values: Values): FieldError[] =>
  Object.entries(longest).flatMap(([field, most]) =>
    (values[field] ?? '').length > most
      ? [{ field, text: `Maak de tekst korter. Er passen ${most.toLocaleString('nl-NL')} tekens in.` }]
      : [],
  );

const missing = (values: Values, field: string, text: string): FieldError[] =>
  (values[field] ?? '') === '' ? [{ field, text }] : [];

const noFunction = (values: Values): FieldError[] =>
  reporterOf(values) === null ? [{ field: 'function', text: 'Kies uw functie.' }] : [];

/** What has to change in a report before it can be sent. */
export const reportProblems = (values: Values): FieldError[] => [
  ...missing(values, 'what', 'Vertel kort wat u zag of hoorde. Eén zin is genoeg.'),
  ...helpProblems(helpAsked(values)),
  ...noFunction(values),
  ...tooLong(values),
];

/** The same for a question for advice. */
export const adviceProblems = (values: Values): FieldError[] => [
  ...missing(values, 'question', 'Schrijf uw vraag op.'),
  ...noFunction(values),
  ...tooLong(values),
];

/** The same for what a coordinator writes down for a colleague. */
export const verbalProblems = (values: Values): FieldError[] => [
  ...missing(values, 'what', 'Schrijf kort op wat uw collega vertelde. Eén zin is genoeg.'),
  ...missing(values, 'via', 'Vul in van wie u dit hoorde.'),
  ...helpProblems(helpAsked(values)),
  ...(reporterOf(values) === null ? [{ field: 'function', text: 'Kies de functie van uw collega.' }] : []),
  ...tooLong(values),
];

const chosen = <Code extends string>(codes: readonly Code[], value: string | undefined): Code | null =>
  codes.find((code) => code === value) ?? null;

const reporterOf = (values: Values): ReporterType | null => chosen(codesOf(reporterType), values['function']);

/** Only what was filled in: an empty answer is no answer. */
const filled = <Names extends string>(
  answers: Readonly<Record<Names, string | undefined>>,
): { [Name in Names]?: string } =>
  Object.fromEntries(
    Object.entries<string | undefined>(answers).filter(([, value]) => value !== undefined && value !== ''),
  ) as { [Name in Names]?: string };

const estimate = (values: Values) => ({
  form: chosen(codesOf(exploitationForm), values['form']) ?? 'unknown',
  urgency: chosen(codesOf(signalUrgency), values['urgency']) ?? 'normal',
  minor: chosen(codesOf(minor), values['minor']) ?? 'unknown',
  reporterType: reporterOf(values) ?? 'other',
});

/** The fork as it was answered. A minor takes the youth path, whatever was chosen below it. */
const helpAsked = (values: Values) => ({
  minor: chosen(codesOf(minor), values['minor']) ?? 'unknown',
  help: chosen(codesOf(helpAnswer), values['help']),
  helpRefusal: chosen(codesOf(helpRefusal), values['helpRefusal']),
});

/** Of an adult who wants no help nothing about the person is asked, or kept. */
export const asksPerson = (values: Values): boolean => helpOf(helpAsked(values)).help !== 'no';

const story = (values: Values): ReportInput['story'] => ({
  whatHappened: values['what'] ?? '',
  ...filled({
    address: values['address'],
    place: values['place'],
    whenText: values['when'],
    vehicles: values['vehicles'],
    business: values['business'],
  }),
});

const special = (values: Values): NonNullable<ReportInput['special']> =>
  filled({
    personsDescription: values['persons'],
    personNames: values['names'],
    personPhones: values['phones'],
    health: values['special'],
  });

/** The report of a colleague. `name` is added only when that was chosen (R12). */
export function reportOf(values: Values, once: string, name: string): ReportInput {
  const named = values['identity'] !== 'anonymous';
  return {
    ...estimate(values),
    submission: once,
    product: 'report',
    channel: 'web_internal',
    wantsFeedback: values['feedback'] === 'yes',
    story: story(values),
    contact: named ? { anonymous: false, ...filled({ name, phone: values['reach'] }) } : { anonymous: true },
    ...helpAsked(values),
    ...(asksPerson(values) ? { special: special(values) } : {}),
  };
}

/** A question for advice: nothing about who asks or whom it is about (R8). */
export const adviceOf = (values: Values, once: string): ReportInput => ({
  ...estimate(values),
  submission: once,
  product: 'advice',
  channel: 'web_internal',
  wantsFeedback: true,
  story: { whatHappened: values['question'] ?? '' },
});

/** What a colleague told the coordinator (S111). */
export const verbalOf = (values: Values, once: string): ReportInput => ({
  ...estimate(values),
  submission: once,
  product: 'report',
  channel: values['channel'] === 'phone' ? 'phone' : 'in_person',
  wantsFeedback: false,
  story: story(values),
  contact: {
    anonymous: false,
    ...filled({ viaWhom: values['via'], reporterFunction: values['department'] }),
  },
  ...helpAsked(values),
  ...(asksPerson(values) ? { special: special(values) } : {}),
});
