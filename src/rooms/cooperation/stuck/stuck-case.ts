import { z } from 'zod';
import type { StuckCaseState } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import type { StuckCaseId } from '../../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { changed, type Outcome } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { idOf } from '../input.ts';
import { type StuckCase, stuckCaseById } from '../store/stuck-cases.ts';

/** How a case is named in a form or an address. */
export const caseName = { caseId: idOf<StuckCaseId>() };
export const namesCase = z.object(caseName);

/** The facts of a case that policies judge: who asked, and who was asked. */
export async function caseAsSubject(
  context: Context,
  { caseId }: { readonly caseId: StuckCaseId },
): Promise<Subject | null> {
  const row = await stuckCaseById(context, caseId);
  return row === null
    ? null
    : {
        kind: 'stuck_case',
        id: row.id,
        organisationId: row.organisationId,
        facts: { office: row.office, region: row.regionId, state: row.state },
      };
}

/** Tells the second of two people that the case is no longer as it stood on the page; else null. */
export const caseChanged = (row: StuckCase, version: number, now: Date): Outcome<never> | null =>
  row.version === version
    ? null
    : changed({ what: 'Er is iets gedaan met deze zaak', at: row.endedAt ?? now });

/** How many days something has been waiting on this day. */
export const daysWaiting = (since: LocalDate, now: Date): number =>
  Math.max(
    0,
    Math.round((Date.parse(`${localDate(now)}T00:00:00Z`) - Date.parse(`${since}T00:00:00Z`)) / 86_400_000),
  );

export const isOpen = (state: StuckCaseState): boolean => state === 'asked' || state === 'taken_up';
