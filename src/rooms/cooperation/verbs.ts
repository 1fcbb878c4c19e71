/** What can be done together, for who acts without a page: the demo, which makes its own past. */
export { addAgreement, changeAgreement } from './agreements/keep-agreement.ts';
export { moveOnAgreement } from './agreements/move-on-agreement.ts';
export { listAgreements } from './agreements/read-agreements.ts';
export { setCoverage } from './agreements/set-coverage.ts';
export { takeKnown } from './agreements/take-known.ts';
export { addDocument } from './documents/policy-document.ts';
export { listFrames } from './documents/read-documents.ts';
export { cancelMeeting, holdMeeting } from './meetings/end-meeting.ts';
export { addMeetingItem } from './meetings/meeting-items.ts';
export { planMeeting } from './meetings/plan-meeting.ts';
export { setAttendance } from './meetings/set-attendance.ts';
export { reviewPractice } from './practices/review-practice.ts';
export { submitPractice } from './practices/submit-practice.ts';
export { usePractice } from './practices/use-practice.ts';
export { askDirector } from './stuck/ask-director.ts';
export { addCaseStep, closeCase } from './stuck/follow-case.ts';
export { readWeek } from './week/read-week.ts';
export { changeWeekEvent, evaluateWeek, startWeek } from './week/week-events.ts';
