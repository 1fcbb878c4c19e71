import pg from 'pg';

/**
 * The three roles: the owner cannot sign in and owns the tables, the migrator signs in and may become the
 * owner, the app signs in and owns nothing. Can be repeated.
 */
export const rolesSql = (): string => `
do $$
begin
  if not exists (select 1 from pg_roles where rolname = 'lantaarn_owner') then create role lantaarn_owner nologin; end if;
  if not exists (select 1 from pg_roles where rolname = 'lantaarn_migrator') then create role lantaarn_migrator login; end if;
  if not exists (select 1 from pg_roles where rolname = 'lantaarn_app') then create role lantaarn_app login; end if;
end $$;
grant lantaarn_owner to lantaarn_migrator;
`;

/** Run inside the new database: nobody may make tables there but the owner. */
export const databaseSql = (database: string): string => `
revoke all on database ${pg.escapeIdentifier(database)} from public;
grant connect on database ${pg.escapeIdentifier(database)} to lantaarn_app, lantaarn_migrator;
alter schema public owner to lantaarn_owner;
revoke all on schema public from public;
`;

/** Makes the roles and an empty database when they are not there yet. `superuser` connects to any database. */
export async function createDatabase(superuser: pg.ClientConfig, database: string): Promise<void> {
  await withClient(superuser, async (client) => {
    await client.query(rolesSql());
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) {
      await client.query(`create database ${pg.escapeIdentifier(database)} owner lantaarn_owner`);
    }
  });
  await withClient({ ...superuser, database }, (client) => client.query(databaseSql(database)));
}

/** A connection for the length of `work`. */
export async function withClient<Value>(
  options: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client(options);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
