import { z } from 'zod';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { removeDraft } from '../store/drafts.ts';
import { draftId, draftSecret } from './draft.ts';

/** Throws a draft away: at "Verlaat deze pagina", and once the code was written down. Also when it is gone. */
export const discardDraft = verb({
  name: 'signals.discard-draft',
  act: 'write',
  activity: 'signals',
  input: z.strictObject({ secret: draftSecret }),
  subject: ownOrganisationAsSubject('draft'),
  run: async (context, { secret }) => {
    await removeDraft(context, draftId(secret));
    return done(null);
  },
});
