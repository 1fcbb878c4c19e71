import type { ReactNode } from 'react';
import { TO_VERIFY } from '../../../../../content/dated.ts';
import { policeArticles } from '../../../../../content/regimes.ts';
import { typedDay } from '../../../../kernel/local-time.ts';
import { Alert, FieldRow, Paragraph, RadioGroup, Select, TextInput } from '../../../../kernel/page/index.ts';
import { recordPoliceItem } from '../../regimes/record-police-item.ts';
import { isOpen } from '../../signal.ts';
import type { ActPage, FieldsProps } from './act-page.tsx';

const articleWords = (article: string): string => `Wpg artikel ${article}`;

/** What the police told: seven facts, and no field for what it was (R4). */
export const policePage: ActPage = {
  path: 'politie',
  heading: 'Politie-informatie vastleggen',
  submit: 'Opslaan',
  verb: () => recordPoliceItem,
  input: (typed) => ({
    sender: typed.text('sender'),
    receivedOn: typedDay(typed.text('receivedOn')),
    article: typed.text('article'),
    purpose: typed.text('purpose'),
    expiresOn: typedDay(typed.text('expiresOn')),
    actedUpon: typed.text('actedUpon'),
    conclusion: typed.text('conclusion'),
  }),
  told: () => 'politie',
  impossible: ({ facts }) => (isOpen(facts.state) ? null : 'Dit signaal is gesloten. Heropen het eerst.'),
  Fields: PoliceFields,
};

function PoliceFields({ typed, error }: FieldsProps): ReactNode {
  return (
    <>
      <Alert kind="info">
        <Paragraph>
          Neem niet over wat de politie vertelde. Daarom is er geen tekstvak en geen bijlage. Dit gaat nooit
          mee naar een ander, en Lantaarn vernietigt het na de einddatum.
        </Paragraph>
      </Alert>
      <FieldRow>
        <TextInput
          name="sender"
          label="Welke dienst vertelde dit?"
          value={typed?.text('sender')}
          error={error('sender')}
          required
        />
        <TextInput
          name="receivedOn"
          label="Op welke dag?"
          hint="Bijvoorbeeld 3-12-2026"
          value={typed?.text('receivedOn')}
          error={error('receivedOn')}
          width="short"
          required
        />
      </FieldRow>
      <Select
        name="article"
        label="Op welk artikel?"
        hint={`De politie noemt het artikel. De lijst is ${policeArticles.verified ? 'gecontroleerd' : TO_VERIFY.nl}.`}
        empty="Kies een artikel"
        choices={policeArticles.value.map((value) => ({ value, label: articleWords(value) }))}
        value={typed?.text('article')}
        error={error('article')}
        width="medium"
      />
      <TextInput
        name="purpose"
        label="Waarvoor mag u het gebruiken?"
        hint="Alleen daarvoor. Bijvoorbeeld: veilig op huisbezoek."
        value={typed?.text('purpose')}
        error={error('purpose')}
        required
      />
      <TextInput
        name="expiresOn"
        label="Tot en met welke dag?"
        hint="Noemde de politie geen dag? Kies hoe lang u het echt nodig hebt."
        value={typed?.text('expiresOn')}
        error={error('expiresOn')}
        width="short"
        required
      />
      <RadioGroup
        name="actedUpon"
        label="Deed u er iets mee?"
        choices={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Nee' },
        ]}
        value={typed?.text('actedUpon')}
        error={error('actedUpon')}
      />
      <TextInput
        name="conclusion"
        label="Uw eigen conclusie, kort"
        hint="Wat u gaat doen of laten. Niet wat de politie vertelde."
        value={typed?.text('conclusion')}
        error={error('conclusion')}
        required
      />
    </>
  );
}
