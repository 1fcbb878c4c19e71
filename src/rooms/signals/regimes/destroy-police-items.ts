import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { whereNeeded } from '../notices/where-needed.ts';
import { holdSignal } from '../store/dialogue.ts';
import { appendAct, signalById } from '../store/files.ts';
import { anyPoliceItemOver, destroyPoliceItems } from '../store/police-items.ts';

/** As many as one run takes; the next takes the rest. Until then nobody sees them either. */
const MOST = 500;

/** Destroys what the police told once its term is over, and says so in the files that it stood with (R4). */
export const destroyPoliceItemsNow = verb<Record<string, never>, { readonly count: number }>({
  name: 'signals.destroy-police-items',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('police_items'),
  run: async (context) => {
    const gone = await destroyPoliceItems(context, localDate(context.now), MOST);
    for (const { signalId } of gone) {
      await holdSignal(context, signalId);
      const signal = await signalById(context, signalId);
      if (signal !== null) await appendAct(context, signal, null, { kind: 'police_item_destroyed' });
    }
    context.concerns('signal', ...gone.map(({ signalId }) => signalId));
    context.note({ count: gone.length });
    return done({ count: gone.length });
  },
});

const anyOver = (context: Context): Promise<boolean> => anyPoliceItemOver(context, localDate(context.now));

/** Every hour, so that a term that ends with the day is over early in the night. */
export const forgetPoliceItems = defineJob({
  name: 'signals.forget-police-items',
  input: z.object({}),
  retry: { limit: 5, delaySeconds: 60 },
  schedule: '5 * * * *',
  run: (house) => whereNeeded(house, 'signals.forget-police-items', anyOver, destroyPoliceItemsNow),
});
