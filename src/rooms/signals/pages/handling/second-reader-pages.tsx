import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import {
  exploitationForm,
  isCodeOf,
  label,
  minor,
  secondReadingKind,
  signalUrgency,
} from '../../../../../content/code-lists.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  DataList,
  EmptyState,
  Form,
  Heading,
  Link,
  PageHead,
  Paragraph,
  RadioGroup,
  sayMoment,
  sayMomentBriefly,
  Table,
  TextArea,
} from '../../../../kernel/page/index.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import type { Form as Typed } from '../../../../kernel/web/form.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import {
  decideSecondReading,
  type ReadingView,
  readSecondReading,
  secondReadings,
} from '../../handling/second-reading.ts';
import { ask } from './asking.ts';
import { DoneNotice } from './done-words.tsx';

/** Questions of colleagues that wait for this second reader. */
export async function answerReadings(house: House, context: Context<Env>): Promise<Response> {
  const outcome = await ask(house, context, secondReadings, {});
  return outcome.kind === 'done'
    ? html(context, readingsPage(house, context, outcome.value))
    : notThere(context, 'staff');
}

/** One question. */
export async function answerReading(house: House, context: Context<Env>): Promise<Response> {
  return showReading(house, context, null, null);
}

/** Takes the decision. */
export async function answerDecision(house: House, context: Context<Env>): Promise<Response> {
  const typed = context.get('form');
  const outcome = await ask(house, context, decideSecondReading, {
    reading: context.req.param('id'),
    decision: typed.text('decision'),
    reason: typed.text('reason'),
  });
  if (outcome.kind === 'done') return seeOther(context, '/tweede-lezer?gelukt=gelezen');
  return showReading(house, context, typed, troubleOf(outcome, house.clock.now()));
}

async function showReading(
  house: House,
  context: Context<Env>,
  typed: Typed | null,
  trouble: Trouble | null,
): Promise<Response> {
  const outcome = await ask(house, context, readSecondReading, { reading: context.req.param('id') });
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  return html(context, readingPage(house, context, outcome.value, typed, trouble), trouble?.status ?? 200);
}

const kindOf = ({ kind }: ReadingView): string => label(secondReadingKind, kind);

function readingsPage(house: House, context: Context<Env>, readings: readonly ReadingView[]): ReactElement {
  const now = house.clock.now();
  return staffPage(house, context, {
    title: 'Tweede lezer',
    children: (
      <>
        <DoneNotice code={context.req.query('gelukt')} />
        <PageHead
          heading="Tweede lezer"
          intro={<Paragraph subtle>Collega's vragen u om mee te kijken.</Paragraph>}
        />
        {readings.length === 0 ? (
          <EmptyState heading="Er wacht geen vraag op u">
            <Paragraph>
              Sluit een collega een signaal als geen mensenhandel, dan leest een tweede persoon de motivering.
              Die vraag komt hier.
            </Paragraph>
          </EmptyState>
        ) : (
          <Table<ReadingView>
            id="readings"
            caption="Vragen aan u, de oudste eerst"
            captionHidden
            rows={readings}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'kind',
                label: 'Vraag',
                rowHeader: true,
                cell: (reading) => <Link href={`/tweede-lezer/${reading.id}`}>{kindOf(reading)}</Link>,
              },
              { key: 'reference', label: 'Kenmerk', nowrap: true, cell: ({ reference }) => reference },
              { key: 'by', label: 'Gevraagd door', cell: ({ askedByName }) => askedByName },
              {
                key: 'at',
                label: 'Gevraagd',
                nowrap: true,
                cell: ({ askedAt }) => sayMomentBriefly(askedAt, now),
              },
            ]}
          />
        )}
      </>
    ),
  });
}

function readingPage(
  house: House,
  context: Context<Env>,
  reading: ReadingView,
  typed: Typed | null,
  trouble: Trouble | null,
): ReactElement {
  const now = house.clock.now();
  return staffPage(house, context, {
    title: 'Vraag aan de tweede lezer',
    narrow: true,
    hasErrors: trouble !== null,
    children: (
      <>
        <BackLink href="/tweede-lezer">Tweede lezer</BackLink>
        <TroubleNotice trouble={trouble} />
        <PageHead heading={kindOf(reading)} />
        <DataList items={factsOf(reading, now)} />
        <Heading level={2}>Motivering</Heading>
        <Paragraph typed>{reading.motivation}</Paragraph>
        <Paragraph subtle>U ziet de motivering en de codes. Het dossier zelf blijft gesloten.</Paragraph>
        {reading.decision === null ? (
          <DecisionForm reading={reading} csrf={csrfField(house, context)} typed={typed} trouble={trouble} />
        ) : (
          <Decided reading={reading} now={now} typed={typed} />
        )}
      </>
    ),
  });
}

const factsOf = (reading: ReadingView, now: Date) => {
  const { form, urgency, minor: young } = reading.codes;
  return [
    { key: 'Kenmerk', value: reading.reference },
    ...(reading.other === null ? [] : [{ key: 'Gaat op in', value: reading.other }]),
    { key: 'Gevraagd door', value: `${reading.askedByName}, ${sayMoment(reading.askedAt, now)}` },
    { key: 'Minderjarig', value: isCodeOf(minor, young) ? label(minor, young) : young },
    { key: 'Vorm', value: isCodeOf(exploitationForm, form) ? label(exploitationForm, form) : form },
    { key: 'Urgentie', value: isCodeOf(signalUrgency, urgency) ? label(signalUrgency, urgency) : urgency },
  ];
};

interface DecisionFormProps {
  readonly reading: ReadingView;
  readonly csrf: string;
  readonly typed: Typed | null;
  readonly trouble: Trouble | null;
}

const DecisionForm = ({ reading, csrf, typed, trouble }: DecisionFormProps): ReactNode => (
  <Form action={`/tweede-lezer/${reading.id}`} csrf={csrf} once={randomUUID()} keepText>
    <RadioGroup
      name="decision"
      label="Bent u het ermee eens?"
      choices={[
        { value: 'agreed', label: 'Ja, ik ben het eens' },
        { value: 'disagreed', label: 'Nee, ik ben het niet eens' },
      ]}
      value={typed?.text('decision')}
      error={errorAt(trouble, 'decision')}
    />
    <TextArea
      name="reason"
      label="Waarom?"
      hint="Nodig als u het niet eens bent. Uw collega leest dit in het dossier."
      value={typed?.text('reason')}
      error={errorAt(trouble, 'reason')}
      rows={4}
    />
    <ActionGroup>
      <Button>Antwoord opslaan</Button>
      <Link href="/tweede-lezer">Annuleren</Link>
    </ActionGroup>
  </Form>
);

function Decided({
  reading,
  now,
  typed,
}: {
  reading: ReadingView;
  now: Date;
  typed: Typed | null;
}): ReactNode {
  const { decision, decidedAt } = reading;
  const words = decision === 'agreed' ? 'eens' : decision === 'disagreed' ? 'niet eens' : 'ingetrokken';
  const written = typed?.text('reason') ?? '';
  return (
    <>
      <Alert kind="info" heading="Deze vraag is al beantwoord">
        <Paragraph>
          Het antwoord: {words}
          {decidedAt === null ? '' : `, ${sayMoment(decidedAt, now)}`}. U hoeft niets meer te doen.
        </Paragraph>
      </Alert>
      {written === '' ? null : (
        <TextArea name="reason" label="Wat u schreef" value={written} readOnly rows={4} />
      )}
    </>
  );
}
