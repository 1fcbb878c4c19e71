import { createHash } from 'node:crypto';
import type { Context } from '../../../kernel/context.ts';
import { type ActId, newId, type SignalId } from '../../../kernel/ids.ts';
import { type DataKey, newDataKey } from '../../../kernel/sealing/seal.ts';
import type { Parts } from '../report-content.ts';
import { sealParts } from '../sealed-parts.ts';
import { mentionsIn, tokensOf } from '../search-tokens.ts';
import { dueAt } from '../signal.ts';
import { type HandOverRow, linkHandOver } from '../store/hand-overs.ts';
import { intakeFacts, storeReport } from '../store/reports.ts';
import { reporterTypeFrom } from './recipients.ts';
import { keyFor, openShared, readableFields, type SharedContent } from './shared-content.ts';

/**
 * Makes a signal of one's own of what was shared: only the chosen fields, sealed under a key of its own, tied to
 * the hand-over on this side alone. Who reported stays with the sender (R12). Once per hand-over.
 */
export async function openAsOwnSignal(context: Context, row: HandOverRow): Promise<void> {
  const { actor } = context;
  const key = keyFor(context, row, 'recipient');
  if (actor.kind !== 'seat' || key === null)
    throw new Error('only a recipient that may read takes on a signal');
  const { content, ...own } = await sealedOwn(context, row, key);
  const stored = await storeReport(context, {
    ...own,
    domain: row.recipientDomain,
    product: 'report',
    channel: 'partner',
    reporterType: reporterTypeFrom(row.senderOrganisationId === row.organisationId),
    anonymous: true,
    wantsFeedback: false,
    form: row.form,
    urgency: row.urgency,
    minor: row.minor,
    help: null,
    submission: createHash('sha256').update('hand-over\0').update(row.id).digest(),
    // whoever accepts knows of it
    toldAt: context.now,
    receiptHash: null,
    reporterToken: null,
    actorKind: 'seat',
    personId: actor.personId,
    seatId: actor.seat.id,
    codes: {
      state: 'received',
      product: 'report',
      form: row.form,
      urgency: row.urgency,
      minor: row.minor,
      waitsFor: 'coordinator',
      handOver: row.id,
    },
  });
  await linkHandOver(context, row.id, { id: stored.signalId, domain: row.recipientDomain }, 'recipient');
  context.note({ openedSignal: stored.signalId, fields: Object.keys(content.fields) });
}

async function sealedOwn(context: Context, row: HandOverRow, key: DataKey) {
  const content = openShared(row, key);
  const { places, triageDays } = await intakeFacts(context);
  const [signalId, actId] = [newId<SignalId>(), newId<ActId>()];
  const sealing = newDataKey(context.key, signalId);
  const parts = partsOf(content);
  const found = mentionsIn(parts.story, parts.special, places);
  return {
    content,
    signalId,
    actId,
    wrapped: sealing.wrapped,
    parts: sealParts(sealing.key, actId, {
      story: parts.story,
      ...(Object.keys(parts.special).length > 0 ? { special: parts.special } : {}),
    } satisfies Parts),
    tokens: tokensOf(context, found),
    dueAt: dueAt('received', row.urgency, context.now, { triage: triageDays, enriching: 1 }),
  };
}

const SPECIAL = new Set(['personsDescription', 'personNames', 'personPhones', 'alias', 'needs']);
const STORY = new Set([
  'whatHappened',
  'whereText',
  'address',
  'place',
  'whenText',
  'numberOfPeople',
  'workConditions',
  'housing',
  'languages',
  'vehicles',
  'business',
  'kvk',
]);

/** Facts to the story, what is about persons behind a click (R10), the sender's own words as running text. */
function partsOf({ purpose, fields }: SharedContent) {
  const own = (names: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => names.has(name)));
  const further = readableFields(fields)
    .filter(({ field }) => !STORY.has(field) && !SPECIAL.has(field))
    .map(({ label, text }) => `${label}: ${text}`);
  const text = [`Doel: ${purpose}`, ...further].join('\n');
  return {
    story: { ...own(STORY), text } as Record<string, string>,
    special: own(SPECIAL) as Record<string, string>,
  };
}
