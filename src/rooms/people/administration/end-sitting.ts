import { z } from 'zod';
import type { HolderId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, changed, done, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { endHolders, holderById, lockAdministration } from '../store/holdings.ts';
import { endSessions } from '../store/sessions.ts';
import { administratorRemains, LAST_ADMINISTRATOR } from './seat-rules.ts';
import { sittingAsSubject } from './sitting-as-subject.ts';

const input = z.object({ holderId: idOf<HolderId>() });

/** Takes somebody off a seat, now. Sessions that work from it end with it; the seat stays, perhaps empty. */
export const endSitting = verb<z.infer<typeof input>, null>({
  name: 'people.end-sitting',
  act: 'write',
  activity: 'access',
  input,
  subject: sittingAsSubject,
  run: async (context, { holderId }) => {
    const { db, now, actor } = context;
    await lockAdministration(db, actor.organisationId);
    const held = await holderById(db, holderId);
    if (held === undefined) return absent;
    if (held.endedAt !== null) return changed({ what: 'Deze functie is al beëindigd', at: held.endedAt });
    const remains = await administratorRemains(
      context,
      actor.organisationId,
      (one) => one.holderId === holderId,
      localDate(now),
    );
    if (held.role === 'administrator' && !remains) return refused(LAST_ADMINISTRATOR);
    await endHolders(db, { holder: holderId }, now);
    await endSessions(db, { holder: holderId }, 'seat_ended', now);
    context.note({ role: held.role, domain: held.domain });
    return done(null);
  },
});
