import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  codesOf,
  contactProduct,
  exploitationForm,
  helpAnswer,
  helpRefusal,
  minor,
  reporterType,
  signalChannel,
  signalUrgency,
} from '../../../../content/code-lists.ts';
import { firstDomain } from '../../../../content/settings.ts';
import type { Actor, Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import { type ActId, newId, type SignalId } from '../../../kernel/ids.ts';
import { done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import { newDataKey } from '../../../kernel/sealing/seal.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { helpOf, helpProblems } from '../refusal.ts';
import { contactSchema, specialSchema, storySchema } from '../report-content.ts';
import { sealParts } from '../sealed-parts.ts';
import { mentionsIn, tokensOf } from '../search-tokens.ts';
import { dueAt } from '../signal.ts';
import { signalReference } from '../signal-reference.ts';
import { intakeFacts, type NewSignal, storeReport } from '../store/reports.ts';

/** A report as it comes in, from whatever channel. Person data stands in story, contact and special only. */
export const reportInput = z.strictObject({
  /** The same for a form that is sent twice: `_once` of the form; fixed for a public draft. */
  submission: z.string().min(1).max(100),
  product: z.enum(codesOf(contactProduct)),
  channel: z.enum(codesOf(signalChannel)),
  reporterType: z.enum(codesOf(reporterType)),
  wantsFeedback: z.boolean().default(false),
  form: z.enum(codesOf(exploitationForm)).default('unknown'),
  urgency: z.enum(codesOf(signalUrgency)).default('normal'),
  minor: z.enum(codesOf(minor)).default('unknown'),
  /** Whether an adult wants help. Asked after the age, and never of a minor. */
  help: z.enum(codesOf(helpAnswer)).nullable().default(null),
  helpRefusal: z.enum(codesOf(helpRefusal)).nullable().default(null),
  story: storySchema,
  contact: contactSchema.optional(),
  special: specialSchema.optional(),
});
export type ReportInput = z.input<typeof reportInput>;
type Report = z.output<typeof reportInput>;

export interface Received {
  readonly signalId: SignalId;
  readonly reference: string;
  readonly domain: Domain;
  /** It had been received before: the same form sent twice. */
  readonly repeated: boolean;
}

/**
 * Takes in a report: one signal, its first act, its search tokens, all sealed, in one statement. Sent twice by
 * the same person it is one signal and answers the same. A question for advice leaves nothing to find anybody
 * by (R8). The domain follows from who reports and whether a minor may be involved (R2, R6); a coordinator's
 * own entry stays in the own domain. Of an adult who refuses help nothing about the person is kept. Source: S33, S109-S111, domain 4.4.
 */
export const report = verb({
  name: 'signals.report',
  act: 'write',
  activity: 'signals',
  input: reportInput,
  subject: ownOrganisationAsSubject('signal'),
  run: receive,
});

async function receive(context: Context, input: Report): Promise<Outcome<Received>> {
  const problems = helpProblems(input);
  if (problems.length > 0) return invalid(...problems);
  const { help, codes: helpCodes } = helpOf(input);
  // an adult who refuses help counts without a name: what was typed about persons is not kept
  const special = help === 'no' ? undefined : input.special;
  const facts = await intakeFacts(context);
  const signalId = newId<SignalId>();
  const actId = newId<ActId>();
  const { key, wrapped } = newDataKey(context.key, signalId);
  const findable = input.product !== 'advice';
  const mentions = findable ? mentionsIn(input.story, special ?? {}, facts.places) : [];
  const who = reporterColumns(context.actor, input.channel);
  const signal: NewSignal = {
    signalId,
    actId,
    domain: domainFor(context.actor, input),
    product: input.product,
    channel: input.channel,
    reporterType: input.reporterType,
    anonymous: input.contact?.anonymous ?? true,
    wantsFeedback: input.wantsFeedback,
    form: input.form,
    urgency: input.urgency,
    minor: input.minor,
    help,
    toldAt: enteredByCoordinator(context.actor, input.channel) ? context.now : null,
    dueAt: dueAt('received', input.urgency, context.now, { triage: facts.triageDays, enriching: 1 }),
    submission: submissionOf(context.actor, input.submission),
    ...who,
    wrapped,
    codes: {
      state: 'received',
      product: input.product,
      form: input.form,
      urgency: input.urgency,
      minor: input.minor,
      ...helpCodes,
      waitsFor: 'coordinator',
    },
    parts: sealParts(key, actId, {
      story: input.story,
      contact: findable ? input.contact : undefined,
      special: findable ? filled(special) : undefined,
    }),
    tokens: tokensOf(context, mentions),
  };
  const stored = await storeReport(context, signal);
  context.about('signal', stored.signalId);
  context.note({ channel: input.channel, product: input.product, repeated: stored.repeated });
  const { serial, ...rest } = stored;
  return done({ ...rest, reference: signalReference(context.house, serial) });
}

const filled = (special: Report['special']): Report['special'] =>
  special !== undefined && Object.keys(special).length > 0 ? special : undefined;

const domainFor = (actor: Actor, input: Report): Domain =>
  actor.kind === 'seat' && actor.seat.role === 'coordinator' && actor.seat.domain !== null
    ? actor.seat.domain
    : firstDomain(input.reporterType, input.minor);

/** What a colleague told the coordinator, who need not be told of it by mail. */
const enteredByCoordinator = (actor: Actor, channel: Report['channel']): boolean =>
  actor.kind === 'seat' && actor.seat.role === 'coordinator' && channel !== 'web_internal';

/**
 * Who stands with the signal. A colleague only as a keyed hash; a coordinator who writes down what a colleague
 * told by name, as with every act of that seat; that colleague has no account here to answer from. The public by the
 * hash of the receipt code.
 */
function reporterColumns(
  actor: Actor,
  channel: Report['channel'],
): Pick<NewSignal, 'actorKind' | 'personId' | 'seatId' | 'receiptHash' | 'reporterToken'> {
  const nobody = { personId: null, seatId: null, receiptHash: null, reporterToken: null };
  switch (actor.kind) {
    case 'public':
    case 'reporter':
      return { ...nobody, actorKind: 'public', receiptHash: actor.receiptHash ?? null };
    case 'seat': {
      const entering = actor.seat.role === 'coordinator';
      return {
        ...nobody,
        actorKind: 'seat',
        reporterToken: enteredByCoordinator(actor, channel) ? null : actor.reporterToken,
        personId: entering ? actor.personId : null,
        seatId: entering ? actor.seat.id : null,
      };
    }
    case 'job':
    case 'command-line':
    case 'person':
      return { ...nobody, actorKind: 'job' };
  }
}

/**
 * Bound to who sends it, so that nobody can stand in the way of somebody else's report. A receipt code stands for
 * one report, however it was sent.
 */
function submissionOf(actor: Actor, submission: string): Buffer {
  const hash = createHash('sha256');
  if (actor.kind === 'public' || actor.kind === 'reporter')
    return hash.update(actor.receiptHash ?? submission).digest();
  const own = actor.kind === 'seat' ? actor.reporterToken : actor.kind;
  return hash.update(own).update('\0').update(submission).digest();
}
