import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { type OrganisationId, readId } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import type { DuePlace, RecordKind } from '../../../kernel/record-kind.ts';
import { run, verb } from '../../../kernel/verb.ts';
import { insertItems, type ListRow, listById, setListState } from '../store/destruction-lists.ts';
import { heldAmong, listedAmong } from '../store/holds.ts';
import { ACTIVITY, listSubject } from './list-subject.ts';
import { cutOff, termOf } from './terms.ts';

const PAGE = 1_000;
/** More than this nobody can judge at once; the rest comes on the next list. */
export const MOST_ON_LIST = 10_000;

/** Gathers what is over its term, leaving out what is on hold, asked for or listed already. Done twice, it is done once. */
export const collectList = verb({
  name: 'privacy.collect-destruction',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({ list: z.uuid() }),
  subject: listSubject,
  run: async (context, { list: id }): Promise<Outcome<{ readonly items: number }>> => {
    const list = await listById(context, id, true);
    if (list === null) return absent;
    if (list.state !== 'collecting' || list.cause !== 'term') return done({ items: list.items });
    let items = 0;
    for (const kind of context.house.recordKinds) {
      for (const rule of kind.rules) items = await gather(context, list, { kind, rule }, items);
    }
    await setListState(context, id, { state: 'proposed', items });
    context.note({ items });
    return done({ items });
  },
});

async function gather(
  context: Context,
  list: ListRow,
  { kind, rule }: { readonly kind: RecordKind; readonly rule: string },
  from: number,
): Promise<number> {
  const term = await termOf(context, rule);
  if (term === null) return from;
  const question = { rule, domain: list.domain, before: cutOff(term) };
  let [position, place]: [number, DuePlace | null] = [from, null];
  while (position < MOST_ON_LIST) {
    const due = await kind.due(context, question, place, PAGE);
    const ids = due.map(({ id }) => id);
    const held = await heldAmong(context, kind.kind, ids);
    const listed = await listedAmong(context, kind.kind, ids);
    const free = due.filter(({ id }) => !held.has(id) && !listed.has(id)).slice(0, MOST_ON_LIST - position);
    await insertItems(
      context,
      list.id,
      position,
      free.map((record) => ({ ...record, kind: kind.kind, rule })),
    );
    position += free.length;
    const last = due.at(-1);
    if (last === undefined || due.length < PAGE) break;
    place = last;
  }
  return position;
}

/** The job behind `privacy.propose-destruction`. */
export const gatherList = defineJob({
  name: 'privacy.gather-destruction',
  input: z.object({ organisation: z.uuid(), list: z.uuid() }),
  retry: { limit: 5, delaySeconds: 10, maxDelaySeconds: 600 },
  run: async (house, { organisation, list }) => {
    const organisationId = readId<OrganisationId>(organisation);
    if (organisationId === null) return;
    await run(house, { kind: 'job', organisationId, name: 'privacy.gather-destruction' }, collectList, {
      list,
    });
  },
});
