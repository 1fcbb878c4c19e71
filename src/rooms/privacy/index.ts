import type { AnyJob } from '../../kernel/jobs/job.ts';
import type { RecordKind } from '../../kernel/record-kind.ts';
import { monthlySample } from './checks/draw-sample.ts';
import { dropLines } from './register/drop-lines.ts';
import { sendLines } from './register/send-lines.ts';
import { lookForSubject } from './requests/search-subject.ts';
import { closeDestroyedNightly } from './retention/close-destroyed.ts';
import { gatherList } from './retention/collect.ts';
import { destroyList } from './retention/destroy.ts';
import { requestKind } from './retention/request-kind.ts';
import { sharingKind } from './retention/sharing-kind.ts';
import { nightlyVerification } from './trail-verdict.ts';

export { drawSample, monthlySample } from './checks/draw-sample.ts';
export { type EmergencyAnswer, ownEmergency, recordEmergency } from './checks/emergency.ts';
/** The door of the room: what was shared with whom, and who saw or did what. */
export { destinations } from './destinations.ts';
export type { NewDocument } from './document.ts';
export { recordSubject } from './find-record.ts';
export { RegisterHead } from './pages/register/register-frame.tsx';
export { routes } from './pages/routes.ts';
export { sentences } from './policy.ts';
export { type PackageNews, recordDocument, recordPackageEvent } from './record-document.ts';
export { recordSharing, recordWithdrawal } from './record-sharing.ts';
export { closeDestroyed } from './retention/close-destroyed.ts';
export type { Sharing } from './sharing.ts';
export {
  anyUnreviewed,
  type EmergencyRow,
  emergenciesOfPerson,
  emergenciesOfSignal,
  type OwnerAway,
  ownersAway,
} from './store/emergencies.ts';

export * as verbs from './verbs.ts';

/** Work that this room does later. */
export const jobs: readonly AnyJob[] = [
  nightlyVerification,
  sendLines,
  dropLines,
  monthlySample,
  gatherList,
  destroyList,
  closeDestroyedNightly,
  lookForSubject,
];

/** What this room keeps for a term. */
export const recordKinds: readonly RecordKind[] = [sharingKind, requestKind];
