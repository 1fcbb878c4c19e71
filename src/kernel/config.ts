import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { Secret } from './secret.ts';

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

const urlOf = (schemes: readonly string[]) => (text: string) =>
  URL.canParse(text) && schemes.includes(new URL(text).protocol);
const isOrigin = (text: string): boolean =>
  urlOf(['http:', 'https:'])(text) && new URL(text).origin === text.replace(/\/$/, '');
/** Over TLS, or within this machine. */
const isSafeLine = (text: string): boolean =>
  urlOf(['https:'])(text) ||
  (urlOf(['http:'])(text) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(text).hostname));
const isSender = (text: string): boolean =>
  /^(?:[^<>"\r\n]{1,80} <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text);

/** A switch: yes in the few ways people write it. */
const yesOrNo = z
  .enum(['1', 'true', 'ja', '0', 'false', 'nee'], 'schrijf 1 (ja) of 0 (nee).')
  .transform((text) => text === '1' || text === 'true' || text === 'ja');

/** What is asked there, and the key that goes along, never cross a network in the clear. */
const webAddress = z.string().refine(isSafeLine, 'schrijf een adres dat met https:// begint.');

const postgres = z
  .string()
  .refine(
    urlOf(['postgres:', 'postgresql:']),
    'schrijf een adres als postgres://gebruiker:wachtwoord@server:5432/lantaarn.',
  )
  .transform((text) => new Secret(text));

function scannerAddress(text: string): ScannerAddress {
  if (text.startsWith('/')) return { path: text };
  const at = text.lastIndexOf(':');
  return { host: text.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(text.slice(at + 1)) };
}

const variables = z
  .object({
    LANTAARN_HOME: z.string().optional(),
    HOST: z
      .string()
      .regex(/^[A-Za-z0-9.:_-]+$/, 'schrijf een adres van deze machine, zoals 127.0.0.1 of 0.0.0.0.')
      .default('127.0.0.1'),
    PORT: z
      .string()
      .refine(
        (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
        'schrijf een poort van 0 tot en met 65535.',
      )
      .default('3000'),
    PUBLIC_ORIGIN: z
      .string()
      .refine(
        isOrigin,
        'schrijf het adres zoals mensen het intypen, zonder pad: https://lantaarn.voorbeeld.nl.',
      )
      .optional(),
    DATABASE_URL: postgres.optional(),
    DATABASE_OWNER_URL: postgres.optional(),
    MASTER_KEY_FILE: z.string().optional(),
    DESTROYED_RECORDS_FILE: z.string().optional(),
    KMS_URL: z
      .string()
      .refine(urlOf(['https:']), 'schrijf een adres als https://bao.voorbeeld.nl:8200/v1/transit.')
      .optional(),
    KMS_KEY: z
      .string()
      .regex(/^[A-Za-z0-9._-]{1,100}$/, 'schrijf de naam van de sleutel: letters, cijfers, punt, streepje.')
      .default('lantaarn'),
    KMS_TOKEN_FILE: z.string().optional(),
    KMS_CA_FILE: z.string().optional(),
    KMS_CERT_FILE: z.string().optional(),
    KMS_CERT_KEY_FILE: z.string().optional(),
    DRAIN_SECONDS: z
      .string()
      .regex(/^([0-9]|[1-5][0-9]|60)$/, 'schrijf een aantal seconden van 0 tot en met 60.')
      .default('0'),
    SMTP_URL: z
      .string()
      .refine(
        urlOf(['smtp:', 'smtps:']),
        'schrijf een adres als smtps://gebruiker:wachtwoord@mail.voorbeeld.nl.',
      )
      .transform((text) => new Secret(text))
      .optional(),
    MAIL_FROM: z
      .string()
      .refine(isSender, 'schrijf een afzender als Lantaarn <lantaarn@voorbeeld.nl>.')
      .optional(),
    DEMO: yesOrNo.default(false),
    TRUST_PROXY: z
      .string()
      .regex(/^[0-5]$/, 'schrijf hoeveel eigen proxy’s vóór Lantaarn staan: 0 tot en met 5.')
      .default('0'),
    EXIT_URL: z
      .string()
      .refine(urlOf(['https:']), 'schrijf een adres dat met https:// begint.')
      .default('https://www.buienradar.nl/'),
    MAILBOX_SERVERS: z
      .string()
      .transform((text) =>
        text
          .toLowerCase()
          .split(/[\s,]+/)
          .filter((server) => server !== ''),
      )
      .refine(
        (servers) => servers.every((server) => /^[a-z0-9.-]+:\d{1,5}$/.test(server)),
        'schrijf servers met hun poort, zoals imap.voorbeeld.nl:993.',
      )
      .optional(),
    PROCESSING_LOG_URL: z
      .string()
      .refine(
        isSafeLine,
        'schrijf een adres dat met https:// begint, met pad: https://logboek.voorbeeld.nl/v1/traces.',
      )
      .optional(),
    PROCESSING_LOG_TOKEN: z
      .string()
      .transform((text) => new Secret(text))
      .optional(),
    OIDC_INTERNAL_HOSTS: z
      .string()
      .transform((text) =>
        text
          .toLowerCase()
          .split(',')
          .map((name) => name.trim()),
      )
      .refine(
        (names) => names.every((name) => /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/.test(name)),
        'schrijf namen van machines met komma’s ertussen, zoals inloggen.gemeente.local.',
      )
      .default([]),
    SECURITY_CONTACT: z
      .string()
      .refine(urlOf(['https:', 'mailto:']), 'schrijf een adres dat met mailto: of https:// begint.')
      .default('mailto:security@lantaarn.example'),
    PDOK_URL: webAddress.optional(),
    BAG_URL: webAddress.optional(),
    BAG_API_KEY: z
      .string()
      .transform((text) => new Secret(text))
      .optional(),
    CLAMD: z
      .string()
      .regex(
        /^(?:\/[^\0]+|(?:[A-Za-z0-9.-]+|\[[0-9a-f:]+\]):\d{1,5})$/,
        'schrijf een adres als 127.0.0.1:3310, of het pad van een socket zoals /run/clamav/clamd.ctl.',
      )
      .transform(scannerAddress)
      .optional(),
  })
  .superRefine((given, check) => {
    if (given.DATABASE_OWNER_URL !== undefined && given.DATABASE_URL === undefined) {
      check.addIssue({
        code: 'custom',
        path: ['DATABASE_URL'],
        message: 'is nodig omdat DATABASE_OWNER_URL is ingevuld; schrijf het adres voor lantaarn_app.',
      });
    }
    if ((given.BAG_URL === undefined) !== (given.BAG_API_KEY === undefined)) {
      check.addIssue({
        code: 'custom',
        path: [given.BAG_URL === undefined ? 'BAG_URL' : 'BAG_API_KEY'],
        message: 'is nodig omdat de andere van BAG_URL en BAG_API_KEY is ingevuld.',
      });
    }
    if ((given.KMS_CERT_FILE === undefined) !== (given.KMS_CERT_KEY_FILE === undefined)) {
      check.addIssue({
        code: 'custom',
        path: ['KMS_CERT_FILE'],
        message: 'en KMS_CERT_KEY_FILE horen bij elkaar; vul beide in, of geen van beide.',
      });
    }
    if (given.KMS_URL !== undefined && (given.KMS_TOKEN_FILE ?? given.KMS_CERT_FILE) === undefined) {
      check.addIssue({
        code: 'custom',
        path: ['KMS_TOKEN_FILE'],
        message: 'of KMS_CERT_FILE is nodig omdat KMS_URL is ingevuld.',
      });
    }
    if (given.SMTP_URL !== undefined && given.MAIL_FROM === undefined) {
      check.addIssue({
        code: 'custom',
        path: ['MAIL_FROM'],
        message:
          'is nodig omdat SMTP_URL is ingevuld; schrijf een afzender als Lantaarn <lantaarn@voorbeeld.nl>.',
      });
    }
  });

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
    processingLogUrl: found.PROCESSING_LOG_URL ?? null,
    processingLogToken: found.PROCESSING_LOG_TOKEN ?? null,
    internalIssuers: found.OIDC_INTERNAL_HOSTS,
    securityContact: found.SECURITY_CONTACT,
    pdokUrl: found.PDOK_URL ?? null,
    bagUrl: found.BAG_URL ?? null,
    bagKey: found.BAG_API_KEY ?? null,
    clamd: found.CLAMD ?? null,
  };
}

function keyServiceOf(found: z.output<typeof variables>, cwd: string): KeyServiceConfig | null {
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
