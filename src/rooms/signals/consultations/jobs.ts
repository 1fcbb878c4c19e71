import type { AnyJob } from '../../../kernel/jobs/job.ts';
import { announceConsultation, followConsultation } from './follow-consultation.ts';
import { watchConsultations } from './watch-consultations.ts';

/** Work around consultations that is done later. */
export const consultationJobs: readonly AnyJob[] = [
  announceConsultation,
  followConsultation,
  watchConsultations,
];
