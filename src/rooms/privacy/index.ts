import type { AnyJob } from '../../kernel/jobs/job.ts';
import { monthlySample } from './checks/draw-sample.ts';
import { sendLines } from './register/send-lines.ts';
import { nightlyVerification } from './trail-verdict.ts';

export { drawSample, monthlySample } from './checks/draw-sample.ts';
export { type EmergencyAnswer, ownEmergency, recordEmergency } from './checks/emergency.ts';
/** The door of the room: what was shared with whom, and who saw or did what. */
export { destinations } from './destinations.ts';
export { recordSubject } from './find-record.ts';
export { RegisterHead } from './pages/register/register-frame.tsx';
export { routes } from './pages/routes.ts';
export { sentences } from './policy.ts';
export { recordSharing, recordWithdrawal } from './record-sharing.ts';
export type { Sharing } from './sharing.ts';
export {
  anyUnreviewed,
  type EmergencyRow,
  emergenciesOfPerson,
  emergenciesOfSignal,
  type OwnerAway,
  ownersAway,
} from './store/emergencies.ts';

/** Work that this room does later. */
export const jobs: readonly AnyJob[] = [nightlyVerification, sendLines, monthlySample];
