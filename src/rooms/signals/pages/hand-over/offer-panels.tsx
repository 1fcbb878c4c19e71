import type { ReactNode } from 'react';
import {
  ActionGroup,
  Button,
  Heading,
  List,
  Panel,
  Paragraph,
  TextArea,
} from '../../../../kernel/page/index.ts';
import type { Preparation } from '../../hand-over/prepare-hand-over.ts';
import type { PartName } from '../../report-content.ts';
import { AgainstField, SafeContactNotice } from '../safe-contact/safe-contact-notice.tsx';
import type { SharedProps } from './offer-fields.tsx';

/** The rule that goes along with how to reach the reporter, whatever is typed there. */
export function SafeContact({ found, typed, error }: SharedProps): ReactNode {
  if (found.rule === null) return null;
  return (
    <>
      <SafeContactNotice rule={found.rule} way="partner" reference={found.reference}>
        <Paragraph>
          Deelt u hoe de melder te bereiken is, dan gaan deze afspraken altijd mee in dezelfde tekst.
        </Paragraph>
      </SafeContactNotice>
      <AgainstField
        rule={found.rule}
        way="partner"
        value={typed?.text('against') ?? ''}
        error={error('against')}
      />
    </>
  );
}

const partWords: Readonly<Record<PartName, string>> = {
  story: 'Open het verhaal',
  contact: 'Open gegevens van de melder',
  special: 'Open gegevens over personen',
};

/** Opening from here keeps what was typed. For what is about persons a reason goes into the log (R10). */
export function ClosedParts({ found, typed, error }: SharedProps): ReactNode {
  const reporterMayGo = found.fields.some(({ field }) => field === 'reporterContact');
  const closed = found.closedParts.filter((part) => part !== 'contact' || reporterMayGo);
  if (closed.length === 0) return null;
  return (
    <Panel labelledBy="openen">
      <Heading level={2} looks={3} id="openen">
        Versleuteld in dit signaal
      </Heading>
      <Paragraph subtle>Open wat u nodig hebt om te delen. Dat staat in het logboek.</Paragraph>
      {closed.includes('special') ? (
        <TextArea
          name="reason"
          label="Waarom hebt u gegevens over personen nodig?"
          hint="Alleen als u die opent."
          value={typed?.text('reason')}
          error={error('reason')}
          rows={2}
        />
      ) : null}
      <ActionGroup>
        {closed.map((part) => (
          <Button key={part} kind="secondary" name="open" value={part}>
            {partWords[part]}
          </Button>
        ))}
      </ActionGroup>
    </Panel>
  );
}

/** Who gets it, and under which conditions. */
export function AboutRecipient({ found: { partner, recipient } }: { found: Preparation }): ReactNode {
  return (
    <Panel labelledBy="ontvanger">
      <Heading level={2} looks={3} id="ontvanger">
        Over de ontvanger
      </Heading>
      {partner === null ? (
        <Paragraph>
          Accepteert de ontvanger, dan wordt het daar een eigen signaal met alleen wat u deelt. Uw signaal
          blijft gesloten voor {recipient.name}.
        </Paragraph>
      ) : (
        <>
          <Paragraph>{partner.purpose}</Paragraph>
          <List items={partner.conditions} />
          <Paragraph subtle>Terugkoppeling: {partner.feedback}</Paragraph>
        </>
      )}
    </Panel>
  );
}

/** R9, R17: asked in the same form, so that nothing typed is lost. */
export function SecondReader({ found, typed, error }: SharedProps): ReactNode {
  if (found.readings.beyond_whitelist !== 'none' && found.readings.without_consent !== 'none') return null;
  return (
    <section className="panel stack stack--close" aria-labelledby="tweede-lezer">
      <Heading level={2} looks={3} id="tweede-lezer">
        Eerst een tweede lezer vragen
      </Heading>
      <Paragraph subtle>
        Een andere aandachtsfunctionaris van uw gemeente kijkt mee. Die leest uw vraag, niet het dossier.
      </Paragraph>
      <TextArea
        name="question"
        label="Uw vraag, met de reden"
        value={typed?.text('question')}
        error={error('question')}
        rows={3}
      />
      <ActionGroup>
        {found.readings.beyond_whitelist === 'none' ? (
          <Button kind="secondary" name="ask" value="beyond_whitelist">
            Vraag of u meer mag delen
          </Button>
        ) : null}
        {found.readings.without_consent === 'none' ? (
          <Button kind="secondary" name="ask" value="without_consent">
            Vraag over delen zonder toestemming
          </Button>
        ) : null}
      </ActionGroup>
    </section>
  );
}
