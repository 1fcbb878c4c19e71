import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { sayOffices } from '../../../../content/offices.ts';
import type { House } from '../../../kernel/house.ts';
import {
  BackLink,
  ButtonLink,
  DataList,
  PageHead,
  Paragraph,
  Split,
  sayMoment,
  sayTime,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import type { Trouble } from '../../../kernel/web/trouble.tsx';
import { TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { cancelMeeting, holdMeeting } from '../meetings/end-meeting.ts';
import { addMeetingItem, removeMeetingItem } from '../meetings/meeting-items.ts';
import { moveMeeting } from '../meetings/move-meeting.ts';
import { readInvitedMeeting } from '../meetings/read-invited-meeting.ts';
import { type MeetingFile, readMeeting, readRegionMeeting } from '../meetings/read-meeting.ts';
import { setAttendance } from '../meetings/set-attendance.ts';
import { writeNotes } from '../meetings/write-notes.ts';
import { showInvited } from './invited-meeting.tsx';
import { MeetingStateBadge } from './meeting-badges.tsx';
import {
  AttendancePart,
  EndForms,
  History,
  ItemForms,
  ItemLists,
  NotesPart,
  RemoveItem,
} from './meeting-parts.tsx';
import { after, ask, got, isOwn, may, News, show, typedDay, typedNumber, type Visit } from './showing.tsx';

const PATH = '/overleggen/:id';

/** One meeting: agenda, decisions, actions, who was there, notes; and what can be done with it. */
export function meetingPage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(PATH, onlySeated, (context) => onePage({ house, context }, null));
  const post = (
    part: string,
    act: (visit: Visit, meetingId: string) => ReturnType<typeof ask<unknown, unknown>>,
    news: string,
  ): void => {
    pages.post(`${PATH}/${part}`, onlySeated, async (context) => {
      const visit = { house, context };
      const id = context.req.param('id') ?? '';
      return after(visit, await act(visit, id), `/overleggen/${id}?gelukt=${news}`, (trouble) =>
        onePage(visit, trouble),
      );
    });
  };
  const form = ({ context }: Visit) => context.get('form');
  post(
    'gehouden',
    (visit, meetingId) =>
      ask(visit, holdMeeting, { meetingId, version: typedNumber(form(visit), 'version') }),
    'gehouden',
  );
  post(
    'afgelasten',
    (visit, meetingId) =>
      ask(visit, cancelMeeting, {
        meetingId,
        version: typedNumber(form(visit), 'version'),
        invite: form(visit).text('invite') === 'yes',
      }),
    'afgelast',
  );
  post(
    'verslag',
    (visit, meetingId) =>
      ask(visit, writeNotes, {
        meetingId,
        version: typedNumber(form(visit), 'version'),
        notes: form(visit).text('notes'),
        sure: form(visit).text('sure') === 'yes',
      }),
    'bewaard',
  );
  post('punt', (visit, meetingId) => ask(visit, addMeetingItem, itemIn(visit, meetingId)), 'toegevoegd');
  post('punt-weg', (visit) => ask(visit, removeMeetingItem, { itemId: form(visit).text('item') }), 'weg');
  post(
    'aanwezig',
    (visit, meetingId) => ask(visit, setAttendance, { meetingId, attendance: attendanceIn(visit) }),
    'bewaard',
  );
  return pages;
}

function itemIn({ context }: Visit, meetingId: string) {
  const form = context.get('form');
  const kind = form.text('kind');
  const item = {
    meetingId,
    once: form.text('_once'),
    kind,
    text: form.text('text'),
    sure: form.text('sure') === 'yes',
  };
  if (kind !== 'action') return item;
  return {
    ...item,
    office: form.text('office'),
    dueOn: typedDay(form, 'dueOn'),
    forWhom: form.text('forWhom') || 'own',
  };
}

/** Every line of the form is sent along; what is ticked was there. */
function attendanceIn({ context }: Visit) {
  const form = context.get('form');
  const present = new Set(form.all('present'));
  return form.all('expected').map((line) => {
    const [organisationId = '', office = ''] = line.split(' ');
    return { organisationId, office, present: present.has(line) };
  });
}

async function onePage(visit: Visit, trouble: Trouble | null): Promise<Response> {
  const { context } = visit;
  const meetingId = context.req.param('id');
  const file =
    (await got(visit, readMeeting, { meetingId })) ??
    (may(visit, readRegionMeeting) ? await got(visit, readRegionMeeting, { meetingId }) : null);
  if (file === null) {
    const invited = await got(visit, readInvitedMeeting, { meetingId });
    return invited === null ? notThere(context, 'staff') : showInvited(visit, invited);
  }
  return show(
    visit,
    { title: 'Overleg', children: <Parts visit={visit} file={file} trouble={trouble} /> },
    trouble,
  );
}

function Parts({ visit, file, trouble }: { visit: Visit; file: MeetingFile; trouble: Trouble | null }) {
  const { meeting, body } = file;
  const now = visit.house.clock.now();
  const keeps = isOwn(visit, meeting) && may(visit, writeNotes);
  const part = { visit, file, trouble, once: randomUUID() };
  return (
    <>
      <BackLink href="/overleggen">Overleggen</BackLink>
      <News {...visit} />
      <TroubleNotice trouble={trouble} />
      <PageHead
        heading={meeting.subject}
        intro={
          <Paragraph>
            {`${body?.name ?? 'Overleg'} · ${sayMoment(meeting.startsAt, now)} tot ${sayTime(meeting.endsAt)} `}
            <MeetingStateBadge state={meeting.state} />
          </Paragraph>
        }
        actions={
          keeps && meeting.state === 'planned' && may(visit, moveMeeting) ? (
            <ButtonLink kind="secondary" href={`/overleggen/${meeting.id}/wijzigen`}>
              Wijzig of verzet
            </ButtonLink>
          ) : null
        }
      />
      <DataList
        items={[
          { key: 'Waar', value: meeting.place || 'Niet ingevuld' },
          { key: 'Voorzitter', value: body === null ? 'Niet bekend' : sayOffices([body.chair]) },
          { key: 'Uitgenodigd', value: body === null ? 'Niet bekend' : sayOffices(body.members) },
        ]}
      />
      <Split
        main={
          <>
            <ItemLists
              items={file.items}
              {...(keeps ? { doing: (item) => <RemoveItem {...part} item={item} /> } : {})}
            />
            {keeps && meeting.state !== 'cancelled' ? <ItemForms {...part} /> : null}
            <NotesPart {...part} keeps={keeps} />
            {may(visit, setAttendance) ? <AttendancePart {...part} /> : null}
          </>
        }
        aside={
          <>
            {keeps && meeting.state === 'planned' ? <EndForms {...part} /> : null}
            <History {...part} />
          </>
        }
      />
    </>
  );
}
