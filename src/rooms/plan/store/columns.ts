/** Columns of a plan, by the names that the code knows. */
export const planColumns = [
  'plans.id',
  'plans.organisation_id as organisationId',
  'plans.shared',
  'plans.title',
  'plans.starts_on as startsOn',
  'plans.ends_on as endsOn',
  'plans.source',
  'plans.predecessor_id as predecessorId',
  'plans.state',
  'plans.version',
  'plans.revision',
  'plans.adopted_on as adoptedOn',
  'plans.evaluated_on as evaluatedOn',
  'plans.succeeded_by as succeededBy',
  'plans.published_at as publishedAt',
  'plans.created_at as createdAt',
  'plans.changed_at as changedAt',
] as const;

/** Columns of a plan in a picture of hundreds of plans. */
export const spanColumns = [
  'plans.id',
  'plans.organisation_id as organisationId',
  'plans.starts_on as startsOn',
  'plans.ends_on as endsOn',
  'plans.state',
  'plans.evaluated_on as evaluatedOn',
  'plans.succeeded_by as succeededBy',
] as const;

/** Columns of an item, by the names that the code knows. */
export const itemColumns = [
  'plan_items.id',
  'plan_items.plan_id as planId',
  'plan_items.organisation_id as organisationId',
  'plan_items.kind',
  'plan_items.code',
  'plan_items.task',
  'plan_items.level',
  'plan_items.seed',
  'plan_items.template_version as templateVersion',
  'plan_items.title',
  'plan_items.body',
  'plan_items.note',
  'plan_items.adoption',
  'plan_items.reason',
  'plan_items.term',
  'plan_items.starts_on as startsOn',
  'plan_items.ends_on as endsOn',
  'plan_items.promised_on as promisedOn',
  'plan_items.promised_in as promisedIn',
  'plan_items.owners',
  'plan_items.depends_on as dependsOn',
  'plan_items.state',
  'plan_items.progress',
  'plan_items.position',
  'plan_items.version',
  'plan_items.last_act_at as lastActAt',
  'plan_items.result',
  'plan_items.lesson',
  'plan_items.carry_over as carryOver',
  'plan_items.meeting_action_id as meetingActionId',
] as const;

const LONG: readonly string[] = [
  'plan_items.body',
  'plan_items.note',
  'plan_items.reason',
  'plan_items.lesson',
];

/** Columns of an action in a list over several plans. */
export const lineColumns = itemColumns.filter((column) => !LONG.includes(column));
