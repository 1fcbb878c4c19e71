/** Held, shared, while a backup is made; who removes stored files takes it alone, and leaves them when it cannot. */
export const BACKUP_LOCK = 5_217_003;
