/** The door of the room: organisations, seats, and who comes in. */
export { destinations } from './destinations.ts';
export { holdersOf, type SeatHolder } from './holders-of.ts';
export { jobs } from './jobs.ts';
export {
  allOrganisations,
  type Organisation,
  organisationById,
  organisationBySlug,
  regionOf,
} from './organisations.ts';
export { routes } from './pages/routes.ts';
export { whoComesIn } from './pages/who-comes-in.ts';
export { FORMER_COLLEAGUE, namesOf } from './person.ts';
export { type PlacedPerson, placePerson } from './place-person.ts';
export { sentences } from './policy.ts';
export { markSetUp, newSetupLink, prepareInstallation, SETUP_HOURS } from './prepare-installation.ts';
export { readSetting, type SettingValue } from './read-setting.ts';
export { seatTitle } from './seat.ts';
