import { sql } from 'kysely';
import type { RegionHitState } from '../../../../content/code-lists.ts';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import {
  newId,
  type OrganisationId,
  type PersonId,
  type RegionHitId,
  type RegionLookId,
} from '../../../kernel/ids.ts';
import type { TokenKind } from '../../../kernel/sealing/tokens.ts';
import type { SignalRow } from './files.ts';
import type { CountByDomain } from './notices.ts';

/** How many other municipalities know a token of one's own signal. */
export interface RegionAnswer {
  readonly kind: TokenKind;
  readonly token: Buffer;
  readonly hits: number;
}

/**
 * Asks the region about everything a signal can be tied by. Hits are written down on both sides, once. The same work
 * is done for a hit as for none (migration 0011).
 */
export async function lookAcrossRegion(
  context: Context,
  signal: SignalRow,
): Promise<readonly RegionAnswer[]> {
  const { rows } = await sql<RegionAnswer>`
    select kind, token, hits from look_across_region(${signal.id}::uuid, ${context.now}::timestamptz)`.execute(
    context.db,
  );
  return rows;
}

/** How often this person asked the region since a moment. Two questions of one person at once wait for each other. */
export async function looksSince(context: Context, personId: PersonId, since: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('region-look ' || ${personId}, 0))`.execute(
    context.db,
  );
  const { count } = await context.db
    .selectFrom('region_looks')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('organisation_id', '=', context.actor.organisationId)
    .where('person_id', '=', personId)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}

/** Writes down that the region was asked. */
export async function recordLook(
  context: Context,
  signal: SignalRow,
  answers: readonly RegionAnswer[],
): Promise<void> {
  const { actor } = context;
  if (actor.kind !== 'seat') throw new Error('only a seat asks the region');
  await context.db
    .insertInto('region_looks')
    .values({
      id: newId<RegionLookId>(),
      organisation_id: signal.organisationId,
      domain: signal.domain,
      signal_id: signal.id,
      signal_serial: signal.serial,
      person_id: actor.personId,
      seat_id: actor.seat.id,
      at: context.now,
      kinds: [...new Set(answers.map(({ kind }) => kind))],
      asked: answers.length,
      hits: answers.reduce((sum, { hits }) => sum + hits, 0),
    })
    .execute();
}

/** A question to the region, as it stands written down. */
export interface LookLine {
  readonly id: string;
  readonly at: Date;
  readonly domain: Domain;
  readonly signalSerial: number;
  readonly personId: PersonId;
  readonly kinds: readonly TokenKind[];
  readonly asked: number;
  readonly hits: number;
}

/** A place in a list that runs from new to old. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

/** Questions to the region after a place, new to old. */
export const looksAfter = (
  context: Context,
  after: Place | null,
  limit: number,
): Promise<readonly LookLine[]> =>
  context.db
    .selectFrom('region_looks')
    .select([
      'id',
      'at',
      'domain',
      'signal_serial as signalSerial',
      'person_id as personId',
      'kinds',
      'asked',
      'hits',
    ])
    .where('organisation_id', '=', context.actor.organisationId)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(at, id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .$castTo<LookLine>()
    .execute();

/** One's own side of a hit. */
export interface RegionHit {
  readonly id: RegionHitId;
  readonly domain: Domain;
  readonly kind: TokenKind;
  readonly token: Buffer;
  readonly foundAt: Date;
  readonly state: RegionHitState;
  readonly askedAt: Date | null;
  readonly answeredAt: Date | null;
  /** Which municipality it is; null until that one asked or agreed. */
  readonly namedOrganisationId: OrganisationId | null;
}

const columns = [
  'id',
  'domain',
  'kind',
  'token',
  'found_at as foundAt',
  'state',
  'asked_at as askedAt',
  'answered_at as answeredAt',
  'named_organisation_id as namedOrganisationId',
] as const;

/** Hits of the own domain after a place, new to old; with `tokens` only those on one of these. */
export const hitsAfter = (
  context: Context,
  domain: Domain,
  after: Place | null,
  limit: number,
  tokens: readonly Buffer[] | null = null,
): Promise<readonly RegionHit[]> =>
  context.db
    .selectFrom('region_hits')
    .select(columns)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('domain', '=', domain)
    .$if(tokens !== null, (query) => query.where('token', '=', sql<Buffer>`any (${tokens}::bytea[])`))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(found_at, id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('found_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .$castTo<RegionHit>()
    .execute();

/** Hits that the other side wants to talk about, the oldest first. */
export const invitedHits = (context: Context, domain: Domain, limit: number): Promise<readonly RegionHit[]> =>
  context.db
    .selectFrom('region_hits')
    .select(columns)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('domain', '=', domain)
    .where('state', '=', sql.lit('invited'))
    .orderBy('asked_at')
    .orderBy('id')
    .limit(limit)
    .$castTo<RegionHit>()
    .execute();

/** How many want to talk and wait for an answer, at most `most`. */
export async function countInvited(context: Context, domain: Domain, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select 1 from region_hits
      where organisation_id = ${context.actor.organisationId} and domain = ${domain} and state = 'invited'
      limit ${most}) as found`.execute(context.db);
  return rows[0]?.count ?? 0;
}

/** One's own side of this hit, or null. */
export async function hitById(context: Context, id: string): Promise<RegionHit | null> {
  const row = await context.db
    .selectFrom('region_hits')
    .select(columns)
    .where('id', '=', id)
    .where('organisation_id', '=', context.actor.organisationId)
    .$castTo<RegionHit>()
    .executeTakeFirst();
  return row ?? null;
}

/** Asks the other side to talk; gives the state on one's own side afterwards. */
export async function askToTalkAbout(context: Context, id: RegionHitId): Promise<RegionHitState | null> {
  const { rows } = await sql<{ state: RegionHitState | null }>`
    select ask_region_to_talk(${id}::uuid, ${context.now}::timestamptz) as state`.execute(context.db);
  return rows[0]?.state ?? null;
}

/** Answers who asked to talk; gives the state on one's own side afterwards. */
export async function answerTalkAbout(
  context: Context,
  id: RegionHitId,
  agreed: boolean,
): Promise<RegionHitState | null> {
  const { rows } = await sql<{ state: RegionHitState | null }>`
    select answer_region_talk(${id}::uuid, ${agreed}, ${context.now}::timestamptz) as state`.execute(
    context.db,
  );
  return rows[0]?.state ?? null;
}

/** For each of these tokens the newest signals of the own domain that carry it, at most `most` a token. */
export async function serialsWithTokens(
  context: Context,
  domain: Domain,
  tokens: readonly Buffer[],
  most: number,
): Promise<readonly { readonly token: Buffer; readonly serial: number }[]> {
  if (tokens.length === 0) return [];
  const { rows } = await sql<{ token: Buffer; serial: number }>`
    select asked.token, found.serial from unnest(${tokens}::bytea[]) as asked (token)
    cross join lateral (
      select distinct s.serial from (
        select t.signal_id from signal_tokens t where t.organisation_id = ${context.actor.organisationId}
          and t.domain = ${domain} and t.token = asked.token limit ${most}
      ) as carried join signals s on s.id = carried.signal_id
    ) as found`.execute(context.db);
  return rows;
}

/** Whether anything from the region waits that nobody was mailed about. */
export async function anythingUntoldInRegion(context: Context): Promise<boolean> {
  const found = await context.db
    .selectFrom('region_hits')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('told_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** What is new from the region in each domain; from now on it counts as told. */
export async function takeUntoldInRegion(context: Context): Promise<CountByDomain> {
  const rows = await context.db
    .updateTable('region_hits')
    .set({ told_at: context.now })
    .where('organisation_id', '=', context.actor.organisationId)
    .where('told_at', 'is', null)
    .returning('domain')
    .execute();
  const counts = new Map<Domain, number>();
  for (const { domain } of rows) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  return counts;
}
