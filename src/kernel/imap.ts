import type { ImapFlow } from 'imapflow';
import type { Secret } from './secret.ts';

/** Where a mailbox is, and how one gets in. `plain` is for a server on this machine only. */
export interface MailboxDoor {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'plain';
  readonly user: string;
  readonly password: Secret;
  readonly folder: string;
}

export type MailboxTrouble = 'unreachable' | 'untrusted' | 'refused' | 'no_folder' | 'not_allowed';

/** The mailbox could not be read. Its text holds no address, no name and no answer of the server. */
export class MailboxNotRead extends Error {
  override readonly name = 'MailboxNotRead';
  readonly code: MailboxTrouble;

  constructor(code: MailboxTrouble) {
    super(`mailbox not read (${code})`);
    this.code = code;
  }
}

/** A place in a folder. Another `uidValidity` makes every uid of before meaningless (RFC 9051, 2.3.1.1). */
export interface MailPlace {
  readonly uidValidity: number;
  readonly uid: number;
}

/** A mail as it lies in the folder. */
export interface FoundMail extends MailPlace {
  readonly at: Date;
  readonly subject: string;
  readonly messageId: string;
  /** In bytes. */
  readonly size: number;
  /** The whole mail; null when it is larger than `LARGEST_MAIL`. */
  readonly source: () => Promise<Buffer | null>;
}

/** In bytes. What is larger stays in the mailbox, and is told of. */
export const LARGEST_MAIL = 30 * 1024 * 1024;

/** Mails of one visit; the next visit goes on from there. */
const MOST_MAILS = 200;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

/**
 * Goes through the mails after a place, in order, and leaves the folder as it is: nothing is marked as read. `each`
 * is waited for; where it throws, the visit ends there and the error comes out. Gives the last place that was done.
 * Throws MailboxNotRead.
 */
export const visitFolder = (
  door: MailboxDoor,
  allowed: readonly string[],
  after: MailPlace | null,
  each: (mail: FoundMail) => Promise<void>,
): Promise<MailPlace> =>
  inFolder(door, allowed, true, async (client, uidValidity) => {
    const since = after?.uidValidity === uidValidity ? after.uid : 0;
    const heads = await headsAfter(client, since);
    let uid = since;
    for (const head of heads) {
      await each({ ...head, uidValidity, source: () => sourceOf(client, head) });
      uid = head.uid;
    }
    return { uidValidity, uid };
  });

/**
 * Removes one mail, when it is still the one that `same` knows. False when it is not there any more. Throws
 * MailboxNotRead.
 */
export const removeFromFolder = (
  door: MailboxDoor,
  allowed: readonly string[],
  place: MailPlace,
  same: (mail: Omit<FoundMail, 'source'>) => boolean,
): Promise<boolean> =>
  inFolder(door, allowed, false, async (client, uidValidity) => {
    const head = await headAt(client, uidValidity, place, same);
    return head !== null && (await client.messageDelete(String(place.uid), { uid: true }));
  });

/** One whole mail, when it is still the one that `same` knows; null when not, or when it is too large. */
export const readFromFolder = (
  door: MailboxDoor,
  allowed: readonly string[],
  place: MailPlace,
  same: (mail: Omit<FoundMail, 'source'>) => boolean,
): Promise<Buffer | null> =>
  inFolder(door, allowed, true, async (client, uidValidity) => {
    const head = await headAt(client, uidValidity, place, same);
    return head === null ? null : sourceOf(client, head);
  });

async function headAt(
  client: ImapFlow,
  uidValidity: number,
  place: MailPlace,
  same: (mail: Omit<FoundMail, 'source'>) => boolean,
): Promise<Head | null> {
  if (uidValidity !== place.uidValidity) return null;
  const head = (await headsAfter(client, place.uid - 1)).find(({ uid }) => uid === place.uid);
  return head === undefined || !same({ ...head, uidValidity }) ? null : head;
}

interface Head {
  readonly uid: number;
  readonly at: Date;
  readonly subject: string;
  readonly messageId: string;
  readonly size: number;
}

async function headsAfter(client: ImapFlow, since: number): Promise<Head[]> {
  const heads: Head[] = [];
  const wanted = { uid: true, envelope: true, internalDate: true, size: true } as const;
  for await (const { uid, envelope, internalDate, size } of client.fetch(`${since + 1}:*`, wanted, {
    uid: true,
  })) {
    // "n:*" names the last mail too when nothing is as new as n
    if (uid <= since) continue;
    const at = internalDate === undefined ? new Date(0) : new Date(internalDate);
    heads.push({
      uid,
      at,
      subject: envelope?.subject ?? '',
      messageId: envelope?.messageId ?? '',
      size: size ?? 0,
    });
  }
  return heads.sort((one, other) => one.uid - other.uid).slice(0, MOST_MAILS);
}

async function sourceOf(client: ImapFlow, { uid, size }: Head): Promise<Buffer | null> {
  if (size > LARGEST_MAIL) return null;
  const found = await client.fetchOne(String(uid), { source: { maxLength: LARGEST_MAIL } }, { uid: true });
  return found === false ? null : (found.source ?? null);
}

async function inFolder<Value>(
  door: MailboxDoor,
  allowed: readonly string[],
  readOnly: boolean,
  work: (client: ImapFlow, uidValidity: number) => Promise<Value>,
): Promise<Value> {
  const client = await enter(door, allowed);
  try {
    const opened = await client.mailboxOpen(door.folder, { readOnly }).catch(() => {
      throw new MailboxNotRead('no_folder');
    });
    return await work(client, Number(opened.uidValidity));
  } catch (error) {
    throw isNetwork(error) ? new MailboxNotRead('unreachable') : error;
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function enter(door: MailboxDoor, allowed: readonly string[]): Promise<ImapFlow> {
  const host = door.host.toLowerCase();
  if (!allowed.includes(`${host}:${door.port}`)) throw new MailboxNotRead('not_allowed');
  if (door.security === 'plain' && !LOOPBACK.has(host)) throw new MailboxNotRead('not_allowed');
  const { ImapFlow: Client } = await import('imapflow');
  const client = new Client({
    host: door.host,
    port: door.port,
    secure: door.security === 'tls',
    // true asks for STARTTLS and fails without it, so that a password never goes over a bare line
    doSTARTTLS: door.security === 'starttls' ? true : door.security === 'plain' ? false : undefined,
    auth: { user: door.user, pass: door.password.reveal() },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 15_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
  });
  // what breaks while nothing is asked also comes out of the next question
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.close();
    throw new MailboxNotRead(troubleOf(error));
  }
}

const isNetwork = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^(NoConnection|EConnectionClosed|ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_)/.test(String(error.code));

function troubleOf(error: unknown): MailboxTrouble {
  if (!(error instanceof Error)) return 'unreachable';
  if ('authenticationFailed' in error && error.authenticationFailed === true) return 'refused';
  const code = 'code' in error ? String(error.code) : '';
  return /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|HOSTNAME/.test(code) || 'tlsFailed' in error
    ? 'untrusted'
    : 'unreachable';
}
