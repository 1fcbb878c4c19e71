import { z } from 'zod';
import { verb } from '../../../kernel/verb.ts';
import { report, reportInput } from '../reporting/report.ts';

/**
 * Writes down what a colleague told (S111): a report in the coordinator's own domain, under the coordinator's
 * name as who entered it. Via whom it came stands sealed with the reporter (R12).
 */
export const enterVerbal = verb({
  ...report,
  name: 'signals.enter-verbal',
  input: reportInput.extend({ channel: z.enum(['in_person', 'phone', 'desk']) }),
});
