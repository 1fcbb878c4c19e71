import type { Question } from '../methods/method.ts';
import { GENERATOR } from '../numbers/random.ts';
import type { Said } from './reasons.ts';

/** What is kept with an estimate, so that it can be made again from the table, which stays inside. */
export interface EstimateRecord {
  /** Version of the code. */
  readonly version: string;
  readonly generator: string;
  readonly seed: number;
  readonly replicates: number;
  readonly threshold: number;
  readonly maxOrder: number | null;
  readonly lists: readonly ListDescription[];
  /** How the lists were linked, and how well. */
  readonly linkage: string;
  readonly assumptions: readonly Said[];
}

/** A list as it was counted: who is on it, by which definition, over which time. */
export interface ListDescription {
  readonly name: string;
  readonly definition: string;
}

/** What every method here supposes, whether or not it is so (statistics 3). */
export const ASSUMPTIONS: readonly Said[] = [
  {
    nl: 'De groep is gesloten: in de periode komt er niemand bij en gaat er niemand weg.',
    en: 'The population is closed: nobody comes or goes within the period.',
  },
  {
    nl: 'Alle lijsten bedoelen met een vermoedelijk slachtoffer hetzelfde.',
    en: 'All lists mean the same by a presumed victim.',
  },
  {
    nl: 'Wie op twee lijsten staat, is als dezelfde herkend; wie niet dezelfde is, niet.',
    en: 'Who is on two lists was recognised as the same, and nobody else was.',
  },
  {
    nl: 'Samenhang tussen alle lijsten tegelijk is er niet; samenhang tussen enkele lijsten zit in het model.',
    en: 'There is no interaction of all lists at once; that of some lists is in the model.',
  },
  {
    nl: 'Iedereen heeft een kans om gezien te worden, en die verschilt niet te veel.',
    en: 'Everybody has a chance to be seen, and chances do not differ too much.',
  },
];

/** What to say of lists and linkage when nobody wrote it down. */
const UNKNOWN = 'niet vastgelegd';

/** The record of an estimate. Lists without a description are named, and said to have none. */
export function recordOf(
  question: Question,
  { version, lists, linkage }: Partial<Pick<EstimateRecord, 'version' | 'lists' | 'linkage'>>,
): EstimateRecord {
  const { table, seed, replicates, threshold, maxOrder } = question;
  return {
    version: version ?? UNKNOWN,
    generator: GENERATOR,
    seed,
    replicates,
    threshold,
    maxOrder,
    lists: table.lists.map(
      (name) => lists?.find((list) => list.name === name) ?? { name, definition: UNKNOWN },
    ),
    linkage: linkage ?? UNKNOWN,
    assumptions: ASSUMPTIONS,
  };
}
