import type { SignalUrgency } from '../../../../content/code-lists.ts';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { verb } from '../../../kernel/verb.ts';
import { readSetting } from '../../people/index.ts';
import { colleaguesOnSeat } from '../handling/colleagues.ts';
import { ACTIVITY, destroyed, signalName, signalSubject } from '../handling/file-verb.ts';
import { addAsReporter, type Dialogue, dialogueOf, reporterMessage } from '../reporting/dialogue.ts';
import { signalReference } from '../signal-reference.ts';
import { termsOf } from '../store/terms.ts';
import { ownReport } from './own-report.ts';

/** What a colleague sees of an own report: where it stands, who reads it, and the messages. Never the file. */
export interface MyReport extends Dialogue {
  readonly reference: string;
  readonly domain: Domain;
  readonly urgency: SignalUrgency;
  readonly receivedAt: Date;
  readonly wantsFeedback: boolean;
  /** Names of who hold the seat that works on it; empty when nobody does. */
  readonly readBy: readonly string[];
  /** Working days, as they are set today. */
  readonly terms: { readonly confirmation: number; readonly triage: number };
  /** False once the content was destroyed: then nothing can be added. */
  readonly kept: boolean;
}

const subject = async (context: Context, { reference }: { reference: string }): Promise<Subject | null> => {
  const signal = await ownReport(context, reference);
  return signal === null ? null : signalSubject(signal);
};

/** Reads an own report (S67, R12). Somebody else's is not there, also for who works on it. */
export const myReport = verb({
  name: 'signals.my-report',
  act: 'read',
  activity: ACTIVITY,
  input: signalName,
  subject,
  run: async (context, { reference }) => {
    const signal = await ownReport(context, reference);
    if (signal === null) return absent;
    const { triage } = await termsOf(context);
    return done<MyReport>({
      ...(await dialogueOf(context, signal)),
      reference: signalReference(context.house, signal.serial),
      domain: signal.domain,
      urgency: signal.urgency,
      receivedAt: signal.receivedAt,
      wantsFeedback: signal.wantsFeedback,
      readBy: [...(await colleaguesOnSeat(context, signal.domain)).values()],
      terms: { confirmation: await readSetting(context, 'clock.confirmation'), triage },
      kept: signal.dataKey !== null,
    });
  },
});

/** Answers the coordinator or adds something; works as for the holder of a receipt code. */
export const answerAsReporter = verb({
  name: 'signals.answer-as-reporter',
  act: 'write',
  activity: ACTIVITY,
  input: reporterMessage.extend(signalName.shape),
  subject,
  run: async (context, { reference, ...message }) => {
    const signal = await ownReport(context, reference);
    if (signal?.dataKey === null) return destroyed;
    return addAsReporter(context, () => ownReport(context, reference), message);
  },
});
