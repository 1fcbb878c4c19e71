import { addDays } from '../../kernel/local-time.ts';
import { verbs, weekOf } from '../../rooms/cooperation/index.ts';
import type { SeatActor, Stage } from '../stage.ts';
import { on, once, REGION, seat } from './on-day.ts';

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

/** Three good practices, two of them shared; and the Week of this year with its programme. */
export async function sharePractices(stage: Stage): Promise<void> {
  const director = seat(stage, REGION, 'regional_director');
  const towns = ['barendrecht', 'ridderkerk', 'albrandswaard'];
  for (const [index, practice] of PRACTICES.entries()) {
    const care = seat(stage, towns[index] ?? 'albrandswaard', 'coordinator', 'care');
    on(stage, addDays(stage.today, -90 + index * 40));
    const practiceId = await stage.act(care, verbs.submitPractice, {
      ...practice,
      once: once(),
      link: '',
      sure: false,
    });
    if (index === 2) continue;
    await stage.act(director, verbs.reviewPractice, {
      practiceId,
      version: 1,
      decision: 'published',
      answer: '',
      sure: false,
    });
    for (const town of towns.filter((_, at) => at !== index))
      await stage.act(seat(stage, town, 'coordinator', 'care'), verbs.usePractice, { practiceId, use: true });
  }
  await holdWeek(stage, director);
  await holdWeek(stage, seat(stage, 'albrandswaard', 'coordinator', 'safety'));
}

async function holdWeek(stage: Stage, actor: SeatActor): Promise<void> {
  const thisYear = Number(stage.today.slice(0, 4));
  const year = weekOf(thisYear).until < stage.today ? thisYear : thisYear - 1;
  on(stage, addDays(weekOf(year).from, -40));
  await stage.act(actor, verbs.startWeek, { year, once: once() });
  on(stage, addDays(weekOf(year).until, 3));
  const { events } = await stage.act(actor, verbs.readWeek, { year });
  const own = events.filter(({ organisationId }) => organisationId === actor.organisationId);
  for (const [index, event] of own.slice(0, 3).entries())
    await stage.act(actor, verbs.changeWeekEvent, {
      eventId: event.id,
      version: event.version,
      kind: event.kind,
      title: event.title,
      audience: event.audience,
      onDate: event.onDate,
      state: 'held',
      participants: 20 + index * 15,
      sure: false,
    });
  await stage.act(actor, verbs.evaluateWeek, {
    year,
    version: 0,
    wentWell: 'De bijeenkomst voor collega’s zat vol.',
    better: 'Volgend jaar eerder beginnen met de scholen.',
    sure: false,
  });
}
