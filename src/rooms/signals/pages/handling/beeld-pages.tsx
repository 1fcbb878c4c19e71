import type { ReactNode } from 'react';
import {
  type Dimension,
  dimensionCodes,
  dimensions,
  type IndicatorList,
  indicatorLists,
  indicators,
} from '../../../../../content/indicators.ts';
import {
  CheckboxGroup,
  Details,
  RadioGroup,
  Select,
  Stack,
  TextArea,
} from '../../../../kernel/page/index.ts';
import type { Form as Typed } from '../../../../kernel/web/form.ts';
import { beeldFacts } from '../../beeld-facts.ts';
import { concludeBeeld } from '../../handling/conclude-beeld.ts';
import { markBeeld } from '../../handling/mark-beeld.ts';
import type { SignalFile } from '../../handling/read-signal.ts';
import { treatAsMinor } from '../../signal.ts';
import type { ActPage, FieldsProps } from './act-page.tsx';
import { BeeldPanel, beeldClosed, markedIn } from './beeld-parts.tsx';
import { choicesOf } from './signal-words.tsx';

/** What was answered, without what is unknown. */
const answersOf = (typed: Typed): Readonly<Record<string, string>> =>
  Object.fromEntries(indicators.map(({ id }) => [id, typed.text(id)]).filter(([, answer]) => answer !== ''));

/** Marking the indicators, by dimension. */
export const beeldPage: ActPage = {
  path: 'beeld',
  heading: 'Beeld',
  submit: 'Opslaan en beeld tonen',
  verb: () => markBeeld,
  input: (typed) => ({ list: typed.text('list'), answers: answersOf(typed), facts: typed.all('facts') }),
  fieldOf: (field) => field.replace(/^answers\./, ''),
  told: () => 'beeld',
  onward: () => 'beeld-conclusie',
  impossible: beeldClosed,
  Fields: MarkFields,
  besideReport: true,
};

/** The picture, and what the coordinator concludes in own words. */
export const beeldConclusionPage: ActPage = {
  path: 'beeld-conclusie',
  heading: 'Beeld en conclusie',
  submit: 'Conclusie opslaan',
  verb: () => concludeBeeld,
  input: (typed) => ({ text: typed.text('text') }),
  told: () => 'beeld-conclusie',
  impossible: (file) =>
    beeldClosed(file) ?? (markedIn(file) === null ? 'Er is nog geen beeld. Merk eerst wat bekend is.' : null),
  Fields: ConcludeFields,
};

/** The list that fits what is known; who may be a minor is treated as one (R6). */
function listFor({ facts }: SignalFile): IndicatorList {
  const sexual = facts.form === 'sexual';
  if (treatAsMinor(facts.minor)) return sexual ? 'childSexual' : 'childLabour';
  return sexual ? 'adultSexual' : 'adultLabour';
}

function MarkFields({ file, typed, error }: FieldsProps): ReactNode {
  const marked = markedIn(file);
  const answers = typed === null ? (marked?.answers ?? {}) : answersOf(typed);
  return (
    <>
      <RadioGroup
        name="list"
        label="Welke lijst past?"
        hint="Twijfelt u over de leeftijd? Kies minderjarig: dwang hoeft dan niet te zijn bewezen."
        choices={choicesOf(indicatorLists)}
        value={typed?.text('list') ?? marked?.list ?? listFor(file)}
        error={error('list')}
      />
      {dimensionCodes.map((code) => (
        <DimensionFields key={code} dimension={dimensions[code]} answers={answers} error={error} />
      ))}
      <CheckboxGroup
        name="facts"
        label="Feiten die los staan van het beeld (mag leeg blijven)"
        hint="Deze feiten tellen niet mee in het beeld."
        choices={Object.entries(beeldFacts).map(([value, { nl, hint }]) => ({ value, label: nl, hint }))}
        values={typed?.all('facts') ?? marked?.facts ?? []}
        error={error('facts')}
      />
    </>
  );
}

interface DimensionProps extends Pick<FieldsProps, 'error'> {
  readonly dimension: Dimension;
  readonly answers: Readonly<Record<string, string>>;
}

/** Open when something in it was marked, so that nobody has to look for it. */
function DimensionFields({ dimension, answers, error }: DimensionProps): ReactNode {
  const open = dimension.indicators.some(({ id }) => answers[id] !== undefined);
  return (
    <Details summary={dimension.nl} open={open}>
      <Stack>
        {dimension.indicators.map(({ id, nl, question }) => (
          <Select
            key={id}
            name={id}
            label={nl}
            hint={question}
            empty="Onbekend"
            choices={ANSWERS}
            value={answers[id] ?? ''}
            error={error(id)}
            width="medium"
          />
        ))}
      </Stack>
    </Details>
  );
}

const ANSWERS = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nee' },
] as const;

function ConcludeFields({ file, typed, error }: FieldsProps): ReactNode {
  const marked = markedIn(file);
  return (
    <>
      {marked === null ? null : <BeeldPanel marked={marked} />}
      <TextArea
        name="text"
        label="Wat concludeert u?"
        hint="In uw eigen woorden, met waarom. Verandert niets aan status of urgentie: dat doet u zelf. Wordt versleuteld bewaard."
        value={typed?.text('text')}
        error={error('text')}
        rows={6}
        required
      />
    </>
  );
}
