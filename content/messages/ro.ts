import { advice, dialogue, errors, receipt } from './ro-after.ts';
import { around } from './ro-around.ts';
import { common, home, trouble } from './ro-common.ts';
import { journey } from './ro-journey.ts';
import { accessibility, privacy, safety } from './ro-reading.ts';
import type { PublicMessages } from './shape.ts';

/** Romanian. The pages say "dumneavoastră" by their verbs; the help messages say "tu". */
export const ro: PublicMessages = {
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
