import { z } from 'zod';
import { domainsOf } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { type Verb, verb } from '../../../kernel/verb.ts';
import { recordSubject } from '../../privacy/index.ts';
import { type Consultation, consultationBySerial } from '../store/consultations.ts';
import type { ConsultationSide } from './consultation-content.ts';
import { serialOfConsultation } from './consultation-reference.ts';

/** How a consultation is named in a form or an address. */
export const consultationName = z.object({ reference: z.string().min(1).max(40) });

/** What a page is sent on to after an act. */
export interface Consulted {
  readonly reference: string;
}

/** The facts of a consultation that policies judge: who was asked, and who asks. */
export const consultationSubject = (row: Consultation): Subject => ({
  kind: 'consultation',
  id: row.id,
  organisationId: row.organisationId,
  domain: row.recipientDomain,
  facts: { state: row.state, sender: row.senderOrganisationId, senderDomain: row.senderDomain },
});

/** On which side the actor stands. Both sides of one municipality are told apart by their domain (R2). */
export const sideOf = ({ actor }: Context, row: Consultation): ConsultationSide =>
  row.senderOrganisationId === actor.organisationId && domainsOf(actor).includes(row.senderDomain)
    ? 'asker'
    : 'adviser';

async function consultationNamed(
  context: Context,
  reference: string,
  hold = false,
): Promise<Consultation | null> {
  const serial = serialOfConsultation(context.house, reference);
  return serial === null ? null : consultationBySerial(context, serial, hold);
}

interface ConsultationVerb<Input extends z.output<typeof consultationName>, Value> {
  readonly name: string;
  readonly act: 'read' | 'write';
  readonly input: z.ZodType<Input>;
  readonly run: (context: Context, input: Input, row: Consultation) => Promise<Outcome<Value>>;
}

/** A verb about one consultation, named by its reference. */
export const consultationVerb = <Input extends z.output<typeof consultationName>, Value>(
  definition: ConsultationVerb<Input, Value>,
): Verb<Input, Value> =>
  verb({
    ...definition,
    activity: 'signals',
    subject: async (context, input) => {
      const row = await consultationNamed(context, input.reference);
      // hidden by the wall or not there: the policies refuse the first, and the trail tells which one it was
      return row === null
        ? recordSubject(context, 'consultation', input.reference)
        : consultationSubject(row);
    },
    run: async (context, input) => {
      // Two forms at once: the second waits here, and then sees what the first has done.
      const row = await consultationNamed(context, input.reference, definition.act === 'write');
      if (row === null) throw new Error('a consultation that was there is gone within one transaction');
      return definition.run(context, input, row);
    },
  });
