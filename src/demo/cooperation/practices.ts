import type { PracticeId } from '../../kernel/ids.ts';
import { addDays } from '../../kernel/local-time.ts';
import { verbs, weekOf } from '../../rooms/cooperation/index.ts';
import type { SeatActor, Stage } from '../stage.ts';
import { at, idOf, type Made, once, REGION, type Step, seat } from './step.ts';

const PRACTICES = [
  {
    title: 'Koffie met de balie',
    what: 'Elke maand een kwartier bij het werkoverleg van burgerzaken: wat viel op, en wat doet u dan?',
    forWhom: 'Medewerkers van burgerzaken',
    brings: 'Collega’s vragen sneller om advies.',
    tasks: ['O3'],
  },
  {
    title: 'Eén kaart voor de controle',
    what: 'Een kaart in zes talen die de toezichthouder bij elke controle achterlaat.',
    forWhom: 'Mensen die worden aangetroffen bij een controle',
    brings: 'Iedereen weet na de controle waar hulp is.',
    tasks: ['O4', 'O5'],
  },
  {
    title: 'Les met de wijkagent en het jongerenwerk',
    what: 'Een les op school die de wijkagent en het jongerenwerk samen geven.',
    forWhom: 'Leerlingen van de tweede klas, en hun ouders',
    brings: 'Leerlingen weten wie zij kunnen vragen.',
    tasks: ['O3', 'O5'],
  },
];

const TOWNS = ['barendrecht', 'ridderkerk', 'albrandswaard'];

/** Three good practices, two of them shared; and the Week of this year with its programme. */
export function practiceSteps(stage: Stage): readonly Step[] {
  return [
    ...PRACTICES.flatMap((_, index) => shared(stage, index)),
    ...weekSteps(stage, seat(stage, REGION, 'regional_director')),
    ...weekSteps(stage, seat(stage, 'albrandswaard', 'coordinator', 'safety')),
  ];
}

function shared(stage: Stage, index: number): readonly Step[] {
  const made: Made<PracticeId> = { id: null };
  const care = (town: string): SeatActor => seat(stage, town, 'coordinator', 'care');
  const day = addDays(stage.today, -90 + index * 40);
  const sent = at(day, 9, async () => {
    const practice = { ...PRACTICES[index], once: once(), link: '', sure: true };
    made.id = await stage.act(care(TOWNS[index] ?? 'albrandswaard'), verbs.submitPractice, practice);
  });
  if (index === 2) return [sent];
  return [
    sent,
    at(addDays(day, 3), 11, () =>
      stage.act(seat(stage, REGION, 'regional_director'), verbs.reviewPractice, {
        practiceId: idOf(made),
        version: 1,
        decision: 'published',
        answer: '',
        sure: false,
      }),
    ),
    ...TOWNS.filter((_, where) => where !== index).map((town) =>
      at(addDays(day, 6), 14, () =>
        stage.act(care(town), verbs.usePractice, { practiceId: idOf(made), use: true }),
      ),
    ),
  ];
}

function weekSteps(stage: Stage, actor: SeatActor): readonly Step[] {
  const thisYear = Number(stage.today.slice(0, 4));
  const year = weekOf(thisYear).until < stage.today ? thisYear : thisYear - 1;
  const { from, until } = weekOf(year);
  return [
    at(addDays(from, -40), 10, () => stage.act(actor, verbs.startWeek, { year, once: once() })),
    at(addDays(until, 3), 16, () => lookBack(stage, actor, year)),
  ];
}

async function lookBack(stage: Stage, actor: SeatActor, year: number): Promise<void> {
  const { events } = await stage.act(actor, verbs.readWeek, { year });
  const own = events.filter(({ organisationId }) => organisationId === actor.organisationId);
  for (const [index, { id, version, kind, title, audience, onDate }] of own.slice(0, 3).entries())
    await stage.act(actor, verbs.changeWeekEvent, {
      eventId: id,
      version,
      kind,
      title,
      audience,
      onDate,
      state: 'held',
      participants: 20 + index * 15,
      sure: true,
    });
  await stage.act(actor, verbs.evaluateWeek, {
    year,
    version: 0,
    wentWell: 'De bijeenkomst voor collega’s zat vol.',
    better: 'Volgend jaar eerder beginnen met de scholen.',
    sure: true,
  });
}
