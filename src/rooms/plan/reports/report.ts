import type { ReportKindCode, SectionCode } from '../../../../content/reports.ts';
import type { OrganisationId, ReportId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import type { FrozenFacts } from './frozen.ts';

export type ReportState = 'draft' | 'approved' | 'sent' | 'published';

/** What can be done with a report as a whole. */
export type ReportActKind =
  | 'made'
  | 'frozen_again'
  | 'approved'
  | 'reopened'
  | 'sent'
  | 'published'
  | 'withdrawn';

/** A report as a line in a list. */
export interface ReportLine {
  readonly id: ReportId;
  readonly organisationId: OrganisationId;
  readonly kind: ReportKindCode;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly frozenOn: LocalDate;
  readonly state: ReportState;
  /** Goes up with everything that is done with the report as a whole. */
  readonly version: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly office: string;
}

/** A report with its figures. */
export interface Report extends ReportLine {
  readonly facts: FrozenFacts;
}

/** The text of one part: what was typed, or (version 0) the sentence from the facts. */
export interface ReportText {
  readonly section: SectionCode;
  readonly body: string;
  readonly version: number;
  readonly writtenAt: Date | null;
  readonly office: string | null;
}

/** Something that was done with a report. */
export interface ReportAct {
  readonly kind: ReportActKind;
  readonly at: Date;
  readonly office: string;
  readonly decidedBy: string | null;
  readonly decidedOn: LocalDate | null;
}

/** What each act does: from which states, and into which. */
const STEPS: Readonly<
  Record<Exclude<ReportActKind, 'made'>, { readonly from: readonly ReportState[]; readonly to: ReportState }>
> = {
  frozen_again: { from: ['draft'], to: 'draft' },
  approved: { from: ['draft'], to: 'approved' },
  reopened: { from: ['approved'], to: 'draft' },
  sent: { from: ['approved'], to: 'sent' },
  published: { from: ['sent'], to: 'published' },
  withdrawn: { from: ['published'], to: 'sent' },
};

/** The state after this act, or null when it cannot be done now. */
export function stateAfter(state: ReportState, act: Exclude<ReportActKind, 'made'>): ReportState | null {
  const { from, to } = STEPS[act];
  return from.includes(state) ? to : null;
}
