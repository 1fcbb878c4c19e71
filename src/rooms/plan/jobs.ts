import type { AnyJob } from '../../kernel/jobs/job.ts';
import { remindWeekly } from './actions/remind-owners.ts';

/** What this room does by itself. */
export const jobs: readonly AnyJob[] = [remindWeekly];
