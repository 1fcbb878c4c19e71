import type { ReactNode } from 'react';
import {
  ageGroup,
  consentAnswer,
  consentManner,
  consentPurpose,
  consentWho,
  informed,
  interpreter,
  isCodeOf,
} from '../../../../../content/code-lists.ts';
import { typedDay } from '../../../../kernel/local-time.ts';
import {
  Alert,
  Checkbox,
  FieldRow,
  Paragraph,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { consentRecipients } from '../../consent/consent.ts';
import { recordConsent } from '../../consent/record-consent.ts';
import { recordInforming } from '../../consent/record-informing.ts';
import type { ActPage, FieldsProps } from './act-page.tsx';
import { choicesOf } from './signal-words.tsx';

const dayOrNone = (text: string): string | null => (text === '' ? null : typedDay(text));

/** What somebody said about sharing: with whom, for what, and how it was asked (R7). */
export const consentPage: ActPage = {
  path: 'toestemming',
  heading: 'Toestemming vastleggen',
  submit: 'Opslaan',
  verb: () => recordConsent,
  input: (typed) => ({
    answer: typed.text('answer'),
    recipient: typed.text('recipient'),
    purpose: typed.text('purpose'),
    ageGroup: typed.text('ageGroup'),
    who: typed.text('who'),
    danger: typed.has('danger'),
    manner: typed.text('manner'),
    interpreter: typed.text('interpreter'),
    language: typed.text('language'),
    text: typed.text('text'),
    until: dayOrNone(typed.text('until')),
  }),
  told: (typed) => (typed.text('answer') === 'withdrawn' ? 'toestemming-ingetrokken' : 'toestemming'),
  impossible: () => null,
  Fields: ConsentFields,
};

function ConsentFields(props: FieldsProps): ReactNode {
  const { typed, error } = props;
  return (
    <>
      <Alert kind="info">
        <Paragraph>
          Vraag per ontvanger en per doel. Nee zeggen mag altijd, en later intrekken ook. Voor de eigen taak
          van de gemeente is toestemming geen grondslag: vraag alleen of u mag delen.
        </Paragraph>
      </Alert>
      <Asked {...props} />
      <HowAsked {...props} />
      <TextArea
        name="text"
        label="Wat hebt u verteld en gevraagd?"
        hint="Wat u wilt delen, met wie en waarvoor. Wordt versleuteld bewaard. Mag leeg bij nee."
        value={typed?.text('text')}
        error={error('text')}
        rows={4}
      />
      <TextInput
        name="until"
        label="Geldt tot en met (mag leeg blijven)"
        hint="Bijvoorbeeld 31-12-2026. Leeg: tot de persoon het intrekt."
        value={typed?.text('until')}
        error={error('until')}
        width="medium"
      />
    </>
  );
}

/** A code that the address brought along: to withdraw what stands in the file. */
const coded = (list: Parameters<typeof isCodeOf>[0], code: string): string =>
  isCodeOf(list, code) ? code : '';

function Asked({ typed, error, query }: FieldsProps): ReactNode {
  return (
    <>
      <RadioGroup
        name="answer"
        label="Wat zei de persoon?"
        choices={choicesOf(consentAnswer)}
        value={typed === null ? coded(consentAnswer, query('antwoord')) : typed.text('answer')}
        error={error('answer')}
      />
      <Select
        name="recipient"
        label="Met wie?"
        empty="Kies een ontvanger"
        choices={choicesOf(consentRecipients)}
        value={typed === null ? coded(consentRecipients, query('wie')) : typed.text('recipient')}
        error={error('recipient')}
      />
      <RadioGroup
        name="purpose"
        label="Waarvoor?"
        choices={choicesOf(consentPurpose)}
        value={typed === null ? coded(consentPurpose, query('doel')) : typed.text('purpose')}
        error={error('purpose')}
      />
    </>
  );
}

function HowAsked({ typed, error }: FieldsProps): ReactNode {
  return (
    <>
      <Select
        name="ageGroup"
        label="Leeftijdsgroep"
        empty="Kies een leeftijdsgroep"
        choices={choicesOf(ageGroup)}
        value={typed?.text('ageGroup')}
        error={error('ageGroup')}
      />
      <RadioGroup
        name="who"
        label="Wie gaf antwoord?"
        hint="Onder de 12 wie het gezag heeft. Van 12 tot en met 15 samen met het kind. Vanaf 16 de persoon zelf."
        choices={choicesOf(consentWho)}
        value={typed?.text('who')}
        error={error('who')}
      />
      <Checkbox
        name="danger"
        label="Er is gevaar, en wie het gezag heeft kan niet worden gevraagd"
        hint="Dan telt wat het kind zelf zegt. Is er nu gevaar? Bel eerst 112."
        checked={typed?.has('danger') ?? false}
      />
      <FieldRow>
        <RadioGroup
          name="manner"
          label="Hoe vroeg u het?"
          choices={choicesOf(consentManner)}
          value={typed?.text('manner')}
          error={error('manner')}
        />
        <RadioGroup
          name="interpreter"
          label="Was er een tolk?"
          choices={choicesOf(interpreter)}
          value={typed?.text('interpreter')}
          error={error('interpreter')}
        />
      </FieldRow>
      <TextInput
        name="language"
        label="In welke taal?"
        value={typed?.text('language')}
        error={error('language')}
        width="medium"
        required
      />
    </>
  );
}

/** Whether the person knows that the municipality holds data about them, and when to look again (R16). */
export const informPage: ActPage = {
  path: 'vertellen',
  heading: 'Weet de persoon ervan?',
  submit: 'Opslaan',
  verb: () => recordInforming,
  input: (typed) => ({
    informed: typed.text('informed'),
    reviewDate: dayOrNone(typed.text('reviewDate')),
    text: typed.text('text'),
  }),
  told: () => 'vertellen',
  impossible: () => null,
  Fields: ({ typed, error }: FieldsProps): ReactNode => (
    <>
      <RadioGroup
        name="informed"
        label="Hebt u verteld dat de gemeente gegevens heeft?"
        hint="Vertellen is de regel. Het mag wachten als het gevaarlijk is of een onderzoek schaadt."
        choices={choicesOf(informed)}
        value={typed?.text('informed')}
        error={error('informed')}
      />
      <TextInput
        name="reviewDate"
        label="Wanneer bekijkt u dit opnieuw?"
        hint="Bijvoorbeeld 31-12-2026. Die dag komt bij uw taken. Niet nodig als u het hebt verteld of niemand bekend is."
        value={typed?.text('reviewDate')}
        error={error('reviewDate')}
        width="medium"
      />
      <TextArea
        name="text"
        label="Toelichting (mag leeg blijven)"
        value={typed?.text('text')}
        error={error('text')}
        rows={3}
      />
    </>
  ),
};
