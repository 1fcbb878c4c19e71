import { advice, dialogue, errors, receipt } from './pl-after.ts';
import { around } from './pl-around.ts';
import { common, home, trouble } from './pl-common.ts';
import { journey } from './pl-journey.ts';
import { accessibility, privacy, safety } from './pl-reading.ts';
import type { PublicMessages } from './shape.ts';

/** Polish. The pages avoid "Pan/Pani" where a sentence can do without; the help messages say "ty". */
export const pl: PublicMessages = {
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
