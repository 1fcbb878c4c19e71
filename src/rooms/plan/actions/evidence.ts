import { z } from 'zod';
import { type EvidenceId, newId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { officeOf } from '../../../kernel/office.ts';
import { absent, done, invalid, type Outcome, type Problem } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { dayOrNone, once, personProblems, sure, words } from '../plans/fields.ts';
import { itemAsSubject, itemName } from '../plans/plan-subject.ts';
import { handledBefore } from '../store/acts.ts';
import { evidenceOf, insertEvidence, withdrawEvidenceRow } from '../store/evidence.ts';
import { type LinkedRecord, linkableRecords } from './linkable.ts';
import { happened } from './steps.ts';
import { holdAction } from './update-action.ts';

/** What can be typed in as evidence; the rest is chosen from what stands in another room. */
export const typedEvidence = {
  training_held: 'Een training is gehouden',
  material_spread: 'Materiaal is verspreid',
  publicity: 'Aandacht in krant, op site of sociale media',
  decision: 'Een besluit is genomen',
  other: 'Iets anders',
} as const;
export type TypedEvidence = keyof typeof typedEvidence;

/** Words for evidence of any kind. */
export const evidenceWords: Readonly<Record<string, string>> = {
  ...typedEvidence,
  meeting: 'Overleg',
  agreement: 'Afspraak met een partner',
  policy_document: 'Beleidsdocument',
};

const input = itemName.extend({
  once,
  what: z.enum(Object.keys(typedEvidence) as [TypedEvidence], 'Kies wat er is gebeurd.'),
  label: words(200).refine((text) => text !== '', 'Schrijf in een paar woorden wat er was.'),
  happenedOn: dayOrNone,
  /** How many took part, or how many were spread; left open when nobody counted. */
  number: z
    .string()
    .trim()
    .regex(/^\d{0,6}$/, 'Vul een heel getal in, of laat het leeg.')
    .transform((text) => (text === '' ? null : Number(text)))
    .default(null),
  sure,
});
type Added = z.output<typeof input>;

/** Types in what shows that something happened: a training with its day and how many came. */
export const addEvidence = verb<Added, null>({
  name: 'plan.add-evidence',
  act: 'write',
  activity: 'planning',
  input: input as z.ZodType<Added>,
  subject: itemAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const held = await holdAction(context, given.item);
    if (held.kind !== 'done') return held;
    const problems = [
      ...dayProblems(given, localDate(context.now)),
      ...personProblems({ label: given.label }, given.sure),
    ];
    if (problems.length > 0) return invalid(...problems);
    const item = held.value;
    await insertEvidence(context, {
      id: newId<EvidenceId>(),
      planId: item.planId,
      itemId: item.id,
      room: given.what === 'training_held' || given.what === 'material_spread' ? 'awareness' : 'none',
      what: given.what,
      recordId: null,
      reference: '',
      label: given.label,
      happenedOn: given.happenedOn,
      number: given.number,
      office: officeOf(context.actor),
    });
    await happened(context, item, 'evidence_added', { what: given.what, label: given.label }, given.once);
    return done(null);
  },
});

function dayProblems({ what, happenedOn }: Added, today: string): readonly Problem[] {
  if (happenedOn !== null && happenedOn > today)
    return [{ field: 'happenedOn', text: 'Deze dag ligt in de toekomst. Vul in wat al is gebeurd.' }];
  return what === 'training_held' && happenedOn === null
    ? [{ field: 'happenedOn', text: 'Vul de dag van de training in.' }]
    : [];
}

const linking = itemName.extend({ once, record: z.string().min(1, 'Kies wat erbij hoort.').max(80) });
type Linked = z.output<typeof linking>;

/** Ties a meeting, an agreement or a policy document of the own organisation or the region to an action. */
export const linkEvidence = verb<Linked, null>({
  name: 'plan.link-evidence',
  act: 'write',
  activity: 'planning',
  input: linking as z.ZodType<Linked>,
  subject: itemAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const held = await holdAction(context, given.item);
    if (held.kind !== 'done') return held;
    const item = held.value;
    const found = (await linkableRecords(context)).find((record) => keyOf(record) === given.record);
    if (found === undefined) return invalid({ field: 'record', text: 'Kies wat erbij hoort uit de lijst.' });
    const there = (await evidenceOf(context, item.id)).some(({ recordId }) => recordId === found.id);
    if (there) return done(null);
    await insertEvidence(context, {
      id: newId<EvidenceId>(),
      planId: item.planId,
      itemId: item.id,
      room: 'cooperation',
      what: found.what,
      recordId: found.id,
      reference: found.reference,
      label: found.label,
      happenedOn: found.on,
      number: null,
      office: officeOf(context.actor),
    });
    await happened(context, item, 'evidence_added', { what: found.what, label: found.label }, given.once);
    return done(null);
  },
});

/** A record as the value of a choice. */
export const keyOf = ({ what, id }: Pick<LinkedRecord, 'what' | 'id'>): string => `${what}:${id}`;

const withdrawal = itemName.extend({ once, evidence: z.uuid() });
type Withdrawn = z.output<typeof withdrawal>;

/** Takes evidence back that does not belong here. That it stood here stays in the history. */
export const withdrawEvidence = verb<Withdrawn, null>({
  name: 'plan.withdraw-evidence',
  act: 'write',
  activity: 'planning',
  input: withdrawal as z.ZodType<Withdrawn>,
  subject: itemAsSubject,
  run: async (context, given): Promise<Outcome<null>> => {
    if (await handledBefore(context, given.once)) return done(null);
    const held = await holdAction(context, given.item);
    if (held.kind !== 'done') return held;
    const found = (await evidenceOf(context, held.value.id)).find(({ id }) => id === given.evidence);
    if (found === undefined) return absent;
    await withdrawEvidenceRow(context, found.id);
    await happened(
      context,
      held.value,
      'evidence_withdrawn',
      { what: found.what, label: found.label },
      given.once,
    );
    return done(null);
  },
});
