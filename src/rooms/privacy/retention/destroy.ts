import { z } from 'zod';
import { BY_REQUEST } from '../../../../content/retention-rules.ts';
import type { Context } from '../../../kernel/context.ts';
import { destroyedRegister, type Tombstone } from '../../../kernel/destroyed-register.ts';
import type { House } from '../../../kernel/house.ts';
import { type OrganisationId, readId } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import type { RecordKind } from '../../../kernel/record-kind.ts';
import { run, verb } from '../../../kernel/verb.ts';
import {
  type ItemRow,
  itemsAfter,
  type ListRow,
  listById,
  setListState,
  settleItems,
} from '../store/destruction-lists.ts';
import { destroyExcerpts } from '../store/excerpts.ts';
import { heldAmong } from '../store/holds.ts';
import { insertTombstones } from '../store/tombstones.ts';
import { ACTIVITY, listSubject } from './list-subject.ts';
import { cutOff, termOf } from './terms.ts';

/** The register of this house. */
export const registerOf = ({ config, masterKey }: House) =>
  destroyedRegister(config.destroyedRecordsFile, masterKey);

/** Records in one transaction: short enough that nobody waits for it. */
const BATCH = 200;

/**
 * Destroys the next records of a list that was approved: their keys go, and a tombstone stays. Each is asked once more
 * whether it may: what was put on hold, opened again or changed since stays, and the list says so.
 */
export const destroyBatch = verb({
  name: 'privacy.destroy-batch',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({ list: z.uuid() }),
  subject: listSubject,
  run: async (context, { list: id }): Promise<Outcome<{ readonly left: boolean }>> => {
    const list = await listById(context, id, true);
    if (list === null) return absent;
    if (list.state !== 'executing') return done({ left: false });
    const register = registerOf(context.house);
    // Goes wrong before anything is gone, and is tried again: then whoever looks after Lantaarn sees it stand as failed work.
    if (!register.writable()) throw new Error('the register of what was destroyed cannot be written');
    const items = await itemsAfter(context, id, 0, BATCH, true);
    const gone: Tombstone[] = [];
    for (const group of Map.groupBy(items, ({ kind, rule }) => `${kind} ${rule}`).values()) {
      gone.push(...(await destroyGroup(context, list, group)));
    }
    context.note({ destroyed: gone.length, kept: items.length - gone.length });
    const left = items.length === BATCH;
    if (!left) await setListState(context, id, { state: 'executed', finished: true });
    context.afterwards(() => register.append(gone));
    return done({ left });
  },
});

async function destroyGroup(
  context: Context,
  list: ListRow,
  items: readonly ItemRow[],
): Promise<readonly Tombstone[]> {
  const [first] = items;
  const kind = context.house.recordKinds.find((one) => one.kind === first?.kind);
  if (first === undefined || kind === undefined) return [];
  const ids = items.map(({ recordId }) => recordId);
  const held = await heldAmong(context, kind.kind, ids);
  const due = await stillDue(context, list, kind, first.rule, ids);
  const gone = new Set(
    await kind.destroy(
      context,
      ids.filter((id) => !held.has(id) && due.has(id)),
    ),
  );
  await destroyExcerpts(context, kind.kind, [...gone]);
  const positions = (wanted: (id: string) => boolean): number[] =>
    items.filter(({ recordId }) => wanted(recordId)).map(({ position }) => position);
  await settleItems(
    context,
    list.id,
    'held',
    positions((id) => held.has(id)),
  );
  await settleItems(
    context,
    list.id,
    'changed',
    positions((id) => !held.has(id) && !gone.has(id)),
  );
  await settleItems(
    context,
    list.id,
    'destroyed',
    positions((id) => gone.has(id)),
  );
  const tombstones = items
    .filter(({ recordId }) => gone.has(recordId))
    .map(({ recordId, serial, rule }) => ({
      kind: kind.kind,
      recordId,
      organisationId: context.actor.organisationId,
      domain: list.domain,
      serial,
      rule,
      listId: list.id,
      destroyedAt: context.now,
    }));
  await insertTombstones(context, tombstones);
  return tombstones;
}

/** Which of these may still go: their term is over by the setting of today, or somebody's request was granted. */
async function stillDue(
  context: Context,
  list: ListRow,
  kind: RecordKind,
  rule: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (rule === BY_REQUEST) return new Set(ids);
  const term = await termOf(context, rule);
  if (term === null) return new Set();
  const question = { rule, domain: list.domain, before: cutOff(term), only: ids };
  return new Set((await kind.due(context, question, null, ids.length)).map(({ id }) => id));
}

/** The job behind the last approval: batch after batch. What was cut off goes on where it was. */
export const destroyList = defineJob({
  name: 'privacy.destroy-list',
  input: z.object({ organisation: z.uuid(), list: z.uuid() }),
  retry: { limit: 8, delaySeconds: 10, maxDelaySeconds: 3600 },
  expireSeconds: 3600,
  run: async (house, { organisation, list }, { signal }) => {
    const organisationId = readId<OrganisationId>(organisation);
    if (organisationId === null) return;
    const actor = { kind: 'job', organisationId, name: 'privacy.destroy-list' } as const;
    for (let left = true; left && !signal.aborted; ) {
      const outcome = await run(house, actor, destroyBatch, { list });
      left = outcome.kind === 'done' && outcome.value.left;
    }
  },
});
