import type { ReactNode } from 'react';
import { Heading, Paragraph, RadioGroup, Stack, TextArea } from '../../../../kernel/page/index.ts';
import { askReporter, messageReporter } from '../../handling/message-reporter.ts';
import { CAREFUL } from '../../safe-contact/safe-contact.ts';
import { AgainstField, SafeContactNotice } from '../safe-contact/safe-contact-notice.tsx';
import type { ActPage, FieldsProps } from './act-page.tsx';
import { Dialogue } from './dialogue.tsx';

/** A message or a question to whoever reported, in the dialogue. */
export const messagePage: ActPage = {
  path: 'bericht',
  heading: 'De melder schrijven',
  submit: 'Versturen',
  verb: (typed) => (typed.text('kind') === 'question' ? askReporter : messageReporter),
  input: (typed) => ({ text: typed.text('text'), against: typed.text('against') }),
  withRule: true,
  told: (typed) => (typed.text('kind') === 'question' ? 'vraag' : 'bericht'),
  impossible: ({ facts }) =>
    facts.reachable ? null : 'Deze melder kan geen berichten lezen: er is geen ontvangstcode of account.',
  Fields: MessageFields,
  besideReport: true,
};

function MessageFields({ file, typed, now, error, rule = CAREFUL }: FieldsProps): ReactNode {
  return (
    <>
      <Stack gap="close">
        <Heading level={2}>Tot nu toe</Heading>
        <Dialogue file={file} now={now} />
      </Stack>
      <RadioGroup
        name="kind"
        label="Wat stuurt u?"
        choices={[
          { value: 'question', label: 'Een vraag', hint: 'Het signaal wacht op het antwoord.' },
          { value: 'message', label: 'Een bericht', hint: 'Een antwoord is niet nodig.' },
        ]}
        value={typed?.text('kind') || 'question'}
      />
      <TextArea
        name="text"
        label="Uw tekst"
        hint="Misschien leest iemand anders mee. Noem geen namen, adressen of plannen. De melder leest dit alleen in Lantaarn; er gaat geen e-mail of sms met deze tekst uit."
        value={typed?.text('text')}
        error={error('text')}
        rows={7}
        required
      />
      <AgainstField rule={rule} way="site" value={typed?.text('against') ?? ''} error={error('against')} />
      <SafeContactNotice rule={rule} way="site" reference={file.reference}>
        <Paragraph>Dit geldt ook als u wilt bellen.</Paragraph>
      </SafeContactNotice>
    </>
  );
}
