import { z } from 'zod';
import { type LeftOutReason, leftOutReasons } from '../../../../content/data-requests.ts';
import type { Context } from '../../../kernel/context.ts';
import { absent, changed, done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import type { Passage } from '../../../kernel/record-kind.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { referenceFor, serialsOf } from '../references.ts';
import { type RequestRow, requestById } from '../store/data-requests.ts';
import { type Excerpt, excerptOf, insertExcerpt } from '../store/excerpts.ts';
import {
  type RequestedRecord,
  requestedRecord,
  settleRecord,
  type WaitingRecord,
  waitingRecords,
} from '../store/request-records.ts';
import { maskOthers, onlyLost } from './masking.ts';
import { ACTIVITY } from './request-subject.ts';

const named = z.strictObject({ request: z.uuid(), reference: z.string().min(1).max(40) });
type Named = z.output<typeof named>;

async function recordNamed(
  context: Context,
  { request, reference }: Named,
  hold = false,
): Promise<RequestedRecord | null> {
  const serial = serialsOf(context.house, reference).find(({ kind }) => kind === 'signal')?.serial;
  return serial === undefined ? null : requestedRecord(context, request, serial, hold);
}

/** The signal itself: in the trail it stands under the record that is opened (R15). */
async function recordSubject(context: Context, input: Named): Promise<Subject | null> {
  const record = await recordNamed(context, input);
  return record === null
    ? null
    : {
        kind: 'signal',
        id: record.recordId,
        organisationId: context.actor.organisationId,
        domain: record.domain,
      };
}

/** What a coordinator has to assess, the first due first. */
export const requestedRecords = verb({
  name: 'privacy.requested-records',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('requested_records'),
  run: async (context): Promise<Outcome<readonly (WaitingRecord & { readonly reference: string })[]>> => {
    const { actor, house } = context;
    if (actor.kind !== 'seat' || actor.seat.domain === null) return absent;
    const found = await waitingRecords(context, actor.seat.domain, 200);
    context.concerns('data_request', ...found.map(({ requestId }) => requestId));
    return done(found.map((one) => ({ ...one, reference: referenceFor(house, 'signal', one.serial) })));
  },
});

/** A piece of the record, as it is and as it is proposed to be given. */
export interface PassageView extends Passage {
  readonly proposed: string;
}

/** A record as the coordinator of its compartment assembles it. */
export interface RecordToAssess {
  readonly request: RequestRow;
  readonly record: RequestedRecord;
  readonly reference: string;
  readonly passages: readonly PassageView[];
  /** What was released; null as long as nothing was. */
  readonly excerpt: Excerpt | null;
}

/** Opens a record for a request, piece by piece, other people masked as far as that can be seen. */
export const readRequestedRecord = verb({
  name: 'privacy.read-requested-record',
  act: 'read',
  activity: ACTIVITY,
  input: named,
  subject: recordSubject,
  run: async (context, input): Promise<Outcome<RecordToAssess>> => {
    const record = await recordNamed(context, input);
    const request = await requestById(context, input.request);
    if (record === null || request === null) return absent;
    const waiting = record.state === 'to_assess' && request.decidedAt === null;
    return done({
      request,
      record,
      reference: referenceFor(context.house, 'signal', record.serial),
      passages: waiting ? await passagesFor(context, request, record) : [],
      excerpt: record.state === 'released' ? await excerptOf(context, record) : null,
    });
  },
});

async function passagesFor(
  context: Context,
  request: RequestRow,
  { kind, recordId }: RequestedRecord,
): Promise<readonly PassageView[]> {
  const passages =
    (await context.house.recordKinds.find((one) => one.kind === kind)?.passages?.(context, recordId)) ?? [];
  const { name = '', contact = '', search = '' } = request.words ?? {};
  const own = [name, contact, ...search.split('\n')].filter((line) => line.trim() !== '');
  const names = passages.flatMap((passage) => passage.names);
  return passages.map((passage) => ({ ...passage, proposed: maskOthers(passage.text, own, names) }));
}

/**
 * Says whether a record is about the person, and what of it that person gets. Pieces can only become shorter. Who
 * reported stays out, unless the person concerned is the reporter (R12).
 */
export const assessRecord = verb({
  name: 'privacy.assess-record',
  act: 'write',
  activity: ACTIVITY,
  input: named.extend({
    verdict: z.enum(['released', 'not_about', 'withheld'], 'Kies of dit over de betrokkene gaat.'),
    isReporter: z.boolean().default(false),
    /** By piece: `give`, or why it stays out. */
    choices: z.record(z.string().max(80), z.string().max(40)).default({}),
    texts: z.record(z.string().max(80), z.string().max(20_000)).default({}),
  }),
  subject: recordSubject,
  run: async (context, input): Promise<Outcome<null>> => {
    const { actor } = context;
    const record = await recordNamed(context, input, true);
    const request = await requestById(context, input.request);
    if (record === null || request === null || actor.kind !== 'seat') return absent;
    if (request.decidedAt !== null) return changed({ what: 'Er is al besloten', at: request.decidedAt });
    if (record.state !== 'to_assess')
      return changed({ what: 'Dit dossier is al beoordeeld', at: record.assessedAt ?? context.now });
    const settle = (leftOut: readonly LeftOutReason[]) =>
      settleRecord(context, record, { state: input.verdict, leftOut, by: actor.personId });
    context.note({ verdict: input.verdict });
    if (input.verdict === 'not_about') {
      await settle([]);
      return done(null);
    }
    if (input.verdict === 'withheld') {
      await settle(['investigation']);
      return done(null);
    }
    const passages = await passagesFor(context, request, record);
    if (passages.length === 0) return refused('De inhoud van dit signaal is vernietigd.');
    const chosen = choose(passages, input);
    if ('kind' in chosen) return chosen;
    await insertExcerpt(context, record, chosen.excerpt);
    await settle(chosen.leftOut);
    context.note({ leftOut: chosen.leftOut });
    return done(null);
  },
});

interface Chosen {
  readonly excerpt: Excerpt;
  readonly leftOut: readonly LeftOutReason[];
}

const isReason = (code: string): code is LeftOutReason => Object.hasOwn(leftOutReasons, code);

function choose(
  passages: readonly PassageView[],
  {
    choices,
    texts,
    isReporter,
  }: Pick<z.output<typeof assessRecord.input>, 'choices' | 'texts' | 'isReporter'>,
): Chosen | Outcome<never> {
  const excerpt: Excerpt = [];
  const leftOut = new Set<LeftOutReason>();
  for (const { key, at, label, text, never, proposed } of passages) {
    const locked = never === 'reporter' && isReporter ? null : never;
    const choice = choices[key] ?? '';
    if (locked !== null) leftOut.add(locked);
    else if (isReason(choice)) leftOut.add(choice);
    else if (choice !== 'give') {
      return invalid({
        field: `choice-${key}`,
        text: 'Kies of de betrokkene dit krijgt, en zo niet waarom.',
      });
    } else {
      const given = texts[key] ?? proposed;
      if (!onlyLost(given, text)) {
        return invalid({ field: `text-${key}`, text: 'U kunt alleen weglaten. Haal weg wat er niet stond.' });
      }
      if (given.includes('▇')) leftOut.add('third_party');
      excerpt.push({ at: at.toISOString(), label, text: given });
    }
  }
  return { excerpt, leftOut: [...leftOut] };
}
