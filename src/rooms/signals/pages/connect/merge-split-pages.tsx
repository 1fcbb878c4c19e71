import type { ReactNode } from 'react';
import { Alert, CheckboxGroup, Paragraph, TextArea, TextInput } from '../../../../kernel/page/index.ts';
import { askMerge } from '../../connect/ask-merge.ts';
import { split } from '../../connect/split.ts';
import type { ActPage, FieldsProps } from '../handling/act-page.tsx';
import { onlyOpen } from './thing-pages.tsx';
import { thingsIn } from './things-in.ts';

/** Asks a second reader whether two signals are one. */
export const mergePage: ActPage = {
  path: 'samenvoegen',
  heading: 'Samenvoegen',
  submit: 'Vraag de tweede lezer',
  verb: () => askMerge,
  input: (typed) => ({ into: typed.text('into'), text: typed.text('text') }),
  told: () => 'samenvoegen',
  impossible: onlyOpen,
  Fields: ({ typed, error, query }: FieldsProps): ReactNode => (
    <>
      <Alert kind="info">
        <Paragraph>
          Dit signaal gaat op in het andere. Wat hier is gemeld en toegevoegd, komt daar versleuteld bij te
          staan. Dit signaal sluit als dubbel en telt niet mee. Een collega moet het ermee eens zijn.
        </Paragraph>
      </Alert>
      <TextInput
        name="into"
        label="Kenmerk van het signaal dat verdergaat"
        hint="Bijvoorbeeld K7M4-Q2X"
        value={typed?.text('into') ?? query('met')}
        error={error('into')}
        width="short"
        autoComplete="off"
        required
      />
      <TextArea
        name="text"
        label="Waarom zijn deze twee hetzelfde?"
        hint="De tweede lezer ziet dit, en niet de dossiers. Noem geen namen."
        value={typed?.text('text')}
        error={error('text')}
        rows={4}
        required
      />
    </>
  ),
};

/** Makes two signals of one. */
export const splitPage: ActPage = {
  path: 'splitsen',
  heading: 'Splitsen',
  submit: 'Splitsen',
  verb: () => split,
  input: (typed) => ({ text: typed.text('text'), things: typed.all('things') }),
  told: () => 'gesplitst',
  impossible: ({ merged }) =>
    merged ? 'Dit signaal is samengevoegd. Splits het signaal waarin het verderging.' : null,
  Fields: ({ file, typed, error }: FieldsProps): ReactNode => (
    <>
      <Alert kind="info">
        <Paragraph>
          Er komt een nieuw signaal in uw domein. Het telt als ontvangen op de dag van dit signaal. Wat is
          gemeld en de berichten met de melder blijven hier.
        </Paragraph>
      </Alert>
      <TextArea
        name="text"
        label="Wat hoort in het nieuwe signaal?"
        hint="Schrijf feiten. Wordt versleuteld bewaard."
        value={typed?.text('text')}
        error={error('text')}
        rows={6}
        required
      />
      {thingsIn(file).length === 0 ? null : (
        <CheckboxGroup
          name="things"
          label="Welke gegevens gaan mee? (mag leeg blijven)"
          choices={thingsIn(file).map(({ id, words }) => ({ value: id, label: words }))}
          values={typed?.all('things') ?? []}
          error={error('things')}
        />
      )}
    </>
  ),
};
