import type { NormReportKind } from '../../../../content/norms.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';

/** A seat: whether somebody holds it, and who stands in. */
export interface SeatFact {
  readonly held: boolean;
  readonly deputies: number;
  /** Null: never held, or held now. */
  readonly emptySince: LocalDate | null;
  readonly until: LocalDate | null;
}

/** What a municipality filled in itself. */
export interface NormReport {
  readonly id: string;
  readonly kind: NormReportKind;
  readonly onDate: LocalDate;
  readonly untilDate: LocalDate | null;
  readonly amount: number | null;
  readonly ofTotal: number | null;
  readonly label: string;
  readonly source: string;
  readonly office: string;
  readonly enteredAt: Date;
}

/** How an action of the plan stands, for norms that rest on one. */
export interface ActionFact {
  readonly code: string;
  readonly begun: boolean;
  readonly done: boolean;
}

/** Everything that the norms of one municipality rest on. What no room could tell is null. */
export interface NormFacts {
  readonly today: LocalDate;
  /** The calendar year that is looked at. */
  readonly year: number;
  readonly seats: { readonly care: SeatFact; readonly safety: SeatFact };
  /** Null: the municipality has no plan. */
  readonly plan: { readonly inForce: boolean; readonly endsOn: LocalDate } | null;
  readonly actions: readonly ActionFact[];
  /** A policy document other than the plan that is valid today. */
  readonly policyValid: boolean;
  /** Agreements that are in force today and cover this municipality. */
  readonly agreements: { readonly shelter: boolean; readonly careCoordination: boolean } | null;
  readonly network: {
    readonly needed: number;
    readonly held: readonly LocalDate[];
    readonly planned: readonly LocalDate[];
    /** Meetings of the network that somebody of this municipality was at. */
    readonly attended: number;
  } | null;
  readonly week: { readonly held: readonly LocalDate[]; readonly planned: readonly LocalDate[] } | null;
  /** Signals received in the year; people see a protected form of it. */
  readonly signals: { readonly reports: number; readonly advice: number };
  /** Trainings in the year that stand as evidence at an action. */
  readonly trainings: number;
  readonly reports: readonly NormReport[];
  /** Share of the staff that has to be trained, in percent. */
  readonly hotelShare: number;
  readonly glasses: { readonly owned: number; readonly busiest: number };
  readonly meldpunt: {
    readonly hours: string | null;
    readonly link: 'answers' | 'silent' | 'unchecked';
    readonly checkedOn: LocalDate | null;
  };
  readonly duties: { readonly total: number; readonly done: number; readonly open: readonly string[] };
  readonly routes: { readonly situations: number; readonly deadEnds: number };
}
