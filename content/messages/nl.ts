import { advice, dialogue, errors, receipt } from './nl-after.ts';
import { around } from './nl-around.ts';
import { common, home, trouble } from './nl-common.ts';
import { journey } from './nl-journey.ts';
import { accessibility, privacy, safety } from './nl-reading.ts';
import type { PublicMessages } from './shape.ts';

/** Dutch, language level B1. The public pages say "u"; the help messages of public-info.ts say "je". */
export const nl: PublicMessages = {
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
