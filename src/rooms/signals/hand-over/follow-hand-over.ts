import { z } from 'zod';
import type { ReferralOutcome } from '../../../../content/code-lists.ts';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { SignalId } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { done, type Outcome } from '../../../kernel/outcome.ts';
import { run, verb } from '../../../kernel/verb.ts';
import { isOpen } from '../signal.ts';
import { holdSignal } from '../store/dialogue.ts';
import { actsOf, appendAct, signalById } from '../store/files.ts';
import { type MessageKind, messageAt } from '../store/hand-over-messages.ts';
import { type HandOverRow, handOverById, signalBehind } from '../store/hand-overs.ts';
import { handOverSubject } from './hand-over-subject.ts';
import type { HandOverSide } from './states.ts';
import { jobActor, tellReaders } from './tell-readers.ts';

/** What became of a hand-over, as it stands in the file of a signal. */
export type HandOverNews = MessageKind | 'silent';

/** Position 0 is silence; any other the message with which something changed. */
const input = z.object({ handOver: z.uuid(), position: z.int().min(0) });

/**
 * Writes on one's own signal what the other side did with a hand-over, and has the readers told. The other side
 * cannot reach this file, so the house does it, acting for the organisation that owns it. Done twice, it is
 * written and told once. The words stay in the hand-over; here stand codes.
 */
export const applyHandOverChange = verb({
  name: 'signals.apply-hand-over-change',
  act: 'write',
  activity: 'sharing',
  input,
  subject: async (context, { handOver }) => {
    const row = await handOverById(context, handOver);
    return row === null ? null : handOverSubject(row);
  },
  run: async (context, { handOver, position }): Promise<Outcome<{ readonly written: boolean }>> => {
    const row = await handOverById(context, handOver);
    const found = row === null ? null : await newsOf(context, row, position);
    if (row === null || found === null) return done({ written: false });
    const { change, reader } = found;
    const signalId = await signalBehind(context, row.id, reader);
    const written =
      signalId !== null && (await writeOnSignal(context, row, signalId, { change, reader, position }));
    // Without a file of one's own (a partner) nothing remembers that this was told: a mail may come twice.
    if (written || signalId === null) {
      const template = change === 'silent' ? 'hand-over-silent' : 'answer-waiting';
      await tellReaders(context, domainOf(row, reader), template, { acute: row.urgency === 'acute' });
    }
    context.note({ change, written });
    return done({ written });
  },
});

interface News {
  readonly change: HandOverNews;
  /** The side that has to hear it. */
  readonly reader: HandOverSide;
}

async function newsOf(context: Context, row: HandOverRow, position: number): Promise<News | null> {
  if (position === 0) return row.silentAt === null ? null : { change: 'silent', reader: 'sender' };
  const message = await messageAt(context, row.id, position);
  if (message === null) return null;
  return { change: message.kind, reader: message.side === 'sender' ? 'recipient' : 'sender' };
}

const domainOf = (row: HandOverRow, side: HandOverSide): Domain =>
  side === 'sender' ? row.senderDomain : row.recipientDomain;

async function writeOnSignal(
  context: Context,
  row: HandOverRow,
  signalId: SignalId,
  { change, reader, position }: News & { readonly position: number },
): Promise<boolean> {
  await holdSignal(context, signalId);
  const signal = await signalById(context, signalId);
  if (signal === null) return false;
  // a hand-over may fall silent again after news, so silence is known by its moment
  const mark = change === 'silent' ? `silent ${row.silentAt?.toISOString()}` : `message ${position}`;
  const acts = await actsOf(context, signal.id);
  if (acts.some(({ codes }) => codes['handOver'] === row.id && codes['mark'] === mark)) return false;
  const waits = change === 'acceptance' ? {} : { waitsFor: 'coordinator' as const };
  return appendAct(context, signal, null, {
    kind: 'hand_over_changed',
    codes: {
      handOver: row.id,
      handOverSerial: row.serial,
      mark,
      change,
      ...(change === 'outcome' && row.outcome !== null ? { outcome: row.outcome } : {}),
      ...(isOpen(signal.state) ? waits : {}),
    },
    ...(change === 'silent' ? {} : { by: 'partner' as const }),
    audience: reader === 'sender' && reporterHears(change, row.outcome) ? 'reporter' : 'file',
  });
}

/**
 * Whether the reporter hears that somebody answered; never what, or who (R12). Not when the recipient may say
 * nothing, as with an investigation.
 */
export const reporterHears = (change: HandOverNews, outcome: ReferralOutcome | null): boolean =>
  change === 'acceptance' ||
  change === 'refusal' ||
  change === 'return' ||
  (change === 'outcome' && outcome !== 'feedback_not_allowed');

/** The job behind `signals.apply-hand-over-change`; acts for the organisation that has to hear it. */
export const followHandOver = defineJob({
  name: 'signals.follow-hand-over',
  input: input.extend({ organisation: z.uuid() }),
  retry: { limit: 8, delaySeconds: 5, maxDelaySeconds: 3600 },
  run: async (house, { organisation, ...change }) => {
    await run(house, jobActor(organisation, 'signals.follow-hand-over'), applyHandOverChange, change);
  },
});
