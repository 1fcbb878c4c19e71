import { z } from 'zod';
import type { IssuerId } from '../../../kernel/ids.ts';
import { absent, done, invalid } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { sealSecret } from '../providers/issuer.ts';
import { madeProbe } from '../providers/probe.ts';
import { lockIssuer, updateIssuer } from '../store/issuers.ts';
import { PROBE_PROBLEM } from './add-issuer.ts';
import { changedMeanwhile, seen } from './fields.ts';
import { issuerAsSubject } from './issuer-as-subject.ts';
import { issuerFacts } from './issuer-facts.ts';

const input = z.object({
  issuerId: idOf<IssuerId>(),
  ...issuerFacts,
  seen,
  /** With another secret: the test with it. Null leaves the secret as it is. */
  probe: madeProbe.nullable(),
});

/**
 * Another text on the button, other levels, or another secret. Address and client stay: what colleagues are bound to
 * must not come to mean somebody else.
 */
export const changeIssuer = verb<z.infer<typeof input>, null>({
  name: 'people.change-issuer',
  act: 'write',
  activity: 'access',
  input,
  subject: issuerAsSubject,
  run: async (context, { issuerId, label, acrValues, seen: stamp, probe }) => {
    const { db, now, house } = context;
    const row = await lockIssuer(db, issuerId);
    if (row === null) return absent;
    const late = changedMeanwhile(stamp, row.changedAt, 'Deze provider is gewijzigd');
    if (late !== null) return late;
    const renewed = probe !== null;
    if (renewed && (probe.client.issuer !== row.issuer || probe.client.clientId !== row.clientId))
      return absent;
    // The address stands on that page as a fact: what is wrong shows at what was filled in.
    if (renewed && probe.outcome !== 'good')
      return invalid({ ...PROBE_PROBLEM[probe.outcome], field: 'secret' });
    await updateIssuer(db, issuerId, {
      label,
      acr_values: [...acrValues],
      changed_at: now,
      ...(renewed
        ? {
            sealed_secret: await sealSecret(house, row.organisationId, row.id, probe.client.clientSecret),
            tested_at: now,
            test_outcome: probe.outcome,
          }
        : {}),
    });
    context.note({ secret: renewed, levels: acrValues.length });
    return done(null);
  },
});
