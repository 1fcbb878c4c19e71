import type { AnyJob } from '../../../kernel/jobs/job.ts';
import { announceHandOver } from './announce-hand-over.ts';
import { followHandOver } from './follow-hand-over.ts';
import { watchHandOvers } from './watch-hand-overs.ts';

/** Work around hand-overs that is done later. */
export const handOverJobs: readonly AnyJob[] = [announceHandOver, followHandOver, watchHandOvers];
