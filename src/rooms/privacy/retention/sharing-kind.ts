import type { RecordKind } from '../../../kernel/record-kind.ts';
import { destroySharingWords, sharingsDue, sharingsPresent } from '../store/kept-sharings.ts';

/** The words of a line of the ledger: why was shared. The line itself stays. */
export const sharingKind: RecordKind = {
  kind: 'sharing',
  rules: ['sharing'],
  due: sharingsDue,
  present: sharingsPresent,
  destroy: destroySharingWords,
};
