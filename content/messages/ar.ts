import { advice, dialogue, errors, receipt } from './ar-after.ts';
import { around } from './ar-around.ts';
import { common, home, trouble } from './ar-common.ts';
import { journey } from './ar-journey.ts';
import { accessibility, privacy, safety } from './ar-reading.ts';
import type { PublicMessages } from './shape.ts';

/** Arabic, plain modern standard. The pages say "antum", which is polite and for men and women; the help messages "anta". */
export const ar: PublicMessages = {
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
