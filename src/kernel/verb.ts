import type { ZodType } from 'zod';
import type { ActivityName } from '../../content/processing-activities.ts';
import type { Actor } from './actor.ts';
import { entryStatement } from './audit/entry.ts';
import { type Context, inTenant, type Notes, type Scope, type Statement } from './context.ts';
import type { House } from './house.ts';
import { newTrace, type TraceId } from './ids.ts';
import { absent, type Outcome, type Problem } from './outcome.ts';
import { decide, mayEver, type Subject } from './policy.ts';
import { type Concerned, linesStatement, type ProcessingStatus } from './processing/line.ts';

/**
 * One thing that can be done or asked, anywhere in the house. Pages, API, jobs and the command line all
 * end here, so that policy and audit cannot be forgotten.
 */
export interface Verb<Input, Value> {
  /** `room.verb`, e.g. `signals.triage`; the name in policies, audit and log. */
  readonly name: string;
  readonly act: 'read' | 'write';
  /** Activity in the register of processing activities (AVG art. 30) that this serves. */
  readonly activity: ActivityName;
  readonly scope?: Scope;
  readonly input: ZodType<Input>;
  /** The record it is about, as policies judge it; null when there is none such. Reads only. */
  readonly subject: (context: Context, input: Input) => Promise<Subject | null> | Subject | null;
  readonly run: (context: Context, input: Input) => Promise<Outcome<Value>>;
}

/** Any verb, where only its name and shape matter (registries, tests). */
// biome-ignore lint/suspicious/noExplicitAny: a verb of unknown input is only ever parsed, never called directly
export type AnyVerb = Verb<any, any>;

const known = new Map<string, AnyVerb>();

/** Gives a verb its types, and a place among those that the registers speak of. */
export function verb<Input, Value>(definition: Verb<Input, Value>): Verb<Input, Value> {
  known.set(definition.name, definition);
  return definition;
}

/** Every verb that this house can run, by name: what the register of processing activities is made of. */
export const knownVerbs = (): ReadonlyMap<string, AnyVerb> => known;

/** A subject that is the organisation itself, for verbs that are not about one record. */
export const ownOrganisationAsSubject =
  (kind: string) =>
  (context: Context): Subject => ({ kind, id: null, organisationId: context.actor.organisationId });

/**
 * Runs a verb for an actor: parse, tenant transaction, policy (deny by default), run, audit, commit.
 * The audit entry stands in the same transaction as the act: no act without entry, no entry without act. So do the
 * lines of the processing log, one for each person concerned.
 * A refusal is written too. What the caller gets for "not yours" is the same as for "not there".
 */
export async function run<Input, Value>(
  house: House,
  actor: Actor,
  what: Verb<Input, Value>,
  input: unknown,
  trace: TraceId = newTrace(),
): Promise<Outcome<Value>> {
  const started = performance.now();
  const outcome = await decided(house, actor, what, input, trace);
  house.log.info('verb', {
    verb: what.name,
    outcome: outcome.kind,
    traceId: trace,
    organisationId: actor.organisationId,
    ms: Math.round((performance.now() - started) * 10) / 10,
  });
  return outcome;
}

async function decided<Input, Value>(
  house: House,
  actor: Actor,
  what: Verb<Input, Value>,
  raw: unknown,
  trace: TraceId,
): Promise<Outcome<Value>> {
  if (!mayEver(house.sentences, actor, what.name)) {
    await inTenant(house, actor, what.scope ?? 'tenant', trace, async (context, notes) =>
      enter(context, notes, what, null, 'denied', null),
    );
    return absent;
  }
  const parsed = what.input.safeParse(raw);
  if (!parsed.success) return { kind: 'invalid', problems: problemsOf(parsed.error.issues) };
  return inTenant(house, actor, what.scope ?? 'tenant', trace, async (context, notes) => {
    const subject = await what.subject(context, parsed.data);
    if (subject === null) {
      enter(context, notes, what, null, 'absent', null);
      return absent;
    }
    const decision = decide(house.sentences, actor, what.name, subject);
    if (!decision.allowed) {
      enter(context, notes, what, subject, 'denied', null);
      return absent;
    }
    const outcome = await runLogged(context, notes, what, subject, parsed.data);
    enter(context, notes, what, subject, outcome.kind, decision.sentence.key);
    return outcome;
  });
}

/** Runs it, and has the processing log written together with the commit; when it breaks, on its own. */
async function runLogged<Input, Value>(
  context: Context,
  notes: Notes,
  what: Verb<Input, Value>,
  subject: Subject,
  input: Input,
): Promise<Outcome<Value>> {
  const linesAs = (status: ProcessingStatus): Statement | null =>
    linesStatement(context, {
      operation: what.name,
      activity: what.activity,
      status,
      concerned: concernedIn(notes, subject),
    });
  try {
    const outcome = await what.run(context, input);
    notes.lines = linesAs(outcome.kind === 'done' ? 'Ok' : 'Unset');
    return outcome;
  } catch (error) {
    notes.broken = linesAs('Error');
    throw error;
  }
}

/** Whom the verb named, or else whoever its record is about. */
function concernedIn(notes: Notes, subject: Subject): readonly Concerned[] {
  if (notes.concerned.length > 0) return notes.concerned;
  const about = notes.subject ?? subject;
  return about.id === null ? [] : [{ kind: about.kind, id: about.id }];
}

/** Has the entry written together with the commit. */
function enter(
  context: Context,
  notes: Notes,
  what: AnyVerb,
  subject: Subject | null,
  outcome: string,
  sentence: string | null,
): void {
  notes.entry = entryStatement(context, {
    verb: what.name,
    act: what.act,
    subjectKind: notes.subject?.kind ?? subject?.kind ?? 'none',
    subjectId: notes.subject?.id ?? subject?.id ?? null,
    outcome,
    sentence,
    detail: notes.codes,
    reason: notes.reason,
  });
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const problemsOf = (issues: readonly Issue[]): Problem[] =>
  issues.map((issue) => ({ field: issue.path.map(String).join('.'), text: issue.message }));
