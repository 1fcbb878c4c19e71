import { z } from 'zod';
import { reasonOf } from '../../../kernel/audit/entry.ts';
import type { Context } from '../../../kernel/context.ts';
import { absent, changed, done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { namesOf, sendNotice } from '../../people/index.ts';
import { listPlaceInput, listPlaceText, readListPlace } from '../list-place.ts';
import { referenceFor } from '../references.ts';
import { auditReason, recordsWithIds } from '../store/audit-lines.ts';
import { emergencyWords, type OwnerAway } from '../store/emergencies.ts';
import {
  type CheckRow,
  changeCheck,
  checkById,
  checksOfPerson,
  judgedChecks,
  judgements,
  openChecks,
  wordsOf,
} from '../store/read-checks.ts';

/** A check as people read it in a list. */
export interface CheckView
  extends Omit<CheckRow, 'dataKey' | 'explanation' | 'remark' | 'judgedBy' | 'subjectId' | 'entryId'> {
  /** Who looked. */
  readonly name: string;
  /** How people call the record, or null. */
  readonly reference: string | null;
  readonly judgedByName: string | null;
}

/** One check with its words. */
export interface CheckDetail {
  readonly check: CheckView;
  readonly explanation: string;
  readonly remark: string;
  /** The reason that was written at the look itself; '' where none was asked. */
  readonly reason: string;
  /** Of emergency access: why the owner could not, and until when it was open. */
  readonly emergency: { readonly owner: OwnerAway; readonly untilAt: Date } | null;
}

export interface CheckList {
  readonly open: readonly CheckView[];
  readonly judged: readonly CheckView[];
  /** Place to go on from, or null on the last page. */
  readonly next: string | null;
}

const PAGE = 25;
const LONGEST = 2000;
const START_AGAIN = 'Deze plaats in de lijst bestaat niet. Begin opnieuw bij de nieuwste.';
const named = z.strictObject({ id: z.uuid() });
const versioned = named.extend({ version: z.coerce.number().int().min(1) });

async function viewsOf(context: Context, rows: readonly CheckRow[]): Promise<readonly CheckView[]> {
  const people = rows.flatMap(({ personId, judgedBy }) =>
    judgedBy === null ? [personId] : [personId, judgedBy],
  );
  const names = await namesOf(context, people);
  const subjects = rows.flatMap(({ subjectId }) => (subjectId === null ? [] : [subjectId]));
  const records = await recordsWithIds(context, subjects);
  context.concerns('person', ...rows.map(({ personId }) => personId));
  return rows.map(
    ({ dataKey: _k, explanation: _e, remark: _r, judgedBy, subjectId, entryId: _n, ...row }) => {
      const record = subjectId === null ? undefined : records.get(subjectId);
      return {
        ...row,
        name: names.get(row.personId) ?? 'Een collega',
        reference: record ? referenceFor(context.house, record.kind, record.serial) : null,
        judgedByName: judgedBy === null ? null : (names.get(judgedBy) ?? 'Een collega'),
      };
    },
  );
}

/** The facts of a check that policies judge. */
const subjectOf = async (context: Context, { id }: { readonly id: string }): Promise<Subject | null> => {
  const check = await checkById(context, id);
  return check === null
    ? null
    : {
        kind: 'read_check',
        id,
        organisationId: context.actor.organisationId,
        facts: { person: check.personId, asked: check.askedAt !== null },
      };
};

/** What waits for the privacy officer, and what was judged, twenty-five a page (R15). */
export const readChecks = verb({
  name: 'privacy.read-checks',
  act: 'read',
  activity: 'oversight',
  input: z.strictObject({
    after: listPlaceInput(START_AGAIN),
  }),
  subject: ownOrganisationAsSubject('read_checks'),
  run: async (context, { after }): Promise<Outcome<CheckList>> => {
    const found = await judgedChecks(context, readListPlace(after), PAGE + 1);
    const judged = found.slice(0, PAGE);
    const last = judged.at(-1);
    const more = found.length > PAGE && last?.judgedAt;
    return done({
      open: await viewsOf(context, await openChecks(context)),
      judged: await viewsOf(context, judged),
      next: more ? listPlaceText({ at: more, id: last.id }) : null,
    });
  },
});

async function detailOf(context: Context, row: CheckRow): Promise<CheckDetail | null> {
  const [check] = await viewsOf(context, [row]);
  if (check === undefined) return null;
  const emergency = row.emergencyId === null ? null : await emergencyWords(context, row.emergencyId);
  const entry = row.entryId === null ? null : await auditReason(context, row.entryId);
  return {
    check,
    explanation: wordsOf(context, row, 'explanation'),
    remark: wordsOf(context, row, 'remark'),
    reason: emergency?.reason ?? (entry === null ? '' : reasonOf(context, entry.traceId, entry.reason)),
    emergency: emergency === null ? null : { owner: emergency.owner, untilAt: emergency.untilAt },
  };
}

/** One check with what the colleague wrote. */
export const readCheck = verb({
  name: 'privacy.read-check',
  act: 'read',
  activity: 'oversight',
  input: named,
  subject: subjectOf,
  run: async (context, { id }): Promise<Outcome<CheckDetail>> => {
    const row = await checkById(context, id);
    const detail = row === null ? null : await detailOf(context, row);
    return detail === null ? absent : done(detail);
  },
});

/** What the second of two people is told. */
const changedSince = (context: Context, { judgedAt, explainedAt }: CheckRow): Outcome<never> => {
  const at = judgedAt ?? explainedAt ?? context.now;
  if (judgedAt !== null) return changed({ what: 'Deze inzage is al beoordeeld', at });
  return changed({
    what: explainedAt === null ? 'Er is iets gewijzigd' : 'De collega heeft uitleg gegeven',
    at,
  });
};

/** Asks the colleague what the look was for; they hear by mail that a question waits. Asked twice is asked once. */
export const askExplanation = verb({
  name: 'privacy.ask-explanation',
  act: 'write',
  activity: 'oversight',
  input: named,
  subject: subjectOf,
  run: async (context, { id }): Promise<Outcome<{ readonly id: string }>> => {
    const row = await checkById(context, id, true);
    if (row === null) return absent;
    if (row.judgedAt !== null) return changedSince(context, row);
    if (row.askedAt !== null) return done({ id });
    await changeCheck(context, row, { askedAt: context.now });
    await context.house.jobs.enqueue(context.db, sendNotice, {
      organisationId: context.actor.organisationId,
      personId: row.personId,
      template: 'explanation-asked',
    });
    return done({ id });
  },
});

/** Judges a look: needed, not needed, or unclear. What was not needed or unclear gets words. Once. */
export const judgeCheck = verb({
  name: 'privacy.judge-check',
  act: 'write',
  activity: 'oversight',
  input: versioned
    .extend({
      judgement: z.enum(judgements, 'Kies wat u ervan vindt.'),
      remark: z.string().trim().max(LONGEST).default(''),
    })
    .refine(({ judgement, remark }) => judgement === 'needed' || remark !== '', {
      path: ['remark'],
      message: 'Schrijf wat er niet klopte, en wat u ermee doet.',
    }),
  subject: subjectOf,
  run: async (context, { id, version, judgement, remark }): Promise<Outcome<{ readonly id: string }>> => {
    const { actor } = context;
    const row = await checkById(context, id, true);
    if (row === null || actor.kind !== 'seat') return absent;
    if (row.judgement === judgement && row.judgedBy === actor.personId) return done({ id });
    if (row.version !== version || row.judgedAt !== null) return changedSince(context, row);
    if (row.kind === 'emergency' && row.explainedAt === null && judgement === 'needed')
      return refused('Bij noodtoegang hoort uitleg. Wacht op de uitleg, of kies een ander oordeel.');
    await changeCheck(context, row, { judgement, judgedBy: actor.personId, remark });
    context.note({ judgement, kind: row.kind });
    return done({ id });
  },
});

/** What the privacy officer asked this colleague, newest first. */
export const ownChecks = verb({
  name: 'privacy.own-checks',
  act: 'read',
  activity: 'oversight',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('read_checks'),
  run: async (context): Promise<Outcome<readonly CheckDetail[]>> => {
    const { actor } = context;
    if (actor.kind !== 'seat') return absent;
    const details: CheckDetail[] = [];
    for (const row of await checksOfPerson(context, actor.personId)) {
      const detail = await detailOf(context, row);
      // what the officer wrote for the file is not theirs to read
      if (detail !== null) details.push({ ...detail, remark: '' });
    }
    return done(details);
  },
});

/** The colleague's own words on a look. They can be written until it is judged; the last ones count. */
export const explain = verb({
  name: 'privacy.explain',
  act: 'write',
  activity: 'oversight',
  input: named.extend({
    explanation: z.string().trim().min(1, 'Schrijf waarvoor deze inzage nodig was.').max(LONGEST),
  }),
  subject: subjectOf,
  run: async (context, { id, explanation }): Promise<Outcome<{ readonly id: string }>> => {
    const row = await checkById(context, id, true);
    if (row === null) return absent;
    if (row.judgedAt !== null) return changedSince(context, row);
    if (row.dataKey === null)
      return invalid({
        field: 'explanation',
        text: 'Deze inzage is vernietigd. Er kan geen uitleg meer bij.',
      });
    if (wordsOf(context, row, 'explanation') === explanation) return done({ id });
    await changeCheck(context, row, { explanation });
    return done({ id });
  },
});
