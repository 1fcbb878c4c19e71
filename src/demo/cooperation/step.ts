import { randomUUID } from 'node:crypto';
import type { Domain, Role } from '../../kernel/actor.ts';
import { instantOf, type LocalDate } from '../../kernel/local-time.ts';
import type { SeatActor, Stage } from '../stage.ts';

export const REGION = 'regio-rotterdam';

/** Something that is done on a day; what a later step needs of it, the two keep between them. */
export interface Step {
  readonly day: LocalDate;
  readonly hour: number;
  readonly act: () => Promise<unknown>;
}

export const at = (day: LocalDate, hour: number, act: Step['act']): Step => ({ day, hour, act });

export const momentOf = ({ day, hour }: Step): Date => instantOf({ date: day, clock: hour * 3_600_000 });

/** Whoever sits there; throws where the cast has nobody. */
export function seat(stage: Stage, slug: string, role: Role, domain?: Domain): SeatActor {
  const [actor] = stage.seated(slug, role, domain);
  if (actor === undefined) throw new Error(`nobody sits on ${role} of ${slug}`);
  return actor;
}

/** Goes along with a form. */
export const once = (): string => randomUUID();

/** What an earlier step made. */
export interface Made<Id> {
  id: Id | null;
}

/** Throws when the step that makes it was not done. */
export function idOf<Id>({ id }: Made<Id>): Id {
  if (id === null) throw new Error('a step of the demo comes too early');
  return id;
}
