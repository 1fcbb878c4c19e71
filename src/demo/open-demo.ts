import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../kernel/config.ts';
import { localDate } from '../kernel/local-time.ts';
import { createLog, type Log } from '../kernel/log.ts';
import { screenMailbox } from '../kernel/mail.ts';
import { DATABASE, type Furnishing, type OpenHouse, openHouse } from '../kernel/open-house.ts';
import { SUPERUSER, startEmbedded, withClient } from '../kernel/postgres/index.ts';
import { root } from '../kernel/root.ts';
import { hashPassword } from '../kernel/secrets/password.ts';
import { StartProblem } from '../kernel/start-problem.ts';
import { isDemo, markDemo } from '../rooms/people/index.ts';
import { PASSWORD } from './cast.ts';
import { demoSentences } from './enter.ts';
import { makePast } from './make-past.ts';
import { demoPages } from './pages/routes.tsx';

type Say = (line: string) => void;

/** A demo that is open, its pages, and what the terminal says of it. */
export interface OpenDemo {
  readonly open: OpenHouse;
  readonly more: readonly ReturnType<typeof demoPages>[];
  readonly words: readonly string[];
}

/**
 * Opens the region with invented people. What an earlier start of today made is used again; of another day or
 * another version it is thrown away and made anew, so that the demo is as it should be every morning.
 * Never throws away what is no demo: then it fails with a StartProblem.
 */
export async function openDemo(config: Config, furnishing: Furnishing, say: Say): Promise<OpenDemo> {
  if (config.databaseUrl !== null) {
    throw new StartProblem('De demo brengt een eigen database mee. Start zonder DATABASE_URL.');
  }
  const made = madeFile(config);
  const asked = { day: localDate(new Date()), version: versionOf() };
  const reuse = made.isOf(asked);
  if (!reuse) {
    made.forget();
    say('De demo wordt gemaakt: een regio met verzonnen mensen en twee jaar werk. Even geduld.');
    if (existsSync(config.masterKeyFile)) await throwAway(config);
  }
  // Takes a processor half a second; there is one to spare while the database is made.
  const passwordHash = reuse ? null : hashPassword(PASSWORD);
  const mailbox = screenMailbox(config.publicOrigin);
  const sentences = [...furnishing.sentences, ...demoSentences];
  const open = await openHouse(config, fileLog(config), { ...furnishing, sentences, mailer: mailbox });
  try {
    if (passwordHash === null) await demandDemo(open, config);
    else {
      await markDemo(open.house);
      await makePast(open.house, open.pool, furnishing.jobs, passwordHash);
      made.write(asked);
    }
  } catch (error) {
    await open.close();
    throw error;
  }
  const words = [
    `De demo staat klaar: ${config.publicOrigin}/demo`,
    'Daar staat voor elke functie een account waarmee u meteen binnen bent. Alles is verzonnen.',
    reuse
      ? 'De demo is nog van vandaag: wat u eerder deed, staat er nog.'
      : 'De demo is nieuw gemaakt. Wat u doet, blijft vandaag bewaard; morgen begint hij weer vooraan.',
  ];
  return { open, more: [demoPages(mailbox)], words };
}

interface Made {
  readonly day: string;
  readonly version: string;
}

/** The file that tells when the demo was made, and by which version. It is there only once all of it is. */
function madeFile({ home }: Config) {
  const path = join(home, 'demo.json');
  const read = (): Partial<Made> => {
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as Partial<Made>;
    } catch {
      return {};
    }
  };
  return {
    isOf: ({ day, version }: Made): boolean => read().day === day && read().version === version,
    forget: () => rmSync(path, { force: true }),
    write: (made: Made) => writeFileSync(path, JSON.stringify(made)),
  };
}

/** What runs, as a number: another build makes another demo. */
const versionOf = (): string =>
  createHash('sha256')
    .update(readFileSync(join(root, 'dist', 'main.js')))
    .digest('hex');

const demandDemo = async ({ house }: OpenHouse, { home }: Config): Promise<void> => {
  if (!(await isDemo(house))) throw notOurs(home);
};

const notOurs = (home: string): StartProblem =>
  new StartProblem(
    `In ${home} staan gegevens die niet van de demo zijn. Die blijven zoals ze zijn. Kies met LANTAARN_HOME een andere map.`,
  );

/** Throws away the database and the key of an earlier demo. */
async function throwAway(config: Config): Promise<void> {
  const server = await startEmbedded({ directory: config.home });
  try {
    const superuser = (database: string) => server.optionsFor(SUPERUSER, database);
    const there = await withClient(superuser('postgres'), async (client) => {
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
      return rowCount === 1;
    });
    if (there && !(await isOurs(superuser(DATABASE)))) throw notOurs(config.home);
    await withClient(superuser('postgres'), (client) =>
      client.query(`drop database if exists ${DATABASE} with (force)`),
    );
  } finally {
    await server.stop();
  }
  rmSync(config.masterKeyFile, { force: true });
  rmSync(join(config.home, 'audit-anchor.txt'), { force: true });
  rmSync(config.destroyedRecordsFile, { force: true });
}

/** Made by a demo, or never used by anybody. */
async function isOurs(options: Parameters<typeof withClient>[0]): Promise<boolean> {
  return withClient(options, async (client) => {
    const { rows: tables } = await client.query<{ there: boolean }>(
      "select to_regclass('public.installation') is not null and to_regclass('public.organisations') is not null as there",
    );
    if (tables[0]?.there !== true) return true;
    const { rows } = await client.query<{ ours: boolean }>(
      'select coalesce(bool_or(demo), false) or not exists (select 1 from organisations) as ours from installation',
    );
    return rows[0]?.ours ?? false;
  });
}

/** The terminal of somebody who tries the demo stays readable: the log goes to a file beside the data. */
function fileLog({ home }: Config): Log {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const file = openSync(join(home, 'lantaarn.log'), 'w', 0o600);
  return createLog(undefined, (line) => writeSync(file, line));
}
