import { z } from 'zod';
import type { OfficeCode } from '../../../../content/offices.ts';
import type { Context } from '../../../kernel/context.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { seatedColleagues, seatFillings } from '../../people/index.ts';
import { officesAt } from './offices-here.ts';

/** A seat of the own organisation that carries the plan. */
export interface PlanSeat {
  readonly office: OfficeCode;
  readonly held: boolean;
  readonly deputies: number;
  /** First day without a holder; null when it is held, or never was. */
  readonly emptySince: LocalDate | null;
  readonly until: LocalDate | null;
  /** Kept up (S10): somebody holds it and somebody stands in. */
  readonly secured: boolean;
  /** Who sits there; names of one's own colleagues only. */
  readonly people: readonly { readonly name: string; readonly capacity: 'holder' | 'deputy' }[];
}

const input = z.object({});

/** The seats that carry the plan here, with who sits on them. Of other organisations nobody sees names. */
export const readPlanSeats = verb<z.infer<typeof input>, readonly PlanSeat[]>({
  name: 'plan.read-seats',
  act: 'read',
  activity: 'access',
  input,
  subject: ownOrganisationAsSubject('seats'),
  run: async (context) => {
    const colleagues = await seatedColleagues(context);
    context.concerns(
      'person',
      ...colleagues.flatMap(({ actor }) => (actor.kind === 'seat' ? [actor.personId] : [])),
    );
    const named = colleagues.map(({ name, capacity, actor }) => ({
      name,
      capacity,
      office: actor.seat.domain === null ? actor.seat.role : `${actor.seat.role}:${actor.seat.domain}`,
    }));
    return done(
      (await planSeats(context)).map((seat) => ({
        ...seat,
        people: named
          .filter(({ office }) => office === seat.office)
          .map(({ name, capacity }) => ({ name, capacity })),
      })),
    );
  },
});

/** The same without names. */
export async function planSeats(context: Context): Promise<readonly Omit<PlanSeat, 'people'>[]> {
  const { actor } = context;
  const kind = actor.kind === 'seat' ? actor.seat.organisationKind : 'municipality';
  const fillings = await seatFillings(context);
  return officesAt(kind).map((office) => {
    const found = fillings.find(
      (one) => one.office === office && one.organisationId === actor.organisationId,
    );
    const [held, deputies] = [(found?.holders ?? 0) > 0, found?.deputies ?? 0];
    return {
      office,
      held,
      deputies,
      emptySince: found?.emptySince ?? null,
      until: found?.until ?? null,
      secured: held && deputies > 0,
    };
  });
}
