import type { Domain } from '../../../kernel/actor.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import type { PlanStanding } from '../plan.ts';

/** One municipality as the regional director sees it: seats, promises and agreements, never a person. */
export interface DeskRow {
  readonly id: OrganisationId;
  readonly slug: string;
  readonly name: string;
  /** Seats of aandachtsfunctionarissen that nobody holds today. */
  readonly emptySeats: readonly {
    readonly domain: Domain;
    /** Null when the seat was never made. */
    readonly since: LocalDate | null;
    readonly everHeld: boolean;
  }[];
  readonly plan: {
    readonly standing: PlanStanding;
    readonly endsOn: LocalDate;
    readonly successorReady: boolean;
  } | null;
  readonly actions: {
    readonly total: number;
    readonly done: number;
    readonly overdue: number;
    readonly atRisk: number;
    /** Last day of the action that is late for the longest time. */
    readonly overdueSince: LocalDate | null;
  };
  readonly norms: { readonly met: number; readonly missed: readonly string[]; readonly open: number };
  /** Of the Netwerk Aandachtsfunctionarissen, this year. */
  readonly meetings: { readonly held: number; readonly attended: number };
  /** Agreements that hold here today. */
  readonly agreements: { readonly inForce: number };
  readonly instruments: {
    readonly inForce: number;
    readonly stated: number;
    readonly lastStated: LocalDate | null;
  };
  readonly remindedAt: Date | null;
}
