import type { Config } from '../config.ts';
import { type Finding, ok, warning } from './finding.ts';

const HERE = new Set(['', 'localhost', '127.0.0.1', '[::1]', '::1']);
const isHere = (host: string): boolean => host.startsWith('/') || HERE.has(host.toLowerCase());

/**
 * Whether what Lantaarn tells other machines crosses the network in the clear. The line to the database carries names of
 * colleagues while they sign in, and the scanner gets whole files: clamd knows no TLS.
 */
export function examineLines({ databaseUrl, clamd }: Pick<Config, 'databaseUrl' | 'clamd'>): Finding[] {
  const about = 'Verbindingen';
  const findings: Finding[] = [];
  if (databaseUrl !== null && !isSafeDatabase(new URL(databaseUrl.reveal()))) {
    findings.push(
      warning(
        about,
        'De database staat op een andere machine, en de verbinding daarmee wordt niet gecontroleerd.',
        'Zet ?sslmode=verify-full achter DATABASE_URL.',
      ),
    );
  }
  if (clamd !== null && 'host' in clamd && !isHere(clamd.host)) {
    findings.push(
      warning(
        about,
        'De virusscanner staat op een andere machine: bestanden gaan daar onversleuteld naartoe.',
        'Zet clamd op deze machine, of leid de verbinding door een versleutelde tunnel.',
      ),
    );
  }
  return findings.length > 0
    ? findings
    : [ok(about, 'Verbindingen met de database en de virusscanner zijn afgeschermd.')];
}

/** `host` in the query goes before the host of the address, as the driver reads it. */
const isSafeDatabase = ({ hostname, searchParams }: URL): boolean =>
  isHere(searchParams.get('host') ?? hostname) || searchParams.get('sslmode') === 'verify-full';
