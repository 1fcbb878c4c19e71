import { z } from 'zod';
import { forwardAddress } from './audit/trail-destination.ts';
import { Secret } from './secret.ts';

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

/** The environment variables of Lantaarn, each with what it may be; the words say what to write. */
export const variables = z
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
    AUDIT_FORWARD: forwardAddress.optional(),
    AUDIT_FORWARD_CA_FILE: z.string().optional(),
    BREACHED_PASSWORDS_FILE: z.string().optional(),
    MELDPUNT_LINKS: z
      .string()
      .transform((text) => text.split(/[\s,]+/).filter((link) => link !== ''))
      .refine(
        (links) => links.length <= 20 && links.every(urlOf(['https:'])),
        'schrijf hoogstens 20 adressen die met https:// beginnen, met komma’s ertussen.',
      )
      .default([]),
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

/** The variables as they were understood. */
export type Variables = z.output<typeof variables>;
