import { z } from 'zod';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { sealedDraft } from '../store/drafts.ts';
import { draftId, draftSecret, openDraft } from './draft.ts';

/** What stands in the draft of whoever holds its secret. */
export const readDraft = verb({
  name: 'signals.read-draft',
  act: 'read',
  activity: 'signals',
  input: z.strictObject({ secret: draftSecret }),
  subject: ownOrganisationAsSubject('draft'),
  run: async (context, { secret }) => {
    const sealed = await sealedDraft(context, draftId(secret));
    return sealed === null ? absent : done(openDraft(secret, sealed));
  },
});
