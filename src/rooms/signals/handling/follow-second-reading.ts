import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { type OrganisationId, readId } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { done, type Outcome } from '../../../kernel/outcome.ts';
import { run, verb } from '../../../kernel/verb.ts';
import { mergeAgreed } from '../connect/merge-signals.ts';
import { isOpen } from '../signal.ts';
import { holdSignal } from '../store/dialogue.ts';
import { actsOf, appendAct, type NewAct, type SignalRow, signalById } from '../store/files.ts';
import { readingById, type SecondReading } from '../store/second-readings.ts';
import { closing } from './close.ts';
import { ACTIVITY, signalSubject } from './file-verb.ts';

const input = z.object({ reading: z.uuid() });

/**
 * Writes the decision of a second reader in the file and gives it back to who asked. When it was about closing
 * as no trafficking or about merging, it was agreed to, and nothing happened since it was asked, that is done by it (R17).
 * Done twice, it is written once.
 */
export const applySecondReading = verb({
  name: 'signals.apply-second-reading',
  act: 'write',
  activity: ACTIVITY,
  input,
  subject: async (context, { reading }) => {
    const signal = await signalOf(context, reading);
    return signal === null ? null : signalSubject(signal);
  },
  run: async (context, { reading: id }): Promise<Outcome<{ readonly closed: boolean }>> => {
    const reading = await readingById(context, id);
    if (reading === null || reading.decision === null) return done({ closed: false });
    // Two runs of one job at once: the second waits here, and then sees what the first wrote.
    await holdSignal(context, reading.signalId);
    const signal = await signalById(context, reading.signalId);
    if (signal === null) return done({ closed: false });
    const acts = await actsOf(context, signal.id);
    if (acts.some(({ codes }) => codes['decided'] === id)) return done({ closed: false });
    await appendAct(context, signal, null, {
      kind: 'second_reading_decided',
      codes: {
        decided: id,
        decision: reading.decision,
        reading: reading.kind,
        by: reading.decidedBy,
        ...(isOpen(signal.state) ? { waitsFor: 'coordinator' } : {}),
      },
      ...reasonOf(reading, signal),
    });
    if (mergesNow(reading, signal))
      return done({ closed: await mergeAgreed(context, signal, reading.question?.other ?? null) });
    if (!closesNow(reading, signal)) return done({ closed: false });
    const motivation = reading.question?.motivation ?? '';
    await appendAct(context, signal, null, closing('closed_not_trafficking', motivation, 'agreed'));
    return done({ closed: true });
  },
});

/** Why the second reader decided so, to be read in the file by who asked. */
function reasonOf({ question }: SecondReading, { dataKey }: SignalRow): Pick<NewAct, 'parts'> {
  const text = question?.reason ?? '';
  return text === '' || dataKey === null ? {} : { parts: { story: { text } } };
}

const mergesNow = (reading: SecondReading, signal: SignalRow): boolean =>
  reading.kind === 'merge' && agreedAsItIs(reading, signal);

const closesNow = (reading: SecondReading, signal: SignalRow): boolean =>
  reading.kind === 'not_trafficking' && agreedAsItIs(reading, signal);

/** Agreed to, and nothing happened since it was asked. */
const agreedAsItIs = (reading: SecondReading, signal: SignalRow): boolean =>
  reading.decision === 'agreed' &&
  reading.question?.version === signal.version &&
  signal.dataKey !== null &&
  isOpen(signal.state);

async function signalOf(context: Context, readingId: string): Promise<SignalRow | null> {
  const reading = await readingById(context, readingId);
  return reading === null ? null : signalById(context, reading.signalId);
}

/** The job behind `signals.decide-second-reading`. */
export const followSecondReading = defineJob({
  name: 'signals.follow-second-reading',
  input: z.object({ organisation: z.uuid(), reading: z.uuid() }),
  retry: { limit: 8, delaySeconds: 5, maxDelaySeconds: 3600 },
  run: async (house, { organisation, reading }) => {
    const organisationId = readId<OrganisationId>(organisation);
    if (organisationId === null) return;
    const actor = { kind: 'job', organisationId, name: 'signals.follow-second-reading' } as const;
    await run(house, actor, applySecondReading, { reading });
  },
});
