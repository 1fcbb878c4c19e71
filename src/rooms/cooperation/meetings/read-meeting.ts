import type { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { type Verb, verb } from '../../../kernel/verb.ts';
import { allOrganisations } from '../../people/index.ts';
import { attendanceOf, itemsOf, type MeetingItem } from '../store/meeting-items.ts';
import { type Meeting, meetingActs, meetingById } from '../store/meetings.ts';
import { type Body, bodyNamed } from './body.ts';
import { meetingAsSubject, namesMeeting } from './meeting-subject.ts';

/** Whether one office of one organisation was there; null when nobody said. */
export interface Attendance {
  readonly organisationId: OrganisationId;
  readonly organisation: string;
  readonly office: string;
  readonly present: boolean | null;
}

export interface MeetingFile {
  readonly meeting: Meeting;
  /** Null for a body that this organisation does not know. */
  readonly body: Body | null;
  readonly items: readonly MeetingItem[];
  readonly acts: Awaited<ReturnType<typeof meetingActs>>;
  /** Those that this organisation may fill in or read: its own, or all where it keeps the meeting. */
  readonly attendance: readonly Attendance[];
}

const read = (
  name: string,
  scope: 'tenant' | 'region-picture',
): Verb<z.infer<typeof namesMeeting>, MeetingFile> =>
  verb({
    name,
    act: 'read',
    activity: 'cooperation',
    scope,
    input: namesMeeting,
    subject: meetingAsSubject,
    run: async (context, { meetingId }) => {
      const meeting = await meetingById(context, meetingId);
      if (meeting === null) return absent;
      const body = await bodyNamed(context, meeting.body);
      return done({
        meeting,
        body,
        items: await itemsOf(context, meeting.id),
        acts: await meetingActs(context, meeting.id),
        attendance: await attendanceFor(context, meeting, body),
      });
    },
  });

/** A meeting of one's own organisation or of the region. */
export const readMeeting = read('cooperation.read-meeting', 'tenant');

/** A meeting of any municipality, for the regional director (S45). */
export const readRegionMeeting = read('cooperation.read-region-meeting', 'region-picture');

async function attendanceFor(
  context: Context,
  meeting: Meeting,
  body: Body | null,
): Promise<readonly Attendance[]> {
  const stored = await attendanceOf(context, meeting.id);
  const own = context.actor.organisationId;
  const organisations = (await allOrganisations(context.house)).filter(
    ({ id, kind, active }) =>
      active &&
      kind !== 'partner' &&
      (meeting.organisationId === own ? meeting.shared || id === own || kind === 'region' : id === own),
  );
  const offices = body?.members ?? [];
  const expected = organisations.flatMap(({ id, kind }) =>
    offices.filter((office) => sitsAt(kind, office)).map((office) => ({ organisationId: id, office })),
  );
  const known = [...expected, ...stored];
  const unique = new Map(known.map((one) => [`${one.organisationId} ${one.office}`, one]));
  const names = new Map((await allOrganisations(context.house)).map(({ id, name }) => [id as string, name]));
  return [...unique.values()]
    .map(({ organisationId, office }) => ({
      organisationId: organisationId as OrganisationId,
      organisation: names.get(organisationId) ?? 'Een organisatie',
      office,
      present:
        stored.find((one) => one.organisationId === organisationId && one.office === office)?.present ?? null,
    }))
    .toSorted((one, other) => one.organisation.localeCompare(other.organisation, 'nl'));
}

const REGIONAL: readonly string[] = ['regional_director', 'care_coordinator'];

/** Where an office sits: the director and the zorgcoördinator at the region, the others in each municipality. */
const sitsAt = (kind: string, office: string): boolean => (kind === 'region') === REGIONAL.includes(office);
