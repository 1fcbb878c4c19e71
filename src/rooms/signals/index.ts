/**
 * The door of the room: what the house and other rooms may use of signals. Each side of the room (staff, public,
 * hand-over) adds its own sentences and verbs here.
 */
import type { Sentence } from '../../kernel/policy.ts';
import { staffSentences } from './policy.ts';
import { publicSentences } from './public-policy.ts';

export { type Received, type ReportInput, report } from './report.ts';
export type { ActKind, SignalNow, SignalState } from './signal.ts';

/** Every sentence about signals. */
export const sentences: readonly Sentence[] = [...staffSentences, ...publicSentences];
