/** The door of the room: organisations, seats, and who comes in. */

export { setAbsence } from './absence/set-absence.ts';
export { addressOf } from './address-of.ts';
export { type Vacancy, vacancies } from './administration/organisation-lines.ts';
export { setAbsenceOf } from './administration/set-absence-of.ts';
export { destinations } from './destinations.ts';
export { enterAs } from './enter-as.ts';
export { holdersOf, type SeatHolder } from './holders-of.ts';
export { jobs } from './jobs.ts';
export { renewKey } from './keys/renew-key.ts';
export { rewrapKeys } from './keys/rewrap-keys.ts';
export { logoHref } from './look.ts';
export { chooseNotices } from './notices/choose-notices.ts';
export type { NoticeTemplate } from './notices/notice.ts';
export {
  allOrganisations,
  type Organisation,
  organisationById,
  organisationBySlug,
  regionOf,
} from './organisations.ts';
export { coverNotice } from './pages/cover-notice.tsx';
export { routes } from './pages/routes.ts';
export { whoComesIn } from './pages/who-comes-in.ts';
export { FORMER_COLLEAGUE, namesOf } from './person.ts';
export { confirmedPhonesFor } from './phones.ts';
export { type PlacedPerson, placePerson } from './place-person.ts';
export { sentences } from './policy.ts';
export { isDemo, markDemo, newSetupLink, prepareInstallation, SETUP_HOURS } from './prepare-installation.ts';
export { readSetting, type SettingValue, settingInForce } from './read-setting.ts';
export { actorOf, reporterTokenOf, resolveSession } from './resolve-session.ts';
export { needsFactor, seatTitle } from './seat.ts';
export { type SeatFilling, seatFillings } from './seat-fillings.ts';
export { type SeatedColleague, seatedColleagues } from './seated-colleagues.ts';
export { notRemindedYet, sendNotice, tellRegion } from './send-notice.ts';
export { sittingNow } from './sitting-now.ts';
export { sittingSince } from './sitting-since.ts';
export { type Told, whoIsTold } from './who-is-told.ts';
