import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import { label, regionHitState, tokenKind } from '../../../../../content/code-lists.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  Button,
  DataList,
  Form,
  Heading,
  Link,
  List,
  PageHead,
  Pagination,
  Paragraph,
  Stack,
  sayMoment,
  TextArea,
} from '../../../../kernel/page/index.ts';
import { html, notThere, seeOther } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { staffPage } from '../../../../kernel/web/staff-page.tsx';
import { type Trouble, TroubleNotice, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { askRegion } from '../../connect/ask-region.ts';
import { readRegionHit } from '../../connect/read-region-hit.ts';
import { type HitView, type RegionHits, regionHits } from '../../connect/region-hits.ts';
import { answerTalk, askToTalk } from '../../connect/talk.ts';
import type { ActPage, FieldsProps } from '../handling/act-page.tsx';
import { ask } from '../handling/asking.ts';
import { type DoneCode, DoneNotice } from '../handling/done-words.tsx';
import { HitList, otherInWords, talkHref } from './hit-list.tsx';
import { onlyOpen } from './thing-pages.tsx';
import { SignalLinks } from './thing-words.tsx';

/** Asks the region about a signal, with a reason. */
export const askRegionPage: ActPage = {
  path: 'regio',
  heading: 'In de regio vragen',
  submit: 'Vraag het in de regio',
  verb: () => askRegion,
  input: (typed) => ({ text: typed.text('text') }),
  told: () => 'regio',
  onward: () => 'verbanden',
  impossible: onlyOpen,
  Fields: ({ typed, error }: FieldsProps): ReactNode => (
    <>
      <Alert kind="info">
        <List
          items={[
            'Lantaarn vraagt alle andere gemeenten of zij in uw domein hetzelfde kennen: een hele naam, een adres, een nummer, een kenteken of een bedrijf.',
            'Het antwoord is ja of nee. U ziet niet welke gemeente het is, en die ziet niet wie u bent.',
            'Is het ja, dan ziet de andere gemeente ook dat iemand anders hetzelfde kent.',
            'Wilt u praten, dan vraagt u daarna om een gesprek.',
          ]}
        />
      </Alert>
      <TextArea
        name="text"
        label="Waarom vraagt u dit?"
        hint="Uw reden komt in het logboek. De functionaris gegevensbescherming ziet elke vraag."
        value={typed?.text('text')}
        error={error('text')}
        rows={4}
        required
      />
    </>
  ),
};

/** What other municipalities know too, and who asks to talk. */
export async function answerRegion(house: House, context: Context<Env>): Promise<Response> {
  const after = context.req.query('na');
  const outcome = await ask(house, context, regionHits, after === undefined ? {} : { after });
  return outcome.kind === 'done'
    ? html(context, regionPage(house, context, outcome.value))
    : notThere(context, 'staff');
}

function regionPage(house: House, context: Context<Env>, { invited, hits, older }: RegionHits): ReactElement {
  const now = house.clock.now();
  const first = context.req.query('na') === undefined;
  return staffPage(house, context, {
    title: 'In de regio',
    children: (
      <>
        <DoneNotice code={context.req.query('gelukt')} />
        <PageHead
          heading="In de regio"
          intro={
            <Paragraph subtle>
              Wat een andere gemeente in uw domein ook kent. Er gaat geen inhoud heen of weer.
            </Paragraph>
          }
        />
        <Stack gap="wide">
          {first && invited.length > 0 ? (
            <section className="stack" aria-labelledby="invited-heading">
              <Heading level={2} id="invited-heading">
                Wil met u praten
              </Heading>
              <HitList hits={invited} id="invited" caption="Gemeenten die met u willen praten" now={now} />
            </section>
          ) : null}
          <section className="stack" aria-labelledby="hits-heading">
            <Heading level={2} id="hits-heading">
              Alle treffers
            </Heading>
            <HitList hits={hits} id="hits" now={now} />
            <Pagination
              previousHref={first ? undefined : '/regio'}
              nextHref={older === null ? undefined : `/regio?na=${older}`}
            />
          </section>
        </Stack>
      </>
    ),
  });
}

/** One hit: ask to talk, or answer. */
export const answerHit = (house: House, context: Context<Env>): Promise<Response> =>
  showHit(house, context, null);

/** Asks the other side to talk. */
export async function answerAskToTalk(house: House, context: Context<Env>): Promise<Response> {
  const hit = context.req.param('id') ?? '';
  const outcome = await ask(house, context, askToTalk, { hit });
  if (outcome.kind !== 'done') return showHit(house, context, troubleOf(outcome, house.clock.now()));
  return back(context, hit, outcome.value.state === 'agreed' ? 'gesprek-ja' : 'gesprek-gevraagd');
}

/** Answers who asked. */
export async function answerAnswerTalk(house: House, context: Context<Env>): Promise<Response> {
  const hit = context.req.param('id') ?? '';
  const answer = context.get('form').text('answer');
  const outcome = await ask(house, context, answerTalk, { hit, answer });
  if (outcome.kind !== 'done') return showHit(house, context, troubleOf(outcome, house.clock.now()));
  return back(context, hit, answer === 'yes' ? 'gesprek-ja' : 'gesprek-nee');
}

const back = (context: Context<Env>, hit: string, told: DoneCode): Response =>
  seeOther(context, `${talkHref(hit)}?gelukt=${told}`);

async function showHit(house: House, context: Context<Env>, trouble: Trouble | null): Promise<Response> {
  const outcome = await ask(house, context, readRegionHit, { hit: context.req.param('id') ?? '' });
  return outcome.kind === 'done'
    ? html(context, hitPage(house, context, outcome.value, trouble), trouble?.status)
    : notThere(context, 'staff');
}

function hitPage(house: House, context: Context<Env>, hit: HitView, trouble: Trouble | null): ReactElement {
  const now = house.clock.now();
  return staffPage(house, context, {
    title: 'Treffer in de regio',
    narrow: true,
    hasErrors: trouble !== null,
    children: (
      <>
        <BackLink href="/regio">In de regio</BackLink>
        <DoneNotice code={context.req.query('gelukt')} />
        <TroubleNotice trouble={trouble} />
        <PageHead heading={`${label(tokenKind, hit.kind)}: ook bekend in de regio`} />
        <DataList
          items={[
            { key: 'In uw signaal', value: <SignalLinks references={hit.references} /> },
            { key: 'Ook bekend bij', value: otherInWords(hit) },
            { key: 'Stand', value: label(regionHitState, hit.state) },
            { key: 'Gevonden', value: sayMoment(hit.foundAt, now) },
          ]}
        />
        <NextStep hit={hit} csrf={csrfField(house, context)} />
      </>
    ),
  });
}

interface NextStepProps {
  readonly hit: HitView;
  readonly csrf: string;
}

function NextStep({ hit, csrf }: NextStepProps): ReactNode {
  switch (hit.state) {
    case 'found':
      return (
        <AskForm hit={hit} csrf={csrf} button="Vraag om een gesprek">
          De andere gemeente leest dan wie u bent: uw gemeente en uw functie. U leest pas wie zij zijn als zij
          ja zeggen.
        </AskForm>
      );
    case 'refused':
      return (
        <AskForm hit={hit} csrf={csrf} button="Toch praten">
          U zei nee. Zegt u nu ja, dan lezen u en de andere gemeente wie de ander is.
        </AskForm>
      );
    case 'invited':
      return <AnswerForm hit={hit} csrf={csrf} />;
    case 'asked':
      return <Paragraph>U krijgt bericht als de andere gemeente antwoordt.</Paragraph>;
    case 'declined':
      return (
        <Paragraph>
          De andere gemeente wil nu niet praten. Zij kan daar later op terugkomen; u krijgt dan bericht.
        </Paragraph>
      );
    case 'agreed':
      return (
        <Alert kind="ok" heading="U wilt allebei praten">
          <Paragraph>
            Bel of mail elkaar. Wilt u gegevens delen, gebruik dan Doorzetten in uw signaal: dan staat vast
            wat u deelt, waarvoor en op welke grond.
          </Paragraph>
        </Alert>
      );
  }
}

const AskForm = ({
  hit,
  csrf,
  button,
  children,
}: NextStepProps & { button: string; children: ReactNode }): ReactNode => (
  <Form action={`${talkHref(hit.id)}/praten`} csrf={csrf} once={randomUUID()}>
    <Paragraph>{children}</Paragraph>
    <ActionGroup>
      <Button>{button}</Button>
      <Link href="/regio">Annuleren</Link>
    </ActionGroup>
  </Form>
);

const AnswerForm = ({ hit, csrf }: NextStepProps): ReactNode => (
  <Form action={`${talkHref(hit.id)}/antwoorden`} csrf={csrf} once={randomUUID()}>
    <Paragraph>
      Zegt u ja, dan leest de andere gemeente wie u bent. Zegt u nee, dan niet. Vertel in een gesprek niet
      meer dan nodig is.
    </Paragraph>
    <ActionGroup>
      <Button name="answer" value="yes">
        Ja, ik wil praten
      </Button>
      <Button name="answer" value="no" kind="secondary">
        Nee, nu niet
      </Button>
    </ActionGroup>
  </Form>
);
