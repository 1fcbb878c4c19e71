import type { ReactNode } from 'react';
import { codesOf, label, safeChannel } from '../../../../../content/code-lists.ts';
import { Paragraph, RadioGroup, TextInput } from '../../../../kernel/page/index.ts';
import { CAREFUL } from '../../safe-contact/safe-contact.ts';
import { setSafeContact } from '../../safe-contact/set-safe-contact.ts';
import type { ActPage, FieldsProps } from '../handling/act-page.tsx';

const fields = [
  'channel',
  'viaWhom',
  'when',
  'message',
  'nameUs',
  'codeWord',
  'avoidWord',
  'hideFrom',
] as const;

/** Writing down how the reporter is safe to reach, as they say it. */
export const safeContactPage: ActPage = {
  path: 'veilig-contact',
  heading: 'Veilig contact met de melder',
  submit: 'Opslaan',
  verb: () => setSafeContact,
  input: (typed) => Object.fromEntries(fields.map((field) => [field, typed.text(field)])),
  told: () => 'veilig-contact',
  impossible: () => null,
  withRule: true,
  Fields: RuleFields,
};

const sayMay = (may: boolean | undefined): string => (may === undefined ? 'unknown' : may ? 'yes' : 'no');

function RuleFields({ typed, error, rule = CAREFUL }: FieldsProps): ReactNode {
  const now: Readonly<Record<string, string | undefined>> = {
    ...rule,
    channel: rule.channel ?? 'unknown',
    message: sayMay(rule.message),
    nameUs: sayMay(rule.nameUs),
  };
  const common = (name: (typeof fields)[number]) => ({
    name,
    value: typed === null ? now[name] : typed.text(name),
    error: error(name),
  });
  const mayChoices = [
    { value: 'yes', label: 'Ja' },
    { value: 'no', label: 'Nee' },
    { value: 'unknown', label: 'Niet bekend: doe het niet' },
  ];
  return (
    <>
      <Paragraph subtle>
        Vraag het de melder zelf. Weet u iets niet, laat het dan open: Lantaarn gaat dan uit van het
        voorzichtigste. De afspraken staan verzegeld bij de gegevens van de melder.
      </Paragraph>
      <RadioGroup
        {...common('channel')}
        label="Hoe is de melder veilig te bereiken?"
        choices={[
          ...codesOf(safeChannel).map((value) => ({ value, label: label(safeChannel, value) })),
          { value: 'unknown', label: 'Niet bekend' },
        ]}
      />
      <TextInput {...common('viaWhom')} label="Via wie?" hint="Alleen bij ‘Via iemand anders’." />
      <TextInput {...common('when')} label="Wanneer is het veilig?" />
      <RadioGroup
        {...common('message')}
        label="Mag u een bericht inspreken of achterlaten?"
        choices={mayChoices}
      />
      <RadioGroup
        {...common('nameUs')}
        label="Mag u zeggen van welke organisatie u bent?"
        choices={mayChoices}
      />
      <TextInput
        {...common('codeWord')}
        label="Codewoord"
        hint="Dat noemt u, zodat de melder weet dat u het bent."
        width="medium"
      />
      <TextInput {...common('avoidWord')} label="Welk woord mag u niet gebruiken?" width="medium" />
      <TextInput {...common('hideFrom')} label="Wie mag hier niets van weten?" />
    </>
  );
}
