import type { Context, Hono } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import { label, legalBasis, referralOutcome, signalUrgency } from '../../../../../content/code-lists.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  Alert,
  DataList,
  Heading,
  Link,
  Panel,
  Paragraph,
  sayMoment,
} from '../../../../kernel/page/index.ts';
import { html, notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { signedIn } from '../../../../kernel/web/staff-page.tsx';
import { acceptHandOver } from '../../hand-over/accept-hand-over.ts';
import {
  askSender,
  finishHandOver,
  refuseHandOver,
  returnHandOver,
  tellSender,
} from '../../hand-over/answer-sender.ts';
import { type ReceivedView, readReceived } from '../../hand-over/read-received.ts';
import { outcomes, refusals } from '../../hand-over/states.ts';
import { printReceivedHandOver } from '../../letters/print-hand-over.ts';
import { ask, hrefOf } from '../handling/asking.ts';
import { answerLetter } from '../letters/answer-letter.ts';
import { LetterForm } from '../letters/letter-form.tsx';
import { Because } from './because.tsx';
import { Course, handOverPage } from './hand-over-frame.tsx';
import { AnswerDue, HandOverBadge, partyText, receivedHref } from './hand-over-words.tsx';
import { Life } from './life.tsx';
import { SharedWords } from './shared-fields.tsx';
import { Step, type StepTrouble, type StepWords } from './step-form.tsx';
import { answerStep, type StepVerb } from './take-step.ts';

const steps: readonly StepVerb[] = [
  { path: 'accepteren', verb: acceptHandOver, told: 'geaccepteerd' },
  { path: 'weigeren', verb: refuseHandOver, told: 'geweigerd' },
  { path: 'teruggeven', verb: returnHandOver, told: 'teruggegeven' },
  { path: 'afronden', verb: finishHandOver, told: 'afgerond' },
  { path: 'vragen', verb: askSender, told: 'beantwoord' },
  { path: 'vertellen', verb: tellSender, told: 'beantwoord' },
];

/** The page of one received hand-over, and what can be done on it. */
export function receivedRoutes(house: House, pages: Hono<Env>): void {
  pages.get('/ontvangen/:reference', (context) => show(house, context, null));
  pages.post('/ontvangen/:reference/brief', (context) =>
    answerLetter(house, context, printReceivedHandOver, show),
  );
  for (const step of steps) {
    pages.post(`/ontvangen/:reference/${step.path}`, (context) =>
      answerStep(house, context, step, { href: receivedHref, again: show }),
    );
  }
}

async function show(house: House, context: Context<Env>, back: StepTrouble | null): Promise<Response> {
  const outcome = await ask(house, context, readReceived, { reference: context.req.param('reference') });
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  return html(context, page(house, context, outcome.value, back), back?.trouble.status ?? 200);
}

function page(
  house: House,
  context: Context<Env>,
  handOver: ReceivedView,
  back: StepTrouble | null,
): ReactElement {
  const now = house.clock.now();
  const csrf = csrfField(house, context);
  const coordinator = signedIn(context).seat.role === 'coordinator';
  return handOverPage(house, context, {
    reference: handOver.reference,
    title: `Ontvangen ${handOver.reference}`,
    list: { href: '/ontvangen', label: 'Ontvangen' },
    back,
    badges: (
      <>
        <HandOverBadge state={handOver.state} />
        <span>
          Van {partyText(handOver.sender)}
          {handOver.open ? ' · ' : null}
          <AnswerDue handOver={handOver} side="recipient" now={now} />
        </span>
      </>
    ),
    notice: <ConsentGone handOver={handOver} />,
    main: (
      <>
        <Shared handOver={handOver} csrf={csrf} />
        {handOver.open ? (
          <Answer handOver={handOver} csrf={csrf} back={back} coordinator={coordinator} />
        ) : null}
        <Course>
          <Life handOver={handOver} side="recipient" now={now} />
        </Course>
      </>
    ),
    aside: <Facts handOver={handOver} now={now} />,
  });
}

/** The person took consent back. What is shared stays readable where there is a ground of one's own (AVG art. 7 lid 3). */
const ConsentGone = ({ handOver }: { handOver: ReceivedView }): ReactNode =>
  handOver.open && handOver.messages.some(({ kind }) => kind === 'consent_withdrawn') ? (
    <Alert kind="warning" heading="De persoon trok de toestemming in">
      <Paragraph>
        Kijk of u een eigen grondslag hebt om hiermee door te gaan. Hebt u die niet, geef het dan terug:
        daarna zijn de gegevens voor u gesloten.
      </Paragraph>
    </Alert>
  ) : null;

const closedWords: Readonly<Record<string, string>> = {
  refused: 'U hebt dit geweigerd. Daarom kunt u de gegevens niet meer lezen.',
  returned: 'U hebt dit teruggegeven. Daarom kunt u de gegevens niet meer lezen.',
  withdrawn: 'De afzender heeft dit ingetrokken. Daarom kunt u de gegevens niet meer lezen.',
};

const Shared = ({ handOver, csrf }: { handOver: ReceivedView; csrf: string }): ReactNode => (
  <section className="stack stack--close" aria-labelledby="gedeeld">
    <Heading level={2} id="gedeeld">
      Wat met u is gedeeld
    </Heading>
    {handOver.shared === null ? (
      <Alert kind="info" heading="De gegevens zijn gesloten" headingLevel={3}>
        <Paragraph>
          {closedWords[handOver.state] ?? 'Er is geen doel meer om dit te lezen.'} De sleutel is vernietigd.
          {handOver.signal === null ? '' : ' Uw eigen signaal blijft van u. Kijk of u het nog mag gebruiken.'}
        </Paragraph>
      </Alert>
    ) : (
      <>
        {handOver.shared.fields.some(({ field }) => field === 'reporterContact') ? (
          <Alert kind="warning" headingLevel={3} heading="Houd u aan de afspraken met de melder">
            <Paragraph>
              Bij ‘Hoe de melder te bereiken is’ staat wat veilig is. Doe niets anders, en geef het nooit door
              zonder die afspraken.
            </Paragraph>
          </Alert>
        ) : null}
        <SharedWords shared={handOver.shared} />
        <LetterForm action={receivedHref(handOver.reference, 'brief')} csrf={csrf} label="Afdrukken (PDF)" />
      </>
    )}
  </section>
);

const coded = (codes: readonly (keyof typeof referralOutcome)[]) =>
  codes.map((value) => ({ value, label: label(referralOutcome, value) }));

const accept = (coordinator: boolean): StepWords => ({
  path: 'accepteren',
  heading: 'Neemt u dit aan?',
  text: 'Bericht aan de afzender (mag leeg blijven)',
  hint: coordinator
    ? 'Accepteert u, dan wordt het een signaal van uw eigen domein, met alleen wat hier staat.'
    : 'Bijvoorbeeld wanneer u begint. Noem geen namen van collega’s.',
  submit: 'Accepteren',
});
const finish: StepWords = {
  path: 'afronden',
  heading: 'Rondt u dit af?',
  outcomes: { label: 'Hoe is het afgelopen?', choices: coded(outcomes) },
  text: 'Toelichting (mag leeg blijven)',
  hint: 'Schrijf niet meer dan de afzender nodig heeft.',
  submit: 'Afronden',
};
const question: StepWords = {
  path: 'vragen',
  heading: 'Stel een vraag aan de afzender',
  text: 'Uw vraag',
  submit: 'Vraag versturen',
  kind: 'secondary',
};
const refuse: StepWords = {
  path: 'weigeren',
  heading: 'Dit weigeren',
  outcomes: { label: 'Waarom weigert u?', choices: coded(refusals) },
  text: 'Uitleg voor de afzender',
  hint: 'Daarna kunt u de gegevens niet meer lezen.',
  submit: 'Weigeren',
  kind: 'secondary',
  danger: true,
};
const news: StepWords = {
  path: 'vertellen',
  heading: 'Vertel de afzender hoe het gaat',
  text: 'Uw bericht',
  submit: 'Bericht versturen',
  kind: 'secondary',
};
const giveBack: StepWords = {
  path: 'teruggeven',
  heading: 'Dit teruggeven',
  text: 'Waarom geeft u dit terug?',
  hint: 'Daarna kunt u de gegevens niet meer lezen.',
  submit: 'Teruggeven',
  kind: 'secondary',
  danger: true,
};

interface AnswerProps {
  readonly handOver: ReceivedView;
  readonly csrf: string;
  readonly back: StepTrouble | null;
  readonly coordinator: boolean;
}

function Answer({ handOver, csrf, back, coordinator }: AnswerProps): ReactNode {
  const taken = handOver.state === 'accepted';
  const [first, ...others] = taken
    ? [finish, news, question, giveBack]
    : [accept(coordinator), question, refuse];
  return (
    <section className="panel stack" aria-labelledby="antwoord">
      <Heading level={2} id="antwoord">
        Uw antwoord
      </Heading>
      {[first, ...others].map((step) =>
        step === undefined ? null : (
          <Step
            key={step.path}
            step={step}
            action={receivedHref(handOver.reference, step.path)}
            csrf={csrf}
            handOver={handOver}
            back={back}
            first={step === first}
          />
        ),
      )}
    </section>
  );
}

function Facts({ handOver, now }: { handOver: ReceivedView; now: Date }): ReactNode {
  return (
    <>
      <Panel labelledBy="gegevens">
        <Heading level={2} looks={3} id="gegevens">
          Gegevens
        </Heading>
        <DataList
          items={[
            { key: 'Van', value: handOver.sender.organisation },
            { key: 'Doorgezet', value: sayMoment(handOver.offeredAt, now) },
            { key: 'Urgentie', value: label(signalUrgency, handOver.urgency) },
            { key: 'Grondslag', value: label(legalBasis, handOver.ground) },
            ...(handOver.signal === null
              ? []
              : [
                  {
                    key: 'Uw signaal',
                    value: <Link href={hrefOf(handOver.signal)}>{handOver.signal}</Link>,
                  },
                ]),
          ]}
        />
        <Paragraph subtle>
          Noem het kenmerk {handOver.reference} als u belt. Gebruik dit alleen waarvoor het is gedeeld.
        </Paragraph>
      </Panel>
      <Because sentences={handOver.because} />
    </>
  );
}
