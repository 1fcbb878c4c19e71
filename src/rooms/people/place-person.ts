import type { House } from '../../kernel/house.ts';
import { type HolderId, newId, type OrganisationId, type PersonId, type SeatId } from '../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../kernel/local-time.ts';
import { addPerson } from './add-person.ts';
import { openSignIn } from './open-sign-in.ts';
import { personKey, sealFactor } from './person.ts';
import type { SeatKind } from './seat.ts';
import { seatFor } from './seat-for.ts';
import { accountOf, updateAccount } from './store/accounts.ts';
import { insertHolder } from './store/holdings.ts';

/** A colleague who is there from the start: in the demo, in tests, in bench. */
export interface PlacedPerson {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly email: string;
  readonly phone?: string;
  /** From `hashPassword`; hashing takes 0.4 s, so many may share one. */
  readonly passwordHash: string;
  /** Base 32, from `newTotpSecret`; null for who signs in with a password only. */
  readonly totpSecret: string | null;
  readonly seats: readonly (SeatKind & {
    /** Where the seat is; the person's own organisation when left out. */
    readonly organisationId?: OrganisationId;
    readonly capacity?: 'holder' | 'deputy';
    readonly from?: LocalDate;
    readonly until?: LocalDate | null;
  })[];
}

/** Puts a colleague with a working account on seats, without mail or invitation. Not for pages. */
export async function placePerson(
  house: House,
  placed: PlacedPerson,
): Promise<{
  readonly personId: PersonId;
  readonly holderIds: readonly HolderId[];
  readonly seatIds: readonly SeatId[];
}> {
  const personId = newId<PersonId>();
  return openSignIn(house, async (context) => {
    const { organisationId, name, email, phone = '' } = placed;
    await addPerson(context, { personId, organisationId, person: { name, email, phone } });
    const account = await accountOf(context.db, personId);
    const key = account && (await personKey(house, personId, account));
    if (key === null) throw new Error('the account that was just made is gone');
    await updateAccount(context.db, personId, {
      password_hash: placed.passwordHash,
      password_set_at: context.now,
      factor: placed.totpSecret === null ? null : sealFactor(key, personId, placed.totpSecret),
      factor_set_at: placed.totpSecret === null ? null : context.now,
    });
    const holderIds: HolderId[] = [];
    const seatIds: SeatId[] = [];
    for (const seat of placed.seats) {
      const where = seat.organisationId ?? organisationId;
      const holderId = newId<HolderId>();
      const seatId = await seatFor(context, where, { role: seat.role, domain: seat.domain });
      await insertHolder(context.db, {
        id: holderId,
        organisation_id: where,
        seat_id: seatId,
        person_id: personId,
        capacity: seat.capacity ?? 'holder',
        from_date: seat.from ?? localDate(context.now),
        until_date: seat.until ?? null,
        ended_at: null,
      });
      holderIds.push(holderId);
      seatIds.push(seatId);
    }
    return { personId, holderIds, seatIds };
  });
}
