import type { ReactNode } from 'react';
import { languages } from '../../../../../content/languages.ts';
import { pollPageWords } from '../../../../../content/poll-words.ts';
import { pollAudiences, pollGoals } from '../../../../../content/polls.ts';
import {
  Alert,
  BackLink,
  Button,
  ButtonLink,
  type Column,
  DataList,
  Form,
  Heading,
  List,
  PageHead,
  Paragraph,
  sayDate,
  Table,
} from '../../../../kernel/page/index.ts';
import { qrPicture } from '../../../../kernel/page/qr-picture.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { closePoll } from '../../polls/close-poll.ts';
import { type PollResult, pollStates, type ShownAnswer } from '../../polls/poll.ts';
import { readPoll, type SeenPoll } from '../../polls/read-polls.ts';
import { after, ask, may, News, show, type Visit } from '../norms/showing.tsx';

/** Address that people answer at. */
const linkOf = ({ house }: Visit, { code }: Pick<SeenPoll, 'code'>): string =>
  `${house.config.publicOrigin}/peiling/${code}`;

const asked = (visit: Visit) => ask(visit, readPoll, { poll: visit.context.req.param('poll') });

/** `/peilingen/:poll`: one poll with its link, and its figures once enough people answered. */
export async function pollPage(visit: Visit): Promise<Response> {
  const outcome = await asked(visit);
  if (outcome.kind !== 'done') return notThere(visit.context, 'staff');
  const { poll, fewest } = outcome.value;
  return show(visit, {
    title: 'Peiling',
    children: (
      <>
        <BackLink href="/peilingen">Peilingen</BackLink>
        <News {...visit} />
        <PageHead
          heading={`Peiling onder ${pollAudiences[poll.audience].toLowerCase()}`}
          intro={
            <Paragraph subtle>
              {pollStates[poll.state]}. Van {sayDate(poll.fromDate)} tot en met{' '}
              {sayDate(poll.closedOn ?? poll.untilDate)}.
            </Paragraph>
          }
        />
        {poll.result === null ? <NotYet poll={poll} fewest={fewest} /> : <Result result={poll.result} />}
        {poll.state === 'closed' ? null : <Sharing visit={visit} poll={poll} />}
      </>
    ),
  });
}

const NotYet = ({ poll, fewest }: { poll: SeenPoll; fewest: number }): ReactNode => (
  <Alert kind="info" heading="Nog geen uitkomst">
    <Paragraph>
      {poll.state === 'closed'
        ? `Er antwoordden minder dan ${fewest} mensen. Daarom laat Lantaarn geen uitkomst zien, aan niemand.`
        : `De uitkomst is te zien als ${fewest} mensen hebben geantwoord. Tot die tijd ziet niemand iets, ook niet hoeveel mensen al antwoordden.`}
    </Paragraph>
  </Alert>
);

const COLUMNS: readonly Column<ShownAnswer>[] = [
  {
    key: 'answer',
    label: 'Antwoord',
    rowHeader: true,
    cell: ({ text, good }) => <span className="wraps">{good ? `${text} (goed)` : text}</span>,
  },
  { key: 'percent', label: 'Deel', numeric: true, cell: ({ percent }) => `${percent} %` },
  { key: 'about', label: 'Ongeveer', numeric: true, cell: ({ about }) => about },
];

const Result = ({ result }: { result: PollResult }): ReactNode => (
  <>
    <Heading level={2}>Uitkomst van {result.answers} antwoorden</Heading>
    <DataList
      items={(['know', 'recognise', 'contact'] as const).map((goal) => ({
        key: `${pollGoals[goal].text} (${pollGoals[goal].indicator})`,
        value: `ongeveer ${result.goals[goal]} %`,
      }))}
    />
    {result.questions.map(({ code, text, answers }) => (
      <Table
        key={code}
        id={`question-${code}`}
        caption={text}
        columns={COLUMNS}
        rows={answers}
        rowKey={(answer) => answer.code}
      />
    ))}
    <Paragraph subtle>
      Delen en aantallen zijn afgerond op 5, en komen er in groepen bij: zo is niemand te herkennen. Wie
      antwoordt, kiest dat zelf: het is geen beeld van alle mensen.
    </Paragraph>
  </>
);

const Sharing = ({ visit, poll }: { visit: Visit; poll: SeenPoll }): ReactNode => (
  <>
    <Heading level={2}>Deel de peiling</Heading>
    <Paragraph>
      <span className="breaks">{linkOf(visit, poll)}</span>
    </Paragraph>
    <div>
      <img
        className="qr-picture"
        src={`/peilingen/${poll.id}/qr.svg`}
        alt="QR-code van de link van de peiling"
      />
    </div>
    <div>
      <ButtonLink href={`/peilingen/${poll.id}/affiche`} kind="secondary">
        Bekijk de pagina om te printen
      </ButtonLink>
    </div>
    {may(visit, 'plan.close-poll') ? (
      <Form action={`/peilingen/${poll.id}/sluiten`} csrf={csrfField(visit.house, visit.context)}>
        <Paragraph subtle>Na sluiten kan niemand meer antwoorden. Dat is niet terug te draaien.</Paragraph>
        <div>
          <Button kind="secondary" danger={true}>
            Sluit de peiling
          </Button>
        </div>
      </Form>
    ) : null}
  </>
);

/** `/peilingen/:poll/qr.svg`: the link as a picture for a camera. */
export async function pollPicture(visit: Visit): Promise<Response> {
  const outcome = await asked(visit);
  if (outcome.kind !== 'done') return notThere(visit.context, 'staff');
  return visit.context.body(qrPicture(linkOf(visit, outcome.value.poll)), 200, {
    'Content-Type': 'image/svg+xml',
    'Cache-Control': 'no-store',
  });
}

/** `/peilingen/:poll/affiche`: a page to print and hang up. */
export async function pollPoster(visit: Visit): Promise<Response> {
  const outcome = await asked(visit);
  if (outcome.kind !== 'done') return notThere(visit.context, 'staff');
  const { poll } = outcome.value;
  return show(visit, {
    title: 'Peiling om te printen',
    narrow: true,
    children: (
      <>
        <BackLink href={`/peilingen/${poll.id}`}>Peiling</BackLink>
        <Heading level={1}>Eén minuut voor een paar vragen</Heading>
        <Paragraph lead>Uw antwoorden helpen uw gemeente in de aanpak van mensenhandel.</Paragraph>
        <img
          className="qr-picture"
          src={`/peilingen/${poll.id}/qr.svg`}
          alt="QR-code van de link van de peiling"
        />
        <Paragraph lead>
          <span className="breaks">{linkOf(visit, poll)}</span>
        </Paragraph>
        <List items={pollPageWords.nl.privacy} />
        <Paragraph>
          {languages.map(({ code, dir, ownName }) => (
            <span key={code} lang={code} dir={dir}>
              {ownName}{' '}
            </span>
          ))}
        </Paragraph>
        <Paragraph>Antwoorden kan tot en met {sayDate(poll.untilDate)}.</Paragraph>
        <print-page>
          <button type="button" className="nl-button nl-button--secondary" hidden={true}>
            <span className="nl-button__label">Print deze pagina</span>
          </button>
        </print-page>
      </>
    ),
  });
}

/** Sent: nobody can answer any more. */
export async function sendClosing(visit: Visit): Promise<Response> {
  const poll = visit.context.req.param('poll') ?? '';
  const outcome = await ask(visit, closePoll, { poll });
  return after(visit, outcome, `/peilingen/${poll}?gelukt=gesloten`, () => notThere(visit.context, 'staff'));
}
