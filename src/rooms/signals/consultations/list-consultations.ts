import { z } from 'zod';
import type { ExploitationForm, SignalUrgency } from '../../../../content/code-lists.ts';
import { domainsOf } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, type Verb, verb } from '../../../kernel/verb.ts';
import { type Party, partyOf } from '../hand-over/recipients.ts';
import { type ConsultationRow, consultationLines, type Place } from '../store/consultation-lists.ts';
import type { ConsultationState } from '../store/consultations.ts';
import type { ConsultationSide } from './consultation-content.ts';
import { consultationReference } from './consultation-reference.ts';

/** How many stand on one screen. */
export const CONSULTATIONS_SHOWN = 25;

/** A line of a list as pages get it: codes, dates, the reference and the other side. */
export interface ConsultationLine {
  readonly reference: string;
  readonly state: ConsultationState;
  readonly form: ExploitationForm;
  readonly urgency: SignalUrgency;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly silent: boolean;
  readonly other: Party;
}

export interface ConsultationList {
  readonly lines: readonly ConsultationLine[];
  /** Goes in the address of the next screen; null when there is none. */
  readonly next: string | null;
}

const input = z.object({
  which: z.enum(['open', 'ended']).default('open').catch('open'),
  after: z.string().max(80).optional(),
});

const list = (name: string, side: ConsultationSide): Verb<z.output<typeof input>, ConsultationList> =>
  verb({
    name,
    act: 'read',
    activity: 'signals',
    input: input as z.ZodType<z.output<typeof input>>,
    subject: ownOrganisationAsSubject('consultations'),
    run: async (context, { which, after }) => {
      const of = { side, which, domains: domainsOf(context.actor) };
      const found = await consultationLines(context, of, placeIn(after), CONSULTATIONS_SHOWN + 1);
      const shown = found.slice(0, CONSULTATIONS_SHOWN);
      context.concerns('consultation', ...shown.map(({ id }) => id));
      const last = found.length > shown.length ? shown.at(-1) : undefined;
      return done({
        lines: await Promise.all(shown.map((line) => viewOf(context, line, side))),
        next: last === undefined ? null : placeOf(last),
      });
    },
  });

/** What the own compartment asked others. */
export const askedConsultations = list('signals.asked-consultations', 'asker');

/** What others asked this organisation. */
export const receivedConsultations = list('signals.received-consultations', 'adviser');

const viewOf = async (
  context: Context,
  line: ConsultationRow,
  side: ConsultationSide,
): Promise<ConsultationLine> => ({
  reference: consultationReference(context.house, line.serial),
  state: line.state,
  form: line.form,
  urgency: line.urgency,
  askedAt: line.askedAt,
  dueAt: line.dueAt,
  silent: line.silentAt !== null,
  other:
    side === 'asker'
      ? await partyOf(context, line.organisationId, line.recipientDomain)
      : await partyOf(context, line.senderOrganisationId, line.senderDomain),
});

const placeOf = ({ id, dueAt, endedAt }: ConsultationRow): string =>
  `${(endedAt ?? dueAt).getTime().toString(36)}.${id}`;

function placeIn(text: string | undefined): Place | null {
  const [time = '', id = ''] = text?.split('.') ?? [];
  const milliseconds = Number.parseInt(time, 36);
  const known = /^[0-9a-z]{1,10}$/.test(time) && milliseconds < 8.64e15 && isUuid(id);
  return known ? { at: new Date(milliseconds), id } : null;
}
