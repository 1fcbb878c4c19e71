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
  Link,
  PageHead,
  Paragraph,
  Split,
  Stack,
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
import { filesWarning } from '../attachments/files-beside.tsx';
import { ask, hrefOf } from '../handling/asking.ts';
import { sentHref } from './hand-over-words.tsx';
import { type SharedProps, WhatIsShared } from './offer-fields.tsx';
import { atPageFields, offerInput } from './offer-form.ts';
import { asksForm, TellAndPurpose, WhyItMay } from './offer-grounds.tsx';
import { AboutRecipient, ClosedParts, SafeContact, SecondReader } from './offer-panels.tsx';

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
