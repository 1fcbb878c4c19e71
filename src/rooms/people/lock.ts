/** Wrong attempts before an account waits. */
const FREE_ATTEMPTS = 5;
const LONGEST_MINUTES = 15;
const HOUR = 3_600_000;

/** Minutes to wait after so many wrong attempts in a row: 1, 2, 4, 8, then 15. It never locks for good. */
export const waitMinutes = (failures: number): number =>
  failures < FREE_ATTEMPTS ? 0 : Math.min(LONGEST_MINUTES, 2 ** (failures - FREE_ATTEMPTS));

/** Until when to wait, or null. */
export const lockedUntil = (failures: number, now: Date): Date | null =>
  waitMinutes(failures) === 0 ? null : new Date(now.getTime() + waitMinutes(failures) * 60_000);

/** Wrong attempts that still count: a mistake of an hour ago does not. */
export const failuresStill = (failures: number, lastAt: Date, now: Date): number =>
  now.getTime() - lastAt.getTime() > HOUR ? 0 : failures;

/** What to tell, calmly. Says nothing about whether the account is there. */
export function waitText(until: Date, now: Date): string {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  return `Er is te vaak iets verkeerds ingevuld. Wacht ${minutes === 1 ? '1 minuut' : `${minutes} minuten`} en probeer het dan opnieuw.`;
}
