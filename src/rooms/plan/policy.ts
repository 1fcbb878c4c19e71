import type { Sentence } from '../../kernel/policy.ts';

/** Who may do what in this room. */
export const sentences: readonly Sentence[] = [];
