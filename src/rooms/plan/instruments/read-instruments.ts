import { z } from 'zod';
import {
  type InstrumentCode,
  type InstrumentState,
  instrumentCodes,
} from '../../../../content/instruments.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { statedInstruments } from '../store/instruments.ts';

/** One instrument as the own municipality stated it last; null for what nobody said anything of. */
export interface OwnInstrument {
  readonly code: InstrumentCode;
  readonly stated: {
    readonly state: InstrumentState;
    readonly since: LocalDate | null;
    readonly statedAt: Date;
    readonly office: string;
  } | null;
}

const input = z.object({});

/** Every instrument, as the own municipality stated it last. */
export const readInstruments = verb<z.infer<typeof input>, readonly OwnInstrument[]>({
  name: 'plan.read-instruments',
  act: 'read',
  activity: 'planning',
  input,
  subject: ownOrganisationAsSubject('instruments'),
  run: async (context) => {
    const stated = await statedInstruments(context, context.actor.organisationId);
    return done(
      instrumentCodes.map((code) => ({
        code,
        stated: stated.find(({ instrument }) => instrument === code) ?? null,
      })),
    );
  },
});
