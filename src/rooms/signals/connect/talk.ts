import { z } from 'zod';
import type { RegionHitState } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import { absent, done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { type Verb, verb } from '../../../kernel/verb.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { answerTalkAbout, askToTalkAbout, hitById, type RegionHit } from '../store/region.ts';

/** How a hit is named in a form or an address. */
export const hitNamed = z.object({ hit: z.uuid() });

/** The facts of a hit that policies judge. */
export const hitSubject = async (
  context: Context,
  { hit }: { readonly hit: string },
): Promise<Subject | null> => {
  const found = await hitById(context, hit);
  return found === null
    ? null
    : {
        kind: 'region_hit',
        id: found.id,
        organisationId: context.actor.organisationId,
        domain: found.domain,
        facts: { state: found.state },
      };
};

/** Where both sides stand afterwards. */
export interface Talk {
  readonly state: RegionHitState;
}

const talkVerb = <Input extends z.output<typeof hitNamed>>(definition: {
  readonly name: string;
  readonly input: z.ZodType<Input>;
  readonly take: (context: Context, input: Input, hit: RegionHit) => Promise<RegionHitState | null>;
  readonly fits: (state: RegionHitState, input: Input) => boolean;
}): Verb<Input, Talk> =>
  verb({
    name: definition.name,
    act: 'write',
    activity: ACTIVITY,
    input: definition.input,
    subject: hitSubject,
    run: async (context, input): Promise<Outcome<Talk>> => {
      const hit = await hitById(context, input.hit);
      const state = hit === null ? null : await definition.take(context, input, hit);
      if (hit === null || state === null) return absent;
      context.note({ kind: hit.kind, before: hit.state, state });
      return definition.fits(state, input)
        ? done({ state })
        : refused('Dit kan niet meer: de stand is intussen veranderd.');
    },
  });

/**
 * Asks the municipality on the other side of a hit to talk. That one then reads who asks, and nothing else. Twice is
 * once; asking somebody who asked is agreeing. Whoever was told no does not ask again.
 */
export const askToTalk = talkVerb({
  name: 'signals.ask-to-talk',
  input: hitNamed,
  take: (context, _input, { id }) => askToTalkAbout(context, id),
  fits: (state) => state === 'asked' || state === 'agreed',
});

/**
 * Answers who asked to talk. With yes both know who the other is, and call; what they then share goes by a hand-over,
 * not here. With no the asker never learns which municipality it was.
 */
export const answerTalk = talkVerb({
  name: 'signals.answer-talk',
  input: hitNamed.extend({ answer: z.enum(['yes', 'no'], 'Kies ja of nee.') }),
  take: (context, { answer }, { id }) => answerTalkAbout(context, id, answer === 'yes'),
  fits: (state, { answer }) => state === (answer === 'yes' ? 'agreed' : 'refused'),
});
