import { z } from 'zod';
import { codesOf, safeChannel } from '../../../content/code-lists.ts';
import { indicatorLists } from '../../../content/indicators.ts';
import type { Context } from '../../kernel/context.ts';
import { type DataKey, unwrapDataKey } from '../../kernel/sealing/seal.ts';
import { beeldFacts } from './beeld-facts.ts';
import { thingSchema } from './connect/thing.ts';
import type { PartName } from './report-content.ts';
import { openPart, type SealedParts } from './sealed-parts.ts';

/** The three parts of an act, in the order in which they are shown. */
export const partNames = ['story', 'contact', 'special'] as const satisfies readonly PartName[];

const words = z.string().optional();

const beeldSchema = z.object({
  list: z.enum(codesOf(indicatorLists)),
  answers: z.record(z.string(), z.enum(['yes', 'no'])),
  facts: z.array(z.enum(codesOf(beeldFacts))),
});
export type BeeldContent = z.output<typeof beeldSchema>;

// What comes out is read more widely than what goes in: an older record stays readable.
const storySchema = z.object({
  whatHappened: words,
  whereText: words,
  address: words,
  place: words,
  whenText: words,
  numberOfPeople: z.coerce.string().optional(),
  workConditions: words,
  housing: words,
  languages: words,
  vehicles: words,
  business: words,
  kvk: words,
  ownWords: words,
  /** The text of every act but the report: a note, a message, a motivation. */
  text: words,
  /** What was marked for the picture. */
  beeld: beeldSchema.optional(),
  /** A thing that was written down (see connect/thing.ts). */
  thing: thingSchema.optional(),
});
export type StoryContent = z.output<typeof storySchema>;

const contactSchema = z.object({
  anonymous: z.boolean().optional(),
  name: words,
  phone: words,
  email: words,
  safeContact: z
    .object({
      how: words,
      channel: z.enum(codesOf(safeChannel)).optional().catch(undefined),
      viaWhom: words,
      when: words,
      message: z.boolean().optional(),
      nameUs: z.boolean().optional(),
      codeWord: words,
      avoidWord: words,
      hideFrom: words,
    })
    .optional(),
  reporterFunction: words,
  viaWhom: words,
});
export type ContactContent = z.output<typeof contactSchema>;

const specialSchema = z.object({
  personsDescription: words,
  personNames: words,
  personPhones: words,
  alias: words,
  needs: words,
  health: words,
  ageGroup: words,
  thing: thingSchema.optional(),
});
export type SpecialContent = z.output<typeof specialSchema>;

/** What an act holds, part by part; null where it has no such part or the part was not asked for. */
export interface ActContent {
  readonly story: StoryContent | null;
  readonly contact: ContactContent | null;
  readonly special: SpecialContent | null;
}

/** The data key of a signal. Throws when it was destroyed: look at `data_key` first. */
export const dataKeyOf = (context: Context, signalId: string, wrapped: Buffer): DataKey =>
  unwrapDataKey(context.key, signalId, wrapped);

/** Opens the parts that are asked for. Throws SealBroken when anything was changed. */
export function openParts(
  key: DataKey,
  act: SealedParts & { readonly id: string },
  wanted: readonly PartName[],
): ActContent {
  const opened = (part: PartName): unknown => {
    const sealed = wanted.includes(part) ? act[part] : null;
    return sealed === null ? null : openPart(key, act.id, part, sealed);
  };
  return {
    story: storySchema.nullable().parse(opened('story')),
    contact: contactSchema.nullable().parse(opened('contact')),
    special: specialSchema.nullable().parse(opened('special')),
  };
}
