import { z } from 'zod';
import {
  type InstrumentCode,
  type InstrumentState,
  instrumentCodes,
  instrumentStateCodes,
  isInstrument,
} from '../../../../content/instruments.ts';
import { isLocalDate, localDate } from '../../../kernel/local-time.ts';
import { changed, done, invalid } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { insertStatements, statedBefore, statedInstruments } from '../store/instruments.ts';

const statement = z.object({
  instrument: z
    .string()
    .refine((text): text is InstrumentCode => isInstrument(text), 'Dit instrument is er niet.'),
  state: z.enum(instrumentStateCodes as readonly [InstrumentState, ...InstrumentState[]], 'Kies een stand.'),
  since: z.union(
    [z.literal('').transform(() => null), z.null(), z.string().refine(isLocalDate)],
    'Vul een bestaande dag in, of laat de dag leeg.',
  ),
});

const input = z.object({
  statements: z.array(statement).max(instrumentCodes.length),
  /** When the page was made, in milliseconds: whoever stated something after that is not overwritten unseen. */
  seen: z.coerce.number().int(),
  once: z.uuid('Open het formulier opnieuw.'),
});

/** What the own municipality says of its instruments now. Only what changed is written; what was said before stays. */
export const stateInstruments = verb<z.infer<typeof input>, null>({
  name: 'plan.state-instruments',
  act: 'write',
  activity: 'planning',
  input,
  subject: ownOrganisationAsSubject('instruments'),
  run: async (context, { statements, seen, once }) => {
    const today = localDate(context.now);
    const late = statements.find(({ since }) => since !== null && since > today);
    if (late !== undefined)
      return invalid({
        field: `since-${late.instrument}`,
        text: 'Kies vandaag of een dag die voorbij is, of laat de dag leeg.',
      });
    if (await statedBefore(context, once)) return done(null);
    const known = await statedInstruments(context, context.actor.organisationId);
    const newer = known.find(({ statedAt }) => statedAt.getTime() > seen);
    if (newer !== undefined) return changed({ what: 'Deze opgave is gewijzigd', at: newer.statedAt });
    // Everything is stated anew: that nothing changed since last year is news as well.
    await insertStatements(context, statements, once);
    context.note({ count: statements.length });
    return done(null);
  },
});
