import { z } from 'zod';
import { settings } from '../../../../content/settings.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { removeExpiredDrafts, sealedDraft, storeDraft } from '../store/drafts.ts';
import { type Answers, stepNames, withStep } from './answers.ts';
import { type Draft, draftId, draftSecret, openDraft, sealDraft } from './draft.ts';

const change = z.discriminatedUnion('kind', [
  /** The answers to one question take the place of the earlier ones. */
  z.strictObject({
    kind: z.literal('answers'),
    step: z.enum(stepNames),
    given: z.record(z.string(), z.string().max(20_000)),
  }),
  z.strictObject({ kind: z.literal('question'), question: z.string().min(1).max(20_000) }),
  /** Received: only that it was sent stays behind, for the page with the code. */
  z.strictObject({ kind: z.literal('sent') }),
]);

/**
 * Keeps what somebody answered in a public draft, and begins one when there is none. A draft that was sent
 * does not change any more: then the answer is the draft as it is.
 */
export const keepDraft = verb({
  name: 'signals.keep-draft',
  act: 'write',
  activity: 'signals',
  input: z.strictObject({
    secret: draftSecret,
    change,
    /** False for whoever has begun: a draft whose time is over is then absent, not begun anew. */
    begin: z.boolean().default(true),
  }),
  subject: ownOrganisationAsSubject('draft'),
  run: async (context, { secret, change, begin }): Promise<Outcome<Draft>> => {
    const id = draftId(secret);
    const sealed = await sealedDraft(context, id);
    if (sealed === null) await removeExpiredDrafts(context);
    if (sealed === null && !begin) return absent;
    const draft: Draft =
      sealed === null
        ? { kind: 'report', answers: {}, startedAt: context.now.toISOString() }
        : openDraft(secret, sealed);
    if (draft.sentAt !== undefined) return done(draft);
    const changed = changedDraft(draft, change, context.now);
    const minutes = settings['draft.life'].value;
    await storeDraft(
      context,
      id,
      sealDraft(secret, changed),
      new Date(context.now.getTime() + minutes * 60_000),
    );
    return done(changed);
  },
});

function changedDraft(draft: Draft, asked: z.infer<typeof change>, now: Date): Draft {
  switch (asked.kind) {
    case 'answers': {
      const answers: Answers = draft.answers;
      return { ...draft, kind: 'report', answers: { ...withStep(answers, asked.step, asked.given) } };
    }
    case 'question':
      return { ...draft, kind: 'advice', question: asked.question };
    case 'sent':
      return { kind: draft.kind, answers: {}, startedAt: draft.startedAt, sentAt: now.toISOString() };
  }
}
