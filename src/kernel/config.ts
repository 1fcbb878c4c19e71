import { dirname, join, resolve } from 'node:path';
import { type ForwardTo, forwardTo } from './audit/trail-destination.ts';
import { type Variables, variables } from './config-variables.ts';
import type { Secret } from './secret.ts';

/** How this Lantaarn is set up: read once at the start, from environment variables. */
export interface Config {
  /** Folder for the embedded database, the master key and the audit anchor; absolute. */
  readonly home: string;
  readonly host: string;
  readonly port: number;
  /** What people type in their browser: scheme, host and port, without a slash at the end. */
  readonly publicOrigin: string;
  /** PostgreSQL as lantaarn_app; null for the embedded server. */
  readonly databaseUrl: Secret | null;
  /** PostgreSQL as lantaarn_migrator; null for the embedded server, or when somebody else migrates. */
  readonly databaseOwnerUrl: Secret | null;
  readonly masterKeyFile: string;
  /** Register of what was destroyed; beside the master key unless DESTROYED_RECORDS_FILE says otherwise. */
  readonly destroyedRecordsFile: string;
  /** Key service that closes the root secret instead of the key file; null for the file. */
  readonly keyService: KeyServiceConfig | null;
  /** Mail server; null shows mail on screen in the demo, and sends none otherwise. */
  readonly smtpUrl: Secret | null;
  readonly mailFrom: string;
  readonly demo: boolean;
  /** How long it goes on serving, as not ready, after it was told to stop: the time a proxy takes to see that. */
  readonly drainSeconds: number;
  /** How many proxies of one's own stand before Lantaarn; 0 trusts no forwarded header. */
  readonly trustProxy: number;
  /** Where "Verlaat deze pagina" goes, unless a municipality sets another. */
  readonly exitUrl: string;
  /** Mail servers that a municipality may have its mailbox read on, as host:port in lower case; none when empty. */
  readonly mailboxServers: readonly string[];
  /** Where a copy of the audit trail goes as it is written; null for nowhere. */
  readonly auditForward: ForwardTo | null;
  /** List of breached passwords on this machine, in the order of their SHA-1 hashes; null for none. */
  readonly breachedPasswordsFile: string | null;
  /** Public addresses of the meldpunt that are asked each week whether they answer; none when empty. */
  readonly meldpuntLinks: readonly string[];
  /** Where the processing log is sent to as well (OTLP over HTTP, JSON); null sends it nowhere. */
  readonly processingLogUrl: string | null;
  /** What that log asks for at the door. */
  readonly processingLogToken: Secret | null;
  /** Names of machines inside one's own network where a provider of identities may stand; nowhere else inside. */
  readonly internalIssuers: readonly string[];
  /** Where somebody tells of a weakness; an address that starts with mailto: or https:. */
  readonly securityContact: string;
  /** PDOK Location API, before `/search`; null asks nobody for addresses. */
  readonly pdokUrl: string | null;
  /** BAG API Individuele Bevragingen, before `/adressen`, and its key. */
  readonly bagUrl: string | null;
  readonly bagKey: Secret | null;
  /** Virus scanner (clamd): a socket, or host and port; null when there is none. */
  readonly clamd: ScannerAddress | null;
}

/** Where clamd listens. */
export type ScannerAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/** A key service that speaks the Transit protocol (OpenBao, Vault). Files are absolute. */
export interface KeyServiceConfig {
  /** Address of the engine, such as https://bao.voorbeeld.nl:8200/v1/transit. */
  readonly url: string;
  /** Name of the key in the service. */
  readonly key: string;
  /** File with the token; null where the client certificate is enough. */
  readonly tokenFile: string | null;
  /** Certificates that the service is trusted by; null for those of the machine. */
  readonly caFile: string | null;
  /** Certificate and key of this client, for mutual TLS; both or neither. */
  readonly certFile: string | null;
  readonly certKeyFile: string | null;
}

/** The configuration cannot be used. The message is Dutch, names each variable and says what to write. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(['De instellingen van Lantaarn kloppen niet:', ...problems.map((text) => `- ${text}`)].join('\n'));
    this.problems = problems;
  }
}

/**
 * Reads the configuration. An empty variable counts as absent. Relative paths start at `cwd`.
 * Throws `ConfigProblem` with everything that is wrong at once; values are never in its text.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, cwd: string): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    throw new ConfigProblem(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  }
  const found = parsed.data;
  const home = resolve(cwd, found.LANTAARN_HOME ?? (found.DEMO ? 'data/demo' : 'data'));
  const masterKeyFile = resolve(cwd, found.MASTER_KEY_FILE ?? `${home}/keys/master.key`);
  return {
    home,
    host: found.HOST,
    port: Number(found.PORT),
    publicOrigin: (found.PUBLIC_ORIGIN ?? `http://localhost:${found.PORT}`).replace(/\/$/, ''),
    databaseUrl: found.DATABASE_URL ?? null,
    databaseOwnerUrl: found.DATABASE_OWNER_URL ?? null,
    masterKeyFile,
    destroyedRecordsFile: resolve(
      cwd,
      found.DESTROYED_RECORDS_FILE ?? join(dirname(masterKeyFile), 'destroyed-records.txt'),
    ),
    keyService: keyServiceOf(found, cwd),
    drainSeconds: Number(found.DRAIN_SECONDS),
    smtpUrl: found.SMTP_URL ?? null,
    mailFrom: found.MAIL_FROM ?? 'Lantaarn <lantaarn@localhost>',
    demo: found.DEMO,
    trustProxy: Number(found.TRUST_PROXY),
    exitUrl: found.EXIT_URL,
    mailboxServers: found.MAILBOX_SERVERS ?? (found.DEMO ? ['imap.voorbeeld.example:993'] : []),
    auditForward: auditForwardOf(found, cwd),
    breachedPasswordsFile:
      found.BREACHED_PASSWORDS_FILE === undefined ? null : resolve(cwd, found.BREACHED_PASSWORDS_FILE),
    meldpuntLinks: found.MELDPUNT_LINKS,
    processingLogUrl: found.PROCESSING_LOG_URL ?? null,
    processingLogToken: found.PROCESSING_LOG_TOKEN ?? null,
    internalIssuers: found.OIDC_INTERNAL_HOSTS,
    securityContact: found.SECURITY_CONTACT,
    pdokUrl: found.PDOK_URL ?? null,
    bagUrl: found.BAG_URL ?? null,
    bagKey: found.BAG_API_KEY ?? null,
    clamd: found.CLAMD === undefined ? null : scannerAddress(found.CLAMD),
  };
}

function auditForwardOf(found: Variables, cwd: string): ForwardTo | null {
  const { AUDIT_FORWARD: address, AUDIT_FORWARD_CA_FILE: caFile } = found;
  if (address === undefined) return null;
  return forwardTo(address, caFile === undefined ? null : resolve(cwd, caFile));
}

function keyServiceOf(found: Variables, cwd: string): KeyServiceConfig | null {
  if (found.KMS_URL === undefined) return null;
  const file = (path: string | undefined): string | null => (path === undefined ? null : resolve(cwd, path));
  return {
    url: found.KMS_URL.replace(/\/$/, ''),
    key: found.KMS_KEY,
    tokenFile: file(found.KMS_TOKEN_FILE),
    caFile: file(found.KMS_CA_FILE),
    certFile: file(found.KMS_CERT_FILE),
    certKeyFile: file(found.KMS_CERT_KEY_FILE),
  };
}

function scannerAddress(text: string): ScannerAddress {
  if (text.startsWith('/')) return { path: text };
  const at = text.lastIndexOf(':');
  return { host: text.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(text.slice(at + 1)) };
}
