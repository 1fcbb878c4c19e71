import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ReactNode } from 'react';
import { POLL_PRIVACY, type PollTemplate, templateOf } from '../../../../../content/polls.ts';
import type { House } from '../../../../kernel/house.ts';
import { isUuid, type OrganisationId } from '../../../../kernel/ids.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ErrorSummary,
  Form,
  Heading,
  List,
  Paragraph,
  PublicFrame,
  RadioGroup,
  sayDate,
} from '../../../../kernel/page/index.ts';
import { html } from '../../../../kernel/web/answers.tsx';
import { clientAddress } from '../../../../kernel/web/client-address.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { brakeOf } from '../../../../kernel/web/house-brake.ts';
import { themeHref } from '../../../../kernel/web/staff-page.tsx';
import { errorAt, type Trouble, troubleOf } from '../../../../kernel/web/trouble.tsx';
import { logoHref, type Organisation, organisationById } from '../../../people/index.ts';
import { answerPoll, asPollHolder, lookAtPoll, type OpenedPoll } from '../../polls/answer-poll.ts';

interface PollVisit {
  readonly house: House;
  readonly web: Context<Env>;
}

/** What answering costs at the brake: sixty at once from one building, a class or a town hall, then six a minute. */
const PRICE = 10;
/** Name of the hidden field with the place in the queue. */
const TICKET = '_plaats';

/** `/peiling/:code`: the questions of a poll. No cookie, no script that is needed, nothing of who looks. */
export async function showPoll(visit: PollVisit): Promise<Response> {
  const found = await pollAt(visit);
  if (found === null) return gone(visit);
  const { town, poll, asked } = found;
  return poll.state === 'open'
    ? questionsPage(visit, town, asked, { form: randomUUID() })
    : closedPage(visit, town, poll);
}

/** Sent: the answers of somebody. The same form twice counts once. */
export async function sendAnswers(visit: PollVisit): Promise<Response> {
  const { house, web } = visit;
  const found = await pollAt(visit);
  if (found === null) return gone(visit);
  const { town, poll, asked } = found;
  if (poll.state !== 'open') return closedPage(visit, town, poll);
  const typed = web.get('form');
  const sent = typed.text('_vel');
  const form = isUuid(sent) ? sent : randomUUID();
  const answers = Object.fromEntries(asked.questions.map(({ code }) => [code, typed.text(code)]));
  const passage = brakeOf(house).enter(
    clientAddress(web, house.config.trustProxy),
    PRICE,
    typed.text(TICKET),
  );
  if (!passage.open) {
    web.header('Retry-After', String(passage.waitSeconds));
    return questionsPage(visit, town, asked, { form, answers, wait: passage });
  }
  const { outcome } = await asPollHolder(house, web.req.param('code') ?? '', answerPoll, { answers, form });
  if (outcome.kind === 'done') return thanksPage(visit, town);
  const trouble = troubleOf(outcome, house.clock.now());
  return trouble === null ? gone(visit) : questionsPage(visit, town, asked, { form, answers, trouble });
}

interface FoundPoll {
  readonly town: Organisation;
  readonly poll: OpenedPoll;
  readonly asked: PollTemplate;
}

async function pollAt({ house, web }: PollVisit): Promise<FoundPoll | null> {
  const { outcome, organisationId } = await asPollHolder(house, web.req.param('code') ?? '', lookAtPoll, {});
  if (outcome.kind !== 'done' || organisationId === null) return null;
  const town = await organisationById(house, organisationId as OrganisationId);
  const asked = templateOf(outcome.value.template);
  return town === null || !town.active || asked === null ? null : { town, poll: outcome.value, asked };
}

interface Filled {
  readonly form: string;
  readonly answers?: Readonly<Record<string, string>>;
  readonly trouble?: Trouble;
  readonly wait?: { readonly waitSeconds: number; readonly ticket: string | null };
}

function questionsPage(
  visit: PollVisit,
  town: Organisation,
  asked: PollTemplate,
  { form, answers = {}, trouble, wait }: Filled,
): Response {
  const ticket = wait?.ticket ?? null;
  return page(visit, town, {
    status: wait === undefined ? (trouble?.status ?? 200) : 429,
    hasErrors: (trouble?.errors.length ?? 0) > 0,
    children: (
      <>
        <ErrorSummary errors={trouble?.errors ?? []} />
        {wait === undefined ? null : (
          <Alert kind="warning" heading="Het is druk">
            <Paragraph>
              Uw antwoorden staan er nog. Wacht {Math.max(1, Math.ceil(wait.waitSeconds / 60))} minuten en
              druk dan opnieuw op de knop.
            </Paragraph>
          </Alert>
        )}
        <Heading level={1}>Een paar vragen</Heading>
        <Paragraph lead>{asked.intro}</Paragraph>
        <Form
          action={visit.web.req.path}
          csrf={null}
          hidden={{ _vel: form, ...(ticket === null ? {} : { [TICKET]: ticket }) }}
        >
          {asked.questions.map(({ code, text, answers: possible }, at) => (
            <RadioGroup
              key={code}
              name={code}
              label={`${at + 1}. ${text}`}
              value={answers[code]}
              error={errorAt(trouble ?? null, code)}
              choices={possible.map((answer) => ({ value: answer.code, label: answer.text }))}
            />
          ))}
          <ActionGroup>
            <Button>Verstuur mijn antwoorden</Button>
          </ActionGroup>
        </Form>
        <List items={POLL_PRIVACY} />
      </>
    ),
  });
}

const thanksPage = (visit: PollVisit, town: Organisation): Response =>
  page(visit, town, {
    children: (
      <>
        <Heading level={1}>Bedankt</Heading>
        <Paragraph lead>Uw antwoorden zijn geteld. U kunt deze pagina sluiten.</Paragraph>
        <Paragraph>
          Maakt u zich zorgen over iemand? Op de pagina van de gemeente kunt u melden of om advies vragen, ook
          zonder uw naam.
        </Paragraph>
        <Paragraph>
          <a className="nl-link" href={`/${town.slug}`}>
            Naar het meldpunt
          </a>
        </Paragraph>
      </>
    ),
  });

const closedPage = (visit: PollVisit, town: Organisation, poll: OpenedPoll): Response =>
  page(visit, town, {
    status: 410,
    children: (
      <>
        <Heading level={1}>Deze peiling is niet open</Heading>
        <Paragraph lead>
          {poll.state === 'coming'
            ? `Antwoorden kan vanaf ${sayDate(poll.fromDate)}.`
            : 'Antwoorden kan niet meer. Bedankt dat u wilde meedoen.'}
        </Paragraph>
      </>
    ),
  });

/** A code of nothing: never there, or of a municipality that takes no part any more. */
const gone = (visit: PollVisit): Response =>
  page(visit, null, {
    status: 404,
    children: (
      <>
        <Heading level={1}>Deze peiling is er niet</Heading>
        <Paragraph lead>Kijk of u de link goed hebt overgenomen.</Paragraph>
      </>
    ),
  });

function page(
  { web }: PollVisit,
  town: Organisation | null,
  shown: {
    readonly status?: ContentfulStatusCode;
    readonly hasErrors?: boolean;
    readonly children: ReactNode;
  },
): Response {
  return html(
    web,
    <PublicFrame
      lang="nl"
      title="Peiling"
      theme={town === null ? undefined : themeHref(town)}
      hasErrors={shown.hasErrors ?? false}
      brand={{
        name: town === null ? 'Lantaarn' : `Gemeente ${town.name}`,
        href: town === null ? '/' : `/${town.slug}`,
        logo: (town && logoHref(town)) ?? undefined,
      }}
      exitHref={town === null ? '/weg' : `/weg/${town.slug}`}
      footer={town === null ? [] : [{ href: `/${town.slug}/privacy`, label: 'Privacy' }]}
    >
      {shown.children}
    </PublicFrame>,
    shown.status ?? 200,
  );
}
