import { z } from 'zod';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { addDays } from '../../../kernel/local-time.ts';
import { absent, done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { allOrganisations } from '../../people/index.ts';
import { day, idOf, once, version } from '../input.ts';
import {
  coverageOf,
  endCoverage,
  insertCoverage,
  lockAgreement,
  updateAgreement,
} from '../store/agreements.ts';
import { agreementAsSubject, agreementChanged, agreementName } from './agreement-fields.ts';
import { wroteAct } from './keep-agreement.ts';

const input = z.object({
  ...agreementName,
  version,
  once,
  municipalities: z.array(idOf<OrganisationId>()).max(1000),
  /** From this day on it holds for exactly these. */
  from: day,
});

/**
 * For which municipalities an agreement holds, from a day on. Who drops out held until the day before; that stays
 * visible.
 */
export const setCoverage = verb<z.infer<typeof input>, null>({
  name: 'cooperation.set-coverage',
  act: 'write',
  activity: 'cooperation',
  input,
  subject: agreementAsSubject,
  run: async (
    context,
    { agreementId, version: stamp, once: submission, municipalities, from },
  ): Promise<Outcome<null>> => {
    const agreement = await lockAgreement(context, agreementId);
    if (agreement === null) return absent;
    const late = agreementChanged(agreement, stamp);
    if (late !== null) return late;
    const known = new Set(
      (await allOrganisations(context.house))
        .filter(({ kind }) => kind === 'municipality')
        .map(({ id }) => id),
    );
    if (municipalities.some((id) => !known.has(id)))
      return invalid({ field: 'municipalities', text: 'Kies gemeenten uit de lijst.' });
    const before = new Set(
      (await coverageOf(context, [agreementId]))
        .filter(({ until }) => until === null)
        .map((one) => one.municipalityId),
    );
    const wanted = new Set(municipalities);
    const gone = [...before].filter((id) => !wanted.has(id));
    const fresh = [...wanted].filter((id) => !before.has(id));
    await endCoverage(context, agreementId, gone, addDays(from, -1));
    await insertCoverage(context, agreement, fresh, from);
    if (gone.length + fresh.length === 0) return done(null);
    await updateAgreement(context, agreementId, {});
    await wroteAct(context, agreement, {
      kind: fresh.length > 0 ? 'covered' : 'uncovered',
      state: agreement.state,
      remark: `${wanted.size} ${wanted.size === 1 ? 'gemeente' : 'gemeenten'}`,
      submission,
    });
    context.note({ fresh: fresh.length, gone: gone.length });
    return done(null);
  },
});
