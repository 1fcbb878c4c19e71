import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { pollAudiences, pollGoals, templateFor, templateOf } from '../../../../../content/polls.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  Button,
  type Column,
  DateInput,
  Details,
  EmptyState,
  Form,
  Heading,
  Link,
  List,
  PageHead,
  Paragraph,
  RadioGroup,
  sayDate,
  Table,
  type TypedDate,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { openPoll } from '../../polls/open-poll.ts';
import { pollStates } from '../../polls/poll.ts';
import { readPolls, type SeenPoll } from '../../polls/read-polls.ts';
import { after, ask, may, News, partsOf, show, typedDay, type Visit } from '../norms/showing.tsx';

const GOALS = ['know', 'recognise', 'contact'] as const;

const COLUMNS: readonly Column<SeenPoll>[] = [
  {
    key: 'audience',
    label: 'Peiling',
    rowHeader: true,
    cell: ({ id, audience, fromDate }) => (
      <Link href={`/peilingen/${id}`}>
        {pollAudiences[audience]}, {sayDate(fromDate)}
      </Link>
    ),
  },
  {
    key: 'state',
    label: 'Stand',
    cell: ({ state, closedOn, untilDate }) =>
      `${pollStates[state]}, tot en met ${sayDate(closedOn ?? untilDate)}`,
  },
  ...GOALS.map(
    (goal): Column<SeenPoll> => ({
      key: goal,
      label: pollGoals[goal].text,
      cell: ({ result }) => (result === null ? 'nog niet te zien' : `ongeveer ${result.goals[goal]} %`),
    }),
  ),
];

interface Typed {
  readonly audience: string;
  readonly from: TypedDate;
  readonly until: TypedDate;
}

/** `/peilingen`: polls with what came of them, and a form for a new one. */
export async function pollsPage(
  visit: Visit,
  trouble: Trouble | null = null,
  typed: Typed | null = null,
): Promise<Response> {
  const outcome = await ask(visit, readPolls, {});
  if (outcome.kind !== 'done') return notThere(visit.context, 'staff');
  const { polls, fewest } = outcome.value;
  return show(
    visit,
    {
      title: 'Peilingen',
      children: (
        <>
          <News {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading="Peilingen"
            intro={
              <Paragraph subtle>
                Kennen mensen het meldpunt, herkennen zij signalen, en nemen zij contact op? Een uitkomst is
                pas te zien na {fewest} antwoorden.
              </Paragraph>
            }
          />
          {polls.length === 0 ? (
            <EmptyState heading="Er zijn nog geen peilingen">
              <Paragraph>
                Met een korte peiling ziet u of het werk helpt. Vraag het elk jaar opnieuw, dan ziet u
                verschil.
              </Paragraph>
            </EmptyState>
          ) : (
            <Table
              id="polls"
              caption="Peilingen"
              captionHidden={true}
              columns={COLUMNS}
              rows={polls}
              rowKey={({ id }) => id}
            />
          )}
          <Differences polls={polls} />
          {may(visit, 'plan.open-poll') ? <PollForm visit={visit} typed={typed} trouble={trouble} /> : null}
        </>
      ),
    },
    trouble,
  );
}

/** What changed between the newest shown polls of two years, for each audience apart: never added up (S34). */
const Differences = ({ polls }: { polls: readonly SeenPoll[] }): ReactNode => {
  const lines = [...Map.groupBy(polls, ({ audience }) => audience)].flatMap(([audience, all]) => {
    const shown = all.filter(({ result }) => result !== null);
    const newest = shown[0];
    const before = shown.find(({ fromDate }) => fromDate.slice(0, 4) < (newest?.fromDate.slice(0, 4) ?? ''));
    if (newest?.result == null || before?.result == null) return [];
    const [now, then] = [newest.result.goals, before.result.goals];
    const words = GOALS.map(
      (goal) => `${pollGoals[goal].text.toLowerCase()} van ${then[goal]} naar ${now[goal]} %`,
    );
    return [
      `${pollAudiences[audience]}, van ${before.fromDate.slice(0, 4)} naar ${newest.fromDate.slice(0, 4)}: ${words.join('; ')}.`,
    ];
  });
  return lines.length === 0 ? null : (
    <>
      <Heading level={2}>Verschil tussen jaren</Heading>
      <List items={lines} />
      <Paragraph subtle>Wie antwoordt, kiest dat zelf. Een klein verschil kan toeval zijn.</Paragraph>
    </>
  );
};

const PollForm = ({
  visit: { house, context },
  typed,
  trouble,
}: {
  visit: Visit;
  typed: Typed | null;
  trouble: Trouble | null;
}): ReactNode => (
  <section className="one-form stack" aria-labelledby="new-poll">
    <Heading level={2} id="new-poll">
      Nieuwe peiling
    </Heading>
    <Form action="/peilingen" csrf={csrfField(house, context)} once={randomUUID()} keepText={true}>
      <RadioGroup
        name="audience"
        label="Aan wie vraagt u het?"
        value={typed?.audience}
        error={errorAt(trouble, 'audience')}
        choices={Object.entries(pollAudiences).map(([value, label]) => ({ value, label }))}
      />
      <DateInput
        name="from"
        label="Vanaf"
        value={typed?.from ?? partsOf(localDate(house.clock.now()))}
        error={errorAt(trouble, 'from')}
      />
      <DateInput
        name="until"
        label="Tot en met"
        hint="De laatste dag waarop mensen kunnen antwoorden."
        value={typed?.until ?? partsOf(null)}
        error={errorAt(trouble, 'until')}
      />
      <ActionGroup>
        <Button>Maak de peiling</Button>
      </ActionGroup>
    </Form>
    {(Object.keys(pollAudiences) as (keyof typeof pollAudiences)[]).map((audience) => (
      <Details key={audience} summary={`Vragen aan ${pollAudiences[audience].toLowerCase()}`}>
        <List items={(templateOf(templateFor[audience])?.questions ?? []).map(({ text }) => text)} />
      </Details>
    ))}
  </section>
);

/** Sent: a new poll. */
export async function sendPoll(visit: Visit): Promise<Response> {
  const form = visit.context.get('form');
  const [from, until] = [typedDay(form, 'from'), typedDay(form, 'until')];
  const audience = form.text('audience');
  const outcome = await ask(visit, openPoll, {
    audience,
    from: from.day,
    until: until.day,
    once: form.text('_once'),
  });
  return after(
    visit,
    outcome,
    ({ poll }) => `/peilingen/${poll}?gelukt=peiling`,
    (trouble) => pollsPage(visit, trouble, { audience, from: from.parts, until: until.parts }),
  );
}
