import { sql } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import type { ActId, SignalId } from '../../../kernel/ids.ts';
import type { TokenKind } from '../../../kernel/sealing/tokens.ts';
import type { SearchToken } from '../search-tokens.ts';
import { isOpen, type SignalState } from '../signal.ts';
import type { SignalRow } from './files.ts';

/** A token of a signal, and the act that it came with; null for the report. */
export interface TokenRow {
  readonly kind: TokenKind;
  readonly token: Buffer;
  readonly actId: ActId | null;
  readonly connects: boolean;
}

/** Every token of a signal. */
export const tokensOfSignal = (context: Context, signalId: SignalId): Promise<readonly TokenRow[]> =>
  context.db
    .selectFrom('signal_tokens')
    .select(['kind', 'token', 'act_id as actId', 'connects'])
    .where('signal_id', '=', signalId)
    .$castTo<TokenRow>()
    .execute();

/** Writes tokens down with the act they came with. What is there already stays one. */
export async function addTokens(
  context: Context,
  signal: SignalRow,
  actId: ActId,
  tokens: readonly SearchToken[],
): Promise<void> {
  await sql`
    insert into signal_tokens (organisation_id, domain, signal_id, act_id, kind, token, region_token, connects, regional)
    select ${signal.organisationId}::uuid, ${signal.domain}, ${signal.id}::uuid, ${actId}::uuid, found.kind, found.token,
      found.region_token, found.connects, found.connects
    from unnest(${tokens.map(({ kind }) => kind)}::text[], ${tokens.map(({ token }) => token)}::bytea[],
      ${tokens.map(({ regionToken }) => regionToken)}::bytea[], ${tokens.map(({ connects }) => connects)}::boolean[])
      as found (kind, token, region_token, connects)
    on conflict do nothing`.execute(context.db);
}

/** Takes the tokens away that came with these acts, and what the region was told by them. */
export async function takeTokensOf(context: Context, actIds: readonly ActId[]): Promise<void> {
  if (actIds.length === 0) return;
  const gone = await context.db
    .deleteFrom('signal_tokens')
    .where('act_id', 'in', actIds)
    .returning('token')
    .execute();
  await forgetInRegion(
    context,
    gone.map(({ token }) => token),
  );
}

/** Copies the tokens of a report (null) or of an act to another signal, with the act that took it over there. */
export async function copyTokens(
  context: Context,
  from: SignalId,
  fromAct: ActId | null,
  to: SignalId,
  actId: ActId,
): Promise<void> {
  await sql`
    insert into signal_tokens (organisation_id, domain, signal_id, act_id, kind, token, region_token, connects, regional)
    select organisation_id, domain, ${to}::uuid, ${actId}::uuid, kind, token, region_token, connects, connects
    from signal_tokens where signal_id = ${from} and act_id is not distinct from ${fromAct}::uuid
    on conflict do nothing`.execute(context.db);
}

/**
 * A signal that was closed as no trafficking, or that goes on in another, no longer answers the region; one that is
 * opened again does. Inside the municipality it stays findable.
 */
export async function followStateInRegion(
  context: Context,
  signal: Pick<SignalRow, 'id' | 'state'>,
  state: SignalState,
): Promise<void> {
  const silent = (one: SignalState): boolean => one === 'closed_not_trafficking' || one === 'duplicate';
  if (silent(state)) {
    const rows = await context.db
      .updateTable('signal_tokens')
      .set({ regional: false })
      .where('signal_id', '=', signal.id)
      .where('regional', '=', true)
      .returning('token')
      .execute();
    await forgetInRegion(
      context,
      rows.map(({ token }) => token),
    );
  } else if (silent(signal.state) && isOpen(state)) {
    await context.db
      .updateTable('signal_tokens')
      .set(({ ref }) => ({ regional: ref('connects') }))
      .where('signal_id', '=', signal.id)
      .execute();
  }
}

/** Takes the tokens of signals that are destroyed away, and on both sides the hits that rested on them alone. */
export async function dropTokens(context: Context, signals: readonly string[]): Promise<void> {
  const { rows } = await sql<{ token: Buffer }>`
    delete from signal_tokens where signal_id = any (${[...signals]}::uuid[]) returning token`.execute(
    context.db,
  );
  await forgetInRegion(
    context,
    rows.map(({ token }) => token),
  );
}

const forgetInRegion = async ({ db }: Context, tokens: readonly Buffer[]): Promise<void> => {
  if (tokens.length > 0) await sql`select forget_region_hits(${tokens}::bytea[])`.execute(db);
};

/** A token that another signal carries too. */
export interface SharedToken {
  readonly token: Buffer;
  readonly signalId: SignalId;
}

/**
 * Which other signals of the own domain carry a token of this one that says enough, at most `most` for each token:
 * an address where half the town was registered costs no more than another.
 */
export async function sharedTokens(
  context: Context,
  signal: SignalRow,
  most: number,
): Promise<readonly SharedToken[]> {
  const { rows } = await sql<SharedToken>`
    select own.token, theirs.signal_id as "signalId"
    from (select distinct token from signal_tokens where signal_id = ${signal.id} and connects) as own
    cross join lateral (
      select distinct t.signal_id from (
        select s.signal_id from signal_tokens s where s.organisation_id = ${signal.organisationId}
          and s.domain = ${signal.domain} and s.token = own.token and s.signal_id <> ${signal.id} limit ${most}
      ) as t
    ) as theirs`.execute(context.db);
  return rows;
}
