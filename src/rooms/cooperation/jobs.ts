import type { AnyJob } from '../../kernel/jobs/job.ts';

/** What this room does by itself. */
export const jobs: readonly AnyJob[] = [];
