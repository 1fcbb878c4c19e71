import type { AnyJob } from '../../kernel/jobs/job.ts';
import { remindOfDates } from './agreements/remind.ts';
import { inviteOffices, sendInvitation } from './meetings/invite.ts';
import { tellOffice } from './stuck/tell.ts';

/** What this room does by itself. */
export const jobs: readonly AnyJob[] = [inviteOffices, sendInvitation, remindOfDates, tellOffice];
