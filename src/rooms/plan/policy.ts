import type { Sentence } from '../../kernel/policy.ts';
import { actionSentences } from './actions/policy.ts';
import { planSentences } from './plans/policy.ts';

/** Who may do what in this room. */
export const sentences: readonly Sentence[] = [...planSentences, ...actionSentences];
