import { z } from 'zod';
import { defineJob } from './job.ts';

/** A job that does whatever its ground does. */
export const doomedJob = defineJob<{ signalId: string }, () => Promise<void>>({
  name: 'jobs.doomed',
  input: z.object({ signalId: z.uuid() }),
  retry: { limit: 2, delaySeconds: 1 },
  expireSeconds: 3,
  run: (work) => work(),
});
