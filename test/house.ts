import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Domain, Role, SeatActor } from '../src/kernel/actor.ts';
import { type AnchorFile, anchorFile } from '../src/kernel/audit/anchor.ts';
import { auditSealing } from '../src/kernel/audit/entry.ts';
import { fixedClock, type SettableClock } from '../src/kernel/clock.ts';
import { readConfig } from '../src/kernel/config.ts';
import { folderStore } from '../src/kernel/files/blob-store.ts';
import type { House } from '../src/kernel/house.ts';
import {
  type HolderId,
  newId,
  type OrganisationId,
  type PersonId,
  type SeatId,
  type SessionId,
} from '../src/kernel/ids.ts';
import { installJobs } from '../src/kernel/jobs/install.ts';
import type { AnyJob } from '../src/kernel/jobs/job.ts';
import { openJobs } from '../src/kernel/jobs/jobs.ts';
import { createLog } from '../src/kernel/log.ts';
import { type ScreenMail, screenMailbox } from '../src/kernel/mail.ts';
import type { Destination } from '../src/kernel/navigation.ts';
import { organisationKeys } from '../src/kernel/organisation-keys.ts';
import type { Sentence } from '../src/kernel/policy.ts';
import { openKysely, openPool } from '../src/kernel/postgres/index.ts';
import type { RecordKind } from '../src/kernel/record-kind.ts';
import { createMasterKey, keyFingerprint } from '../src/kernel/sealing/master-key.ts';
import { newDataKey, newOrganisationKey, seal } from '../src/kernel/sealing/seal.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

export interface TestHouse {
  readonly house: House;
  readonly clock: SettableClock;
  readonly database: TestDatabase;
  readonly pool: pg.Pool;
  readonly anchor: AnchorFile;
  /** Log lines so far; must never hold what people wrote. */
  readonly lines: string[];
  mails(): readonly ScreenMail[];
  /** Makes an organisation with a key of its own. */
  organisation(facts?: Partial<OrganisationFacts>): Promise<OrganisationId>;
  /** Makes a person with an account-less seat, held from long ago, and the actor that works from it. */
  seat(organisation: OrganisationId, role: Role, domain?: Domain | null): Promise<SeatActor>;
  close(): Promise<void>;
}

export interface OrganisationFacts {
  readonly kind: 'region' | 'municipality' | 'partner';
  readonly slug: string;
  readonly name: string;
  readonly partnerCode: string;
  readonly domain: 'care' | 'safety' | 'both';
  readonly canReceive: 'hand-over' | 'refer-only' | 'knowledge' | 'process-only';
}

/** A whole house on a real database of its own, at a Monday morning, with the sentences of the rooms under test. */
export async function openTestHouse(
  sentences: readonly Sentence[],
  options: {
    jobs?: readonly AnyJob[];
    destinations?: readonly Destination[];
    recordKinds?: readonly RecordKind[];
    now?: string;
  } = {},
): Promise<TestHouse> {
  const home = mkdtempSync(join(tmpdir(), 'lantaarn-house-'));
  const database = await createTestDatabase();
  await installJobs(database.ownerOptions);
  const clock = fixedClock(options.now ?? '2026-11-23T09:00:00Z');
  const lines: string[] = [];
  const log = createLog(clock, (line) => lines.push(line));
  const config = readConfig({ LANTAARN_HOME: home, DEMO: '1' }, '/');
  const pool = openPool(database.appOptions, log);
  const db = openKysely(pool);
  const masterKey = createMasterKey(config.masterKeyFile);
  const aside = openKysely(openPool({ ...database.appOptions, max: 1 }, log));
  const mailbox = screenMailbox(config.publicOrigin, { clock });
  const jobs = await openJobs({ pool, log, jobs: options.jobs ?? [] });
  await inSystem(db, async (system) => {
    await system
      .insertInto('installation')
      .values({ only_one: true, key_fingerprint: keyFingerprint(masterKey), created_at: clock.now() })
      .execute();
  });
  const house: House = {
    config,
    pool,
    database: db,
    aside,
    masterKey,
    organisationKeys: organisationKeys(aside, masterKey, {
      renewRoot: async () => undefined,
      tell: () => undefined,
    }),
    audit: auditSealing(masterKey),
    sentences,
    destinations: options.destinations ?? [],
    recordKinds: options.recordKinds ?? [],
    clock,
    log,
    mailer: mailbox,
    jobs,
    files: folderStore(join(home, 'files')),
  };
  return {
    house,
    clock,
    database,
    pool,
    anchor: anchorFile(join(home, 'anchor.txt')),
    lines,
    mails: () => mailbox.mails(),
    organisation: (facts) => makeOrganisation(house, facts),
    seat: (organisation, role, domain) => makeSeat(house, organisation, role, domain ?? null),
    async close() {
      await jobs.stop();
      await aside.destroy();
      await pool.end();
      await database.drop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function inSystem(
  db: House['database'],
  work: (db: House['database']) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (system) => {
    await sql`select set_config('lantaarn.scope', 'system', true)`.execute(system);
    await work(system);
  });
}

let made = 0;

async function makeOrganisation(
  house: House,
  facts: Partial<OrganisationFacts> = {},
): Promise<OrganisationId> {
  made += 1;
  const id = newId<OrganisationId>();
  const kind = facts.kind ?? 'municipality';
  await inSystem(house.database, async (db) => {
    await db
      .insertInto('organisations')
      .values({
        id,
        kind,
        slug: facts.slug ?? `voorbeeldstad-${made}`,
        name: facts.name ?? `Voorbeeldstad ${made}`,
        partner_code: facts.partnerCode ?? (kind === 'municipality' ? 'municipality' : 'police_avim'),
        domain: facts.domain ?? 'both',
        can_receive: facts.canReceive ?? 'hand-over',
        wrapped_key: newOrganisationKey(house.masterKey, id).wrapped,
        created_at: house.clock.now(),
      })
      .execute();
  });
  return id;
}

async function makeSeat(
  house: House,
  organisationId: OrganisationId,
  role: Role,
  domain: Domain | null,
): Promise<SeatActor> {
  made += 1;
  const [personId, seatId, holderId] = [newId<PersonId>(), newId<SeatId>(), newId<HolderId>()];
  const { key, wrapped } = newDataKey(await house.organisationKeys.of(organisationId), personId);
  const person = {
    name: `Proef van der Persoon ${made}`,
    email: `proef-${made}@voorbeeld.example`,
    phone: '',
  };
  const kind = await house.database.transaction().execute(async (db) => {
    await sql`select set_config('lantaarn.organisation', ${organisationId}, true)`.execute(db);
    const sealed = seal(key, { record: personId, column: 'sealed' }, person);
    await db
      .insertInto('persons')
      .values({
        id: personId,
        organisation_id: organisationId,
        data_key: wrapped,
        sealed,
        created_at: house.clock.now(),
      })
      .execute();
    await db
      .insertInto('seats')
      .values({
        id: seatId,
        organisation_id: organisationId,
        role,
        domain,
        title: role,
        created_at: house.clock.now(),
      })
      .execute();
    await db
      .insertInto('seat_holders')
      .values({
        id: holderId,
        organisation_id: organisationId,
        seat_id: seatId,
        person_id: personId,
        capacity: 'holder',
        from_date: '2020-01-01',
      })
      .execute();
    const row = await db
      .selectFrom('organisations')
      .select('kind')
      .where('id', '=', organisationId)
      .executeTakeFirstOrThrow();
    return row.kind;
  });
  return {
    kind: 'seat',
    organisationId,
    personId,
    sessionId: newId<SessionId>(),
    seat: { id: seatId, holderId, organisationId, organisationKind: kind, role, domain, capacity: 'holder' },
    reporterToken: Buffer.from(personId.replaceAll('-', ''), 'hex'),
  };
}
