import { Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../kernel/house.ts';
import { Checkbox, DateInput, FieldRow, Select, TextInput } from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import type { Form as TypedForm } from '../../../kernel/web/form.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { errorAt, type Trouble } from '../../../kernel/web/trouble.tsx';
import { fieldsOf } from '../meetings/fields.ts';
import { moveMeeting } from '../meetings/move-meeting.ts';
import { planMeeting } from '../meetings/plan-meeting.ts';
import { readBodies } from '../meetings/read-bodies.ts';
import { readMeeting } from '../meetings/read-meeting.ts';
import { showForm } from './form-frame.tsx';
import {
  after,
  ask,
  dayParts,
  got,
  isOwn,
  may,
  SureBox,
  typedDay,
  typedIn,
  typedNumber,
  typedOr,
  type Visit,
} from './showing.tsx';

/** Planning a meeting, and moving one. */
export function planMeetingPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/overleggen/nieuw', onlySeated, (context) => newPage({ house, context }, null));
  pages.post('/overleggen/nieuw', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const outcome = await ask(visit, planMeeting, {
      once: form.text('_once'),
      body: form.text('body'),
      ...momentIn(form),
    });
    return after(
      visit,
      outcome,
      (id) => `/overleggen/${id}?gelukt=gepland`,
      (trouble) => newPage(visit, trouble),
    );
  });
  pages.get('/overleggen/:id/wijzigen', onlySeated, (context) => movePage({ house, context }, null));
  pages.post('/overleggen/:id/wijzigen', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const meetingId = context.req.param('id');
    const outcome = await ask(visit, moveMeeting, {
      meetingId,
      version: typedNumber(form, 'version'),
      ...momentIn(form),
    });
    return after(visit, outcome, `/overleggen/${meetingId}?gelukt=bewaard`, (trouble) =>
      movePage(visit, trouble),
    );
  });
  return pages;
}

const momentIn = (form: TypedForm) => ({
  on: typedDay(form, 'on'),
  from: form.text('from'),
  until: form.text('until'),
  place: form.text('place'),
  subject: form.text('subject'),
  invite: form.text('invite') === 'yes',
  sure: form.text('sure') === 'yes',
});

interface Known {
  readonly on: string | null;
  readonly from: string;
  readonly until: string;
  readonly place: string;
  readonly subject: string;
}

const NOTHING: Known = { on: null, from: '', until: '', place: '', subject: '' };

const Moment = ({
  form,
  known,
  trouble,
}: {
  form: TypedForm;
  known: Known;
  trouble: Trouble | null;
}): ReactNode => (
  <>
    <TextInput
      name="subject"
      label="Onderwerp"
      hint="Kort, en nooit over een persoon."
      value={typedOr(form, 'subject', known.subject)}
      error={errorAt(trouble, 'subject')}
      required
    />
    <DateInput
      name="on"
      label="Dag"
      value={dayParts(form, 'on', known.on)}
      error={errorAt(trouble, 'on')}
      required
    />
    <FieldRow>
      <TextInput
        name="from"
        label="Van"
        width="short"
        value={typedOr(form, 'from', known.from)}
        error={errorAt(trouble, 'from')}
        required
      />
      <TextInput
        name="until"
        label="Tot"
        width="short"
        value={typedOr(form, 'until', known.until)}
        error={errorAt(trouble, 'until')}
        required
      />
    </FieldRow>
    <TextInput
      name="place"
      label="Waar"
      hint="Een gebouw, of 'online'. Mag leeg blijven."
      value={typedOr(form, 'place', known.place)}
      error={errorAt(trouble, 'place')}
    />
    <Checkbox
      name="invite"
      label="Stuur iedereen die erbij hoort een uitnodiging voor de agenda"
      hint="In de mail staat alleen welk overleg en wanneer, niet het onderwerp."
      checked={typedOr(form, 'invite', 'yes') === 'yes'}
    />
    <SureBox trouble={trouble} form={form} />
  </>
);

async function newPage(visit: Visit, trouble: Trouble | null): Promise<Response> {
  const { context } = visit;
  const bodies = await got(visit, readBodies, {});
  if (bodies === null || !may(visit, planMeeting)) return notThere(context, 'staff');
  const form = typedIn(visit, 'plan');
  const own = bodies.filter(({ body }) => body.active && isOwn(visit, body));
  return showForm({
    visit,
    trouble,
    title: 'Overleg plannen',
    heading: 'Plan een overleg',
    intro: 'Is het al geweest? Vul dan de dag in waarop het was.',
    back: { href: '/overleggen', label: 'Overleggen' },
    name: 'plan',
    action: '/overleggen/nieuw',
    send: 'Plan',
    children: (
      <>
        <Select
          name="body"
          label="Welk overleg"
          choices={own.map(({ body }) => ({ value: body.code, label: body.name }))}
          empty="Kies een overleg"
          value={typedOr(form, 'body', '')}
          error={errorAt(trouble, 'body')}
          required
        />
        <Moment form={form} known={NOTHING} trouble={trouble} />
      </>
    ),
  });
}

async function movePage(visit: Visit, trouble: Trouble | null): Promise<Response> {
  const { context } = visit;
  const file = await got(visit, readMeeting, { meetingId: context.req.param('id') });
  if (file === null || !isOwn(visit, file.meeting) || !may(visit, moveMeeting))
    return notThere(context, 'staff');
  const { meeting } = file;
  const form = typedIn(visit, 'move');
  const known = {
    ...fieldsOf(meeting.startsAt, meeting.endsAt),
    place: meeting.place,
    subject: meeting.subject,
  };
  return showForm({
    visit,
    trouble,
    title: 'Overleg wijzigen',
    heading: 'Wijzig of verzet het overleg',
    intro: 'Verandert de dag, de tijd of de plaats? Dan gaat er een nieuwe uitnodiging uit.',
    back: { href: `/overleggen/${meeting.id}`, label: 'Het overleg' },
    name: 'move',
    version: meeting.version,
    action: `/overleggen/${meeting.id}/wijzigen`,
    send: 'Bewaar',
    children: <Moment form={form} known={known} trouble={trouble} />,
  });
}
