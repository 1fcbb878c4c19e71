import pg from 'pg';
import { PgBoss } from 'pg-boss';

/** The schema in the database that holds the queue. */
export const JOBS_SCHEMA = 'pgboss';

/**
 * Makes or updates the tables of the queue, as the owner, and lets lantaarn_app use them: rows, not tables.
 * Part of migrating: call it after the migrations, with the connection of the migrator. Can be repeated,
 * and two at once wait for each other.
 */
export async function installJobs(owner: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('set role lantaarn_owner');
    await client.query('select pg_advisory_lock(hashtext($1))', ['lantaarn jobs']);
    await createTables(client);
    for (const statement of GRANTS) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function createTables(client: pg.Client): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => rowsOf(await client.query(text, values)) },
    schema: JOBS_SCHEMA,
    migrate: true,
    schedule: false,
    supervise: false,
    registerInstance: false,
  });
  let problem: Error | null = null;
  boss.on('error', (error) => {
    problem ??= error;
  });
  await boss.start();
  await boss.stop({ close: false });
  if (problem !== null) throw problem;
}

/** Several statements in one text give several results; the queue only reads the last with rows. */
function rowsOf(result: pg.QueryResult | pg.QueryResult[]): { rows: unknown[] } {
  return Array.isArray(result) ? { rows: result.flatMap(({ rows }) => rows) } : result;
}

const GRANTS = [
  `revoke all on schema ${JOBS_SCHEMA} from public`,
  `grant usage on schema ${JOBS_SCHEMA} to lantaarn_app`,
  `grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to lantaarn_app`,
  `grant usage, select on all sequences in schema ${JOBS_SCHEMA} to lantaarn_app`,
  `grant execute on all functions in schema ${JOBS_SCHEMA} to lantaarn_app`,
];
