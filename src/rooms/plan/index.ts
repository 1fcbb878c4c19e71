/** The door of the room: what was promised, how far it is, and the paper for the council. Knows no person. */
export { destinations } from './destinations.ts';
export { jobs } from './jobs.ts';
export { routes } from './pages/routes.ts';
export { sentences } from './policy.ts';
