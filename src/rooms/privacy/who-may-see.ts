import { z } from 'zod';
import { done, invalid, type Outcome } from '../../kernel/outcome.ts';
import { decide, type Sentence } from '../../kernel/policy.ts';
import { ownOrganisationAsSubject, verb } from '../../kernel/verb.ts';
import { type SeatedColleague, seatedColleagues } from '../people/index.ts';
import { findRecord, noSuchRecord, subjectOfRecord } from './find-record.ts';
import { type NamedKind, referenceFor } from './references.ts';

/** The verbs with which somebody reads what a record holds. */
export const OPENING: Readonly<Record<NamedKind, readonly string[]>> = {
  signal: ['signals.read', 'signals.open-part'],
  hand_over: [
    'signals.read-received-hand-over',
    'signals.read-sent-hand-over',
    'signals.open-sent-hand-over',
  ],
  consultation: ['signals.read-consultation'],
};

/** A rule, and the colleagues whom it lets in today. */
export interface Admission {
  readonly sentence: Pick<Sentence, 'key' | 'text' | 'ground'>;
  readonly colleagues: readonly Omit<SeatedColleague, 'actor'>[];
}

export interface WhoMaySee {
  readonly reference: string;
  readonly kind: NamedKind;
  readonly admissions: readonly Admission[];
}

/**
 * "Waarom mag deze persoon dit zien?" of one record: every colleague who can open it today, with the rule that
 * allows it. Asked of the same sentences that decide, so it cannot say anything else than what happens.
 */
export const whoMaySee = verb({
  name: 'privacy.who-may-see',
  act: 'read',
  activity: 'oversight',
  input: z.strictObject({ reference: z.string().trim().min(1).max(40) }),
  subject: ownOrganisationAsSubject('audit'),
  run: async (context, { reference }): Promise<Outcome<WhoMaySee>> => {
    const record = await findRecord(context, reference);
    if (record === null) return invalid(noSuchRecord);
    context.about(record.kind, record.id);
    const subject = subjectOfRecord(record);
    const admissions = new Map<
      string,
      { sentence: Sentence; colleagues: Omit<SeatedColleague, 'actor'>[] }
    >();
    for (const { actor, ...colleague } of await seatedColleagues(context)) {
      const sentences = OPENING[record.kind].flatMap((opening) => {
        const decision = decide(context.house.sentences, actor, opening, subject);
        return decision.allowed ? [decision.sentence] : [];
      });
      for (const sentence of new Set(sentences)) {
        const admission = admissions.get(sentence.key) ?? { sentence, colleagues: [] };
        admission.colleagues.push(colleague);
        admissions.set(sentence.key, admission);
      }
    }
    return done({
      reference: referenceFor(context.house, record.kind, record.serial),
      kind: record.kind,
      admissions: [...admissions.values()].map(({ sentence: { key, text, ground }, colleagues }) => ({
        sentence: { key, text, ground },
        colleagues,
      })),
    });
  },
});
