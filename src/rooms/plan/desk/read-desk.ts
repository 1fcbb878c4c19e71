import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { readSetting } from '../../people/index.ts';
import type { DeskRow } from './desk-row.ts';
import { gatherDesk, pushRule } from './gather-desk.ts';
import { type Push, pushesFor } from './pushes.ts';

/** A municipality with what it needs a push for. */
export interface DeskLine extends DeskRow {
  readonly pushes: readonly Push[];
  /** From when it may be reminded again; null for now. */
  readonly remindFrom: Date | null;
}

const input = z.object({});

const DAY = 86_400_000;

/** The region at a glance: every municipality, with what stands open there. Nothing about a person. */
export const readDesk = verb<z.infer<typeof input>, readonly DeskLine[]>({
  name: 'plan.read-desk',
  act: 'read',
  activity: 'planning',
  scope: 'region-picture',
  input,
  subject: ownOrganisationAsSubject('desk'),
  run: async (context) => done(await deskLines(context)),
});

/** The lines of the desk in this transaction; only in scope `region-picture`. */
export async function deskLines(context: Context, slug: string | null = null): Promise<readonly DeskLine[]> {
  const rule = await pushRule(context);
  const every = (await readSetting(context, 'desk.every')) * DAY;
  return (await gatherDesk(context, slug)).map((row) => {
    const free = row.remindedAt === null ? null : new Date(row.remindedAt.getTime() + every);
    return {
      ...row,
      pushes: pushesFor(row, rule),
      remindFrom: free !== null && free > context.now ? free : null,
    };
  });
}
