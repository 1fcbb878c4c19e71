import type { Story } from '../agenda.ts';
import type { Stage } from '../stage.ts';
import { agreementSteps } from './agreements.ts';
import { meetingSteps } from './meetings.ts';
import { practiceSteps } from './practices.ts';
import { momentOf } from './step.ts';
import { stuckSteps } from './stuck.ts';

/**
 * What the region does together, as far as a page needs something to show: the norm met last year and at risk in this
 * one, an agreement that ends soon, cases that are stuck and that were solved, good practices and the Week. It goes on
 * between all the rest, so that the audit trail is in the order of time.
 */
export async function* cooperate(stage: Stage): Story {
  const steps = [meetingSteps, agreementSteps, stuckSteps, practiceSteps]
    .flatMap((make) => make(stage))
    .filter(({ day }) => day < stage.today)
    .toSorted((one, other) => momentOf(one).getTime() - momentOf(other).getTime());
  for (const step of steps) {
    yield momentOf(step);
    await step.act();
  }
}
