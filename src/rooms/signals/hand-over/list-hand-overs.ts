import { z } from 'zod';
import type {
  ExploitationForm,
  HandOverState,
  ReferralOutcome,
  SignalUrgency,
} from '../../../../content/code-lists.ts';
import { domainsOf } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, type Verb, verb } from '../../../kernel/verb.ts';
import { type After, endedLines, type HandOverLine, openLines } from '../store/hand-over-lists.ts';
import { handOverReference } from './hand-over-reference.ts';
import { type Party, partyOf } from './recipients.ts';
import type { HandOverSide } from './states.ts';

/** How many stand on one screen. */
export const HAND_OVERS_SHOWN = 25;

/** A line of a list as pages get it: codes, dates, the reference and the other side. */
export interface HandOverLineView {
  readonly reference: string;
  readonly state: HandOverState;
  /** `unknown` where the recipient was not told. */
  readonly form: ExploitationForm;
  readonly urgency: SignalUrgency;
  readonly offeredAt: Date;
  readonly dueAt: Date;
  readonly silent: boolean;
  /** The recipient asked something. */
  readonly asks: boolean;
  readonly outcome: ReferralOutcome | null;
  readonly other: Party;
}

export interface HandOverList {
  readonly lines: readonly HandOverLineView[];
  /** Goes in the address of the next screen; null when there is none. */
  readonly next: string | null;
}

const input = z.object({
  which: z.enum(['open', 'ended']).default('open').catch('open'),
  after: z.string().max(80).optional(),
});

/** What this side sent or received: what is open, the first due first, or what has ended, the newest first. */
const list = (name: string, side: HandOverSide): Verb<z.output<typeof input>, HandOverList> =>
  verb({
    name,
    act: 'read',
    activity: 'sharing',
    input: input as z.ZodType<z.output<typeof input>>,
    subject: ownOrganisationAsSubject('hand_overs'),
    run: async (context, { which, after }) => {
      const domains = domainsOf(context.actor);
      const lines = which === 'open' ? openLines : endedLines;
      const found = await lines(context, { side, domains }, readAfter(after), HAND_OVERS_SHOWN + 1);
      const shown = found.slice(0, HAND_OVERS_SHOWN);
      return done({
        lines: await Promise.all(shown.map((line) => viewOf(context, line, side))),
        next: found.length > shown.length ? afterLine(shown.at(-1), which) : null,
      });
    },
  });

/** What the own compartment handed over; what stays silent or asks something comes first. */
export const sentHandOvers = list('signals.sent-hand-overs', 'sender');

/** What others handed over to this organisation. */
export const receivedHandOvers = list('signals.received-hand-overs', 'recipient');

async function viewOf(context: Context, line: HandOverLine, side: HandOverSide): Promise<HandOverLineView> {
  context.concerns('hand_over', line.id);
  return {
    reference: handOverReference(context.house, line.serial),
    state: line.state,
    form: line.form,
    urgency: line.urgency,
    offeredAt: line.offeredAt,
    dueAt: line.dueAt,
    silent: line.silentAt !== null,
    asks: line.asks,
    outcome: line.outcome,
    other:
      side === 'sender'
        ? await partyOf(context, line.organisationId, line.recipientDomain)
        : await partyOf(context, line.senderOrganisationId, line.senderDomain),
  };
}

const afterLine = (line: HandOverLine | undefined, which: 'open' | 'ended'): string | null => {
  if (line === undefined) return null;
  const at = which === 'open' ? line.dueAt : line.offeredAt;
  return `${line.silentAt === null && !line.asks ? 'w' : 's'}.${at.getTime().toString(36)}.${line.id}`;
};

function readAfter(text: string | undefined): After | null {
  const [first = '', time = '', id = ''] = text?.split('.') ?? [];
  const milliseconds = Number.parseInt(time, 36);
  const known = /^[sw]$/.test(first) && /^[0-9a-z]{1,10}$/.test(time) && milliseconds < 8.64e15 && isUuid(id);
  return known ? { at: new Date(milliseconds), id, first: first === 's' } : null;
}
