import { BackLink, DataList, PageHead, Paragraph, sayMoment, sayTime } from '../../../kernel/page/index.ts';
import type { InvitedMeeting } from '../meetings/read-invited-meeting.ts';
import { MeetingStateBadge } from './meeting-badges.tsx';
import { ItemLists } from './meeting-parts.tsx';
import { show, type Visit } from './showing.tsx';

/** A meeting of another organisation, as who was invited sees it: nothing to fill in or change. */
export const showInvited = (visit: Visit, meeting: InvitedMeeting): Response =>
  show(visit, {
    title: 'Overleg',
    children: (
      <>
        <BackLink href="/overleggen">Overleggen</BackLink>
        <PageHead
          heading={meeting.subject}
          intro={
            <Paragraph>
              {`${meeting.body} · ${sayMoment(meeting.startsAt, visit.house.clock.now())} tot ${sayTime(meeting.endsAt)} `}
              <MeetingStateBadge state={meeting.state} />
            </Paragraph>
          }
        />
        <DataList items={[{ key: 'Waar', value: meeting.place || 'Niet ingevuld' }]} />
        <Paragraph subtle>
          U bent uitgenodigd door een andere organisatie. U ziet de agenda, de besluiten en de acties van uw
          eigen functie.
        </Paragraph>
        <ItemLists items={meeting.items} />
      </>
    ),
  });
