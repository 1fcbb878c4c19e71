import { resolve } from 'node:path';
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
  /** Mail server; null shows mail on screen in the demo, and sends none otherwise. */
  readonly smtpUrl: Secret | null;
  readonly mailFrom: string;
  readonly demo: boolean;
  /** How many proxies of one's own stand before Lantaarn; 0 trusts no forwarded header. */
  readonly trustProxy: number;
  /** Where "Verlaat deze pagina" goes, unless a municipality sets another. */
  readonly exitUrl: string;
  /** Names of machines inside one's own network where a provider of identities may stand; nowhere else inside. */
  readonly internalIssuers: readonly string[];
  /** Where somebody tells of a weakness; an address that starts with mailto: or https:. */
  readonly securityContact: string;
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
const isSender = (text: string): boolean =>
  /^(?:[^<>"\r\n]{1,80} <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text);

/** A switch: yes in the few ways people write it. */
const yesOrNo = z
  .enum(['1', 'true', 'ja', '0', 'false', 'nee'], 'schrijf 1 (ja) of 0 (nee).')
  .transform((text) => text === '1' || text === 'true' || text === 'ja');

const postgres = z
  .string()
  .refine(
    urlOf(['postgres:', 'postgresql:']),
    'schrijf een adres als postgres://gebruiker:wachtwoord@server:5432/lantaarn.',
  )
  .transform((text) => new Secret(text));

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
  })
  .superRefine((given, check) => {
    if (given.DATABASE_OWNER_URL !== undefined && given.DATABASE_URL === undefined) {
      check.addIssue({
        code: 'custom',
        path: ['DATABASE_URL'],
        message: 'is nodig omdat DATABASE_OWNER_URL is ingevuld; schrijf het adres voor lantaarn_app.',
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
  return {
    home,
    host: found.HOST,
    port: Number(found.PORT),
    publicOrigin: (found.PUBLIC_ORIGIN ?? `http://localhost:${found.PORT}`).replace(/\/$/, ''),
    databaseUrl: found.DATABASE_URL ?? null,
    databaseOwnerUrl: found.DATABASE_OWNER_URL ?? null,
    masterKeyFile: resolve(cwd, found.MASTER_KEY_FILE ?? `${home}/keys/master.key`),
    smtpUrl: found.SMTP_URL ?? null,
    mailFrom: found.MAIL_FROM ?? 'Lantaarn <lantaarn@localhost>',
    demo: found.DEMO,
    trustProxy: Number(found.TRUST_PROXY),
    exitUrl: found.EXIT_URL,
    internalIssuers: found.OIDC_INTERNAL_HOSTS,
    securityContact: found.SECURITY_CONTACT,
  };
}
