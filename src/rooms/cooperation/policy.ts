import type { Sentence } from '../../kernel/policy.ts';
import { agreementSentences } from './agreements/policy.ts';
import { meetingSentences } from './meetings/policy.ts';
import { practiceSentences } from './practices/policy.ts';
import { stuckSentences } from './stuck/policy.ts';

/** Who may do what in this room. */
export const sentences: readonly Sentence[] = [
  ...meetingSentences,
  ...agreementSentences,
  ...stuckSentences,
  ...practiceSentences,
];
