import { randomBytes, randomUUID } from 'node:crypto';

declare const brand: unique symbol;

/** Text that the compiler keeps apart from other text. Costs nothing when the program runs. */
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type OrganisationId = Branded<'organisation'>;
export type PersonId = Branded<'person'>;
export type SeatId = Branded<'seat'>;
/** One person on one seat, from one date until another. */
export type HolderId = Branded<'holder'>;
/** Days on which somebody is away from a seat. */
export type AbsenceId = Branded<'absence'>;
export type SessionId = Branded<'session'>;
export type InvitationId = Branded<'invitation'>;
/** One passkey of a colleague. */
export type PasskeyId = Branded<'passkey'>;
/** A provider of identities (OpenID Connect) of one organisation. */
export type IssuerId = Branded<'issuer'>;
export type SettingId = Branded<'setting'>;
export type SignalId = Branded<'signal'>;
export type ActId = Branded<'act'>;
export type TaskId = Branded<'task'>;
export type SecondReadingId = Branded<'second-reading'>;
export type HandOverId = Branded<'hand-over'>;
export type MessageId = Branded<'message'>;
export type AttachmentId = Branded<'attachment'>;
export type SharingId = Branded<'sharing'>;
export type MailboxId = Branded<'mailbox'>;
export type MailProposalId = Branded<'mail-proposal'>;
/** One side of a hit over the region. */
export type RegionHitId = Branded<'region-hit'>;
export type RegionLookId = Branded<'region-look'>;
export type EmergencyId = Branded<'emergency'>;
export type CheckId = Branded<'check'>;
export type PoliceItemId = Branded<'police-item'>;
export type DestructionListId = Branded<'destruction-list'>;
export type HoldId = Branded<'hold'>;
export type DataRequestId = Branded<'data-request'>;
export type ExcerptId = Branded<'excerpt'>;
export type SharingEventId = Branded<'sharing-event'>;
export type DocumentId = Branded<'document'>;
export type PackageId = Branded<'package'>;
export type ConsultationId = Branded<'consultation'>;
export type PlanId = Branded<'plan'>;
/** A text, an ambition, an action or an option of a plan. */
export type PlanItemId = Branded<'plan-item'>;
export type PlanActId = Branded<'plan-act'>;
export type PlanStepId = Branded<'plan-step'>;
export type EvidenceId = Branded<'evidence'>;
export type PlanVersionId = Branded<'plan-version'>;
export type FeedId = Branded<'feed'>;
export type ReportId = Branded<'report'>;
export type ReportActId = Branded<'report-act'>;
/** What a municipality says of one instrument, at one moment. */
export type InstrumentStateId = Branded<'instrument-state'>;
/** A reminder of the regional director to a municipality. */
export type DeskReminderId = Branded<'desk-reminder'>;
export type NormReportId = Branded<'norm-report'>;
export type PollId = Branded<'poll'>;
export type DutyReportId = Branded<'duty-report'>;
export type SeatChangeId = Branded<'seat-change'>;
export type MeetingId = Branded<'meeting'>;
/** A point of the agenda, a decision or an action of a meeting. */
export type MeetingItemId = Branded<'meeting-item'>;
export type AgreementId = Branded<'agreement'>;
export type PolicyDocumentId = Branded<'policy-document'>;
export type StuckCaseId = Branded<'stuck-case'>;
export type PracticeId = Branded<'practice'>;
export type WeekEventId = Branded<'week-event'>;
/** Something that was done with one of these. */
export type CooperationActId = Branded<'cooperation-act'>;

/** Any of the ids that are a uuid in the database. */
export type RecordId =
  | OrganisationId
  | PersonId
  | AbsenceId
  | SeatId
  | HolderId
  | SessionId
  | InvitationId
  | PasskeyId
  | IssuerId
  | SettingId
  | SignalId
  | ActId
  | TaskId
  | SecondReadingId
  | HandOverId
  | MessageId
  | AttachmentId
  | SharingId
  | MailboxId
  | MailProposalId
  | RegionHitId
  | RegionLookId
  | EmergencyId
  | CheckId
  | PoliceItemId
  | DestructionListId
  | HoldId
  | DataRequestId
  | ExcerptId
  | SharingEventId
  | DocumentId
  | PackageId
  | ConsultationId
  | PlanId
  | PlanItemId
  | PlanActId
  | PlanStepId
  | EvidenceId
  | PlanVersionId
  | FeedId
  | ReportId
  | ReportActId
  | InstrumentStateId
  | DeskReminderId
  | NormReportId
  | PollId
  | DutyReportId
  | SeatChangeId
  | MeetingId
  | MeetingItemId
  | AgreementId
  | PolicyDocumentId
  | StuckCaseId
  | PracticeId
  | WeekEventId
  | CooperationActId;

/** A new id: 122 random bits, which tell nothing about order, time or number. */
export const newId = <Id extends RecordId>(): Id => randomUUID() as string as Id;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether this is a uuid in lower case. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** The id in a text from outside (a path, a form), or null. Says nothing about whether the record exists. */
export function readId<Id extends RecordId>(text: string | undefined): Id | null {
  const lower = text?.toLowerCase();
  return lower !== undefined && isUuid(lower) ? (lower as Id) : null;
}

/** 32 hexadecimal characters that tie one request to its log lines and audit entries (W3C Trace Context). */
export type TraceId = Branded<'trace'>;
/** 16 hexadecimal characters for one step within a trace. */
export type SpanId = Branded<'span'>;

export const newTrace = (): TraceId => randomBytes(16).toString('hex') as TraceId;
export const newSpan = (): SpanId => randomBytes(8).toString('hex') as SpanId;

export interface TraceParent {
  readonly traceId: TraceId;
  readonly spanId: SpanId;
  readonly sampled: boolean;
}

const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/**
 * Reads a `traceparent` header. Null when it is absent or not valid, after which one starts a new trace.
 * Source: W3C Trace Context, section 3.2 (later versions may carry more at the end, version 00 may not).
 */
export function parseTraceParent(header: string | null | undefined): TraceParent | null {
  const found = TRACEPARENT.exec(header?.trim() ?? '');
  if (found === null) return null;
  const [, version, traceId, spanId, flags, more] = found;
  if (traceId === undefined || spanId === undefined || flags === undefined) return null;
  if (version === 'ff' || (version === '00' && more !== undefined)) return null;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return null;
  return {
    traceId: traceId as TraceId,
    spanId: spanId as SpanId,
    sampled: (Number.parseInt(flags, 16) & 1) === 1,
  };
}

/** Writes a `traceparent` header, version 00. */
export const formatTraceParent = (parent: TraceParent): string =>
  `00-${parent.traceId}-${parent.spanId}-${parent.sampled ? '01' : '00'}`;
