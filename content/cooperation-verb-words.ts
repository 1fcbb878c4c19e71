/** What people read in the audit trail for a verb of the room `cooperation`. */
export const cooperationVerbWords: Readonly<Record<string, string>> = {};
