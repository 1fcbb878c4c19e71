import { randomUUID } from 'node:crypto';
import type { Domain, Role } from '../../kernel/actor.ts';
import { instantOf, type LocalDate } from '../../kernel/local-time.ts';
import type { SeatActor, Stage } from '../stage.ts';

export const REGION = 'regio-rotterdam';

/** Sets the clock of the stage to a morning. */
export function on(stage: Stage, day: LocalDate, hour = 10): void {
  stage.clock.set(instantOf({ date: day, clock: hour * 3_600_000 }));
}

/** Whoever sits there; throws where the cast has nobody. */
export function seat(stage: Stage, slug: string, role: Role, domain?: Domain): SeatActor {
  const [actor] = stage.seated(slug, role, domain);
  if (actor === undefined) throw new Error(`nobody sits on ${role} of ${slug}`);
  return actor;
}

/** Goes along with a form. */
export const once = (): string => randomUUID();
