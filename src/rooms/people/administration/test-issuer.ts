import { z } from 'zod';
import type { IssuerId } from '../../../kernel/ids.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { madeProbe, type ProbeOutcome } from '../providers/probe.ts';
import { lockIssuer, updateIssuer } from '../store/issuers.ts';
import { issuerAsSubject } from './issuer-as-subject.ts';

const input = z.object({ issuerId: idOf<IssuerId>(), probe: madeProbe });

/** Keeps how a test of a provider ended, and when. */
export const testIssuer = verb<z.infer<typeof input>, ProbeOutcome>({
  name: 'people.test-issuer',
  act: 'write',
  activity: 'access',
  input,
  subject: issuerAsSubject,
  run: async ({ db, now, note }, { issuerId, probe }) => {
    const row = await lockIssuer(db, issuerId);
    if (row === null || row.issuer !== probe.client.issuer || row.clientId !== probe.client.clientId)
      return absent;
    await updateIssuer(db, issuerId, { tested_at: now, test_outcome: probe.outcome });
    note({ outcome: probe.outcome });
    return done(probe.outcome);
  },
});
