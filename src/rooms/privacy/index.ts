/** The door of the room: what was shared with whom, and who saw or did what. */
export { sentences } from './policy.ts';
export { recordSharing, recordWithdrawal } from './record-sharing.ts';
export type { Sharing } from './sharing.ts';
export { exportSharings, sharings } from './sharings.ts';
export { nightlyVerification, verifyTrailNow } from './trail-verdict.ts';
