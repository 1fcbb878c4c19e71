/** What people read in the audit trail for a verb of the room `plan`. */
export const planVerbWords: Readonly<Record<string, string>> = {};
