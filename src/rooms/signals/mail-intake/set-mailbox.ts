import { z } from 'zod';
import type { MailboxId } from '../../../kernel/ids.ts';
import { changed, done, invalid, type Problem } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { DOMAINS } from '../notices/whom-to-tell.ts';
import { holdMailboxes, keepMailbox, type Mailbox, mailboxesOf } from '../store/mailboxes.ts';
import { mailRules } from './mailbox.ts';

const ACTIVITY = 'house';

/** What an administrator sees of a mailbox; never its password, and nothing of its mail. */
export interface MailboxView extends Pick<Mailbox, 'domain' | 'active' | 'rule' | 'lookedAt' | 'outcome'> {
  readonly host: string;
  readonly port: number;
  readonly security: Mailbox['door']['security'];
  readonly user: string;
  readonly folder: string;
  readonly words: readonly string[];
  readonly address: string;
  /** As it was when it was shown; goes along with a change. */
  readonly seen: string;
}

/** What the page of the mailboxes holds. */
export interface MailboxSettings {
  readonly mailboxes: readonly MailboxView[];
  /** Servers that whoever runs the installation allows. */
  readonly servers: readonly string[];
}

const view = ({ door, domain, active, rule, lookedAt, outcome, changedAt }: Mailbox): MailboxView => {
  const { password: _, ...shown } = door;
  return { ...shown, domain, active, rule, lookedAt, outcome, seen: changedAt.toISOString() };
};

/** The mailboxes of one's own organisation, for the administrator. */
export const readMailboxes = verb({
  name: 'signals.read-mailboxes',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('mailbox'),
  run: async (context) =>
    done<MailboxSettings>({
      mailboxes: (await mailboxesOf(context)).map(view),
      servers: context.house.config.mailboxServers,
    }),
});

const line = (problem: string, most = 200) => z.string().trim().min(1, problem).max(most, 'Maak dit korter.');

const input = z.object({
  domain: z.enum(DOMAINS, 'Kies een domein.'),
  active: z.boolean(),
  server: z.string().trim().toLowerCase(),
  security: z.enum(['tls', 'starttls', 'plain'], 'Kies hoe de verbinding beveiligd is.'),
  user: line('Vul de gebruikersnaam in.'),
  /** Empty: the one that was given before stays. */
  password: z.string().max(500, 'Dit wachtwoord is te lang.'),
  address: z.email('Vul het mailadres van het postvak in, zoals postvak@gemeente.nl.').max(320),
  folder: line('Vul de map in, zoals INBOX.'),
  rule: z.enum(mailRules, 'Kies wat Lantaarn ophaalt.'),
  words: z
    .array(z.string().trim().min(1).max(60, 'Maak de woorden korter.'))
    .max(20, 'Vul hooguit 20 woorden in.'),
  seen: z.string().max(40),
});

/**
 * Sets up the mailbox of a domain (S110), or changes it. Only on a server that the installation allows: an
 * administrator of a municipality must not make the house knock on other doors.
 */
export const setMailbox = verb<z.infer<typeof input>, { readonly mailbox: MailboxId }>({
  name: 'signals.set-mailbox',
  act: 'write',
  activity: ACTIVITY,
  input,
  subject: ownOrganisationAsSubject('mailbox'),
  run: async (context, given) => {
    await holdMailboxes(context);
    const found = (await mailboxesOf(context)).find(({ domain }) => domain === given.domain) ?? null;
    const problems = problemsOf(given, found, context.house.config.mailboxServers);
    if (problems.length > 0) return invalid(...problems);
    if ((found?.changedAt.toISOString() ?? '') !== given.seen)
      return changed({ what: 'Dit postvak is gewijzigd', at: found?.changedAt ?? context.now });
    const [host = '', port = ''] = given.server.split(':');
    const { security, user, folder, words, address, active, rule, domain } = given;
    const password = given.password === '' ? (found?.door.password ?? '') : given.password;
    const door = { host, port: Number(port), security, user, password, folder, words, address };
    const mailbox = await keepMailbox(context, found, { domain, active, rule, door });
    context.note({ domain, active, rule });
    return done({ mailbox });
  },
});

function problemsOf(
  given: z.infer<typeof input>,
  found: Mailbox | null,
  servers: readonly string[],
): Problem[] {
  return [
    ...(servers.includes(given.server) ? [] : [{ field: 'server', text: 'Kies een server uit de lijst.' }]),
    ...(given.password === '' && found === null
      ? [{ field: 'password', text: 'Vul het wachtwoord van het postvak in.' }]
      : []),
    // a password that was given for one server does not go to another
    ...(given.password === '' && found !== null && `${found.door.host}:${found.door.port}` !== given.server
      ? [{ field: 'password', text: 'Vul het wachtwoord opnieuw in: de server is anders.' }]
      : []),
    ...(given.rule === 'subject' && given.words.length === 0
      ? [{ field: 'words', text: 'Vul ten minste één woord in, of kies: alles in de map.' }]
      : []),
  ];
}
