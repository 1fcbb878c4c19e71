import { z } from 'zod';
import { done, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { FORMER_COLLEAGUE, namesOf } from '../../people/index.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { signalReference } from '../signal-reference.ts';
import { type LookLine, looksAfter } from '../store/region.ts';
import { readTurn, turnAt } from '../turn.ts';

const SCREEN = 50;

/** A question to the region, as the privacy officer sees it: who, when, about which signal, and how much. */
export interface LookView extends Omit<LookLine, 'signalSerial' | 'personId'> {
  readonly reference: string;
  readonly who: string;
}

export interface RegionLooks {
  readonly looks: readonly LookView[];
  readonly older: string | null;
}

/** Every question that the own organisation asked the region, new to old. */
export const regionLooks = verb({
  name: 'signals.region-looks',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({ after: z.string().max(80).optional() }),
  subject: ownOrganisationAsSubject('region_looks'),
  run: async (context, { after }): Promise<Outcome<RegionLooks>> => {
    const found = await looksAfter(context, readTurn(after, 'older'), SCREEN + 1);
    const shown = found.slice(0, SCREEN);
    context.concerns('region_look', ...shown.map(({ id }) => id));
    const names = await namesOf(
      context,
      shown.map(({ personId }) => personId),
    );
    const last = shown.at(-1);
    context.note({ shown: shown.length });
    return done({
      looks: shown.map(({ signalSerial, personId, ...look }) => ({
        ...look,
        reference: signalReference(context.house, signalSerial),
        who: names.get(personId) ?? FORMER_COLLEAGUE,
      })),
      older: found.length > SCREEN && last ? turnAt({ id: last.id, receivedAt: last.at }) : null,
    });
  },
});
