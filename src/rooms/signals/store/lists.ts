import { type SelectQueryBuilder, sql } from 'kysely';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Database } from '../../../kernel/postgres/database-types.generated.ts';
import { type SignalRow, signalColumns } from './files.ts';

/** A line of a list: clear columns only. */
export type SignalLine = Omit<
  SignalRow,
  'dataKey' | 'reachable' | 'organisationId' | 'mergedInto' | 'splitFrom'
>;

/** What a list is narrowed to; codes only, so that it can stand in an address. */
export interface Filter {
  readonly state?: string | undefined;
  readonly form?: string | undefined;
  readonly urgency?: string | undefined;
  readonly minor?: string | undefined;
  readonly help?: string | undefined;
  readonly channel?: string | undefined;
  readonly product?: string | undefined;
  readonly only?: Attention | undefined;
}

/** Reasons why a signal needs somebody now. */
export const attentions = ['open', 'new', 'urgent', 'waiting', 'overdue'] as const;
export type Attention = (typeof attentions)[number];

/** A place in a list, and which way to go on from there. Lists run from new to old; what is late by its term. */
export interface Turn {
  /** When it was received; in the list of what is late, when it should have been done. */
  readonly at: Date;
  readonly id: string;
  readonly way: 'older' | 'newer';
}

type Signals = SelectQueryBuilder<Database, 'signals', object>;

/** Signals of one domain. Organisation and domain stand in the query itself too, so that the indexes serve it. */
const ofDomain = (context: Context, domain: Domain): Signals =>
  context.db
    .selectFrom('signals')
    .where('signals.organisation_id', '=', context.actor.organisationId)
    .where('signals.domain', '=', domain);

/** The conditions are written as the partial indexes of the migration are. */
function attending(query: Signals, attention: Attention, now: Date): Signals {
  switch (attention) {
    case 'open':
      return query.where('signals.open', '=', sql.lit(true));
    case 'new':
      return query.where('signals.state', '=', sql.lit('received'));
    case 'urgent':
      return query
        .where('signals.open', '=', sql.lit(true))
        .where('signals.urgency', 'in', [sql.lit<'acute'>('acute'), sql.lit<'urgent'>('urgent')]);
    case 'waiting':
      return query
        .where('signals.open', '=', sql.lit(true))
        .where('signals.waits_for', '=', sql.lit('coordinator'))
        .where('signals.state', '<>', sql.lit('received'));
    case 'overdue':
      return query.where('signals.open', '=', sql.lit(true)).where('signals.due_at', '<', now);
  }
}

function narrowed(query: Signals, filter: Filter, now: Date): Signals {
  const { state, form, urgency, minor, help, channel, product, only } = filter;
  return query
    .$if(state !== undefined, (q) => q.where('signals.state', '=', sql<never>`${state}`))
    .$if(form !== undefined, (q) => q.where('signals.form', '=', form ?? ''))
    .$if(urgency !== undefined, (q) => q.where('signals.urgency', '=', sql<never>`${urgency}`))
    .$if(minor !== undefined, (q) => q.where('signals.minor', '=', sql<never>`${minor}`))
    .$if(minor !== undefined && minor !== 'no', (q) => q.where('signals.minor', '<>', sql.lit('no')))
    .$if(help !== undefined, (q) => q.where('signals.help', '=', sql<never>`${help}`))
    .$if(channel !== undefined, (q) => q.where('signals.channel', '=', channel ?? ''))
    .$if(product !== undefined, (q) => q.where('signals.product', '=', sql<never>`${product}`))
    .$if(only !== undefined, (q) => attending(q, only ?? 'open', now));
}

const NOT_IN_LISTS: ReadonlySet<string> = new Set<(typeof signalColumns)[number]>([
  'data_key as dataKey',
  'organisation_id as organisationId',
  'merged_into as mergedInto',
  'split_from as splitFrom',
]);

const lineColumns = signalColumns
  .filter((column) => !NOT_IN_LISTS.has(column))
  .map((column) => `signals.${column}` as const);

/** One screen of a list. */
export interface Lines<Line = SignalLine> {
  readonly lines: readonly Line[];
  readonly newer: boolean;
  readonly older: boolean;
}

/**
 * A screen of `size` signals, new to old, from a turn on (or the newest); with `late` the longest late first. It
 * reads `size` rows and one to know whether there is more, wherever in the list it is: keyset, no offset.
 */
export async function screenOf<Line>(
  query: SelectQueryBuilder<Database, 'signals', Line>,
  turn: Turn | null,
  size: number,
  late = false,
): Promise<Lines<Line>> {
  const back = turn?.way === 'newer';
  const column = late ? 'signals.due_at' : 'signals.received_at';
  const up = back !== late;
  const rows = await query
    .$if(turn !== null, (found) =>
      found.where(
        sql<boolean>`(${sql.ref(column)}, signals.id) ${sql.raw(up ? '>' : '<')} (${turn?.at}::timestamptz, ${turn?.id}::uuid)`,
      ),
    )
    .orderBy(column, up ? 'asc' : 'desc')
    .orderBy('signals.id', up ? 'asc' : 'desc')
    .limit(size + 1)
    .$castTo<Line>()
    .execute();
  const more = rows.length > size;
  const lines = back ? rows.slice(0, size).reverse() : rows.slice(0, size);
  return { lines, newer: back ? more : turn !== null, older: back ? true : more };
}

/** A screen of the signals of one domain. What is late comes by its term: that is how its index lies too. */
export const linesOf = (
  context: Context,
  domain: Domain,
  filter: Filter,
  turn: Turn | null,
  size: number,
): Promise<Lines> =>
  screenOf(
    narrowed(ofDomain(context, domain), filter, context.now).select(lineColumns).$castTo<SignalLine>(),
    turn,
    size,
    filter.only === 'overdue',
  );

/** Counts stop here: "100 of meer" says enough, and a count costs the same at a million signals. */
export const MOST_COUNTED = 100;

/**
 * How many signals ask for attention in each way, at most `MOST_COUNTED` of each. In the order of an index, so that
 * PostgreSQL walks along it and stops, instead of gathering all of them first.
 */
export async function countAttention(
  context: Context,
  domain: Domain,
): Promise<Readonly<Record<Attention, number>>> {
  const counted = (attention: Attention) =>
    sql<number>`(select count(*)::int from (${attending(ofDomain(context, domain), attention, context.now)
      .select(sql<number>`1`.as('one'))
      .orderBy(
        attention === 'overdue' ? 'signals.due_at' : 'signals.received_at',
        attention === 'overdue' ? 'asc' : 'desc',
      )
      .orderBy('signals.id', attention === 'overdue' ? 'asc' : 'desc')
      .limit(MOST_COUNTED)}) as found)`.as(attention);
  return context.db.selectNoFrom(attentions.map(counted)).executeTakeFirstOrThrow() as Promise<
    Record<Attention, number>
  >;
}

/** A task that somebody set, for the first screen. Its words stay sealed. */
export interface DueTask {
  readonly id: string;
  readonly serial: number;
  readonly dueDate: string;
}

/** Open tasks of this domain, the first due first. */
export async function dueTasks(context: Context, domain: Domain, limit: number): Promise<readonly DueTask[]> {
  return context.db
    .selectFrom('signal_tasks')
    .innerJoin('signals', 'signals.id', 'signal_tasks.signal_id')
    .select(['signal_tasks.id', 'signals.serial', 'signal_tasks.due_date as dueDate'])
    .where('signal_tasks.organisation_id', '=', context.actor.organisationId)
    .where('signal_tasks.domain', '=', domain)
    .where('signal_tasks.done_at', 'is', null)
    .orderBy('signal_tasks.due_date')
    .orderBy('signal_tasks.id')
    .limit(limit)
    .execute();
}

/** How many hand-overs of this domain stay silent, at most `MOST_COUNTED`. */
export async function countSilent(context: Context, domain: Domain): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select 1 from hand_overs
      where sender_organisation_id = ${context.actor.organisationId} and sender_domain = ${domain}
        and open and silent_at is not null limit ${MOST_COUNTED}) as found`.execute(context.db);
  return rows[0]?.count ?? 0;
}

/** How many questions wait for this second reader, at most `MOST_COUNTED`. */
export async function countReadings(context: Context, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select 1 from second_readings
      where organisation_id = ${context.actor.organisationId} and decided_at is null
        and asked_by <> ${personId} limit ${MOST_COUNTED}) as found`.execute(context.db);
  return rows[0]?.count ?? 0;
}

/** Signals of one domain with these ids, new to old, at most `limit`; without those that go on in another. */
export const linesWithIds = async (
  context: Context,
  domain: Domain,
  ids: readonly string[],
  limit: number,
): Promise<readonly SignalLine[]> =>
  ids.length === 0
    ? []
    : ofDomain(context, domain)
        .select(lineColumns)
        .where('signals.id', 'in', ids)
        .where('signals.merged_into', 'is', null)
        .orderBy('signals.received_at', 'desc')
        .orderBy('signals.id', 'desc')
        .limit(limit)
        .$castTo<SignalLine>()
        .execute();

/** Signals that carry one of these tokens, new to old, with the kinds that hit. */
export async function linesByToken(
  context: Context,
  domain: Domain,
  tokens: readonly Buffer[],
  limit: number,
): Promise<readonly (SignalLine & { readonly kinds: readonly string[] })[]> {
  if (tokens.length === 0) return [];
  const hits = context.db
    .selectFrom('signal_tokens')
    .select('signal_id')
    .select(sql<string[]>`array_agg(distinct kind order by kind)`.as('kinds'))
    .where('organisation_id', '=', context.actor.organisationId)
    .where('domain', '=', domain)
    .where('token', 'in', tokens)
    .groupBy('signal_id');
  const rows = await context.db
    .selectFrom('signals')
    .innerJoin(hits.as('hits'), 'hits.signal_id', 'signals.id')
    .select(lineColumns)
    .select('hits.kinds')
    .orderBy('signals.received_at', 'desc')
    .orderBy('signals.id', 'desc')
    .limit(limit)
    .$castTo<SignalLine & { readonly kinds: readonly string[] }>()
    .execute();
  return rows;
}
