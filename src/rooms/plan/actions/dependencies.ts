import type { PlanItem } from '../plan.ts';

/** One thing that has to come first: one of these actions, done or with a training held as evidence (S73). */
export interface Dependency {
  readonly anyOf: readonly { readonly code: string; readonly title: string }[];
  readonly met: boolean;
}

type Depending = Pick<PlanItem, 'code' | 'title' | 'state' | 'dependsOn'> & { readonly id: string };

/**
 * What has to come before an action, and whether it did. An action counts when it is done, or when a training that was held
 * stands as its evidence. `trained` are the ids of the actions with such evidence. What is no longer in the plan holds
 * nothing up.
 */
export function dependenciesOf(
  action: Pick<PlanItem, 'dependsOn'>,
  items: readonly Depending[],
  trained: ReadonlySet<string>,
): readonly Dependency[] {
  const byCode = new Map(items.map((item) => [item.code, item]));
  return action.dependsOn.flatMap((one): Dependency[] => {
    const first = one.split('/').flatMap((code) => byCode.get(code) ?? []);
    if (first.length === 0) return [];
    return [
      {
        anyOf: first.map(({ code, title }) => ({ code, title })),
        met: first.some(({ id, state }) => state === 'done' || trained.has(id)),
      },
    ];
  });
}

/** "A2 of A4": what has to come first, by code. */
export const sayDependency = ({ anyOf }: Dependency): string => anyOf.map(({ code }) => code).join(' of ');

/** Why an action cannot be done yet, or null. */
export function notYet(dependencies: readonly Dependency[]): string | null {
  const open = dependencies.filter(({ met }) => !met);
  return open.length === 0
    ? null
    : `Dit kan pas klaar zijn na ${open.map(sayDependency).join(' en ')}. Leg eerst vast dat dit is gebeurd, of voeg daar een gehouden training toe.`;
}
