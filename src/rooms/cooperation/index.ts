/** The door of the room: what organisations do together: meetings, agreements, policy documents, stuck cases, good practices. Knows no person. */
export { destinations } from './destinations.ts';
export { jobs } from './jobs.ts';
export { type CooperationCounts, cooperationCounts, type NetworkYear, networkYear } from './plan-counts.ts';
export { routes } from './pages/routes.ts';
export { sentences } from './policy.ts';
