import type { Actor, Role } from './actor.ts';
import { mayEver, type Sentence } from './policy.ts';

/** A line in the menu of professionals. Who may never do its verb does not see it. */
export interface Destination {
  readonly href: string;
  readonly label: string;
  /** The verb behind the page: policies decide who sees the line. */
  readonly verb: string;
  /** Lines of one group stand together, under its name. */
  readonly group?: string;
  /** Seats that land here when they come in. */
  readonly landing?: readonly Role[];
}

/** The lines that this actor sees, in the order of the house. */
export const destinationsFor = (
  destinations: readonly Destination[],
  sentences: readonly Sentence[],
  actor: Actor,
): readonly Destination[] => destinations.filter(({ verb }) => mayEver(sentences, actor, verb));

/** Where somebody lands who comes in: the line of their seat, or else the first one that they see. */
export const landingFor = (lines: readonly Destination[], actor: Actor): Destination | undefined =>
  lines.find(({ landing }) => actor.kind === 'seat' && landing?.includes(actor.seat.role)) ?? lines[0];
