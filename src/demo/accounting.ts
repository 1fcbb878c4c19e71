import { randomUUID } from 'node:crypto';
import type { AnyJob } from '../kernel/jobs/job.ts';
import { verbs } from '../rooms/signals/index.ts';
import type { Stage } from './stage.ts';

/** The monthly draw of reads to check. */
const DRAW = 'privacy.draw-samples';
const TOWN = 'albrandswaard';

/**
 * What the privacy officer finds: reads of last month to check, and one use of emergency access by the safety side that
 * waits for an explanation and a review.
 */
export async function accountFor(stage: Stage, jobs: readonly AnyJob[]): Promise<void> {
  const draw = jobs.find(({ name }) => name === DRAW);
  if (draw === undefined) throw new Error(`the demo misses the job ${DRAW}`);
  await stage.do(draw, {});
  const [care] = stage.seated(TOWN, 'coordinator', 'care');
  const [safety] = stage.seated(TOWN, 'coordinator', 'safety');
  if (care === undefined || safety === undefined) return;
  const { signals } = await stage.act(care, verbs.listSignals, { only: 'open' });
  const reference = signals.at(-1)?.reference;
  if (reference === undefined) return;
  await stage.act(safety, verbs.openInEmergency, {
    reference,
    owner: 'no_answer',
    reason: 'De politie belde: iemand staat op straat en durft niet terug. Ik moet weten waar het veilig is.',
    once: randomUUID(),
  });
  await stage.act(safety, verbs.readInEmergency, { reference });
}
