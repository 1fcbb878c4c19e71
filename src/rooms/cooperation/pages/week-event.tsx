import type { ReactNode } from 'react';
import { weekAudience, weekEventKind, weekEventState } from '../../../../content/code-lists.ts';
import { DateInput, Details, Select, TextInput } from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Form as TypedForm } from '../../../kernel/web/form.ts';
import { errorAt, type Trouble } from '../../../kernel/web/trouble.tsx';
import type { WeekEvent } from '../store/week.ts';
import { readWeek, type WeekFile } from '../week/read-week.ts';
import { changeWeekEvent } from '../week/week-events.ts';
import { NamedForm, showForm } from './form-frame.tsx';
import { choicesOf, dayParts, got, isOwn, may, SureBox, typedIn, typedOr, type Visit } from './showing.tsx';

/** Where the pages of the Week stand. */
export const WEEK = '/voorbeelden/week';

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

/** Adds a part to the programme. */
export function AddForm({
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
      <NamedForm visit={visit} name="event" action={`${WEEK}/${file.week.year}/onderdeel`} send="Voeg toe">
        <EventFields form={form} known={null} trouble={trouble} />
      </NamedForm>
    </Details>
  );
}

/** One part of the programme, to change and to say how it went. */
export async function eventPage(visit: Visit, trouble: Trouble | null): Promise<Response> {
  const { context } = visit;
  const year = Number(context.req.param('year'));
  const file = await got(visit, readWeek, { year });
  const event = file?.events.find(({ id }) => id === context.req.param('id'));
  if (event === undefined || !isOwn(visit, event) || !may(visit, changeWeekEvent))
    return notThere(context, 'staff');
  const form = typedIn(visit, 'event');
  return showForm({
    visit,
    trouble,
    title: 'Onderdeel van de Week',
    heading: 'Wijzig dit onderdeel',
    back: { href: `${WEEK}/${year}`, label: 'Week tegen mensenhandel' },
    name: 'event',
    version: event.version,
    action: `${WEEK}/${year}/${event.id}`,
    send: 'Bewaar',
    children: (
      <>
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
          value={typedOr(form, 'participants', event.participants === null ? '' : String(event.participants))}
          error={errorAt(trouble, 'participants')}
        />
      </>
    ),
  });
}
