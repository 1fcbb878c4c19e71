/** The door of the room: what was promised, how far it is, and the paper for the council. Knows no person. */

export {
  type ActionStanding,
  actionStandings,
  dueOn,
  type Risk,
  type Standing,
} from './actions/standing.ts';
export {
  type CurrentPlan,
  type JudgedItem,
  type JudgedPlan,
  judgedItems,
  ownCurrentPlan,
} from './current-plans.ts';
export { destinations } from './destinations.ts';
export type { Silence } from './indicators/silence.ts';
export { jobs } from './jobs.ts';
export * as normVerbs from './norm-verbs.ts';
export { type NormFinding, type NormState, normStates, OWN_WORD } from './norms/norm.ts';
export { type OwnNorms, ownSilence, readNorms } from './norms/read-norms.ts';
export { normsOfRegion, type RegionNorms } from './norms/region-norms.ts';
export { routes } from './pages/routes.ts';
export * as paperVerbs from './paper-verbs.ts';
export { type PlanStanding, planStandings } from './plan.ts';
export { publishedPapers } from './plans/published-papers.ts';
export { sentences } from './policy.ts';
export * as verbs from './verbs.ts';
