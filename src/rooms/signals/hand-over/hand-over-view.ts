import type {
  HandOverState,
  LegalBasis,
  ReferralOutcome,
  SignalUrgency,
} from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import { explain, type Sentence } from '../../../kernel/policy.ts';
import type { DataKey } from '../../../kernel/sealing/seal.ts';
import { signalReference } from '../signal-reference.ts';
import { signalById } from '../store/files.ts';
import { type HandOverMessage, messagesOf } from '../store/hand-over-messages.ts';
import { type HandOverRow, signalBehind } from '../store/hand-overs.ts';
import { handOverReference } from './hand-over-reference.ts';
import { handOverSubject } from './hand-over-subject.ts';
import { type Party, partyOf } from './recipients.ts';
import { deedsOf, type HandOverDeed, type HandOverSide, isOpen } from './states.ts';

/** What both sides see of a hand-over: no ids, no names of colleagues, no numbers of the other side. */
export interface HandOverView {
  readonly reference: string;
  readonly version: number;
  readonly state: HandOverState;
  readonly open: boolean;
  readonly sender: Party;
  readonly recipient: Party;
  readonly urgency: SignalUrgency;
  readonly ground: LegalBasis;
  readonly offeredAt: Date;
  readonly dueAt: Date;
  readonly seenAt: Date | null;
  readonly remindedAt: Date | null;
  readonly outcome: ReferralOutcome | null;
  /** The recipient asked something: the sender is the one to answer. */
  readonly asks: boolean;
  readonly messages: readonly Omit<HandOverMessage, 'id' | 'position'>[];
  readonly deeds: readonly HandOverDeed[];
  /** One's own signal that belongs to it, when there is one. */
  readonly signal: string | null;
  /** "Waarom mag deze persoon dit zien?" */
  readonly because: readonly Sentence[];
}

/** A hand-over as one side sees it; words only where there is a key. */
export async function viewOfHandOver(
  context: Context,
  row: HandOverRow,
  side: HandOverSide,
  key: DataKey | null,
  verbName: string,
): Promise<HandOverView> {
  const messages = await messagesOf(context, row, key);
  const signalId = await signalBehind(context, row.id, side);
  const signal = signalId === null ? null : await signalById(context, signalId);
  return {
    reference: handOverReference(context.house, row.serial),
    version: row.version,
    state: row.state,
    open: isOpen(row.state),
    sender: await partyOf(context, row.senderOrganisationId, row.senderDomain),
    recipient: await partyOf(context, row.organisationId, row.recipientDomain),
    urgency: row.urgency,
    ground: row.ground,
    offeredAt: row.offeredAt,
    dueAt: row.dueAt,
    seenAt: row.seenAt,
    remindedAt: row.remindedAt,
    outcome: row.outcome,
    asks: row.asks,
    messages: messages.map(({ id: _, position: __, ...message }) => message),
    deeds: deedsOf(row.state, side),
    signal: signal === null ? null : signalReference(context.house, signal.serial),
    because: explain(
      context.house.sentences.filter(({ verbs }) => verbs.includes(verbName)),
      context.actor,
      handOverSubject(row),
    ),
  };
}
