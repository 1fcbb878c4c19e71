/** The door of the room: what organisations do together: meetings, agreements, policy documents, stuck cases, good practices. Knows no person. */
export { destinations } from './destinations.ts';
export {
  type AgreementInForce,
  agreementsHolding,
  attendanceYears,
  bodyNormOf,
  type MeetingHeld,
  type MeetingYear,
  meetingsHeld,
  meetingYears,
  type WeekYear,
  weekYears,
} from './facts.ts';
export { jobs } from './jobs.ts';
export { openMeetingActions, takeOverMeetingAction } from './meetings/meeting-actions.ts';
export { routes } from './pages/routes.ts';
export { sentences } from './policy.ts';
export type { MeetingItem } from './store/meeting-items.ts';
export { documentsInReach, type PolicyDocument } from './store/policy-documents.ts';
export * as verbs from './verbs.ts';
export { weekOf } from './week/week.ts';
