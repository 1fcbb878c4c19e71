/** What can be done with plans, for who acts without a page: the demo, which makes its own past. */
export { commentAction } from './actions/comment-action.ts';
export { addEvidence } from './actions/evidence.ts';
export { addStep, tickStep } from './actions/steps.ts';
export { updateAction } from './actions/update-action.ts';
export { adoptPlan, recordCouncil } from './plans/adopt-plan.ts';
export { beginPlan } from './plans/begin-plan.ts';
export { chooseItem } from './plans/choose-item.ts';
export { evaluateAction } from './plans/evaluate-plan.ts';
export { publishPlan } from './plans/publish-plan.ts';
export { readPlan } from './plans/read-plans.ts';
