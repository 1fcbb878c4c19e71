/**
 * The door of the room: what the house and other rooms may use of signals. Each side of the room (reporting, work,
 * hand-over) adds its own sentences, jobs and pages here.
 */
import type { AnyJob } from '../../kernel/jobs/job.ts';
import type { Sentence } from '../../kernel/policy.ts';
import type { RecordKind } from '../../kernel/record-kind.ts';
import { algorithmSentences } from './algorithms/read-algorithms.ts';
import { attachmentJobs } from './attachments/jobs.ts';
import { attachmentSentences } from './attachments/policy.ts';
import { colleagueSentences } from './colleague/policy.ts';
import { connectSentences } from './connect/policy.ts';
import { consentSentences } from './consent/policy.ts';
import { consultationJobs } from './consultations/jobs.ts';
import { consultationSentences } from './consultations/policy.ts';
import { emergencySentences } from './emergency/policy.ts';
import { handOverJobs } from './hand-over/jobs.ts';
import { handOverSentences } from './hand-over/policy.ts';
import { followSecondReading } from './handling/follow-second-reading.ts';
import { staffSentences } from './handling/policy.ts';
import { letterSentences } from './letters/policy.ts';
import { mailJobs } from './mail-intake/jobs.ts';
import { mailSentences } from './mail-intake/policy.ts';
import { noticeJobs } from './notices/jobs.ts';
import { packageJobs } from './packages/jobs.ts';
import { packageSentences } from './packages/policy.ts';
import { forgetPoliceItems } from './regimes/destroy-police-items.ts';
import { publicSentences } from './reporting/policy.ts';
import { mailKind } from './retention/mail-kind.ts';
import { signalKind } from './retention/signal-kind.ts';

export { receiveFiles } from './attachments/receive-files.ts';
export { destinations } from './destinations.ts';
export { lastSignals, openSignalCount, type SignalCounts, signalCounts } from './figures/signal-counts.ts';
export type { MailContent } from './mail-intake/mailbox.ts';
export { takesFiles } from './pages/attachments/giving.ts';
export { routes } from './pages/routes.ts';
export { stepPaths } from './reporting/answers.ts';
export { type Received, type ReportInput, report } from './reporting/report.ts';
export type { ActKind, SignalNow, SignalState } from './signal.ts';
export * as verbs from './verbs.ts';

/** Every sentence about signals. */
export const sentences: readonly Sentence[] = [
  ...staffSentences,
  ...handOverSentences,
  ...consultationSentences,
  ...connectSentences,
  ...emergencySentences,
  ...algorithmSentences,
  ...consentSentences,
  ...packageSentences,
  ...letterSentences,
  ...colleagueSentences,
  ...publicSentences,
  ...mailSentences,
  ...attachmentSentences,
];

/** Work that this room does later. */
export const jobs: readonly AnyJob[] = [
  followSecondReading,
  ...handOverJobs,
  ...consultationJobs,
  ...packageJobs,
  ...noticeJobs,
  ...mailJobs,
  ...attachmentJobs,
  forgetPoliceItems,
];

/** What this room keeps for a term. */
export const recordKinds: readonly RecordKind[] = [signalKind, mailKind];
