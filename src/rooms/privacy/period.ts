import { z } from 'zod';
import { addDays, instantOf, isLocalDate, type LocalDate } from '../../kernel/local-time.ts';

/** A local day to look from or until; left out where nothing was filled in. */
export const dayInput = z
  .string()
  .refine(isLocalDate, 'Vul een bestaande datum in, zoals 31-12-2026.')
  .optional();

interface Period {
  readonly from?: LocalDate | undefined;
  readonly until?: LocalDate | undefined;
}

/** The first day does not come after the last. */
export const inOrder = ({ from, until }: Period): boolean =>
  from === undefined || until === undefined || from <= until;

/** What is said when it does, at the last day. */
export const outOfOrder = {
  path: ['until'],
  message: 'De laatste dag ligt voor de eerste. Kies een latere dag.',
};

/** The first instant of a day. */
export const dayStart = (day: LocalDate): Date => instantOf({ date: day, clock: 0 });

/** The instants between which a period lies: from the first, before the second; its last day counts. */
export const instantsOf = ({ from, until }: Period): { from: Date | null; until: Date | null } => ({
  from: from === undefined ? null : dayStart(from),
  until: until === undefined ? null : dayStart(addDays(until, 1)),
});
