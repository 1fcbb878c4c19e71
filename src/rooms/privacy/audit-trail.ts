import { z } from 'zod';
import { reasonOf } from '../../kernel/audit/entry.ts';
import type { Context } from '../../kernel/context.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { addDays, instantOf, isLocalDate, localDate, weekday } from '../../kernel/local-time.ts';
import { done, invalid, type Outcome } from '../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../kernel/verb.ts';
import { namesOf } from '../people/index.ts';
import { referenceFor, serialsOf } from './references.ts';
import {
  type AuditFilter,
  type AuditRow,
  auditRows,
  drawnRows,
  peopleInTrail,
  recordWithSerial,
  serialsOfRecords,
} from './store/audit-lines.ts';

/** An entry as the privacy officer reads it. */
export interface TrailLine extends Omit<AuditRow, 'reason'> {
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
}

const PAGE = 50;
const ACTIVITY = 'Toezicht op verstrekkingen en inzage';
const nothing: AuditFilter = {
  subjectId: null,
  personId: null,
  from: null,
  until: null,
  act: null,
  refused: false,
  before: null,
};

const before = z.coerce.number().int().positive().optional();
const date = z.string().refine(isLocalDate, 'Vul een bestaande datum in, zoals 31-12-2026.');
const dayStart = (day: string): Date => instantOf({ date: day, clock: 0 });

async function trailOf(context: Context, filter: AuditFilter): Promise<Trail> {
  const rows = await auditRows(context, filter, PAGE + 1);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return { lines: await linesOf(context, page), next: rows.length > PAGE && last ? last.id : null };
}

/** Adds names, references and opened reasons. */
async function linesOf(context: Context, rows: readonly AuditRow[]): Promise<readonly TrailLine[]> {
  const people = rows.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const names = await namesOf(context, people);
  const serials = await serialsOfRecords(
    context,
    rows.flatMap(({ subjectId }) => (subjectId === null ? [] : [subjectId])),
  );
  return rows.map((row) => {
    const record = row.subjectId === null ? undefined : serials.get(row.subjectId);
    return {
      ...row,
      name: row.personId === null ? null : (names.get(row.personId) ?? null),
      reference: record ? referenceFor(context.house, record.kind, record.serial) : null,
      reason: row.reason === null ? null : reasonOf(context, row.traceId, row.reason),
    };
  });
}

/** Who saw or did what with one record, called by its reference (R15). */
export const auditByRecord = verb({
  name: 'privacy.audit-by-record',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({ reference: z.string().trim().min(1).max(40), before }),
  subject: ownOrganisationAsSubject('audit'),
  run: async (context, input): Promise<Outcome<Trail>> => {
    const problem = {
      field: 'kenmerk',
      text: 'Er is geen signaal of overdracht met dit kenmerk. Controleer het kenmerk.',
    };
    for (const { kind, serial } of serialsOf(context.house, input.reference)) {
      const subjectId = await recordWithSerial(context, kind, serial);
      if (subjectId === null) continue;
      context.about(kind, subjectId);
      return done(await trailOf(context, { ...nothing, subjectId, before: input.before ?? null }));
    }
    return invalid(problem);
  },
});

/** What one colleague saw and did (R15). */
export const auditByPerson = verb({
  name: 'privacy.audit-by-person',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({ person: z.uuid(), before }),
  subject: ownOrganisationAsSubject('audit'),
  run: async (context, input) => {
    context.about('person', input.person);
    return done(await trailOf(context, { ...nothing, personId: input.person, before: input.before ?? null }));
  },
});

/** What happened in a time, by local dates, the last one included. */
export const auditByTime = verb({
  name: 'privacy.audit-by-time',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({
    from: date.optional(),
    until: date.optional(),
    act: z.enum(['read', 'write']).optional(),
    refused: z.boolean().default(false),
    before,
  }),
  subject: ownOrganisationAsSubject('audit'),
  run: async (context, input) =>
    done(
      await trailOf(context, {
        ...nothing,
        from: input.from === undefined ? null : dayStart(input.from),
        until: input.until === undefined ? null : dayStart(addDays(input.until, 1)),
        act: input.act ?? null,
        refused: input.refused,
        before: input.before ?? null,
      }),
    ),
});

/** What the page for choosing shows: the colleagues, and ten looks at records drawn for a random check. */
export interface Sample {
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
  readonly drawn: readonly TrailLine[];
  /** Local date of the Monday of the draw. */
  readonly week: string;
}

const DRAWN = 10;

/** Ten looks of the last thirty days for a random check (R15): the same all week, others next week. */
export const auditSample = verb({
  name: 'privacy.audit-sample',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('audit'),
  run: async (context) => {
    const today = localDate(context.now);
    const week = addDays(today, -((weekday(today) + 6) % 7));
    const drawn = await drawnRows(context, week, dayStart(addDays(week, -30)), DRAWN);
    const names = await namesOf(context, await peopleInTrail(context));
    const sample: Sample = {
      people: [...names]
        .map(([id, name]) => ({ id, name }))
        .sort((one, other) => one.name.localeCompare(other.name, 'nl')),
      drawn: await linesOf(context, drawn),
      week,
    };
    return done(sample);
  },
});
