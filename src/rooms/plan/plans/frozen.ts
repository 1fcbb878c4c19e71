import type { LocalDate } from '../../../kernel/local-time.ts';
import type { Plan, PlanItem } from '../plan.ts';

/** An item as a version keeps it: the words and the promise, not how far it is. */
export type FrozenItem = Pick<
  PlanItem,
  | 'code'
  | 'kind'
  | 'task'
  | 'level'
  | 'seed'
  | 'title'
  | 'body'
  | 'note'
  | 'adoption'
  | 'reason'
  | 'term'
  | 'startsOn'
  | 'endsOn'
  | 'owners'
  | 'dependsOn'
>;

/** A plan as it was decided on. */
export interface FrozenPlan {
  readonly title: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly items: readonly FrozenItem[];
}

/** What of a plan is decided on. */
export const freeze = (
  plan: Pick<Plan, 'title' | 'startsOn' | 'endsOn'>,
  items: readonly FrozenItem[],
): FrozenPlan => ({
  title: plan.title,
  startsOn: plan.startsOn,
  endsOn: plan.endsOn,
  items: items.map((item) => ({
    code: item.code,
    kind: item.kind,
    task: item.task,
    level: item.level,
    seed: item.seed,
    title: item.title,
    body: item.body,
    note: item.note,
    adoption: item.adoption,
    reason: item.reason,
    term: item.term,
    startsOn: item.startsOn,
    endsOn: item.endsOn,
    owners: [...item.owners],
    dependsOn: [...item.dependsOn],
  })),
});

/** What two versions can differ in, of one item. */
export const comparedFields = [
  'title',
  'body',
  'task',
  'term',
  'startsOn',
  'endsOn',
  'owners',
  'dependsOn',
  'adoption',
  'reason',
] as const;
export type ComparedField = (typeof comparedFields)[number];

export interface ItemDifference {
  readonly code: string;
  readonly kind: 'added' | 'left_out' | 'changed';
  readonly before: FrozenItem | null;
  readonly after: FrozenItem | null;
  readonly fields: readonly ComparedField[];
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** In what two items differ, of these fields. */
export const differencesOf = (
  one: FrozenItem,
  other: FrozenItem,
  fields: readonly ComparedField[] = comparedFields,
): readonly ComparedField[] => fields.filter((field) => !same(one[field], other[field]));

/** What was added, left out or changed between two plans, in the order of the later one; what is the same is left away. */
export function compareItems(
  before: readonly FrozenItem[],
  after: readonly FrozenItem[],
  fields: readonly ComparedField[] = comparedFields,
): readonly ItemDifference[] {
  const old = new Map(before.map((item) => [item.code, item]));
  const kept = new Set(after.map(({ code }) => code));
  const changed = after.flatMap((item): ItemDifference[] => {
    const was = old.get(item.code);
    if (was === undefined) return [{ code: item.code, kind: 'added', before: null, after: item, fields: [] }];
    const differs = differencesOf(was, item, fields);
    return differs.length === 0
      ? []
      : [{ code: item.code, kind: 'changed', before: was, after: item, fields: differs }];
  });
  const gone = before
    .filter(({ code }) => !kept.has(code))
    .map(
      (item): ItemDifference => ({
        code: item.code,
        kind: 'left_out',
        before: item,
        after: null,
        fields: [],
      }),
    );
  return [...changed, ...gone];
}
