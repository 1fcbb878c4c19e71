import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import type { Problem } from '../../../kernel/outcome.ts';
import type { Plan } from '../plan.ts';
import { itemsOf } from '../store/items.ts';
import { dayOrNone, owners, personProblems, sure, task, words } from './fields.ts';
import { daysOf, type ItemDays } from './terms.ts';

/** What somebody fills in for an item of a plan. Owners and days only count for what is to be done. */
export const itemWords = {
  title: words(300).refine((text) => text !== '', 'Schrijf in een zin wat u gaat doen.'),
  body: words(6000),
  task,
  owners,
  term: z.enum(['first-year', 'period', 'continuous', 'dates'], 'Kies wanneer.'),
  startsOn: dayOrNone.default(null),
  endsOn: dayOrNone.default(null),
  /** Codes that come first: `A2`, or `A2/A4` for one of the two; empty for none. */
  dependsOn: z
    .string()
    .trim()
    .toUpperCase()
    .max(100)
    .transform((text) => text.split(/[\s,;]+/).filter((one) => one !== ''))
    .default([]),
  sure,
};

interface Worded {
  readonly title: string;
  readonly body: string;
  readonly term: 'first-year' | 'period' | 'continuous' | 'dates';
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly dependsOn: readonly string[];
  readonly sure: boolean;
}

/** The days that were meant, or what is wrong with what was filled in. `own` is the code of the item itself. */
export async function judgeWords(
  context: Context,
  plan: Plan,
  given: Worded,
  own: string | null,
): Promise<{ readonly days: ItemDays; readonly problems: readonly Problem[] }> {
  const days = daysOf(given.term, plan, given);
  const problems: Problem[] = [...personProblems({ title: given.title, body: given.body }, given.sure)];
  if (given.term === 'dates' && (given.startsOn === null || given.endsOn === null))
    problems.push({ field: 'startsOn', text: 'Vul de eerste en de laatste dag in.' });
  else if (days.startsOn !== null && days.endsOn !== null && days.endsOn < days.startsOn)
    problems.push({
      field: 'endsOn',
      text: 'De laatste dag ligt vóór de eerste. Pas een van de twee aan.',
    });
  problems.push(...(await dependencyProblems(context, plan, given.dependsOn, own)));
  return { days, problems };
}

async function dependencyProblems(
  context: Context,
  plan: Plan,
  dependsOn: readonly string[],
  own: string | null,
): Promise<readonly Problem[]> {
  if (dependsOn.length === 0) return [];
  const items = await itemsOf(context, plan.id);
  const waitsFor = new Map(items.map(({ code, dependsOn: first }) => [code, codesIn(first)]));
  const wanted = codesIn(dependsOn);
  const unknown = wanted.filter((code) => !waitsFor.has(code));
  if (unknown.length > 0)
    return [
      { field: 'dependsOn', text: `In dit plan staat geen actie ${unknown.join(', ')}. Kijk naar de codes.` },
    ];
  return own !== null && reaches(wanted, own, waitsFor)
    ? [{ field: 'dependsOn', text: 'Zo wachten acties op elkaar en kan geen van beide beginnen.' }]
    : [];
}

const codesIn = (dependsOn: readonly string[]): readonly string[] =>
  dependsOn.flatMap((one) => one.split('/'));

/** Whether what comes first waits, itself or through others, for `own`. */
function reaches(
  from: readonly string[],
  own: string,
  waitsFor: ReadonlyMap<string, readonly string[]>,
): boolean {
  const seen = new Set<string>();
  const queue = [...from];
  for (let code = queue.pop(); code !== undefined; code = queue.pop()) {
    if (code === own) return true;
    if (seen.has(code)) continue;
    seen.add(code);
    queue.push(...(waitsFor.get(code) ?? []));
  }
  return false;
}
