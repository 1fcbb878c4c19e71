import type pg from 'pg';
import { migrationsPresent } from '../migrations-present.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

const OLDEST_SERVER = 180_000;
const SKEW_WARNING_MS = 2000;
const SKEW_PROBLEM_MS = 60_000;

/** Everything about a database that can be reached, seen as lantaarn_app. */
export async function examineDatabase(client: pg.ClientBase): Promise<Finding[]> {
  return [
    await server(client),
    await skew(client),
    await migrations(client),
    await roles(client),
    await rowSecurity(client),
    ...(await deadLetters(client)),
    ...(await renewal(client)),
  ];
}

async function server(client: pg.ClientBase): Promise<Finding> {
  const found = await one<{ version: string; number: number; fsync: string }>(
    client,
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
       current_setting('fsync') as fsync`,
  );
  const about = 'Database';
  if (found.number < OLDEST_SERVER) {
    return problem(
      about,
      `De database draait PostgreSQL ${found.version}.`,
      'Gebruik PostgreSQL 18 of nieuwer.',
    );
  }
  if (found.fsync !== 'on') {
    return problem(
      about,
      'De database schrijft niet meteen naar de schijf (fsync staat uit): bij stroomuitval gaan gegevens verloren.',
      'Zet fsync aan in postgresql.conf en herstart PostgreSQL.',
    );
  }
  return ok(about, `De database is bereikbaar (PostgreSQL ${found.version}).`);
}

async function skew(client: pg.ClientBase): Promise<Finding> {
  const before = Date.now();
  const { now } = await one<{ now: Date }>(client, 'select clock_timestamp() as now');
  return skewFinding(now.getTime() - (before + Date.now()) / 2);
}

/** Judges how far the clock of the database runs ahead of (or behind) this computer, in milliseconds. */
export function skewFinding(milliseconds: number): Finding {
  const apart = Math.abs(milliseconds);
  const about = 'Klok';
  if (apart < SKEW_WARNING_MS)
    return ok(about, 'De klok van deze computer en die van de database lopen gelijk.');
  const says = `De klok van deze computer en die van de database verschillen ${Math.round(apart / 1000)} seconden.`;
  const todo = 'Zet op beide computers de tijd gelijk met NTP.';
  return apart < SKEW_PROBLEM_MS ? warning(about, says, todo) : problem(about, says, todo);
}

async function migrations(client: pg.ClientBase): Promise<Finding> {
  const about = 'Tabellen';
  const { there } = await one<{ there: boolean }>(
    client,
    `select to_regclass('public.lantaarn_migrations') is not null as there`,
  );
  const present = migrationsPresent();
  const applied = there
    ? (await client.query<{ number: number }>('select number from lantaarn_migrations')).rows.map(
        (row) => row.number,
      )
    : [];
  const missing = present.filter((number) => !applied.includes(number));
  const unknown = applied.filter((number) => !present.includes(number));
  if (unknown.length > 0) {
    return problem(
      about,
      'De database is bijgewerkt door een nieuwere versie van Lantaarn dan deze.',
      'Gebruik de nieuwste versie van Lantaarn, of zet de back-up terug die bij deze versie hoort.',
    );
  }
  if (missing.length > 0) {
    return problem(
      about,
      `De database mist ${missing.length} van de ${present.length} bijwerkingen.`,
      'Voer uit: lantaarn migrate.',
    );
  }
  return ok(about, `De tabellen zijn bij: ${present.length} bijwerkingen uitgevoerd.`);
}

interface Rights {
  readonly role: string;
  readonly super: boolean;
  readonly bypass: boolean;
  readonly creates: boolean;
  readonly owns: boolean;
  readonly schema: boolean;
}

async function roles(client: pg.ClientBase): Promise<Finding> {
  const found = await one<Rights>(
    client,
    `select r.rolname as role, r.rolsuper as super, r.rolbypassrls as bypass, r.rolcreaterole or r.rolcreatedb as creates,
       exists (select 1 from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p'))
         or exists (select 1 from pg_roles o where o.rolname = 'lantaarn_owner' and pg_has_role(r.oid, o.oid, 'member')) as owns,
       has_schema_privilege('public', 'create') as schema
     from pg_roles r where r.rolname = current_user`,
  );
  const about = 'Rechten';
  const tooMuch = [
    ...(found.super ? ['is superuser'] : []),
    ...(found.bypass ? ['gaat langs de rijbeveiliging'] : []),
    ...(found.creates ? ['mag rollen of databases maken'] : []),
    ...(found.owns && !found.super ? ['is eigenaar van tabellen'] : []),
    ...(found.schema && !found.super ? ['mag tabellen maken'] : []),
  ];
  if (tooMuch.length === 0)
    return ok(about, 'Lantaarn werkt met een databaserol die alleen mag wat nodig is.');
  return problem(
    about,
    `De databaserol ${found.role} mag te veel: deze ${tooMuch.join(', ')}.`,
    'Laat DATABASE_URL inloggen als lantaarn_app, met de rechten uit docs/operations.md.',
  );
}

async function rowSecurity(client: pg.ClientBase): Promise<Finding> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p')
       and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped)
       and not (c.relrowsecurity and c.relforcerowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))
     order by 1`,
  );
  const about = 'Scheiding';
  if (rows.length === 0)
    return ok(about, 'Rijbeveiliging staat aan op elke tabel met gegevens van een organisatie.');
  return problem(
    about,
    `Organisaties kunnen elkaars gegevens zien: rijbeveiliging ontbreekt op ${rows.map(({ name }) => name).join(', ')}.`,
    'Stop Lantaarn en zet op deze tabellen de rijbeveiliging weer aan (force row level security).',
  );
}

async function deadLetters(client: pg.ClientBase): Promise<Finding[]> {
  const about = 'Achtergrondtaken';
  const { there } = await one<{ there: boolean }>(
    client,
    `select to_regclass('pgboss.job') is not null as there`,
  );
  if (!there) {
    return [
      problem(
        about,
        'De wachtrij voor achtergrondtaken ontbreekt in de database.',
        'Voer uit: lantaarn migrate.',
      ),
    ];
  }
  const { count } = await one<{ count: number }>(
    client,
    `select count(*)::int as count from pgboss.job where name = 'dead-letters' and state = 'created'`,
  );
  if (count === 0) return [ok(about, 'Er zijn geen mislukte achtergrondtaken.')];
  const says =
    count === 1 ? 'Er is 1 mislukte achtergrondtaak.' : `Er zijn ${count} mislukte achtergrondtaken.`;
  return [warning(about, says, 'Bekijk ze op de beheerpagina en probeer ze opnieuw.')];
}

/** Nothing to say when no key was ever renewed. */
async function renewal(client: pg.ClientBase): Promise<Finding[]> {
  const about = 'Sleutels';
  const { there } = await one<{ there: boolean }>(
    client,
    `select to_regclass('public.organisation_keys') is not null as there`,
  );
  if (!there) return [];
  const found = await one<{ renewed: number; unfinished: number; old: boolean }>(
    client,
    `select count(distinct organisation_id)::int as renewed,
       (count(distinct organisation_id) filter (where completed_at is null))::int as unfinished,
       coalesce(min(made_at) filter (where completed_at is null) < now() - interval '1 day', false) as old
     from organisation_keys`,
  );
  if (found.renewed === 0) return [];
  if (found.unfinished === 0) return [ok(about, 'De sleutels zijn vernieuwd; alle gegevens zijn overgezet.')];
  const says = `Bij ${found.unfinished} van de ${found.renewed} organisaties worden gegevens nog overgezet naar een nieuwe sleutel.`;
  return found.old
    ? [warning(about, says, 'Dit duurt al langer dan een dag. Zoek in het logboek naar data-keys-broken.')]
    : [ok(about, says)];
}

async function one<Row extends object>(client: pg.ClientBase, text: string): Promise<Row> {
  const [row] = (await client.query<Row>(text)).rows;
  if (row === undefined) throw new Error('no row');
  return row;
}
