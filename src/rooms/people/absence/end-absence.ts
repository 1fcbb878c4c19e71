import { z } from 'zod';
import type { AbsenceId } from '../../../kernel/ids.ts';
import { done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { absenceById, endAbsenceRow } from '../store/absences.ts';

const input = z.object({ absenceId: idOf<AbsenceId>() });

/** Ends one's own absence at once, or calls off one that has not begun. Ended twice is ended. */
export const endAbsence = verb<z.infer<typeof input>, null>({
  name: 'people.end-absence',
  act: 'write',
  activity: 'access',
  input,
  subject: async (context, { absenceId }) => {
    const row = await absenceById(context.db, absenceId);
    return row === null
      ? null
      : {
          kind: 'absence',
          id: row.id,
          organisationId: row.organisationId,
          facts: { holder: row.holderId },
        };
  },
  run: async (context, { absenceId }) => {
    context.note({ ended: await endAbsenceRow(context.db, absenceId, context.now) });
    return done(null);
  },
});
