import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { type NormCode, type NormReportKind, reportWordsOf } from '../../../../../content/norms.ts';
import {
  ActionGroup,
  Button,
  DateInput,
  Form,
  Heading,
  TextInput,
  type TypedDate,
} from '../../../../kernel/page/index.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { errorAt, type Trouble } from '../../../../kernel/web/trouble.tsx';
import { LookAgain, partsOf, type Visit } from './showing.tsx';

/** A report as it was typed. */
export interface TypedReport {
  readonly kind: NormReportKind;
  readonly onDate: TypedDate;
  readonly untilDate: TypedDate;
  readonly amount: string;
  readonly ofTotal: string;
  readonly label: string;
  readonly source: string;
}

/** One that nothing was typed for. */
export const EMPTY_REPORT = {
  onDate: partsOf(null),
  untilDate: partsOf(null),
  amount: '',
  ofTotal: '',
  label: '',
  source: '',
} as const;

/** Asks what somebody knows for a norm: what this kind of report takes, and where it comes from. */
export const ReportForm = ({
  visit: { house, context },
  code,
  kind,
  typed,
  trouble,
}: {
  visit: Visit;
  code: NormCode;
  kind: NormReportKind;
  typed: TypedReport;
  trouble: Trouble | null;
}): ReactNode => {
  const words = reportWordsOf(kind);
  const idOf = (name: string): string => `${name}-${kind}`;
  const error = (name: string): string | undefined => errorAt(trouble, name);
  return (
    <section className="one-form stack" aria-labelledby={`fill-${kind}`}>
      <Heading level={3} id={`fill-${kind}`}>
        {words.title}
      </Heading>
      <Form
        action={`/normen/${code}/opgaven`}
        csrf={csrfField(house, context)}
        once={randomUUID()}
        keepText={true}
        hidden={{ kind }}
      >
        <DateInput
          name="onDate"
          id={trouble === null ? idOf('onDate') : 'onDate'}
          label={words.date}
          value={typed.onDate}
          error={error('onDate')}
        />
        {words.until === undefined ? null : (
          <DateInput
            name="untilDate"
            id={trouble === null ? idOf('untilDate') : 'untilDate'}
            label={words.until}
            value={typed.untilDate}
            error={error('untilDate')}
          />
        )}
        {(['amount', 'ofTotal'] as const).map((name) =>
          words[name] === undefined ? null : (
            <TextInput
              key={name}
              name={name}
              id={trouble === null ? idOf(name) : name}
              label={words[name]}
              value={typed[name]}
              error={error(name)}
              width="short"
              inputMode="numeric"
            />
          ),
        )}
        {words.label === undefined ? null : (
          <TextInput
            name="label"
            id={trouble === null ? idOf('label') : 'label'}
            label={words.label}
            value={typed.label}
            error={error('label')}
          />
        )}
        <TextInput
          name="source"
          id={trouble === null ? idOf('source') : 'source'}
          label="Bron"
          hint="Waar u dit van weet: een lijst, een besluit of een gesprek, met de dag erbij. Geen namen."
          value={typed.source}
          error={error('source')}
        />
        <LookAgain trouble={trouble} />
        <ActionGroup>
          <Button kind="secondary">Bewaar</Button>
        </ActionGroup>
      </Form>
    </section>
  );
};
