import { z } from 'zod';
import type { AbsenceId } from '../../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { namesOf } from '../person.ts';
import { hasOneHolder, isCurrent } from '../seat.ts';
import { ownSittingAsSubject, seatedActor } from './own-sitting.ts';
import { awayNow, othersBeside, sameSeat, sittersOf, type UncoveredSeat, uncoveredSeats } from './sitters.ts';

/** Who is away, as far as it matters to whoever works from this seat today. */
export interface Cover {
  /** One's own absence that runs. */
  readonly own: { readonly id: AbsenceId; readonly until: LocalDate; readonly covered: boolean } | null;
  /** Others on the same seat who are away. */
  readonly others: readonly {
    readonly name: string;
    readonly capacity: 'holder' | 'deputy';
    readonly until: LocalDate;
  }[];
  /** Other seats of the municipality from which everybody is away. Known, not taken over (R2). */
  readonly uncovered: readonly UncoveredSeat[];
}

const input = z.object({});

/** What the first screen says about who is away. */
export const readCover = verb<z.infer<typeof input>, Cover>({
  name: 'people.read-cover',
  act: 'read',
  activity: 'access',
  input,
  subject: ownSittingAsSubject,
  run: async (context) => {
    const { seat } = seatedActor(context);
    const today = localDate(context.now);
    const sitters = (await sittersOf(context)).filter((one) => isCurrent(one, today));
    const own = sitters.find(({ holderId }) => holderId === seat.holderId);
    if (own === undefined) return absent;
    const uncovered = uncoveredSeats(sitters, today).filter(({ role }) => hasOneHolder(role));
    const away = othersBeside(sitters, own).flatMap((other) => {
      const until = awayNow(other, today)?.until;
      return until === undefined ? [] : [{ ...other, until }];
    });
    const names = await namesOf(
      context,
      away.map(({ personId }) => personId),
    );
    const running = awayNow(own, today);
    return done({
      own:
        running === undefined
          ? null
          : {
              id: running.id,
              until: running.until,
              covered: !uncovered.some((one) => sameSeat(one, own)),
            },
      others: away.map(({ personId, capacity, until }) => ({
        name: names.get(personId) ?? 'een collega',
        capacity,
        until,
      })),
      uncovered: uncovered.filter((one) => !sameSeat(one, own)),
    });
  },
});
