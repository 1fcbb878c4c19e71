import type { MeetingId } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/local-time.ts';
import { verbs } from '../../rooms/cooperation/index.ts';
import type { SeatActor, Stage } from '../stage.ts';
import { at, idOf, type Made, once, REGION, type Step, seat } from './step.ts';

/** Who comes to the network: not every municipality always. */
const TOWNS = ['albrandswaard', 'barendrecht', 'ridderkerk', 'nissewaard'];

const THEMES = ['meldroute', 'arbeidsuitbuiting', 'barrières', 'jongeren', 'zorg en veiligheid'];

interface Told {
  readonly body: string;
  readonly day: LocalDate;
  readonly subject: string;
}

/** Planned some weeks before. */
const plan = (stage: Stage, actor: SeatActor, { body, day, subject }: Told, made: Made<MeetingId>): Step =>
  at(addDays(day < stage.today ? day : stage.today, -21), 9, async () => {
    made.id = await stage.act(actor, verbs.planMeeting, {
      once: once(),
      body,
      on: day,
      from: '9:30',
      until: '11:30',
      place: 'Verzonnen vergadercentrum',
      subject,
      invite: false,
      sure: true,
    });
  });

/** Planned, held, and what else was written down on the same day. */
function held(
  stage: Stage,
  actor: SeatActor,
  told: Told,
  more: (meetingId: MeetingId) => Promise<unknown> = async () => undefined,
): readonly Step[] {
  const made: Made<MeetingId> = { id: null };
  return [
    plan(stage, actor, told, made),
    at(told.day, 12, async () => {
      await stage.act(actor, verbs.holdMeeting, { meetingId: idOf(made), version: 1 });
      await more(idOf(made));
    }),
  ];
}

/** The network met four times last year, and three times in this one: without a fourth the norm is at risk. */
export function meetingSteps(stage: Stage): readonly Step[] {
  const director = seat(stage, REGION, 'regional_director');
  const care = seat(stage, 'albrandswaard', 'coordinator', 'care');
  const year = Number(stage.today.slice(0, 4));
  const days = ['03-13', '06-12', '09-18', '12-11'].map((day) => `${year - 1}-${day}`);
  const newest = `${year}-09-10`;
  const network = [...days, `${year}-02-12`, `${year}-05-21`, newest].filter((day) => day < stage.today);
  const of = (body: string, days: number, subject: string): Told => ({
    body,
    day: addDays(stage.today, days),
    subject,
  });
  return [
    ...network.flatMap((day, index) =>
      held(
        stage,
        director,
        { body: 'network', day, subject: `Netwerkbijeenkomst: ${THEMES[index % THEMES.length]}` },
        async (meetingId) => {
          await attended(stage, director, meetingId, index);
          if (day === network.at(-1)) await decide(stage, director, meetingId);
        },
      ),
    ),
    ...held(stage, director, of('regional_table', -70, 'Stand van het beleidskader')),
    plan(stage, director, of('regional_table', 19, 'Nieuw beleidskader na dit jaar'), { id: null }),
    ...held(stage, director, of('working_group_week', -120, 'Programma van de Week')),
    ...held(stage, care, of('care_consultation', -45, 'Wat wij zien, zonder namen')),
    plan(stage, care, of('care_consultation', 12, 'Wat wij zien, zonder namen'), { id: null }),
  ];
}

const attended = (stage: Stage, director: SeatActor, meetingId: MeetingId, index: number): Promise<null> =>
  stage.act(director, verbs.setAttendance, {
    meetingId,
    attendance: TOWNS.flatMap((town, where) =>
      ['coordinator:care', 'coordinator:safety'].map((office, side) => ({
        organisationId: stage.idOf(town),
        office,
        present: (index + where + side) % 4 !== 0,
      })),
    ),
  });

async function decide(stage: Stage, director: SeatActor, meetingId: MeetingId): Promise<void> {
  const add = (item: object): Promise<null> =>
    stage.act(director, verbs.addMeetingItem, { meetingId, once: once(), sure: true, ...item });
  await add({ kind: 'agenda', text: 'Wat werkt er bij u in de meldroute?' });
  await add({ kind: 'decision', text: 'Iedere gemeente loopt dit jaar de eigen meldroute na.' });
  await add({
    kind: 'action',
    text: 'De eigen meldroute nalopen en laten zien aan de collega’s',
    office: 'coordinator',
    dueOn: addDays(stage.today, 25),
    forWhom: 'every_municipality',
  });
  await add({
    kind: 'action',
    text: 'Een voorstel maken voor de vierde bijeenkomst',
    office: 'regional_director',
    dueOn: addDays(stage.today, -14),
    forWhom: 'own',
  });
}
