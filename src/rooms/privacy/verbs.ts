/** What can be done here, for who acts without a page: the demo, which makes its own past, and what is measured. */
export { decideRequest } from './requests/decide.ts';
export { addRequestedRecord, searchSubject } from './requests/search-subject.ts';
export { checkIdentity, registerRequest } from './requests/take-in.ts';
export { approveDestruction } from './retention/approve.ts';
export { collectList } from './retention/collect.ts';
export { destroyBatch } from './retention/destroy.ts';
export { placeHold } from './retention/hold.ts';
export { proposeDestruction } from './retention/propose.ts';
