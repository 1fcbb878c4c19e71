import { z } from 'zod';
import {
  codesOf,
  type NoticeChoice,
  type NoticeKind,
  noticeChoice,
  noticeKind,
} from '../../../../content/code-lists.ts';
import { done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { ownSittingAsSubject, seatedActor } from '../absence/own-sitting.ts';
import { choicesOf, storeChoice } from '../store/notices.ts';
import { kindsFor } from './notice.ts';

/** What somebody hears of by mail from the organisation they work for now, kind by kind. */
export type OwnChoices = readonly { readonly kind: NoticeKind; readonly choice: NoticeChoice }[];

/** One's own choices; empty for a seat that gets no such mail. */
export const readNoticeChoices = verb<Record<string, never>, OwnChoices>({
  name: 'people.read-notice-choices',
  act: 'read',
  activity: 'access',
  input: z.strictObject({}),
  subject: ownSittingAsSubject,
  run: async (context) => {
    const { organisationId, personId, seat } = seatedActor(context);
    const chosen = await choicesOf(context.db, organisationId, personId);
    return done(kindsFor(seat.role).map((kind) => ({ kind, choice: chosen.get(kind) ?? 'at_once' })));
  },
});

const input = z.object({
  choices: z.partialRecord(
    z.enum(codesOf(noticeKind)),
    z.enum(codesOf(noticeChoice), 'Kies een van de drie.'),
  ),
});

/**
 * Chooses how one hears of what waits. What is acute comes at once whatever is chosen (notices/notice.ts), and so
 * does that a seat is empty or that emergency access was used.
 */
export const chooseNotices = verb<z.infer<typeof input>, null>({
  name: 'people.choose-notices',
  act: 'write',
  activity: 'access',
  input,
  subject: ownSittingAsSubject,
  run: async (context, { choices }) => {
    const { organisationId, personId, seat } = seatedActor(context);
    for (const kind of kindsFor(seat.role)) {
      const choice = choices[kind];
      if (choice === undefined) continue;
      await storeChoice(context.db, { organisationId, personId, kind, choice, now: context.now });
      context.note({ [kind]: choice });
    }
    return done(null);
  },
});
