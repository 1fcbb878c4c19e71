import type { ReactNode } from 'react';
import type { WrittenField } from '../../../../../content/messages/shape-journey.ts';
import {
  Details,
  Heading,
  Paragraph,
  RadioGroup,
  Stack,
  TextArea,
  TextInput,
} from '../../../../kernel/page/index.ts';
import type { AnswerName, Answers, FieldProblem, StepName } from '../../reporting/answers.ts';
import type { Visit } from './visit.ts';

export interface QuestionProps {
  readonly visit: Visit;
  readonly step: StepName;
  readonly answers: Answers;
  readonly problems: readonly FieldProblem[];
}

/** What to do about a problem, in words. */
export function problemText(visit: Visit, { problem, most }: FieldProblem): string {
  const text = visit.messages.errors[problem];
  return typeof text === 'string' ? text : text(most ?? 0);
}

/** What the parts of a question need to show one field. */
interface Parts {
  readonly line: (name: AnswerName, field: WrittenField, more?: LineKind) => ReactNode;
  readonly area: (name: AnswerName, field: WrittenField, rows: number) => ReactNode;
  readonly choice: (
    name: AnswerName,
    field: WrittenField,
    choices: Readonly<Record<string, WrittenField>>,
    more?: { readonly asHeading?: boolean; readonly lastApart?: boolean },
  ) => ReactNode;
}
interface LineKind {
  readonly type?: 'text' | 'tel' | 'email';
  readonly inputMode?: 'numeric';
  readonly width?: 'short' | 'medium';
}

function partsFor({ visit, answers, problems }: QuestionProps): Parts {
  const common = (name: AnswerName, { label, hint }: WrittenField) => {
    const found = problems.find(({ field }) => field === name);
    return {
      name,
      label,
      ...(hint === undefined ? {} : { hint }),
      error: found === undefined ? undefined : problemText(visit, found),
      value: answers[name],
    };
  };
  return {
    line: (name, field, more = {}) => <TextInput {...common(name, field)} {...more} />,
    area: (name, field, rows) => <TextArea {...common(name, field)} rows={rows} />,
    choice: (name, field, choices, more = {}) => (
      <RadioGroup
        {...common(name, field)}
        {...more}
        choices={Object.entries(choices).map(([value, { label, hint }]) => ({
          value,
          label,
          ...(hint === undefined ? {} : { hint }),
        }))}
      />
    ),
  };
}

/** The fields of one question, with its heading. */
export function Question(props: QuestionProps): ReactNode {
  const { journey, common } = props.visit.messages;
  const parts = partsFor(props);
  const asked = journey[props.step];
  switch (props.step) {
    case 'danger': {
      const { yes, no, unknown } = journey.danger;
      return parts.choice('danger', fieldOf(asked), { yes, no, unknown }, { asHeading: true });
    }
    case 'who': {
      const { self, relative, resident, work, business } = journey.who;
      const choices = { self, relative, resident, work, business };
      return parts.choice('who', fieldOf(asked), choices, { asHeading: true });
    }
    case 'what': {
      const { story, form, forms } = journey.what;
      const label = `${form.label} ${common.optional}`;
      return (
        <>
          <Asked {...asked} />
          {parts.area('story', story, 8)}
          {parts.choice('form', { ...form, label }, forms, { lastApart: true })}
        </>
      );
    }
    case 'where': {
      const { whereText, address, place, business } = journey.where;
      return (
        <>
          <Asked {...asked} />
          {parts.area('whereText', whereText, 3)}
          {parts.line('address', address)}
          {parts.line('place', place, { width: 'medium' })}
          {parts.line('business', business)}
        </>
      );
    }
    case 'when':
      return (
        <>
          <Asked {...asked} />
          {parts.area('whenText', journey.when.whenText, 3)}
        </>
      );
    case 'whom':
      return <Whom {...props} parts={parts} />;
    case 'contact':
      return <Contact {...props} parts={parts} />;
    case 'identity': {
      const { anonymous, named, name, whoSees } = journey.identity;
      return (
        <>
          {parts.choice('identity', fieldOf(asked), { anonymous, named }, { asHeading: true })}
          {parts.line('name', name, { width: 'medium' })}
          <Paragraph subtle>{whoSees}</Paragraph>
        </>
      );
    }
  }
}

const fieldOf = ({ heading, intro }: { heading: string; intro?: string }): WrittenField => ({
  label: heading,
  ...(intro === undefined ? {} : { hint: intro }),
});

const Asked = ({ heading, intro }: { heading: string; intro?: string }): ReactNode => (
  <>
    <Heading level={1}>{heading}</Heading>
    {intro === undefined ? null : <Paragraph lead>{intro}</Paragraph>}
  </>
);

function Whom({ visit, answers, parts }: QuestionProps & { parts: Parts }): ReactNode {
  const { journey, common } = visit.messages;
  const { whom } = journey;
  const minors = {
    yes: { label: common.yes },
    possibly: { label: common.maybe },
    no: { label: common.no },
    unknown: { label: common.unknown },
  };
  return (
    <>
      <Asked {...whom} heading={answers.who === 'self' ? whom.selfHeading : whom.heading} />
      {parts.choice('minor', whom.minor, minors, { lastApart: true })}
      {parts.line('numberOfPeople', whom.numberOfPeople, { inputMode: 'numeric', width: 'short' })}
      {parts.area('personsDescription', whom.personsDescription, 3)}
      {parts.area('personNames', whom.personNames, 2)}
      {parts.line('personPhones', whom.personPhones)}
      {parts.line('vehicles', whom.vehicles)}
      {parts.line('languages', whom.languages)}
    </>
  );
}

/**
 * What is folded away: who reports is afraid and on a telephone, and what is not said here is read as the safest answer
 * (decision 0025).
 */
const REST = ['leaveMessage', 'nameUs', 'codeWord', 'avoidWord', 'hideFrom'] as const satisfies AnswerName[];

function Contact({ visit, answers, problems, parts }: QuestionProps & { parts: Parts }): ReactNode {
  const { journey, common } = visit.messages;
  // What was filled in, or is wrong, is never out of sight.
  const used = (name: AnswerName): boolean =>
    answers[name] !== undefined || problems.some(({ field }) => field === name);
  const { contact } = journey;
  const { yes, no } = { yes: { label: common.yes }, no: { label: common.no } };
  return (
    <>
      <Asked {...contact} />
      {parts.choice('may', contact.may, { no: contact.mayNo, yes: contact.mayYes })}
      <Heading level={2}>{contact.safeHeading}</Heading>
      {parts.line('phone', contact.phone, { type: 'tel', width: 'medium' })}
      {parts.line('email', contact.email, { type: 'email' })}
      {parts.choice('safeWay', contact.safeWay, {
        phone: contact.wayPhone,
        email: contact.wayEmail,
        via: contact.wayVia,
      })}
      {parts.line('viaWhom', contact.viaWhom)}
      {parts.line('safeTimes', contact.safeTimes)}
      <Details summary={contact.moreSafe} open={REST.some(used)}>
        <Stack>
          {parts.choice('leaveMessage', contact.leaveMessage, { yes, no })}
          {parts.choice('nameUs', contact.nameUs, { yes, no })}
          {parts.line('codeWord', contact.codeWord, { width: 'medium' })}
          {parts.line('avoidWord', contact.avoidWord, { width: 'medium' })}
          {parts.line('hideFrom', contact.hideFrom)}
        </Stack>
      </Details>
    </>
  );
}
