import type { AnyJob } from '../../../kernel/jobs/job.ts';
import { bringMailFiles } from './bring-files.ts';
import { sendMail } from './mail-reporter.ts';
import { readMail } from './read-mailbox.ts';
import { removeMail } from './remove-original.ts';

/** What is done with mail later. */
export const mailJobs: readonly AnyJob[] = [readMail, bringMailFiles, removeMail, sendMail];
