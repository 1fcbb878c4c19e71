import type { PlanItemText } from './plan-item.ts';
import { regionalActions } from './regional/actions.ts';
import { regionalOptions } from './regional/options.ts';
import { regionalTexts } from './regional/texts.ts';

/** Stands in the template where a municipality's own name comes. */
export const TOWN = '{gemeente}';

/**
 * The template of the region (S3): the plan of 2025-2026 without what is of one municipality alone. Another municipality of
 * the region uses almost the same text.
 */
export const regionalTemplate: readonly PlanItemText[] = [
  ...regionalTexts,
  ...regionalActions,
  ...regionalOptions,
];

/** An item of the template with the name of the municipality filled in. */
export const withTown = <Item extends { readonly title: string; readonly body: string }>(
  item: Item,
  town: string,
): Item => ({
  ...item,
  title: item.title.replaceAll(TOWN, town),
  body: item.body.replaceAll(TOWN, town),
});
