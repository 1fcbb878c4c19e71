import type { MeetingId } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/local-time.ts';
import { verbs } from '../../rooms/cooperation/index.ts';
import type { SeatActor, Stage } from '../stage.ts';
import { on, once, REGION, seat } from './on-day.ts';

/** Who comes to the network: not every municipality always. */
const TOWNS = ['albrandswaard', 'barendrecht', 'ridderkerk', 'nissewaard'];

async function meet(
  stage: Stage,
  actor: SeatActor,
  body: string,
  day: LocalDate,
  subject: string,
): Promise<MeetingId> {
  on(stage, addDays(day, -30));
  const planned = await stage.act(actor, verbs.planMeeting, {
    once: once(),
    body,
    on: day,
    from: '9:30',
    until: '11:30',
    place: 'Verzonnen vergadercentrum',
    subject,
    invite: false,
    sure: false,
  });
  return planned;
}

async function held(
  stage: Stage,
  actor: SeatActor,
  body: string,
  day: LocalDate,
  subject: string,
): Promise<MeetingId> {
  const meetingId = await meet(stage, actor, body, day, subject);
  on(stage, day, 12);
  await stage.act(actor, verbs.holdMeeting, { meetingId, version: 1 });
  return meetingId;
}

/** The network met four times last year, and three times in this one: without a fourth the norm is at risk. */
export async function holdMeetings(stage: Stage): Promise<void> {
  const director = seat(stage, REGION, 'regional_director');
  const year = Number(stage.today.slice(0, 4));
  const before = [`${year - 1}-03-13`, `${year - 1}-06-12`, `${year - 1}-09-18`, `${year - 1}-12-11`];
  const now = [`${year}-02-12`, `${year}-05-21`, `${year}-09-10`].filter((day) => day < stage.today);
  for (const [index, day] of [...before, ...now].entries()) {
    const id = await held(
      stage,
      director,
      'network',
      day,
      `Netwerkbijeenkomst: ${THEMES[index % THEMES.length]}`,
    );
    await attended(stage, director, id, index);
    if (day === now.at(-1)) await decide(stage, director, id);
  }
  await held(stage, director, 'regional_table', addDays(stage.today, -70), 'Stand van het beleidskader');
  await meet(stage, director, 'regional_table', addDays(stage.today, 19), 'Nieuw beleidskader na dit jaar');
  await held(stage, director, 'working_group_week', addDays(stage.today, -120), 'Programma van de Week');
  const care = seat(stage, 'albrandswaard', 'coordinator', 'care');
  await held(stage, care, 'care_consultation', addDays(stage.today, -45), 'Wat wij zien, zonder namen');
  await meet(stage, care, 'care_consultation', addDays(stage.today, 12), 'Wat wij zien, zonder namen');
}

const THEMES = ['meldroute', 'arbeidsuitbuiting', 'barrières', 'jongeren', 'zorg en veiligheid'];

async function attended(
  stage: Stage,
  director: SeatActor,
  meetingId: MeetingId,
  index: number,
): Promise<void> {
  await stage.act(director, verbs.setAttendance, {
    meetingId,
    attendance: TOWNS.flatMap((town, at) =>
      ['coordinator:care', 'coordinator:safety'].map((office, side) => ({
        organisationId: stage.idOf(town),
        office,
        present: (index + at + side) % 4 !== 0,
      })),
    ),
  });
}

async function decide(stage: Stage, director: SeatActor, meetingId: MeetingId): Promise<void> {
  const add = (item: object): Promise<null> =>
    stage.act(director, verbs.addMeetingItem, { meetingId, once: once(), sure: false, ...item });
  await add({ kind: 'agenda', text: 'Wat werkt er bij u in de meldroute?' });
  await add({
    kind: 'decision',
    text: 'Iedere gemeente controleert voor het einde van het jaar de eigen meldroute.',
  });
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
