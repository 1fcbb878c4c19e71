import { advice, dialogue, errors, receipt } from './es-after.ts';
import { around } from './es-around.ts';
import { common, home, trouble } from './es-common.ts';
import { journey } from './es-journey.ts';
import { accessibility, privacy, safety } from './es-reading.ts';
import type { PublicMessages } from './shape.ts';

/** Spanish. The pages say "usted"; the help messages "tú". */
export const es: PublicMessages = {
  common,
  around,
  home,
  journey,
  receipt,
  dialogue,
  advice,
  errors,
  trouble,
  safety,
  privacy,
  accessibility,
};
