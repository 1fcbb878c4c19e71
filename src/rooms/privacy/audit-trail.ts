import { z } from 'zod';
import { reasonOf } from '../../kernel/audit/entry.ts';
import { byName } from '../../kernel/by-name.ts';
import type { Context } from '../../kernel/context.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { done, invalid, type Outcome } from '../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../kernel/verb.ts';
import { namesOf } from '../people/index.ts';
import { findRecord, noSuchRecord } from './find-record.ts';
import { dayInput, inOrder, instantsOf, outOfOrder } from './period.ts';
import { referenceFor } from './references.ts';
import {
  type AuditFilter,
  type AuditRow,
  auditRows,
  peopleInTrail,
  recordsWithIds,
} from './store/audit-lines.ts';
import { isVerifying, type LastVerdict, lastVerdict } from './trail-verdict.ts';

/** An entry as the privacy officer reads it. */
export interface TrailLine extends Omit<AuditRow, 'reason' | 'seatId'> {
  /** Name of the colleague; null for the public, the house itself, and people of elsewhere. */
  readonly name: string | null;
  /** How people call the record, or null. */
  readonly reference: string | null;
  readonly reason: string | null;
}

export interface Trail {
  readonly lines: readonly TrailLine[];
  /** Number to go on from, or null on the last page. */
  readonly next: number | null;
  /** Whoever works or worked here, by name, for choosing. */
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
  /** What the last verification found; null when nobody looked since the start. */
  readonly verdict: LastVerdict | null;
}

const PAGE = 50;
const MOST = 10_000;
const ACTIVITY = 'oversight';

/**
 * What somebody does as a reporter. Who reported is for the coordinator only (R12): a line tells either who or about
 * which signal, never both.
 */
export const AS_REPORTER: readonly string[] = [
  'signals.report',
  'signals.my-report',
  'signals.answer-as-reporter',
];

const START_AGAIN = 'Deze plaats in het logboek bestaat niet. Begin opnieuw bij de nieuwste.';

/** What to look for; everything that is filled in must hold. Dates are local, the last one included. */
const trailInput = z
  .strictObject({
    reference: z.string().trim().min(1).max(40).optional(),
    person: z.uuid('Kies een collega uit de lijst.').optional(),
    from: dayInput,
    until: dayInput,
    act: z.enum(['read', 'write'], 'Kies uit de lijst.').optional(),
    refused: z.boolean().default(false),
    /** Number of the last entry of the page before. */
    before: z.coerce.number(START_AGAIN).int(START_AGAIN).positive(START_AGAIN).optional(),
  })
  .refine(inOrder, outOfOrder);
type TrailInput = z.output<typeof trailInput>;

/** What the file is for: in the trail, in somebody's own words (R15). */
const purpose = z.string().trim().min(1, 'Schrijf waarvoor u het bestand gebruikt.').max(500);

/**
 * Turns what was asked into a filter, and says in the trail whose record or which colleague was looked up.
 * Null when the reference finds nothing.
 */
async function filterOf(context: Context, input: TrailInput): Promise<AuditFilter | null> {
  const record = input.reference === undefined ? null : await findRecord(context, input.reference);
  if (input.reference !== undefined && record === null) return null;
  if (record !== null) context.about(record.kind, record.id);
  else if (input.person !== undefined) context.about('person', input.person);
  return {
    subjectId: record?.id ?? null,
    personId: input.person ?? null,
    ...instantsOf(input),
    act: input.act ?? null,
    refused: input.refused,
    // asked for one colleague and one signal at once, the line being there would tell
    without: record !== null && input.person !== undefined ? AS_REPORTER : [],
    before: input.before ?? null,
  };
}

/** Adds names, references and opened reasons. `ofPerson`: the colleague is known, so signals they reported stay away. */
async function linesOf(
  context: Context,
  rows: readonly AuditRow[],
  ofPerson: boolean,
): Promise<readonly TrailLine[]> {
  const people = rows.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const names = await namesOf(context, people);
  const records = await recordsWithIds(
    context,
    rows.flatMap(({ subjectId }) => (subjectId === null ? [] : [subjectId])),
  );
  context.concerns('person', ...names.keys());
  return rows.map((row) => {
    const record = row.subjectId === null ? undefined : records.get(row.subjectId);
    const { seatId: _, ...shown } = row;
    const line = {
      ...shown,
      name: row.personId === null ? null : (names.get(row.personId) ?? null),
      reference: record ? referenceFor(context.house, record.kind, record.serial) : null,
      reason: row.reason === null ? null : reasonOf(context, row.traceId, row.reason),
    };
    return AS_REPORTER.includes(row.verb) ? halfTold(line, ofPerson) : line;
  });
}

/** A line of a reporter: without the signal, or without the person; and without what would join the two again. */
const halfTold = (line: TrailLine, ofPerson: boolean): TrailLine => ({
  ...line,
  traceId: '',
  ...(ofPerson ? { subjectId: null, reference: null } : { personId: null, name: null, seatTitle: null }),
});

/** Who saw or did what, newest first, fifty a page: by record, by colleague, by time, only refusals (R15). */
export const auditTrail = verb({
  name: 'privacy.audit-trail',
  act: 'read',
  activity: ACTIVITY,
  input: trailInput,
  subject: ownOrganisationAsSubject('audit'),
  run: async (context, input): Promise<Outcome<Trail>> => {
    const filter = await filterOf(context, input);
    if (filter === null) return invalid(noSuchRecord);
    const rows = await auditRows(context, filter, PAGE + 1);
    const page = rows.slice(0, PAGE);
    const names = await namesOf(context, await peopleInTrail(context));
    return done({
      lines: await linesOf(context, page, input.person !== undefined),
      next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
      people: [...names].map(([id, name]) => ({ id, name })).sort(byName),
      verdict: await lastVerdict(context.db),
    });
  },
});

/** The same lines for a file, at most ten thousand. Reasons stay behind: they may tell of persons. */
export const exportTrail = verb({
  name: 'privacy.export-trail',
  act: 'read',
  activity: ACTIVITY,
  input: trailInput.safeExtend({ purpose }),
  subject: ownOrganisationAsSubject('audit'),
  run: async (context, { purpose: why, ...input }): Promise<Outcome<readonly TrailLine[]>> => {
    const filter = await filterOf(context, input);
    if (filter === null) return invalid(noSuchRecord);
    const rows = await auditRows(context, filter, MOST);
    context.because(why);
    context.note({ count: rows.length });
    return done(
      await linesOf(
        context,
        rows.map((row) => ({ ...row, reason: null })),
        input.person !== undefined,
      ),
    );
  },
});

/** Whether the trail is whole, as far as is known. */
export interface TrailState {
  readonly verdict: LastVerdict | null;
  /** The chain is being walked at this moment. */
  readonly verifying: boolean;
}

/** What the last verification found. */
export const trailState = verb({
  name: 'privacy.trail-state',
  act: 'read',
  activity: 'house',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('audit'),
  run: async ({ db, house }) => {
    const state: TrailState = { verdict: await lastVerdict(db), verifying: isVerifying(house) };
    return done(state);
  },
});
