import { albrandswaardPlan } from '../../../../content/plan/albrandswaard.ts';
import type { PlanItemText } from '../../../../content/plan/plan-item.ts';
import { regionalTemplate, withTown } from '../../../../content/plan/template.ts';
import type { Context } from '../../../kernel/context.ts';
import { newId, type PlanId, type PlanItemId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import type { Plan, PlanItem } from '../plan.ts';
import { itemsOf, type NewItem } from '../store/items.ts';
import { sharedTemplate } from '../store/plans.ts';
import { daysOf } from './terms.ts';

/** An item with which a plan begins; its days follow from the period. */
export type FirstItem = Omit<
  NewItem,
  'id' | 'planId' | 'shared' | 'position' | 'startsOn' | 'endsOn' | 'adoption' | 'reason'
>;

/** A template's item as others see it, with the version that copies compare themselves with. */
export type TemplateItem = FirstItem;

/** Version of an item of the template as it comes with Lantaarn. */
const AS_DELIVERED = 1;

const fromText = (item: PlanItemText, templateVersion: number | null): FirstItem => ({
  kind: item.kind,
  code: item.code,
  task: item.task,
  level: item.level,
  seed: item.seed,
  templateVersion,
  title: item.title,
  body: item.body,
  note: item.note,
  term: item.term,
  owners: item.owners,
  dependsOn: item.dependsOn,
});

const fromItem = (item: PlanItem, templateVersion: number | null): FirstItem => ({
  kind: item.kind,
  code: item.code,
  task: item.task,
  level: item.level,
  seed: item.seed,
  templateVersion,
  title: item.title,
  body: item.body,
  note: item.note,
  term: item.term === 'dates' ? 'period' : item.term,
  owners: item.owners,
  dependsOn: item.dependsOn,
});

/** The template that holds in the region: the region's own, or else the one that comes with Lantaarn. */
export async function templateItems(context: Context): Promise<readonly TemplateItem[]> {
  const shared = await sharedTemplate(context);
  if (shared === null) return regionalTemplate.map((item) => fromText(item, AS_DELIVERED));
  return (await itemsOf(context, shared.id)).map((item) => fromItem(item, item.version));
}

/** What a plan of this municipality begins with, from the template. */
export const fromTemplate = async (context: Context, town: string): Promise<readonly FirstItem[]> =>
  (await templateItems(context)).map((item) => withTown(item, town));

/** The plan of Albrandswaard 2025-2026, tied to the template where the template has the item too. */
export function fromExample(): readonly FirstItem[] {
  const shared = new Set(regionalTemplate.map(({ code }) => code));
  return albrandswaardPlan.items.map((item) => fromText(item, shared.has(item.code) ? AS_DELIVERED : null));
}

/**
 * What goes along into the plan after this one: every text, ambition and commitment; of the actions those of which the
 * evaluation says so, or that nobody evaluated and that were not finished; suggestions that were not chosen, to choose again.
 */
export async function fromPredecessor(context: Context, plan: Plan): Promise<readonly FirstItem[]> {
  const items = (await itemsOf(context, plan.id)).filter(goesAlong);
  const kept = new Set(items.map(({ code }) => code));
  return items.map((item) => ({
    ...fromItem(item, item.templateVersion),
    dependsOn: item.dependsOn.filter((one) => one.split('/').some((code) => kept.has(code))),
    note: item.lesson === '' ? item.note : withLesson(item),
    ...(item.kind === 'option' && item.adoption === 'adopted' ? { kind: 'action' as const } : {}),
  }));
}

function goesAlong(item: PlanItem): boolean {
  if (item.kind !== 'action' && item.kind !== 'option') return true;
  if (item.adoption !== 'adopted') return true;
  if (item.carryOver !== null) return item.carryOver;
  return item.state !== 'done' && item.state !== 'dropped';
}

const withLesson = ({ note, lesson }: PlanItem): string =>
  `${note === '' ? '' : `${note}\n`}Les uit het vorige plan: ${lesson}`;

/** Items ready to be stored; a suggestion is open until somebody chooses it. */
export const toNewItems = (
  items: readonly FirstItem[],
  plan: {
    readonly id: PlanId;
    readonly startsOn: LocalDate;
    readonly endsOn: LocalDate;
    readonly shared: boolean;
  },
  chosen: ReadonlySet<string>,
): readonly NewItem[] =>
  items.map((item, index) => {
    const open = item.kind === 'option' && !chosen.has(item.code);
    const term = item.kind === 'option' && item.term === 'none' && !open ? 'period' : item.term;
    return {
      ...item,
      ...daysOf(term, plan),
      term,
      id: newId<PlanItemId>(),
      planId: plan.id,
      shared: plan.shared,
      position: (index + 1) * 10,
      adoption: open ? 'open' : 'adopted',
      reason: '',
    };
  });
