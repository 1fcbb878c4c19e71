import type { Actor } from './actor.ts';
import { mayEver, type Sentence } from './policy.ts';

/** A line in the menu of professionals. Who may never do its verb does not see it. */
export interface Destination {
  readonly href: string;
  readonly label: string;
  /** The verb behind the page: policies decide who sees the line. */
  readonly verb: string;
  /** Lines of one group stand together, under its name. */
  readonly group?: string;
}

/** The lines that this actor sees, in the order of the house. */
export const destinationsFor = (
  destinations: readonly Destination[],
  sentences: readonly Sentence[],
  actor: Actor,
): readonly Destination[] => destinations.filter(({ verb }) => mayEver(sentences, actor, verb));
