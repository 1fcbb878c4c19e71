import { z } from 'zod';
import type { AbsenceId, PersonId } from '../../../kernel/ids.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { absenceById, endAbsenceRow } from '../store/absences.ts';
import { holderById } from '../store/holdings.ts';
import { tellAway } from './tell-away.ts';

const input = z.object({ absenceId: idOf<AbsenceId>() });

/**
 * Ends an absence of a colleague, whoever said it: somebody who came back sooner, or a mistake. Ended twice is ended,
 * and told once.
 */
export const endAbsenceOf = verb<z.infer<typeof input>, null>({
  name: 'people.end-absence-of',
  act: 'write',
  activity: 'access',
  input,
  subject: async ({ db }, { absenceId }) => {
    const row = await absenceById(db, absenceId);
    return row === null ? null : { kind: 'absence', id: row.id, organisationId: row.organisationId };
  },
  run: async (context, { absenceId }) => {
    const row = await absenceById(context.db, absenceId);
    const held = row === null ? undefined : await holderById(context.db, row.holderId);
    if (held === undefined) return absent;
    const personId = held.personId as PersonId;
    context.concerns('person', personId);
    const ended = await endAbsenceRow(context.db, absenceId, context.now);
    context.note({ role: held.role, domain: held.domain, ended });
    if (ended) await tellAway(context, personId, 'absence-ended');
    return done(null);
  },
});
