import { z } from 'zod';
import type { IssuerId } from '../../../kernel/ids.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { lockIssuer, updateIssuer } from '../store/issuers.ts';
import { endSessions } from '../store/sessions.ts';
import { changedMeanwhile, seen } from './fields.ts';
import { issuerAsSubject } from './issuer-as-subject.ts';

const input = z.object({ issuerId: idOf<IssuerId>(), active: z.boolean(), seen });

/** Stops a provider, or starts it again. Whoever came in through it is out at once; who is linked stays linked. */
export const setIssuerActive = verb<z.infer<typeof input>, null>({
  name: 'people.set-issuer-active',
  act: 'write',
  activity: 'access',
  input,
  subject: issuerAsSubject,
  run: async ({ db, now, note }, { issuerId, active, seen: stamp }) => {
    const row = await lockIssuer(db, issuerId);
    if (row === null) return absent;
    if (row.active === active) return done(null);
    const late = changedMeanwhile(stamp, row.changedAt, 'Deze provider is gewijzigd');
    if (late !== null) return late;
    await updateIssuer(db, issuerId, { active, changed_at: now });
    const ended = active ? 0 : await endSessions(db, { issuer: issuerId }, 'provider_stopped', now);
    note({ active, ended });
    return done(null);
  },
});
