import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import { exploitationForm, label, signalUrgency } from '../../../../../content/code-lists.ts';
import type { House } from '../../../../kernel/house.ts';
import type { Outcome } from '../../../../kernel/outcome.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  DataList,
  Details,
  Form,
  Heading,
  Link,
  PageHead,
  Panel,
  Paragraph,
  Split,
  Stack,
  sayMoment,
  TextArea,
} from '../../../../kernel/page/index.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { answerConsultation } from '../../consultations/answer-consultation.ts';
import { type ConsultationView, readConsultation } from '../../consultations/read-consultation.ts';
import { withdrawConsultation } from '../../consultations/withdraw-consultation.ts';
import { Because } from '../hand-over/because.tsx';
import { partyText } from '../hand-over/hand-over-words.tsx';
import { ask, hrefOf } from '../handling/asking.ts';
import { DoneNotice } from '../handling/done-words.tsx';
import { AnswerBy, ConsultationBadge, consultationHref } from './consultation-words.tsx';

interface Back {
  readonly trouble: Trouble;
  readonly text: string;
}

const named = (context: Context<Env>): string => context.req.param('reference') ?? '';

/** A question and its answer, for who asked and who was asked. */
export const answerPage = (house: House, context: Context<Env>): Promise<Response> =>
  show(house, context, null);

/** Takes in an answer. */
export async function answerAnswer(house: House, context: Context<Env>): Promise<Response> {
  const typed = context.get('form');
  const reference = named(context);
  const text = typed.text('text');
  const outcome = await ask(house, context, answerConsultation, {
    reference,
    once: typed.text('_once'),
    text,
  });
  return after(house, context, outcome, { told: 'geantwoord', text });
}

/** Takes a question back. */
export async function answerWithdrawal(house: House, context: Context<Env>): Promise<Response> {
  const outcome = await ask(house, context, withdrawConsultation, { reference: named(context) });
  return after(house, context, outcome, { told: 'overleg-ingetrokken', text: '' });
}

async function after(
  house: House,
  context: Context<Env>,
  outcome: Outcome<unknown>,
  { told, text }: { readonly told: string; readonly text: string },
): Promise<Response> {
  if (outcome.kind === 'done') return seeOther(context, `${consultationHref(named(context))}?gelukt=${told}`);
  const trouble = troubleOf(outcome, house.clock.now());
  return trouble === null ? notThere(context, 'staff') : show(house, context, { trouble, text });
}

async function show(house: House, context: Context<Env>, back: Back | null): Promise<Response> {
  const outcome = await ask(house, context, readConsultation, { reference: named(context) });
  if (outcome.kind !== 'done') return notThere(context, 'staff');
  return html(context, page(house, context, outcome.value, back), back?.trouble.status ?? 200);
}

function page(house: House, context: Context<Env>, view: ConsultationView, back: Back | null): ReactElement {
  const now = house.clock.now();
  const csrf = csrfField(house, context);
  const asker = view.side === 'asker';
  return staffPage(house, context, {
    title: `Overleg ${view.reference}`,
    hasErrors: (back?.trouble.errors.length ?? 0) > 0,
    children: (
      <>
        <BackLink href={asker ? '/overleg?kant=gevraagd' : '/overleg'}>Overleg</BackLink>
        <DoneNotice code={context.req.query('gelukt')} />
        <TroubleNotice trouble={back?.trouble ?? null} />
        <PageHead
          heading={`Overleg ${view.reference}`}
          intro={
            <span className="badges">
              <ConsultationBadge state={view.state} />
              <span>
                {asker ? `Aan ${partyText(view.adviser)}` : `Van ${partyText(view.asker)}`}
                {view.state === 'asked' ? ' · ' : null}
                <AnswerBy line={view} now={now} />
              </span>
            </span>
          }
        />
        {asker && view.silent && view.state === 'asked' ? <Silent /> : null}
        <Split
          main={
            <Stack gap="wide">
              <Asked view={view} />
              <Answer view={view} now={now} />
              {view.state === 'asked' && !asker ? <AnswerForm view={view} csrf={csrf} back={back} /> : null}
              {view.state === 'asked' && asker ? <Withdraw view={view} csrf={csrf} /> : null}
            </Stack>
          }
          aside={<Facts view={view} now={now} />}
        />
      </>
    ),
  });
}

const Silent = (): ReactNode => (
  <Alert kind="warning" heading="Er komt geen antwoord">
    <Paragraph>
      Misschien werkt daar nu niemand met Lantaarn. Bel de organisatie, of trek de vraag in en vraag het een
      ander.
    </Paragraph>
  </Alert>
);

const Asked = ({ view: { asked, state } }: { view: ConsultationView }): ReactNode => (
  <section className="stack stack--close" aria-labelledby="vraag">
    <Heading level={2} id="vraag">
      De vraag
    </Heading>
    {asked === null ? (
      <Paragraph subtle>
        {state === 'withdrawn'
          ? 'De vraag is ingetrokken en niet meer te lezen.'
          : 'De tekst is vernietigd. Alleen dat er overleg was, is nog bekend.'}
      </Paragraph>
    ) : (
      <>
        <Paragraph typed>{asked.situation}</Paragraph>
        <Paragraph typed>{asked.question}</Paragraph>
      </>
    )}
  </section>
);

const Answer = ({ view: { answer }, now }: { view: ConsultationView; now: Date }): ReactNode =>
  answer === null ? null : (
    <section className="stack stack--close" aria-labelledby="antwoord">
      <Heading level={2} id="antwoord">
        Het antwoord
      </Heading>
      {answer.text === null ? (
        <Paragraph subtle>De tekst is vernietigd.</Paragraph>
      ) : (
        <Paragraph typed>{answer.text}</Paragraph>
      )}
      <Paragraph subtle>{sayMoment(answer.at, now)}</Paragraph>
    </section>
  );

const AnswerForm = ({
  view,
  csrf,
  back,
}: {
  view: ConsultationView;
  csrf: string;
  back: Back | null;
}): ReactNode => (
  <section className="panel stack" aria-labelledby="antwoorden">
    <Heading level={2} id="antwoorden">
      Uw antwoord
    </Heading>
    <Form action={consultationHref(view.reference, 'antwoorden')} csrf={csrf} once={randomUUID()} keepText>
      <TextArea
        name="text"
        label="Wat raadt u aan?"
        hint="Noem geen namen, ook niet als u denkt te weten over wie het gaat. Na het versturen kunt u het niet wijzigen."
        rows={6}
        value={back?.text}
        error={errorAt(back?.trouble ?? null, 'text')}
        required
      />
      <Alert kind="warning" headingLevel={3} heading="Neem zelf geen contact op">
        <Paragraph>
          U kent de afspraken voor veilig contact met deze mensen niet. Denkt u te weten over wie het gaat?
          Zoek hen niet op, bel niet en mail niet. Contact loopt via wie u dit vraagt.
        </Paragraph>
      </Alert>
      <ActionGroup>
        <Button>Antwoord versturen</Button>
      </ActionGroup>
    </Form>
  </section>
);

const Withdraw = ({ view, csrf }: { view: ConsultationView; csrf: string }): ReactNode => (
  <Details summary="De vraag intrekken">
    <Form action={consultationHref(view.reference, 'intrekken')} csrf={csrf}>
      <Paragraph>Daarna kan wie u vroeg, de vraag niet meer lezen.</Paragraph>
      <ActionGroup>
        <Button kind="secondary" danger>
          Intrekken
        </Button>
      </ActionGroup>
    </Form>
  </Details>
);

const Facts = ({ view, now }: { view: ConsultationView; now: Date }): ReactNode => (
  <>
    <Panel labelledBy="gegevens">
      <Heading level={2} looks={3} id="gegevens">
        Gegevens
      </Heading>
      <DataList
        items={[
          { key: 'Gevraagd', value: sayMoment(view.askedAt, now) },
          { key: 'Vorm', value: label(exploitationForm, view.form) },
          { key: 'Urgentie', value: label(signalUrgency, view.urgency) },
          ...(view.signal === null
            ? []
            : [{ key: 'Uw signaal', value: <Link href={hrefOf(view.signal)}>{view.signal}</Link> }]),
        ]}
      />
      <Paragraph subtle>Noem het kenmerk {view.reference} als u belt.</Paragraph>
    </Panel>
    <Because sentences={view.because} />
  </>
);
