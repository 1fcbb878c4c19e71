import { ConfigProblem } from './config.ts';
import { DataFolderInUse, isUnavailable, MigrationProblem } from './postgres/index.ts';
import { MasterKeyProblem } from './sealing/master-key.ts';
import { PortProblem } from './web/listen.ts';

/** Lantaarn does not start, for a reason that whoever runs it can take away. The message is Dutch. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

const KNOWN = [ConfigProblem, DataFolderInUse, MasterKeyProblem, MigrationProblem, PortProblem, StartProblem];

/** SQLSTATE of a database that answers, and does not let us in or is not ready for us. */
const REFUSALS: Readonly<Record<string, string>> = {
  '28P01': 'de database weigert het wachtwoord. Kijk DATABASE_URL na.',
  '28000': 'de database laat deze gebruiker niet toe. Kijk DATABASE_URL na.',
  '3D000': 'deze database bestaat niet op de server. Kijk DATABASE_URL na, of maak de database.',
  '42P01':
    'de tabellen zijn er nog niet. Zet DATABASE_OWNER_URL, of voer eerst uit: npm run -s lantaarn -- migrate',
};

/** What to tell whoever starts Lantaarn about why it does not start; an unknown fault with where it came from. */
export function wordsOfStartProblem(error: unknown): string {
  if (KNOWN.some((kind) => error instanceof kind)) return (error as Error).message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code in REFUSALS) return `Lantaarn kan niet starten: ${REFUSALS[code]}`;
  if (isUnavailable(error)) {
    return 'Lantaarn kan niet starten: de database antwoordt niet. Kijk of PostgreSQL draait en of DATABASE_URL klopt, of vraag het aan: npm run -s lantaarn -- doctor';
  }
  return `Lantaarn kan niet starten door een fout die niemand verwachtte.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
