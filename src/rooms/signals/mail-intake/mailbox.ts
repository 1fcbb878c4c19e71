import { z } from 'zod';
import type { MailboxDoor, MailboxTrouble } from '../../../kernel/imap.ts';
import { Secret } from '../../../kernel/secret.ts';

/** What is taken in of a mailbox: everything in its folder, or what has one of the words in its subject. */
export const mailRules = ['folder', 'subject'] as const;
export type MailRule = (typeof mailRules)[number];

/** What came of the last look into a mailbox. */
export type MailboxOutcome = 'read' | MailboxTrouble;

/** Why a mail is not taken in. */
export const refusalReasons = ['elsewhere', 'known', 'unwanted'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What stands sealed of a mailbox; the password is shown to nobody again. */
export const doorSchema = z.object({
  host: z.string(),
  port: z.number(),
  security: z.enum(['tls', 'starttls', 'plain']),
  user: z.string(),
  password: z.string(),
  folder: z.string(),
  words: z.array(z.string()),
  /** The mail address of the mailbox: where answers to a mail of ours go. */
  address: z.string(),
});
/** `type`, not interface, so that it can be sealed. */
export type SealedDoor = z.output<typeof doorSchema>;

export const doorOf = ({ password, host, port, security, user, folder }: SealedDoor): MailboxDoor => ({
  host,
  port,
  security,
  user,
  folder,
  password: new Secret(password),
});

/** Whether a mail with this subject is to be taken in. */
export function isWanted(rule: MailRule, words: readonly string[], subject: string): boolean {
  if (rule === 'folder') return true;
  const lower = subject.toLocaleLowerCase('nl');
  return words.some((word) => lower.includes(word.toLocaleLowerCase('nl')));
}

/** Longest text of a mail that is kept, in characters. */
export const LONGEST_MAIL = 200_000;

/** A long text in parts that fit, in order; no part begins in the middle of a character. */
export function inParts(text: string, most: number): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const whole = text.slice(at, at + most);
    const half = at + most < text.length && /[\uD800-\uDBFF]$/.test(whole);
    const part = half ? whole.slice(0, -1) : whole;
    if (part.trim() !== '') parts.push(part);
    at += part.length;
  }
  return parts;
}

/** What stands sealed of a mail; older ones stay readable. */
export const mailSchema = z.object({
  from: z.string(),
  fromName: z.string(),
  subject: z.string(),
  text: z.string(),
  messageId: z.string(),
  /** The text was longer than what is kept, or the mail too large or not to be read: look in the mailbox. */
  incomplete: z.boolean(),
  /** What was sent along, by name and size in bytes; the files themselves stay in the mailbox. */
  files: z.array(z.object({ name: z.string(), size: z.number() })),
});
export type MailContent = z.output<typeof mailSchema>;
