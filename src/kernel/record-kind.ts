import type { Domain } from './actor.ts';
import type { Context } from './context.ts';

/**
 * A kind of record that is kept for a term and then destroyed. The room of privacy keeps the terms, the lists and the
 * requests; each room above it brings its own kinds, so that privacy knows no table of theirs.
 */
export interface RecordKind {
  /** As in the audit trail: `signal`, `sharing`. */
  readonly kind: string;
  /** Codes in content/retention-rules.ts under which records of this kind are kept. */
  readonly rules: readonly string[];
  /** Records under this rule whose term began before `before`, oldest first, after a place, at most `limit`. */
  due(
    context: Context,
    question: DueQuestion,
    after: DuePlace | null,
    limit: number,
  ): Promise<readonly DueRecord[]>;
  /** Which of these still hold anything. */
  present(context: Context, ids: readonly string[]): Promise<readonly string[]>;
  /** Destroys the keys of these and what goes along with them. Gives those that held something until now. */
  destroy(context: Context, ids: readonly string[]): Promise<readonly string[]>;
  /** Which records carry one of these texts, found by token; nothing is opened. Left out: not about people. */
  readonly find?: (context: Context, texts: readonly string[]) => Promise<readonly FoundRecord[]>;
  /** What one record holds, piece by piece, for who may read it; null when it is not there or destroyed. */
  readonly passages?: (context: Context, id: string) => Promise<readonly Passage[] | null>;
}

export interface DueQuestion {
  readonly rule: string;
  /** Null for kinds that lie in no compartment. */
  readonly domain: Domain | null;
  readonly before: Date;
  /** Only these, where somebody asks again. */
  readonly only?: readonly string[];
}

export interface DuePlace {
  readonly since: Date;
  readonly id: string;
}

export interface DueRecord {
  readonly id: string;
  /** Of the reference by which people call it, or of the signal that it belongs to. */
  readonly serial: number | null;
  /** When its term began to run. */
  readonly since: Date;
}

export interface FoundRecord {
  readonly id: string;
  readonly domain: Domain;
  readonly serial: number;
  readonly by: readonly string[];
}

/** Why something is left out of what a person gets: codes of content/data-requests.ts. */
export type LeftOut = 'third_party' | 'reporter' | 'police' | 'investigation' | 'own_thoughts' | 'not_about';

/** One piece of text of a record. */
export interface Passage {
  /** Stays the same as long as the record does. */
  readonly key: string;
  readonly at: Date;
  /** What it is, in Dutch. */
  readonly label: string;
  readonly text: string;
  /** Why it stays behind whatever somebody chooses; null when it may be given. */
  readonly never: LeftOut | null;
  /** Names of people that stand in it, for masking them elsewhere. */
  readonly names: readonly string[];
}
