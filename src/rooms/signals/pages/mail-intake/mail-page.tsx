import { Paragraph, RadioGroup } from '../../../../kernel/page/index.ts';
import { mailKinds, mailReporter, mailSentence } from '../../mail-intake/mail-reporter.ts';
import { CAREFUL } from '../../safe-contact/safe-contact.ts';
import type { ActPage } from '../handling/act-page.tsx';
import { AgainstField, SafeContactNotice } from '../safe-contact/safe-contact-notice.tsx';

/** A mail in fixed words to whoever mailed the signal. */
export const mailPage: ActPage = {
  path: 'mailen',
  heading: 'De melder mailen',
  submit: 'Verstuur de mail',
  verb: () => mailReporter,
  input: (typed) => ({ kind: typed.text('kind'), against: typed.text('against') }),
  withRule: true,
  told: () => 'gemaild',
  impossible: ({ facts }) => (facts.channel === 'mailbox' ? null : 'Dit signaal kwam niet per mail.'),
  Fields: ({ file, typed, error, rule = CAREFUL }) => (
    <>
      <Paragraph subtle>
        In een mail staat nooit de inhoud. Daarom kiest u uit vaste zinnen. Wil de melder meer weten, bel dan.
      </Paragraph>
      <RadioGroup
        name="kind"
        label="Wat mailt u?"
        value={typed?.text('kind')}
        error={error('kind')}
        choices={mailKinds.map((value) => ({ value, label: mailSentence(value) }))}
      />
      <AgainstField rule={rule} way="email" value={typed?.text('against') ?? ''} error={error('against')} />
      <SafeContactNotice rule={rule} way="email" reference={file.reference}>
        <Paragraph>De mail noemt de gemeente. Leest iemand mee, dan is dat te zien.</Paragraph>
      </SafeContactNotice>
    </>
  ),
};
