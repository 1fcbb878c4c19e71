import { paperVerbWords } from './plan/paper-verb-words.ts';

/** What people read in the audit trail for a verb of the room `plan`. */
export const planVerbWords: Readonly<Record<string, string>> = { ...paperVerbWords };
