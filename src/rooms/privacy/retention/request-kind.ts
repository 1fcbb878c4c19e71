import type { RecordKind } from '../../../kernel/record-kind.ts';
import { destroyRequests, requestsDue, requestsPresent } from '../store/kept-requests.ts';

/** A request of somebody concerned, with what was released to that person. It lies in no compartment. */
export const requestKind: RecordKind = {
  kind: 'data_request',
  rules: ['request'],
  due: requestsDue,
  present: requestsPresent,
  destroy: destroyRequests,
};
