import type { AnyJob } from '../../kernel/jobs/job.ts';
import { remindWeekly } from './actions/remind-owners.ts';
import { tellMunicipality } from './desk/tell-municipality.ts';
import { checkLinks } from './norms/check-links.ts';
import { watchPolls } from './polls/close-poll.ts';

/** What this room does by itself. */
export const jobs: readonly AnyJob[] = [remindWeekly, checkLinks, watchPolls, tellMunicipality];
