import type { AnyJob } from '../../kernel/jobs/job.ts';
import { tellMunicipality } from './desk/tell-municipality.ts';

/** What this room does by itself. */
export const jobs: readonly AnyJob[] = [tellMunicipality];
