import type { Stage } from '../stage.ts';
import { makeAgreements } from './agreements.ts';
import { holdMeetings } from './meetings.ts';
import { sharePractices } from './practices.ts';
import { getStuck } from './stuck.ts';

/**
 * What the region does together, as far as a page needs something to show: the norm met last year and at risk in this
 * one, an agreement that ends soon, cases that are stuck and that were solved, good practices and the Week.
 */
export async function cooperate(stage: Stage): Promise<void> {
  await holdMeetings(stage);
  await makeAgreements(stage);
  await getStuck(stage);
  await sharePractices(stage);
}
