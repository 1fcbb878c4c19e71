import { sql } from 'kysely';
import { settings } from '../../../../content/settings.ts';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { House } from '../../../kernel/house.ts';
import type { SignalId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import type { SealedParts } from '../sealed-parts.ts';
import type { SearchToken } from '../search-tokens.ts';

/** A signal with its first act, ready to be stored. */
export interface NewSignal {
  readonly signalId: string;
  readonly actId: string;
  readonly domain: Domain;
  readonly product: string;
  readonly channel: string;
  readonly reporterType: string;
  readonly anonymous: boolean;
  readonly wantsFeedback: boolean;
  readonly form: string;
  readonly urgency: string;
  readonly minor: string;
  readonly help: string | null;
  readonly dueAt: Date | null;
  /** Set where nobody has to be mailed about it; see notices/. */
  readonly toldAt: Date | null;
  readonly submission: Buffer;
  readonly receiptHash: Buffer | null;
  readonly reporterToken: Buffer | null;
  readonly actorKind: 'public' | 'seat' | 'job';
  readonly personId: string | null;
  readonly seatId: string | null;
  readonly wrapped: Buffer;
  readonly codes: Readonly<Record<string, string | null>>;
  readonly parts: SealedParts;
  readonly tokens: readonly SearchToken[];
}

export interface StoredSignal {
  readonly signalId: SignalId;
  readonly serial: number;
  readonly domain: Domain;
  readonly repeated: boolean;
}

interface Row {
  readonly id: SignalId;
  readonly serial: number;
  readonly domain: Domain;
}

/**
 * Signal, act and tokens in one statement. A submission that is there already stores nothing and gives the
 * signal of the first time; whichever of its unique marks (submission, receipt) is met first by two at once.
 */
export async function storeReport(context: Context, signal: NewSignal): Promise<StoredSignal> {
  const organisation = context.actor.organisationId;
  const { tokens, parts } = signal;
  const { rows } = await sql<Row>`
    with signal as (
      insert into signals (id, organisation_id, domain, serial, product, channel, reporter_type, anonymous,
        wants_feedback, form, urgency, minor, help, state, waits_for, received_at, due_at, submission, receipt_hash,
        reporter_token, told_at, data_key)
      values (${signal.signalId}, ${organisation}, ${signal.domain}, nextval('signal_serials'), ${signal.product},
        ${signal.channel}, ${signal.reporterType}, ${signal.anonymous}, ${signal.wantsFeedback}, ${signal.form},
        ${signal.urgency}, ${signal.minor}, ${signal.help}, 'received', 'coordinator', ${context.now}, ${signal.dueAt},
        ${signal.submission}, ${signal.receiptHash}, ${signal.reporterToken}, ${signal.toldAt},
        ${signal.wrapped})
      on conflict do nothing
      returning id, organisation_id, domain, serial
    ), act as (
      insert into signal_acts (id, organisation_id, domain, signal_id, position, kind, at, actor_kind, person_id,
        seat_id, codes, story, contact, special)
      select ${signal.actId}::uuid, organisation_id, domain, id, 1, 'reported', ${context.now}::timestamptz,
        ${signal.actorKind}, ${signal.personId}::uuid, ${signal.seatId}::uuid, ${JSON.stringify(signal.codes)}::jsonb,
        ${parts.story}::bytea, ${parts.contact}::bytea, ${parts.special}::bytea
      from signal
    ), tokens as (
      insert into signal_tokens (organisation_id, domain, signal_id, kind, token, region_token, connects, regional)
      select organisation_id, domain, signal.id, found.kind, found.token, found.region_token, found.connects,
        found.connects
      from signal, unnest(${tokens.map(({ kind }) => kind)}::text[], ${tokens.map(({ token }) => token)}::bytea[],
        ${tokens.map(({ regionToken }) => regionToken)}::bytea[], ${tokens.map(({ connects }) => connects)}::boolean[])
        as found (kind, token, region_token, connects)
    )
    select id, serial, domain from signal`.execute(context.db);
  const [stored] = rows;
  return stored
    ? { signalId: stored.id, serial: stored.serial, domain: stored.domain, repeated: false }
    : { ...(await storedBefore(context, signal)), repeated: true };
}

/** A later statement sees what another connection committed meanwhile; the same one would not. */
async function storedBefore(context: Context, signal: NewSignal): Promise<Omit<StoredSignal, 'repeated'>> {
  const { id, ...rest } = await context.db
    .selectFrom('signals')
    .select(['id', 'serial', 'domain'])
    .where('organisation_id', '=', context.actor.organisationId)
    .where('submission', '=', signal.submission)
    .executeTakeFirstOrThrow();
  return { ...rest, signalId: id as SignalId };
}

/** What taking in a report needs to know of the organisation. */
export interface IntakeFacts {
  readonly places: readonly string[];
  /** Working days for triage: setting `clock.triage`. */
  readonly triageDays: number;
}

const REMEMBERED = 60_000;
const known = new WeakMap<House, Map<string, { readonly facts: IntakeFacts; readonly at: number }>>();

/** Remembered for a minute: a changed setting holds for reports from then on. */
export async function intakeFacts(context: Context): Promise<IntakeFacts> {
  const organisation = context.actor.organisationId;
  const ofHouse = known.get(context.house) ?? new Map();
  known.set(context.house, ofHouse);
  const kept = ofHouse.get(organisation);
  if (kept !== undefined && Math.abs(context.now.getTime() - kept.at) < REMEMBERED) return kept.facts;
  const facts = await readIntakeFacts(context);
  ofHouse.set(organisation, { facts, at: context.now.getTime() });
  return facts;
}

async function readIntakeFacts(context: Context): Promise<IntakeFacts> {
  const organisation = context.actor.organisationId;
  const row = await context.db
    .selectFrom('organisations')
    .select('places')
    .select((builder) =>
      builder
        .selectFrom('settings')
        .select('value')
        .where('organisation_id', '=', organisation)
        .where('key', '=', 'clock.triage')
        .where('valid_from', '<=', localDate(context.now))
        .orderBy('valid_from', 'desc')
        .orderBy('set_at', 'desc')
        .limit(1)
        .as('triage'),
    )
    .where('id', '=', organisation)
    .executeTakeFirstOrThrow();
  const triageDays = typeof row.triage === 'number' ? row.triage : settings['clock.triage'].value;
  return { places: row.places, triageDays };
}
