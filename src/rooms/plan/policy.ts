import type { Sentence } from '../../kernel/policy.ts';
import { deskSentences } from './desk/policy.ts';
import { reportSentences } from './reports/policy.ts';

/** Who may do what in this room. */
export const sentences: readonly Sentence[] = [...reportSentences, ...deskSentences];
