import { advice, dialogue, errors, receipt } from './en-after.ts';
import { around } from './en-around.ts';
import { common, home, trouble } from './en-common.ts';
import { journey } from './en-journey.ts';
import { accessibility, privacy, safety } from './en-reading.ts';
import type { PublicMessages } from './shape.ts';

/** English, in the same plain words. */
export const en: PublicMessages = {
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
