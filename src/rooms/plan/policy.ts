import type { Sentence } from '../../kernel/policy.ts';
import { actionSentences } from './actions/policy.ts';
import { deskSentences } from './desk/policy.ts';
import { dutySentences } from './duties/policy.ts';
import { normSentences } from './norms/policy.ts';
import { planSentences } from './plans/policy.ts';
import { pollSentences } from './polls/policy.ts';
import { reportSentences } from './reports/policy.ts';

/** Who may do what in this room. */
export const sentences: readonly Sentence[] = [
  ...planSentences,
  ...actionSentences,
  ...normSentences,
  ...pollSentences,
  ...dutySentences,
  ...reportSentences,
  ...deskSentences,
];
