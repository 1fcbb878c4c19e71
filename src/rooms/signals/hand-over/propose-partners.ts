import { z } from 'zod';
import { codesOf } from '../../../../content/code-lists.ts';
import { canReceiveHandOver, isPartnerCode, type Partner, partners } from '../../../../content/partners.ts';
import { routeQuestions } from '../../../../content/route-questions.ts';
import { type OwnStep, ownSteps, proposePartners, type RouteProposal } from '../../../../content/routes.ts';
import type { Context } from '../../../kernel/context.ts';
import { done } from '../../../kernel/outcome.ts';
import { fileVerb, signalName } from '../handling/file-verb.ts';
import { signalReference } from '../signal-reference.ts';
import type { SignalRow } from '../store/files.ts';
import { crosses, type Recipient } from './fields.ts';
import { recipientsFor, type Sender } from './recipients.ts';

/** A proposal as the page shows it. It decides nothing. */
export interface ProposalView extends Omit<RouteProposal, 'partner'> {
  readonly name: string;
  /** Telephone, hours and instructions of a partner; null for a step of one's own. */
  readonly partner: Partner | null;
  /** Where the form of a hand-over stands; null where nothing can be handed over. */
  readonly recipient: RecipientView | null;
}

/** Somebody to whom this signal can be handed over. */
export interface RecipientView extends Omit<Recipient, 'id'> {
  /** Care and safety: a ground of its own is needed. */
  readonly crosses: boolean;
}

export interface Proposals {
  readonly reference: string;
  readonly signal: Pick<SignalRow, 'form' | 'minor' | 'urgency' | 'domain' | 'state'>;
  readonly proposals: readonly ProposalView[];
  /** Everybody else to whom it can go: nothing is decided for the coordinator. */
  readonly others: readonly RecipientView[];
}

const input = signalName.extend({
  /** Answers to the short questions; what is not known is left out. */
  facts: z.array(z.enum(codesOf(routeQuestions))).default([]),
  danger: z.boolean().default(false),
});

/**
 * Proposes partners and steps of one's own with the reason, in the order of the default advice, and gives every
 * other recipient beside them. The answers are used once and kept nowhere.
 */
export const proposeForSignal = fileVerb({
  name: 'signals.propose-partners',
  activity: 'sharing',
  act: 'read',
  input,
  run: async (context, { facts, danger }, signal) => {
    const known = Object.fromEntries(facts.map((fact) => [fact, true]));
    const found = proposePartners({
      form: signal.form,
      minor: signal.minor,
      domain: signal.domain,
      urgency: danger ? 'acute' : signal.urgency,
      object: false,
      ...known,
    });
    const recipients = await recipientsFor(context.house, senderOf(signal));
    const proposals = found.map((proposal) => viewOf(context, signal, recipients, proposal));
    const proposed = new Set(proposals.map(({ recipient }) => recipient?.slug));
    return done<Proposals>({
      reference: signalReference(context.house, signal.serial),
      signal,
      proposals,
      others: recipients
        .map((recipient) => recipientView(signal, recipient))
        .filter(({ slug }) => !proposed.has(slug)),
    });
  },
});

/** The side from which a signal is handed over. */
export const senderOf = (signal: SignalRow) =>
  ({ id: signal.organisationId, domain: signal.domain }) as Sender;

function viewOf(
  context: Context,
  signal: SignalRow,
  recipients: readonly Recipient[],
  { partner: target, ...proposal }: RouteProposal,
): ProposalView {
  const partner: Partner | null = isPartnerCode(target) ? partners[target] : null;
  const recipient = recipients.find((one) =>
    isPartnerCode(target)
      ? one.partner === target && canReceiveHandOver(target)
      : target === 'coordinator_safety' && isOwnSafety(context, one),
  );
  return {
    ...proposal,
    name: partner?.name ?? ownSteps[target as OwnStep].nl,
    partner,
    recipient: recipient === undefined ? null : recipientView(signal, recipient),
  };
}

const isOwnSafety = ({ actor }: Context, one: Recipient): boolean =>
  one.partner === null && one.id === actor.organisationId && one.domain === 'safety';

const recipientView = (signal: SignalRow, { id: _, ...recipient }: Recipient): RecipientView => ({
  ...recipient,
  crosses: crosses(signal.domain, { id: _, ...recipient }),
});
