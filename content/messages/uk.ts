import type { PublicMessages } from './shape.ts';
import { advice, dialogue, errors, receipt } from './uk-after.ts';
import { around } from './uk-around.ts';
import { common, home, trouble } from './uk-common.ts';
import { journey } from './uk-journey.ts';
import { accessibility, privacy, safety } from './uk-reading.ts';

/** Ukrainian. The pages say "vy"; the help messages "ty". */
export const uk: PublicMessages = {
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
