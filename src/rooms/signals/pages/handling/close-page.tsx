import type { ReactNode } from 'react';
import { label, signalStatus } from '../../../../../content/code-lists.ts';
import {
  Alert,
  type ChoiceWithHint,
  HiddenFields,
  Paragraph,
  RadioGroup,
  TextArea,
} from '../../../../kernel/page/index.ts';
import type { Form } from '../../../../kernel/web/form.ts';
import { askSecondReader } from '../../handling/ask-second-reader.ts';
import { close } from '../../handling/close.ts';
import type { SignalFile } from '../../handling/read-signal.ts';
import { type ClosedState, closedStates, isOpen } from '../../signal.ts';
import type { ActPage, FieldsProps } from './act-page.tsx';

/** Closing as no trafficking while nobody agreed yet: the same form asks the second reader (R17). */
const asksReader = (typed: Form): boolean =>
  typed.text('outcome') === 'closed_not_trafficking' && typed.text('reader') === 'missing';

/** Closing with an outcome and a motivation. */
export const closePage: ActPage = {
  path: 'sluiten',
  heading: 'Sluiten',
  submit: 'Verder',
  verb: (typed) => (asksReader(typed) ? askSecondReader : close),
  input: (typed) =>
    asksReader(typed)
      ? { kind: 'not_trafficking', text: typed.text('text') }
      : { outcome: typed.text('outcome'), text: typed.text('text') },
  told: (typed) => (asksReader(typed) ? 'tweede-lezer' : 'gesloten'),
  impossible: ({ facts }) => (isOpen(facts.state) ? null : 'Dit signaal is al gesloten.'),
  Fields: CloseFields,
};

function CloseFields({ file, typed, error, query }: FieldsProps): ReactNode {
  return (
    <>
      <HiddenFields fields={{ reader: file.secondReading.closing }} />
      <RadioGroup
        name="outcome"
        label="Hoe sluit u het signaal?"
        choices={outcomes(file)}
        value={typed === null ? query('uitkomst') : typed.text('outcome')}
        error={error('outcome')}
      />
      <TextArea
        name="text"
        label="Waarom?"
        hint="Een tweede lezer ziet alleen deze tekst en de codes, niet het dossier. Schrijf hem zonder namen."
        value={typed?.text('text')}
        error={error('text')}
        rows={6}
        required
      />
      {file.facts.reachable && file.facts.wantsFeedback ? (
        <Alert kind="info">
          <Paragraph>
            De melder wil graag horen wat ermee is gedaan. Schrijf de melder voor of na het sluiten.
          </Paragraph>
        </Alert>
      ) : null}
    </>
  );
}

const readerHints: Readonly<Record<SignalFile['secondReading']['closing'], string>> = {
  agreed: 'De tweede lezer was het eens. Het signaal sluit meteen.',
  missing:
    'Een tweede lezer kijkt eerst mee. Is die het eens en gebeurt er intussen niets, dan sluit het signaal vanzelf.',
  nobody:
    'Er is nu geen andere aandachtsfunctionaris om mee te lezen. Uw motivering komt daarvoor in de plaats.',
};

const hints: Partial<Record<ClosedState, string>> = {
  stored_picture: 'Geen actie, wel in de cijfers.',
  closed_advice: 'Niet bij acuut gevaar.',
  duplicate: 'Er is al een signaal over hetzelfde.',
};

const outcomes = ({ mayBecome, secondReading }: SignalFile): readonly ChoiceWithHint[] =>
  closedStates
    .filter((state) => mayBecome.includes(state))
    .map((value) => ({
      value,
      label: label(signalStatus, value).replace(/^Gesloten: (.)/, (_, first: string) => first.toUpperCase()),
      hint: value === 'closed_not_trafficking' ? readerHints[secondReading.closing] : hints[value],
    }));
