import type { StuckCaseId } from '../../kernel/ids.ts';
import { addDays } from '../../kernel/local-time.ts';
import { verbs } from '../../rooms/cooperation/index.ts';
import type { SeatActor, Stage } from '../stage.ts';
import { at, idOf, type Made, once, REGION, type Step, seat } from './step.ts';

interface Asked {
  readonly daysAgo: number;
  readonly cause: string;
  readonly explanation?: string;
}

const ask = (
  stage: Stage,
  actor: SeatActor,
  { daysAgo, cause, explanation = '' }: Asked,
  made: Made<StuckCaseId>,
): Step =>
  at(addDays(stage.today, -daysAgo), 10, async () => {
    made.id = await stage.act(actor, verbs.askDirector, {
      once: once(),
      cause,
      waiting: 'care_coordination',
      waitingFor: ['shelter'],
      since: addDays(stage.today, -daysAgo - 12),
      tried: ['called', 'met'],
      needed: 'contact',
      explanation,
    });
  });

/** One case waits to be taken up, one is being worked on, and some were solved: enough for one cause to be counted. */
export function stuckSteps(stage: Stage): readonly Step[] {
  const made: Made<StuckCaseId> = { id: null };
  const care = seat(stage, 'barendrecht', 'coordinator', 'care');
  return [
    ...[320, 270, 210, 160, 95, 80].flatMap((daysAgo, index) => solved(stage, daysAgo, index)),
    ask(
      stage,
      care,
      {
        daysAgo: 24,
        cause: 'responsibility',
        explanation: 'Twee gemeenten vinden dat de ander aan zet is. Er is al drie keer over gebeld.',
      },
      made,
    ),
    at(addDays(stage.today, -20), 10, () =>
      stage.act(seat(stage, REGION, 'regional_director'), verbs.addCaseStep, {
        caseId: idOf(made),
        once: once(),
        kind: 'called',
        text: 'Beide gemeenten gebeld. Zij overleggen volgende week.',
      }),
    ),
    ask(stage, seat(stage, REGION, 'care_coordinator'), { daysAgo: 3, cause: 'no_answer' }, { id: null }),
  ];
}

function solved(stage: Stage, daysAgo: number, index: number): readonly Step[] {
  const made: Made<StuckCaseId> = { id: null };
  const payment = index === 5;
  const cause = payment ? 'payment' : 'no_place';
  const asker = seat(
    stage,
    index % 2 === 0 ? 'barendrecht' : 'ridderkerk',
    'coordinator',
    index % 2 === 0 ? 'care' : 'safety',
  );
  return [
    ask(stage, asker, { daysAgo, cause }, made),
    at(addDays(stage.today, -daysAgo + 6 + index * 3), 15, () =>
      stage.act(seat(stage, REGION, 'regional_director'), verbs.closeCase, {
        caseId: idOf(made),
        version: 1,
        cause,
        lesson: payment
          ? 'Leg vooraf vast welke gemeente betaalt.'
          : 'Bel de landelijke opvang zodra de eigen regio vol is.',
      }),
    ),
  ];
}
