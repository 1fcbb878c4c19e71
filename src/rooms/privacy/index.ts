import type { AnyJob } from '../../kernel/jobs/job.ts';
import { nightlyVerification } from './trail-verdict.ts';

/** The door of the room: what was shared with whom, and who saw or did what. */
export { destinations } from './destinations.ts';
export type { NewDocument } from './document.ts';
export { recordSubject } from './find-record.ts';
export { routes } from './pages/routes.ts';
export { sentences } from './policy.ts';
export { type PackageNews, recordDocument, recordPackageEvent } from './record-document.ts';
export { recordSharing, recordWithdrawal } from './record-sharing.ts';
export type { Sharing } from './sharing.ts';

/** Work that this room does later. */
export const jobs: readonly AnyJob[] = [nightlyVerification];
