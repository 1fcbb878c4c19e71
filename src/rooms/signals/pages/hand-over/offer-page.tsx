import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import type { Outcome } from '../../../../kernel/outcome.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  Form,
  Heading,
  Link,
  List,
  PageHead,
  Panel,
  Paragraph,
  Split,
  Stack,
  TextArea,
} from '../../../../kernel/page/index.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import type { Form as Typed } from '../../../../kernel/web/form.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { offerHandOver } from '../../hand-over/offer-hand-over.ts';
import { type Preparation, prepareHandOver } from '../../hand-over/prepare-hand-over.ts';
import { askSecondReader } from '../../handling/ask-second-reader.ts';
import { openPart } from '../../handling/open-part.ts';
import type { PartName } from '../../report-content.ts';
import { filesWarning } from '../attachments/files-beside.tsx';
import { ask, hrefOf } from '../handling/asking.ts';
import { AgainstField, SafeContactNotice } from '../safe-contact/safe-contact-notice.tsx';
import { sentHref } from './hand-over-words.tsx';
import { type SharedProps, WhatIsShared } from './offer-fields.tsx';
import { atPageFields, offerInput } from './offer-form.ts';
import { asksForm, TellAndPurpose, WhyItMay } from './offer-grounds.tsx';

interface Shown {
  readonly typed: Typed | null;
  readonly trouble: Trouble | null;
  /** What was just done without leaving the form. */
  readonly told?: string;
  /** What to know about its files. */
  readonly files?: ReactNode;
}

const namesIn = (context: Context<Env>) => ({
  reference: context.req.param('reference') ?? '',
  recipient: context.req.param('recipient') ?? '',
});

/** The form with which a signal goes to one recipient. */
export const answerOfferPage = (house: House, context: Context<Env>): Promise<Response> =>
  show(house, context, { typed: null, trouble: null });

/**
 * Sends the form. Two of its buttons only help to fill it in: they open a part of the signal or ask a second
 * reader, and show the same form again with everything that was typed.
 */
export async function answerOffer(house: House, context: Context<Env>): Promise<Response> {
  const typed = context.get('form');
  const { reference, recipient } = namesIn(context);
  if (typed.has('open')) return opened(house, context, typed, reference);
  if (typed.has('ask')) return askedReader(house, context, typed, reference);
  const outcome = await ask(house, context, offerHandOver, offerInput(typed, reference, recipient));
  if (outcome.kind === 'done')
    return seeOther(context, `${sentHref(outcome.value.reference)}?gelukt=doorgezet`);
  return again(house, context, typed, outcome);
}

async function opened(
  house: House,
  context: Context<Env>,
  typed: Typed,
  reference: string,
): Promise<Response> {
  const part = typed.text('open');
  const outcome = await ask(house, context, openPart, { reference, part, reason: typed.text('reason') });
  return outcome.kind === 'done'
    ? show(house, context, {
        typed,
        trouble: null,
        told: 'Het is geopend. Wat bekend is, staat nu in het formulier.',
      })
    : again(house, context, typed, outcome);
}

async function askedReader(
  house: House,
  context: Context<Env>,
  typed: Typed,
  reference: string,
): Promise<Response> {
  const outcome = await ask(house, context, askSecondReader, {
    reference,
    version: typed.text('version'),
    once: typed.text('_once'),
    kind: typed.text('ask'),
    text: typed.text('question'),
  });
  if (outcome.kind !== 'done') {
    return again(house, context, typed, renamed(outcome, 'text', 'question'));
  }
  const told = 'De vraag staat bij de tweede lezer. Is die het eens, dan kunt u hier meer delen.';
  return show(house, context, { typed, trouble: null, told });
}

const renamed = <Value,>(outcome: Outcome<Value>, from: string, to: string): Outcome<Value> =>
  outcome.kind === 'invalid'
    ? {
        ...outcome,
        problems: outcome.problems.map(({ field, text }) => ({ field: field === from ? to : field, text })),
      }
    : outcome;

const again = (
  house: House,
  context: Context<Env>,
  typed: Typed,
  outcome: Outcome<unknown>,
): Promise<Response> =>
  show(house, context, { typed, trouble: troubleOf(atPageFields(outcome), house.clock.now()) });

async function show(house: House, context: Context<Env>, shown: Shown): Promise<Response> {
  const names = namesIn(context);
  const found = await ask(house, context, prepareHandOver, names);
  if (found.kind === 'refused') {
    return html(context, impossible(house, context, names.reference, found.reason), 409);
  }
  if (found.kind !== 'done') return notThere(context, 'staff');
  const files = await filesWarning(house, context, found.value.reference);
  return html(
    context,
    offerPage(house, context, found.value, { ...shown, files }),
    shown.trouble?.status ?? 200,
  );
}

const impossible = (house: House, context: Context<Env>, reference: string, reason: string): ReactElement =>
  staffPage(house, context, {
    title: `Doorzetten, signaal ${reference}`,
    narrow: true,
    children: (
      <>
        <BackLink href={hrefOf(reference)}>Signaal {reference}</BackLink>
        <PageHead heading="Doorzetten" />
        <Alert kind="info" heading="Dit kan nu niet">
          <Paragraph>{reason}</Paragraph>
        </Alert>
      </>
    ),
  });

function offerPage(house: House, context: Context<Env>, found: Preparation, shown: Shown): ReactElement {
  const { reference, recipient } = found;
  const { typed, trouble, told, files } = shown;
  const shared: SharedProps = { found, typed, error: (field) => errorAt(trouble, field) };
  return staffPage(house, context, {
    title: `Doorzetten, signaal ${reference}`,
    hasErrors: trouble !== null && trouble.errors.length > 0,
    children: (
      <>
        <BackLink href={hrefOf(reference, 'doorzetten')}>Kies een andere ontvanger</BackLink>
        <TroubleNotice trouble={trouble} />
        {told === undefined ? null : (
          <Alert kind="ok">
            <Paragraph>{told}</Paragraph>
          </Alert>
        )}
        <PageHead
          heading={`Doorzetten naar ${recipient.name}`}
          intro={
            <Paragraph subtle>
              Signaal {reference}. U zet door naar de organisatie, niet naar een persoon.
            </Paragraph>
          }
        />
        {files}
        <Form
          action={hrefOf(reference, `doorzetten/${recipient.slug}`)}
          csrf={csrfField(house, context)}
          once={randomUUID()}
          keepText
          hidden={{
            version: String(found.version),
            ...(asksForm(found) ? {} : { form: found.signal.form }),
          }}
        >
          <Split
            main={
              <Stack gap="wide">
                <ClosedParts {...shared} />
                <WhatIsShared {...shared} />
                <WhyItMay {...shared} />
                <TellAndPurpose {...shared} />
                <SafeContact {...shared} />
                <ActionGroup>
                  <Button>Zet door naar {recipient.name}</Button>
                  <Link href={hrefOf(reference)}>Annuleren</Link>
                </ActionGroup>
                <SecondReader {...shared} />
              </Stack>
            }
            aside={<AboutRecipient found={found} />}
          />
        </Form>
      </>
    ),
  });
}

/** The rule that goes along with how to reach the reporter, whatever is typed there. */
function SafeContact({ found, typed, error }: SharedProps): ReactNode {
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
function ClosedParts({ found, typed, error }: SharedProps): ReactNode {
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

function AboutRecipient({ found: { partner, recipient } }: { found: Preparation }): ReactNode {
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
function SecondReader({ found, typed, error }: SharedProps): ReactNode {
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
