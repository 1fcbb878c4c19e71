import { z } from 'zod';
import { codesOf, safeChannel } from '../../../content/code-lists.ts';
import type { JsonValue } from '../../kernel/sealing/seal.ts';

/** Longest story, and longest answer to any other question, in characters. */
export const LONGEST_STORY = 10_000;
export const LONGEST_ANSWER = 1_000;

const answer = z.string().trim().min(1).max(LONGEST_ANSWER).optional();

/** What happened, as facts and not yet about somebody; names as in content/field-whitelists.ts. */
export const storySchema = z.strictObject({
  whatHappened: z.string().trim().min(1).max(LONGEST_STORY),
  whereText: answer,
  address: answer,
  place: answer,
  whenText: answer,
  numberOfPeople: z.int().min(0).max(9999).optional(),
  workConditions: answer,
  housing: answer,
  languages: answer,
  vehicles: answer,
  business: answer,
  kvk: answer,
  ownWords: answer,
});

/** Who reported and how that is safe. Never leaves for a partner (R12). */
export const contactSchema = z.strictObject({
  anonymous: z.boolean(),
  name: answer,
  phone: answer,
  email: answer,
  safeContact: z
    .strictObject({
      how: answer,
      channel: z.enum(codesOf(safeChannel)).optional(),
      viaWhom: answer,
      when: answer,
      message: z.boolean().optional(),
      nameUs: z.boolean().optional(),
      codeWord: answer,
      avoidWord: answer,
      hideFrom: answer,
    })
    .optional(),
  reporterFunction: answer,
  viaWhom: answer,
});

/** About persons: opened on a click, with a logged reason (R10). */
export const specialSchema = z.strictObject({
  personsDescription: answer,
  personNames: answer,
  personPhones: answer,
  health: answer,
});

/** `type`, not interface, so that they can be sealed. */
export type Story = z.infer<typeof storySchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Special = z.infer<typeof specialSchema>;

/** The three sealed parts of an act; each opens by itself. */
export type PartName = 'story' | 'contact' | 'special';
export type Parts = { readonly [Part in PartName]?: JsonValue | undefined };
