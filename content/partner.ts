import type { Domain, PartnerType } from './code-lists.ts';
import type { Dated } from './dated.ts';

/** Organisations in the chain, by the code that records keep. */
export type PartnerCode =
  | 'police_avim'
  | 'kmar'
  | 'nla'
  | 'mma'
  | 'essm'
  | 'comensha'
  | 'veilig_thuis'
  | 'zvh'
  | 'riec'
  | 'emm'
  | 'youth'
  | 'nidos'
  | 'halt'
  | 'cosm'
  | 'fairwork'
  | 'ketenregisseur';

/**
 * What the house may do towards a partner. `hand-over`: share a report. `refer-only`: give the number,
 * record nothing of who was referred. `knowledge`: a source of knowledge, nothing goes there.
 * `process-only`: facts about the process, never about a person.
 */
export type CanReceive = 'hand-over' | 'refer-only' | 'knowledge' | 'process-only';

/** A telephone number: as people read it, and as a phone dials it. */
export interface Phone {
  readonly shown: string;
  /** For a `tel:` link. */
  readonly dial: string;
}

/** An organisation in the chain, with when and how the house may turn to it. Texts are Dutch, B1. */
export interface Partner {
  readonly name: string;
  readonly type: PartnerType;
  readonly domain: Domain | 'both';
  readonly canReceive: CanReceive;
  readonly purpose: string;
  readonly whenToUse: string;
  /** Legal ground as it is usually given; the coordinator chooses and is answerable. */
  readonly basis: string;
  readonly conditions: readonly string[];
  readonly feedback: string;
  readonly hours: Dated<string> | null;
  readonly phone: Dated<Phone> | null;
  /** Extra number, for example from abroad. */
  readonly otherPhone?: Dated<Phone>;
  /** How to reach a partner that has no number of its own. */
  readonly reachedBy?: string;
  /** Whether somebody answers at once when it is urgent. */
  readonly urgent: boolean;
  /** False: what stands here about the organisation itself still has to be confirmed. */
  readonly verified: boolean;
}
