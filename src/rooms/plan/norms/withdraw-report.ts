import { z } from 'zod';
import { done } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { reportById, withdrawReport } from '../store/norm-reports.ts';
import { reportId } from './fields.ts';

const input = z.object({ report: reportId });

/** Takes back what was filled in: it counts no more. That it stood there is kept. Twice is once. */
export const withdrawNormReport = verb<z.infer<typeof input>, null>({
  name: 'plan.withdraw-norm-report',
  act: 'write',
  activity: 'planning',
  input,
  subject: async (context, { report }) => {
    const found = await reportById(context, report);
    return found === undefined
      ? null
      : { kind: 'norm-report', id: found.id, organisationId: found.organisationId };
  },
  run: async (context, { report }) => {
    await withdrawReport(context, report);
    return done(null);
  },
});
