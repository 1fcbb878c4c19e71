import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import type { SecondReadingId } from '../../../kernel/ids.ts';
import { absent, changed, done, type Outcome } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { namesOf } from '../../people/index.ts';
import { signalReference } from '../signal-reference.ts';
import { decideReading, readingById, readingsFor, type SecondReading } from '../store/second-readings.ts';
import { ACTIVITY, LONGEST_TEXT } from './file-verb.ts';
import { followSecondReading } from './follow-second-reading.ts';

/** A question to a second reader, as the second reader sees it. */
export interface ReadingView {
  readonly id: SecondReadingId;
  readonly reference: string;
  readonly kind: SecondReading['kind'];
  readonly askedByName: string;
  readonly askedAt: Date;
  readonly decision: SecondReading['decision'];
  readonly decidedAt: Date | null;
  readonly motivation: string;
  /** Reference of the signal to merge into; null for another kind of question. */
  readonly other: string | null;
  readonly codes: { readonly form: string; readonly urgency: string; readonly minor: string };
}

const named = z.object({ reading: z.uuid() });

const subject = async (context: Context, input: { reading: string }): Promise<Subject | null> => {
  const reading = await readingById(context, input.reading);
  return reading === null
    ? null
    : {
        kind: 'second_reading',
        id: reading.id,
        organisationId: context.actor.organisationId,
        facts: { askedBy: reading.askedBy, kind: reading.kind },
      };
};

/** Questions of colleagues that wait for an answer, the oldest first; at most a hundred. */
export const secondReadings = verb<Record<string, never>, readonly ReadingView[]>({
  name: 'signals.second-readings',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('signals'),
  run: async (context) => {
    const { actor } = context;
    if (actor.kind !== 'seat') return absent;
    return done(await views(context, await readingsFor(context, actor.personId)));
  },
});

/** One question: motivation and codes, never the file (R17). */
export const readSecondReading = verb({
  name: 'signals.read-second-reading',
  act: 'read',
  activity: ACTIVITY,
  input: named,
  subject,
  run: async (context, input): Promise<Outcome<ReadingView>> => {
    const reading = await readingById(context, input.reading);
    const [view] = reading === null ? [] : await views(context, [reading]);
    return view === undefined ? absent : done(view);
  },
});

/**
 * Agrees or not. Only once, by somebody else than who asked. What follows in the file is done by a job: the
 * second reader may sit on the other domain's seat and cannot touch it.
 */
export const decideSecondReading = verb({
  name: 'signals.decide-second-reading',
  act: 'write',
  activity: ACTIVITY,
  input: named
    .extend({
      decision: z.enum(['agreed', 'disagreed'], 'Kies of u het ermee eens bent.'),
      reason: z.string().trim().max(LONGEST_TEXT).default(''),
    })
    .refine(({ decision, reason }) => decision === 'agreed' || reason !== '', {
      path: ['reason'],
      message: 'Schrijf waarom u het er niet mee eens bent. Uw collega leest dit.',
    }),
  subject,
  run: async (context, { reading, decision, reason }): Promise<Outcome<{ readonly reading: string }>> => {
    const { actor } = context;
    if (actor.kind !== 'seat') return absent;
    if (!(await decideReading(context, reading, actor.personId, decision, reason))) {
      const before = await readingById(context, reading);
      return changed({ what: 'Er is al besloten', at: before?.decidedAt ?? context.now });
    }
    context.note({ decision });
    if (reason !== '') context.because(reason);
    const organisation = context.actor.organisationId;
    await context.house.jobs.enqueue(
      context.db,
      followSecondReading,
      { organisation, reading },
      { singletonKey: reading },
    );
    return done({ reading });
  },
});

async function views(context: Context, readings: readonly SecondReading[]): Promise<readonly ReadingView[]> {
  const names = await namesOf(
    context,
    readings.map(({ askedBy }) => askedBy),
  );
  context.concerns('second_reading', ...readings.map(({ id }) => id));
  return readings.flatMap(({ question, ...reading }) =>
    question === null
      ? []
      : [
          {
            id: reading.id,
            reference: signalReference(context.house, question.serial),
            kind: reading.kind,
            askedByName: names.get(reading.askedBy) ?? 'Een collega',
            askedAt: reading.askedAt,
            decision: reading.decision,
            decidedAt: reading.decidedAt,
            motivation: question.motivation,
            other: question.other === null ? null : signalReference(context.house, question.other),
            codes: { form: question.form, urgency: question.urgency, minor: question.minor },
          },
        ],
  );
}
