import type { HandOverState, ReferralOutcome } from '../../../../content/code-lists.ts';
import { handOverFields } from '../../../../content/field-whitelists.ts';
import type { Context } from '../../../kernel/context.ts';
import { done } from '../../../kernel/outcome.ts';
import { fileVerb, signalName } from '../handling/file-verb.ts';
import { handOversOfSignal } from '../store/hand-overs.ts';
import { handOverReference } from './hand-over-reference.ts';
import { type Party, partyOf } from './recipients.ts';
import { type HandOverSide, isOpen } from './states.ts';

/** A hand-over as it stands in the file of a signal. */
export interface HandOverOfSignal {
  readonly reference: string;
  /** `recipient`: this signal came from it. */
  readonly side: HandOverSide;
  readonly other: Party;
  readonly state: HandOverState;
  readonly open: boolean;
  readonly silent: boolean;
  readonly asks: boolean;
  readonly offeredAt: Date;
  readonly dueAt: Date;
  readonly outcome: ReferralOutcome | null;
  readonly fields: readonly string[];
}

/** Every hand-over of a signal, oldest first: to whom, what by name, and how it stands. */
export const handOversOf = fileVerb({
  name: 'signals.hand-overs-of',
  activity: 'sharing',
  act: 'read',
  input: signalName,
  run: async (context: Context, _input, signal) => {
    const rows = await handOversOfSignal(context, signal.id);
    const views = rows.map(async (row): Promise<HandOverOfSignal> => {
      const toSender = row.side === 'recipient';
      return {
        reference: handOverReference(context.house, row.serial),
        side: row.side,
        other: toSender
          ? await partyOf(context, row.senderOrganisationId, row.senderDomain)
          : await partyOf(context, row.organisationId, row.recipientDomain),
        state: row.state,
        open: isOpen(row.state),
        silent: row.silentAt !== null,
        asks: row.asks,
        offeredAt: row.offeredAt,
        dueAt: row.dueAt,
        outcome: row.outcome,
        fields: row.fields.map((field) => handOverFields[field].nl),
      };
    });
    return done(await Promise.all(views));
  },
});
