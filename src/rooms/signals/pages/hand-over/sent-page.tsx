import type { Context, Hono } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import { consentStatus, label, legalBasis, signalUrgency } from '../../../../../content/code-lists.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  Alert,
  Button,
  DataList,
  Form,
  Heading,
  Link,
  List,
  Panel,
  Paragraph,
  sayMoment,
  TextInput,
} from '../../../../kernel/page/index.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { errorAt } from '../../../../kernel/web/trouble.tsx';
import { answerPartner, withdrawHandOver } from '../../hand-over/answer-partner.ts';
import { openSent, readSent, type SentView } from '../../hand-over/read-sent.ts';
import { printSentHandOver } from '../../letters/print-hand-over.ts';
import { ask, hrefOf } from '../handling/asking.ts';
import { answerLetter } from '../letters/answer-letter.ts';
import { LetterForm } from '../letters/letter-form.tsx';
import { hrefOfPackage } from '../packages/package-href.ts';
import { Because } from './because.tsx';
import { Course, handOverPage } from './hand-over-frame.tsx';
import { AnswerDue, HandOverBadge, partyText, SilentBadge, sentHref } from './hand-over-words.tsx';
import { Life } from './life.tsx';
import { SharedWords } from './shared-fields.tsx';
import { fieldOf, Step, type StepTrouble, type StepWords } from './step-form.tsx';
import { answerStep, type StepVerb } from './take-step.ts';

const OPEN = 'openen';
const steps: readonly StepVerb[] = [
  { path: 'antwoorden', verb: answerPartner, told: 'beantwoord' },
  { path: 'intrekken', verb: withdrawHandOver, told: 'ingetrokken' },
];

/** The page of one hand-over that was sent, and what can be done on it. */
export function sentRoutes(house: House, pages: Hono<Env>): void {
  const again = { href: sentHref, again: show };
  pages.get('/overdrachten/:reference', (context) => show(house, context, null));
  for (const step of steps) {
    pages.post(`/overdrachten/:reference/${step.path}`, (context) => answerStep(house, context, step, again));
  }
  pages.post('/overdrachten/:reference/brief', (context) =>
    answerLetter(house, context, printSentHandOver, show),
  );
  pages.post(`/overdrachten/:reference/${OPEN}`, (context) =>
    answerStep(house, context, { path: OPEN, verb: openSent, told: 'geopend' }, again),
  );
}

async function show(house: House, context: Context<Env>, back: StepTrouble | null): Promise<Response> {
  const outcome = await ask(house, context, readSent, { reference: context.req.param('reference') });
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  return html(context, page(house, context, outcome.value, back), back?.trouble.status ?? 200);
}

function page(
  house: House,
  context: Context<Env>,
  handOver: SentView,
  back: StepTrouble | null,
): ReactElement {
  const now = house.clock.now();
  const csrf = csrfField(house, context);
  return handOverPage(house, context, {
    reference: handOver.reference,
    title: `Overdracht ${handOver.reference}`,
    list: { href: '/overdrachten', label: 'Doorgezet' },
    back,
    badges: (
      <>
        <HandOverBadge state={handOver.state} />
        <SilentBadge silent={handOver.open && handOver.silentAt !== null} />
        <span>
          Naar {partyText(handOver.recipient)}
          {handOver.open ? ' · ' : null}
          <AnswerDue handOver={handOver} side="sender" now={now} />
        </span>
      </>
    ),
    notice: (
      <>
        <ConsentGone handOver={handOver} />
        <Silence handOver={handOver} now={now} />
      </>
    ),
    main: (
      <>
        <Course>
          <Life handOver={handOver} side="sender" now={now} />
        </Course>
        {handOver.open ? <YourTurn handOver={handOver} csrf={csrf} back={back} /> : null}
        <Shared handOver={handOver} csrf={csrf} back={back} />
      </>
    ),
    aside: <Facts handOver={handOver} now={now} />,
  });
}

/** Shown as long as somebody may still work with what was shared (R7). */
const ConsentGone = ({ handOver }: { handOver: SentView }): ReactNode =>
  handOver.messages.some(({ kind }) => kind === 'consent_withdrawn') ? (
    <Alert kind="warning" heading="De persoon trok de toestemming in">
      <Paragraph>
        {handOver.open
          ? 'De ontvanger heeft daarvan bericht, zonder inhoud. Is er geen andere grondslag? Trek dan ook deze overdracht in.'
          : 'De overdracht is daarmee gestopt.'}
      </Paragraph>
    </Alert>
  ) : null;

/** What to do when nothing comes: ring, or withdraw and choose another. */
function Silence({ handOver, now }: { handOver: SentView; now: Date }): ReactNode {
  const { silentAt, dueAt } = handOver;
  if (!handOver.open || silentAt === null) return null;
  const nobody = silentAt < dueAt && handOver.state === 'offered';
  return (
    <Alert kind="warning" heading={nobody ? 'Niemand kan dit nu lezen' : 'Het blijft stil'}>
      <Paragraph>
        {nobody
          ? 'Bij deze ontvanger heeft nog niemand toegang tot Lantaarn. Bel, en maak dan een pakket: een link per mail en een code door de telefoon. U kunt dit ook intrekken.'
          : `Er is een herinnering verstuurd, en nog geen antwoord sinds ${sayMoment(handOver.seenAt ?? handOver.offeredAt, now)}. Bel de ontvanger. U kunt dit ook intrekken en een ander kiezen.`}
      </Paragraph>
    </Alert>
  );
}

const reply: StepWords = {
  path: 'antwoorden',
  heading: 'Beantwoord de vraag',
  text: 'Uw antwoord',
  hint: 'De ontvanger leest dit. Deel niet meer dan nodig is, en geen namen die u niet hebt doorgezet.',
  submit: 'Antwoord versturen',
};
const more: StepWords = {
  ...reply,
  heading: 'Schrijf de ontvanger',
  text: 'Uw bericht',
  submit: 'Bericht versturen',
};
const withdraw: StepWords = {
  path: 'intrekken',
  heading: 'Deze overdracht intrekken',
  text: 'Waarom trekt u dit in?',
  hint: 'De ontvanger kan de gegevens daarna niet meer lezen. Uw reden leest alleen uw eigen gemeente.',
  submit: 'Intrekken',
  kind: 'secondary',
  danger: true,
};

function YourTurn({
  handOver,
  csrf,
  back,
}: {
  handOver: SentView;
  csrf: string;
  back: StepTrouble | null;
}): ReactNode {
  const asked = handOver.asks;
  const props = { csrf, handOver, back };
  const action = (path: string) => sentHref(handOver.reference, path);
  return (
    <section className="panel stack" aria-labelledby="beurt">
      <Heading level={2} id="beurt">
        {asked ? 'De ontvanger vraagt u iets' : 'Wat u kunt doen'}
      </Heading>
      <Step step={asked ? reply : more} action={action('antwoorden')} {...props} first={asked} />
      <Step step={withdraw} action={action('intrekken')} {...props} />
    </section>
  );
}

function Shared({
  handOver,
  csrf,
  back,
}: {
  handOver: SentView;
  csrf: string;
  back: StepTrouble | null;
}): ReactNode {
  const { shared, fields, aboutPersons, reference } = handOver;
  const own = back?.path === OPEN ? back : null;
  return (
    <section className="stack stack--close" aria-labelledby="gedeeld">
      <Heading level={2} id="gedeeld">
        Wat u hebt gedeeld
      </Heading>
      {shared === null ? (
        <div className="sealed stack stack--close">
          <List items={fields.map(({ label: name }) => name)} />
          <Form action={sentHref(reference, OPEN)} csrf={csrf}>
            {aboutPersons ? (
              <TextInput
                name="reason"
                id={fieldOf(OPEN, 'reason')}
                label="Waarom hebt u deze gegevens nu nodig?"
                hint="Uw reden komt in het logboek."
                value={own?.typed.text('reason')}
                error={errorAt(own?.trouble ?? null, fieldOf(OPEN, 'reason'))}
                required
              />
            ) : null}
            <Button kind="secondary">Open wat u deelde</Button>
          </Form>
        </div>
      ) : (
        <>
          <SharedWords shared={shared} />
          <LetterForm action={sentHref(reference, 'brief')} csrf={csrf} label="Maak de brief (PDF)" />
        </>
      )}
    </section>
  );
}

function Facts({ handOver, now }: { handOver: SentView; now: Date }): ReactNode {
  const { recipient, signal } = handOver;
  return (
    <>
      <Panel labelledBy="gegevens">
        <Heading level={2} looks={3} id="gegevens">
          Gegevens
        </Heading>
        <DataList
          items={[
            ...(signal === null
              ? []
              : [{ key: 'Signaal', value: <Link href={hrefOf(signal)}>{signal}</Link> }]),
            { key: 'Naar', value: recipient.organisation },
            ...(recipient.function === '' ? [] : [{ key: 'Functie', value: recipient.function }]),
            { key: 'Doorgezet', value: sayMoment(handOver.offeredAt, now) },
            { key: 'Urgentie', value: label(signalUrgency, handOver.urgency) },
            { key: 'Grondslag', value: label(legalBasis, handOver.ground) },
            { key: 'Toestemming', value: label(consentStatus, handOver.consent) },
          ]}
        />
        <Paragraph subtle>Dit staat ook in het verstrekkingenregister.</Paragraph>
      </Panel>
      <Panel labelledBy="bezorgen">
        <Heading level={2} looks={3} id="bezorgen">
          Werkt de ontvanger niet met Lantaarn?
        </Heading>
        <Paragraph>
          <Link href={hrefOfPackage(handOver.reference)}>Bezorgen met een link en een code</Link>
        </Paragraph>
      </Panel>
      <Because sentences={handOver.because} />
    </>
  );
}
