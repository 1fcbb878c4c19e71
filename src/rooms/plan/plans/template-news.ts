import { withTown } from '../../../../content/plan/template.ts';
import type { PlanItem } from '../plan.ts';
import type { TemplateItem } from './first-items.ts';
import type { ComparedField } from './frozen.ts';

/** How an item of a local plan stands beside the template of the region. */
export type Deviation =
  | 'same'
  | 'changed'
  | 'added'
  | 'left_out'
  | 'parked'
  /** The template changed after it was taken over. */
  | 'template_changed'
  /** Came into the template after this plan began. */
  | 'new_in_template';

export const deviationWords: Readonly<Record<Deviation, string>> = {
  same: 'Gelijk',
  changed: 'Lokaal aangepast',
  added: 'Lokaal toegevoegd',
  left_out: 'Weggelaten',
  parked: 'Geparkeerd',
  template_changed: 'Sjabloon is veranderd',
  new_in_template: 'Nieuw in het sjabloon',
};

export interface DeviationRow {
  readonly code: string;
  readonly deviation: Deviation;
  readonly local: PlanItem | null;
  readonly template: TemplateItem | null;
  readonly fields: readonly ComparedField[];
}

const FIELDS = ['title', 'body', 'task', 'owners', 'dependsOn'] as const;

/**
 * A local plan beside the template, in the order of the template with what is local alone at the end. `known` are the codes
 * of every item that the plan ever had: what is not among them came into the template later.
 */
export function besideTemplate(
  local: readonly PlanItem[],
  template: readonly TemplateItem[],
  known: ReadonlySet<string>,
  town: string,
): readonly DeviationRow[] {
  const own = new Map(local.map((item) => [item.code, item]));
  const rows = template.map((raw): DeviationRow => {
    const here = withTown(raw, town);
    const item = own.get(raw.code);
    if (item === undefined)
      return {
        code: raw.code,
        deviation: known.has(raw.code) ? 'left_out' : 'new_in_template',
        local: null,
        template: here,
        fields: [],
      };
    return { code: raw.code, local: item, template: here, ...judge(item, here) };
  });
  const shared = new Set(template.map(({ code }) => code));
  const added = local
    .filter(({ code }) => !shared.has(code))
    .map(
      (item): DeviationRow => ({
        code: item.code,
        deviation: 'added',
        local: item,
        template: null,
        fields: [],
      }),
    );
  return [...rows, ...added];
}

function judge(
  item: PlanItem,
  here: TemplateItem,
): { deviation: Deviation; fields: readonly ComparedField[] } {
  const fields = FIELDS.filter((field) => JSON.stringify(item[field]) !== JSON.stringify(here[field]));
  if (fields.length > 0 && (here.templateVersion ?? 0) > (item.templateVersion ?? 0))
    return { deviation: 'template_changed', fields };
  if (item.adoption === 'parked') return { deviation: 'parked', fields };
  return { deviation: fields.length === 0 ? 'same' : 'changed', fields };
}
