import type { Actor, Role } from './actor.ts';

/**
 * A policy sentence: who may do which verbs, on which ground. Policies are data: the same sentences decide
 * before a verb runs and answer "Waarom mag deze persoon dit zien?" on a record. What no sentence allows
 * is refused.
 */
export interface Sentence {
  /** Unique key, written in the audit trail beside what it allowed. */
  readonly key: string;
  /** The sentence itself, in Dutch, as shown to people. */
  readonly text: string;
  /** Law, agreement or rule it rests on, as shown to people. */
  readonly ground: string;
  readonly verbs: readonly string[];
  /** First gate, before anything is loaded: may this kind of actor ever do this? */
  readonly who: (actor: Actor) => boolean;
  /** Second gate: this record? Left out where the verb has no record of its own. */
  readonly when?: (actor: Actor, subject: Subject) => boolean;
}

/** The facts of a record that policies judge; filled by the verb's own `subject`. */
export interface Subject {
  readonly kind: string;
  readonly id: string | null;
  readonly organisationId: string;
  readonly domain?: string | null;
  /** Further facts, codes only. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

export type Decision = { readonly allowed: true; readonly sentence: Sentence } | { readonly allowed: false };

/** First gate: is there any sentence under which this actor could do this verb? */
export function mayEver(sentences: readonly Sentence[], actor: Actor, verb: string): boolean {
  return sentences.some((sentence) => sentence.verbs.includes(verb) && sentence.who(actor));
}

/** Second gate: the first sentence that allows this verb on this record, or refusal. */
export function decide(
  sentences: readonly Sentence[],
  actor: Actor,
  verb: string,
  subject: Subject,
): Decision {
  const sentence = sentences.find(
    (candidate) =>
      candidate.verbs.includes(verb) &&
      candidate.who(actor) &&
      (candidate.when === undefined || candidate.when(actor, subject)),
  );
  return sentence ? { allowed: true, sentence } : { allowed: false };
}

/** Every sentence under which this actor may do something with this record, with the verbs it allows. */
export function explain(sentences: readonly Sentence[], actor: Actor, subject: Subject): readonly Sentence[] {
  return sentences.filter(
    (sentence) => sentence.who(actor) && (sentence.when === undefined || sentence.when(actor, subject)),
  );
}

/** `who` for one or more seats. */
export const seated =
  (...roles: readonly Role[]) =>
  (actor: Actor): boolean =>
    actor.kind === 'seat' && roles.includes(actor.seat.role);

/** `when` for records of one's own organisation. */
export const ownOrganisation = (actor: Actor, subject: Subject): boolean =>
  actor.organisationId === subject.organisationId;

/** `when` for records that lie in the compartment of this seat (R2). */
export const ownDomain = (actor: Actor, subject: Subject): boolean =>
  ownOrganisation(actor, subject) && actor.kind === 'seat' && actor.seat.domain === subject.domain;
