import { advice, dialogue, errors, receipt } from './bg-after.ts';
import { around } from './bg-around.ts';
import { common, home, trouble } from './bg-common.ts';
import { journey } from './bg-journey.ts';
import { accessibility, privacy, safety } from './bg-reading.ts';
import type { PublicMessages } from './shape.ts';

/** Bulgarian. The pages say "Вие"; the help messages say "ти". */
export const bg: PublicMessages = {
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
