import { z } from 'zod';
import { done, invalid } from '../../../kernel/outcome.ts';
import { partNames } from '../act-content.ts';
import { signalReference } from '../signal-reference.ts';
import { openUntil } from '../store/openings.ts';
import { termsOf } from '../store/terms.ts';
import { type Acted, destroyed, fileVerb, signalName } from './file-verb.ts';

const MINUTE = 60_000;

const input = signalName.extend({
  part: z.enum(partNames),
  reason: z.string().trim().max(500).default(''),
});

/**
 * Opens a part of a signal for the actor's session, for as long as the setting `opening.life` says (minutes). Stands in
 * the audit trail; for special categories with a reason in one's own words (R10, R15).
 */
export const openPart = fileVerb<z.output<typeof input>, Acted>({
  name: 'signals.open-part',
  act: 'read',
  input,
  run: async (context, { part, reason }, signal) => {
    if (signal.dataKey === null) return destroyed;
    if (part === 'special' && reason === '') {
      return invalid({ field: 'reason', text: 'Schrijf waarom u deze gegevens nu nodig hebt.' });
    }
    const { openMinutes } = await termsOf(context);
    await openUntil(context, signal.id, part, new Date(context.now.getTime() + openMinutes * MINUTE));
    context.note({ part });
    if (reason !== '') context.because(reason);
    return done({ reference: signalReference(context.house, signal.serial) });
  },
});
