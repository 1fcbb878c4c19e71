import type { AnswerName, Answers, StepName } from '../../reporting/answers.ts';
import type { Visit } from './visit.ts';

type Line = readonly [label: string | null, value: string | undefined];

/** The answers to one question as people read them back, a line each; '' when nothing was filled in. */
export const wordsOf = (visit: Visit, step: StepName, answers: Answers): string =>
  linesOf(visit, step, answers)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([label, value]) => (label === null ? value : `${label.replace(/[?:]$/, '')}: ${value}`))
    .join('\n');

function linesOf(visit: Visit, step: StepName, answers: Answers): Line[] {
  const { journey, common } = visit.messages;
  const chosen = (name: AnswerName, labels: Readonly<Record<string, string>>): string | undefined =>
    labels[answers[name] ?? ''];
  const yesNo = { yes: common.yes, no: common.no, possibly: common.maybe, unknown: common.unknown };
  const labelled = (names: readonly AnswerName[], fields: Readonly<Record<string, unknown>>): Line[] =>
    names.map((name) => [labelOf(fields[name]), answers[name]]);
  switch (step) {
    case 'danger':
      return [[null, chosen('danger', labelsOf(journey.danger))]];
    case 'who':
      return [[null, chosen('who', labelsOf(journey.who))]];
    case 'what':
      return [
        [null, answers.story],
        [journey.what.form.label, chosen('form', labelsOf(journey.what.forms))],
      ];
    case 'where':
      return [[null, answers.whereText], ...labelled(['address', 'place', 'business'], { ...journey.where })];
    case 'when':
      return [[null, answers.whenText]];
    case 'whom':
      return [
        [journey.whom.minor.label, chosen('minor', yesNo)],
        ...labelled(
          ['numberOfPeople', 'personsDescription', 'personNames', 'personPhones', 'vehicles', 'languages'],
          { ...journey.whom },
        ),
      ];
    case 'contact': {
      const { contact } = journey;
      const ways = {
        phone: contact.wayPhone.label,
        email: contact.wayEmail.label,
        via: contact.wayVia.label,
      };
      // What will not be used is not shown as if it were.
      if (answers.may !== 'yes') return [[null, chosen('may', { no: contact.mayNo.label })]];
      return [
        [contact.may.label, common.yes],
        ...labelled(['phone', 'email'], { ...contact }),
        [contact.safeWay.label, chosen('safeWay', ways)],
        ...labelled(['viaWhom', 'safeTimes'], { ...contact }),
        [contact.leaveMessage.label, chosen('leaveMessage', yesNo)],
        [contact.nameUs.label, chosen('nameUs', yesNo)],
        ...labelled(['codeWord', 'avoidWord', 'hideFrom'], { ...contact }),
      ];
    }
    case 'identity':
      return answers.identity === 'named'
        ? [[null, answers.name]]
        : [[null, chosen('identity', labelsOf(journey.identity))]];
  }
}

/** The labels of the choices of a question, by what is stored. */
const labelsOf = (question: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(question).flatMap(([value, option]): [string, string][] => {
      const label = labelOf(option);
      return label === null ? [] : [[value, label]];
    }),
  );

const labelOf = (field: unknown): string | null =>
  typeof field === 'object' && field !== null && 'label' in field && typeof field.label === 'string'
    ? field.label
    : null;
