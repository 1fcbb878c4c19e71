import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { label, weekAudience, weekEventKind, weekEventState } from '../../../../content/code-lists.ts';
import type { House } from '../../../kernel/house.ts';
import { localDate } from '../../../kernel/local-time.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  type Column,
  DateInput,
  Details,
  EmptyState,
  Form,
  Heading,
  Link,
  PageHead,
  Paragraph,
  Select,
  Stack,
  StatusBadge,
  sayDate,
  Table,
  TextArea,
  TextInput,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import type { Form as TypedForm } from '../../../kernel/web/form.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import type { WeekEvent } from '../store/week.ts';
import { readWeek, type WeekFile } from '../week/read-week.ts';
import { addWeekEvent, changeWeekEvent, evaluateWeek, startWeek } from '../week/week-events.ts';
import {
  after,
  ask,
  choicesOf,
  dayParts,
  formNamed,
  got,
  isOwn,
  may,
  News,
  SureBox,
  show,
  typedDay,
  typedIn,
  typedNumber,
  typedOr,
  type Visit,
  YearLinks,
} from './showing.tsx';

const PATH = '/voorbeelden/week';

/** The Week against human trafficking: its programme, and how it was looked back on. */
export function weekPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(PATH, onlySeated, (context) => weekPage({ house, context }, undefined, null));
  pages.get(`${PATH}/:year{[0-9]{4}}`, onlySeated, (context) =>
    weekPage({ house, context }, yearIn(context.req.param('year')), null),
  );
  pages.post(`${PATH}/:year{[0-9]{4}}/begin`, onlySeated, async (context) => {
    const visit = { house, context };
    const year = yearIn(context.req.param('year'));
    const outcome = await ask(visit, startWeek, { year, once: context.get('form').text('_once') });
    return after(visit, outcome, `${PATH}/${year}?gelukt=toegevoegd`, (trouble) =>
      weekPage(visit, year, trouble),
    );
  });
  pages.post(`${PATH}/:year{[0-9]{4}}/onderdeel`, onlySeated, async (context) => {
    const visit = { house, context };
    const year = yearIn(context.req.param('year'));
    const form = context.get('form');
    const outcome = await ask(visit, addWeekEvent, { ...factsIn(form), once: form.text('_once') });
    return after(visit, outcome, `${PATH}/${year}?gelukt=toegevoegd`, (trouble) =>
      weekPage(visit, year, trouble),
    );
  });
  pages.post(`${PATH}/:year{[0-9]{4}}/terugblik`, onlySeated, async (context) => {
    const visit = { house, context };
    const year = yearIn(context.req.param('year'));
    const form = context.get('form');
    const outcome = await ask(visit, evaluateWeek, {
      year,
      version: typedNumber(form, 'version'),
      wentWell: form.text('wentWell'),
      better: form.text('better'),
      sure: form.text('sure') === 'yes',
    });
    return after(visit, outcome, `${PATH}/${year}?gelukt=bewaard`, (trouble) =>
      weekPage(visit, year, trouble),
    );
  });
  pages.get(`${PATH}/:year{[0-9]{4}}/:id`, onlySeated, (context) => eventPage({ house, context }, null));
  pages.post(`${PATH}/:year{[0-9]{4}}/:id`, onlySeated, async (context) => {
    const visit = { house, context };
    const year = yearIn(context.req.param('year'));
    const form = context.get('form');
    const participants = form.text('participants');
    const outcome = await ask(visit, changeWeekEvent, {
      ...factsIn(form),
      eventId: context.req.param('id'),
      version: typedNumber(form, 'version'),
      state: form.text('state'),
      participants: participants === '' ? null : typedNumber(form, 'participants'),
    });
    return after(visit, outcome, `${PATH}/${year}?gelukt=bewaard`, (trouble) => eventPage(visit, trouble));
  });
  return pages;
}

const yearIn = (text: string | undefined): number => Number(text);

const factsIn = (form: TypedForm) => ({
  kind: form.text('kind'),
  title: form.text('title'),
  audience: form.text('audience'),
  onDate: typedDay(form, 'onDate'),
  sure: form.text('sure') === 'yes',
});

async function weekPage(visit: Visit, year: number | undefined, trouble: Trouble | null): Promise<Response> {
  const file = await got(visit, readWeek, { year });
  if (file === null) return notThere(visit.context, 'staff');
  const { week, events } = file;
  const keeps = may(visit, addWeekEvent);
  const own = events.filter((event) => isOwn(visit, event));
  const over = week.until < localDate(visit.house.clock.now());
  return show(
    visit,
    {
      title: 'Week tegen mensenhandel',
      children: (
        <>
          <BackLink href="/voorbeelden">Goede voorbeelden</BackLink>
          <News {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading={`Week tegen mensenhandel ${week.year}`}
            intro={
              <Paragraph>
                {`${sayDate(week.from)} tot en met ${sayDate(week.until)}, rond de Europese dag op ${sayDate(week.europeanDay)}. `}
                <YearLinks visit={visit} year={week.year} href={(year) => `${PATH}/${year}`} />
                <Link href="/overleggen/lijst?welke=past&overleg=working_group_week">Werkgroep</Link>
              </Paragraph>
            }
          />
          <Programme visit={visit} events={events} year={week.year} />
          {keeps && own.length === 0 ? <StartForm visit={visit} year={week.year} /> : null}
          {keeps ? <AddForm visit={visit} file={file} trouble={trouble} /> : null}
          {over || file.evaluations.length > 0 ? (
            <LookingBack visit={visit} file={file} trouble={trouble} />
          ) : null}
        </>
      ),
    },
    trouble,
  );
}

const STATE_LOOK = { planned: 'neutral', held: 'success', cancelled: 'plain' } as const;

function Programme({
  visit,
  events,
  year,
}: {
  visit: Visit;
  events: readonly WeekEvent[];
  year: number;
}): ReactNode {
  if (events.length === 0)
    return (
      <EmptyState heading="Er staat nog niets in het programma">
        <Paragraph>
          Elk jaar is er minstens één onderdeel (norm). Begin met het programma dat elk jaar terugkomt.
        </Paragraph>
      </EmptyState>
    );
  const columns: readonly Column<WeekEvent>[] = [
    { key: 'day', label: 'Dag', nowrap: true, cell: ({ onDate }) => sayDate(onDate, 'nl', false) },
    {
      key: 'title',
      label: 'Wat',
      rowHeader: true,
      cell: (event) =>
        isOwn(visit, event) && may(visit, changeWeekEvent) ? (
          <Link href={`${PATH}/${year}/${event.id}`}>{event.title}</Link>
        ) : (
          event.title
        ),
    },
    { key: 'kind', label: 'Soort', cell: ({ kind }) => label(weekEventKind, kind) },
    { key: 'audience', label: 'Voor wie', cell: ({ audience }) => label(weekAudience, audience) },
    { key: 'who', label: 'Van', cell: (event) => (event.shared ? 'De regio' : 'De gemeente') },
    {
      key: 'people',
      label: 'Deelnemers',
      numeric: true,
      cell: ({ participants }) => participants ?? 'Niet geteld',
    },
    {
      key: 'state',
      label: 'Stand',
      cell: ({ state }) => <StatusBadge kind={STATE_LOOK[state]}>{label(weekEventState, state)}</StatusBadge>,
    },
  ];
  return <Table id="programme" caption="Programma" columns={columns} rows={events} rowKey={({ id }) => id} />;
}

const StartForm = ({ visit: { house, context }, year }: { visit: Visit; year: number }): ReactNode => (
  <Form action={`${PATH}/${year}/begin`} csrf={csrfField(house, context)} once={randomUUID()} inline>
    <Button>Begin met het programma van elk jaar</Button>
  </Form>
);

const EventFields = ({
  form,
  known,
  trouble,
}: {
  form: TypedForm;
  known: WeekEvent | null;
  trouble: Trouble | null;
}): ReactNode => (
  <>
    <TextInput
      name="title"
      label="Wat doet u"
      value={typedOr(form, 'title', known?.title ?? '')}
      error={errorAt(trouble, 'title')}
      required
    />
    <Select
      name="kind"
      label="Soort"
      choices={choicesOf(weekEventKind)}
      empty="Kies"
      value={typedOr(form, 'kind', known?.kind ?? '')}
      error={errorAt(trouble, 'kind')}
      required
    />
    <Select
      name="audience"
      label="Voor wie"
      choices={choicesOf(weekAudience)}
      empty="Kies"
      value={typedOr(form, 'audience', known?.audience ?? '')}
      error={errorAt(trouble, 'audience')}
      required
    />
    <DateInput
      name="onDate"
      label="Welke dag"
      value={dayParts(form, 'onDate', known?.onDate ?? null)}
      error={errorAt(trouble, 'onDate')}
    />
    <SureBox trouble={trouble} form={form} />
  </>
);

function AddForm({
  visit,
  file,
  trouble,
}: {
  visit: Visit;
  file: WeekFile;
  trouble: Trouble | null;
}): ReactNode {
  const form = typedIn(visit, 'event');
  return (
    <Details summary="Voeg een onderdeel toe" open={form.has('_once')}>
      <Form
        action={`${PATH}/${file.week.year}/onderdeel`}
        csrf={csrfField(visit.house, visit.context)}
        once={form.text('_once') || randomUUID()}
        hidden={formNamed('event')}
        keepText
      >
        <EventFields form={form} known={null} trouble={trouble} />
        <ActionGroup>
          <Button>Voeg toe</Button>
        </ActionGroup>
      </Form>
    </Details>
  );
}

function LookingBack({
  visit,
  file,
  trouble,
}: {
  visit: Visit;
  file: WeekFile;
  trouble: Trouble | null;
}): ReactNode {
  const { evaluations, week } = file;
  const form = typedIn(visit, 'evaluation');
  const own = evaluations.find((one) => isOwn(visit, one));
  return (
    <Stack gap="close">
      <Heading level={2}>Terugblik</Heading>
      {evaluations.map((one) => (
        <Stack key={one.organisationId} gap="close">
          <Heading level={3}>{isOwn(visit, one) ? 'Van ons' : 'Van de regio'}</Heading>
          <Paragraph typed>{`Goed ging: ${one.wentWell}`}</Paragraph>
          {one.better === '' ? null : <Paragraph typed>{`Beter kan: ${one.better}`}</Paragraph>}
        </Stack>
      ))}
      {may(visit, evaluateWeek) ? (
        <Details
          summary={own === undefined ? 'Kijk terug op de Week' : 'Wijzig onze terugblik'}
          open={form.has('_once')}
        >
          <Form
            action={`${PATH}/${week.year}/terugblik`}
            csrf={csrfField(visit.house, visit.context)}
            once={randomUUID()}
            hidden={formNamed('evaluation', own?.version ?? 0)}
            keepText
          >
            <TextArea
              name="wentWell"
              label="Wat ging goed"
              rows={3}
              value={typedOr(form, 'wentWell', own?.wentWell ?? '')}
              error={errorAt(trouble, 'wentWell')}
              required
            />
            <TextArea
              name="better"
              label="Wat kan volgend jaar beter"
              rows={3}
              value={typedOr(form, 'better', own?.better ?? '')}
              error={errorAt(trouble, 'better')}
            />
            <SureBox trouble={trouble} form={form} />
            <ActionGroup>
              <Button>Bewaar</Button>
            </ActionGroup>
          </Form>
        </Details>
      ) : null}
    </Stack>
  );
}

async function eventPage(visit: Visit, trouble: Trouble | null): Promise<Response> {
  const { house, context } = visit;
  const year = yearIn(context.req.param('year'));
  const file = await got(visit, readWeek, { year });
  const event = file?.events.find(({ id }) => id === context.req.param('id'));
  if (event === undefined || !isOwn(visit, event) || !may(visit, changeWeekEvent))
    return notThere(context, 'staff');
  const form = typedIn(visit, 'event');
  return show(
    visit,
    {
      title: 'Onderdeel van de Week',
      narrow: true,
      children: (
        <>
          <BackLink href={`${PATH}/${year}`}>Week tegen mensenhandel</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead heading="Wijzig dit onderdeel" />
          <Form
            action={`${PATH}/${year}/${event.id}`}
            csrf={csrfField(house, context)}
            once={randomUUID()}
            hidden={formNamed('event', event.version)}
            keepText
          >
            <EventFields form={form} known={event} trouble={trouble} />
            <Select
              name="state"
              label="Is het gehouden"
              choices={choicesOf(weekEventState)}
              value={typedOr(form, 'state', event.state)}
              error={errorAt(trouble, 'state')}
            />
            <TextInput
              name="participants"
              label="Hoeveel mensen deden mee"
              hint="Een aantal, geteld of geschat. Mag leeg blijven."
              inputMode="numeric"
              width="short"
              value={typedOr(
                form,
                'participants',
                event.participants === null ? '' : String(event.participants),
              )}
              error={errorAt(trouble, 'participants')}
            />
            <ActionGroup>
              <Button>Bewaar</Button>
            </ActionGroup>
          </Form>
        </>
      ),
    },
    trouble,
  );
}
