import { addDays } from '../../kernel/local-time.ts';
import { verbs } from '../../rooms/cooperation/index.ts';
import type { SeatActor, Stage } from '../stage.ts';
import { on, once, REGION, seat } from './on-day.ts';

interface Asked {
  readonly daysAgo: number;
  readonly cause?: string;
  readonly explanation?: string;
}

function ask(stage: Stage, actor: SeatActor, { daysAgo, cause = 'no_place', explanation = '' }: Asked) {
  on(stage, addDays(stage.today, -daysAgo));
  return stage.act(actor, verbs.askDirector, {
    once: once(),
    cause,
    waiting: 'care_coordination',
    waitingFor: ['shelter'],
    since: addDays(stage.today, -daysAgo - 12),
    tried: ['called', 'met'],
    needed: 'contact',
    explanation,
  });
}

/** One case waits to be taken up, one is being worked on, and some were solved: enough for one cause to be counted. */
export async function getStuck(stage: Stage): Promise<void> {
  const director = seat(stage, REGION, 'regional_director');
  const care = seat(stage, 'barendrecht', 'coordinator', 'care');
  const safety = seat(stage, 'ridderkerk', 'coordinator', 'safety');
  for (const [index, daysAgo] of [320, 270, 210, 160, 95, 80].entries()) {
    const payment = index === 5;
    const caseId = await ask(
      stage,
      index % 2 === 0 ? care : safety,
      payment ? { daysAgo, cause: 'payment' } : { daysAgo },
    );
    on(stage, addDays(stage.today, -daysAgo + 6 + index * 3));
    await stage.act(director, verbs.closeCase, {
      caseId,
      version: 1,
      cause: payment ? 'payment' : 'no_place',
      lesson: payment
        ? 'Leg vooraf vast welke gemeente betaalt.'
        : 'Bel de landelijke opvang zodra de eigen regio vol is.',
    });
  }
  const worked = await ask(stage, care, {
    daysAgo: 24,
    cause: 'responsibility',
    explanation: 'Twee gemeenten vinden dat de ander aan zet is. Er is al drie keer over gebeld.',
  });
  on(stage, addDays(stage.today, -20));
  await stage.act(director, verbs.addCaseStep, {
    caseId: worked,
    once: once(),
    kind: 'called',
    text: 'Beide gemeenten gebeld. Zij overleggen volgende week.',
  });
  await ask(stage, seat(stage, REGION, 'care_coordinator'), { daysAgo: 3, cause: 'no_answer' });
}
