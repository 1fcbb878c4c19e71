import { z } from 'zod';
import { done, type Outcome } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { deleteUse, insertUse } from '../store/practices.ts';
import { practiceAsSubject, practiceName } from './practice-fields.ts';

const input = z.object({ ...practiceName, use: z.boolean() });

/** "Wij gebruiken dit ook": counted once for each municipality, and taken back as easily. */
export const usePractice = verb<z.infer<typeof input>, null>({
  name: 'cooperation.use-practice',
  act: 'write',
  activity: 'cooperation',
  input,
  subject: practiceAsSubject,
  run: async (context, { practiceId, use }): Promise<Outcome<null>> => {
    if (use) await insertUse(context, practiceId);
    else await deleteUse(context, practiceId);
    return done(null);
  },
});
