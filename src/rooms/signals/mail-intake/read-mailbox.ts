import { z } from 'zod';
import { inTenant } from '../../../kernel/context.ts';
import type { House } from '../../../kernel/house.ts';
import { type MailboxId, newTrace, type OrganisationId } from '../../../kernel/ids.ts';
import { type FoundMail, MailboxNotRead, type MailPlace, visitFolder } from '../../../kernel/imap.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { done, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, run, verb } from '../../../kernel/verb.ts';
import { allOrganisations } from '../../people/index.ts';
import { type Mailbox, mailboxesOf, noteLook } from '../store/mailboxes.ts';
import { doorOf, isWanted } from './mailbox.ts';
import { type ParsedMail, parseMail } from './parse-mail.ts';
import { takeInMail } from './take-in-mail.ts';

const outcomes = ['read', 'unreachable', 'untrusted', 'refused', 'no_folder', 'not_allowed'] as const;

/** Writes what came of a look into a mailbox. */
export const noteMailbox = verb({
  name: 'signals.note-mailbox',
  act: 'write',
  activity: 'house',
  input: z.object({
    mailbox: z.uuid(),
    outcome: z.enum(outcomes),
    place: z.object({ uidValidity: z.number(), uid: z.number() }).nullable(),
  }),
  subject: ownOrganisationAsSubject('mailbox'),
  run: async (context, { mailbox, outcome, place }): Promise<Outcome<null>> => {
    await noteLook(context, mailbox as MailboxId, outcome, place);
    context.note({ outcome });
    return done(null);
  },
});

/** A mail that is too large or cannot be read is a proposal too: somebody has to look in the mailbox. */
const unread = ({ subject, messageId }: FoundMail): ParsedMail => ({
  content: { from: '', fromName: '', subject, text: '', messageId, incomplete: true, files: [] },
  answers: [],
  automatic: 'no',
});

async function parsed(mail: FoundMail): Promise<ParsedMail> {
  const source = await mail.source();
  return source === null ? unread(mail) : parseMail(source).catch(() => unread(mail));
}

/** Looks into one mailbox and takes in what is new. What comes of it stands with the mailbox. */
async function look(house: House, organisation: OrganisationId, mailbox: Mailbox): Promise<void> {
  const actor = jobOf(organisation);
  const { door, rule, domain, id } = mailbox;
  let place: MailPlace | null = mailbox.place;
  const each = async (mail: FoundMail): Promise<void> => {
    const { uid, uidValidity, at, size } = mail;
    if (isWanted(rule, door.words, mail.subject)) {
      const { content, answers, automatic } = await parsed(mail);
      const taken = { mailbox: id, domain, at, uid, uidValidity, size, mail: content, answers, automatic };
      const outcome = await run(house, actor, takeInMail, taken);
      if (outcome.kind !== 'done') throw new Error(`a mail was not taken in (${outcome.kind})`);
    }
    place = { uid, uidValidity };
  };
  try {
    place = await visitFolder(doorOf(door), house.config.mailboxServers, mailbox.place, each);
    // nothing new leaves no trace, so that looking every other minute does not fill the trail
    if (mailbox.outcome === 'read' && isSame(place, mailbox.place)) return;
    await run(house, actor, noteMailbox, { mailbox: id, outcome: 'read', place });
  } catch (error) {
    if (!(error instanceof MailboxNotRead)) throw error;
    if (mailbox.outcome !== error.code || !isSame(place, mailbox.place))
      await run(house, actor, noteMailbox, { mailbox: id, outcome: error.code, place });
  }
}

const isSame = (one: MailPlace | null, other: MailPlace | null): boolean =>
  one?.uid === other?.uid && one?.uidValidity === other?.uidValidity;

/** Looked up outside a verb, so that looking every other minute does not fill the trail. */
const activeMailboxes = (house: House, organisation: OrganisationId): Promise<readonly Mailbox[]> =>
  inTenant(house, jobOf(organisation), 'tenant', newTrace(), async (context) =>
    (await mailboxesOf(context)).filter(({ active }) => active),
  );

const jobOf = (organisationId: OrganisationId) =>
  ({ kind: 'job', organisationId, name: 'signals.read-mail' }) as const;

/** Every two minutes: new mail in the mailboxes of municipalities. One that fails keeps no other waiting. */
export const readMail = defineJob({
  name: 'signals.read-mail',
  input: z.object({}),
  retry: { limit: 0, delaySeconds: 1 },
  schedule: '*/2 * * * *',
  async run(house) {
    if (house.config.mailboxServers.length === 0) return;
    const failures: unknown[] = [];
    for (const { id, kind } of await allOrganisations(house)) {
      if (kind !== 'municipality') continue;
      const organisation = id as OrganisationId;
      for (const mailbox of await activeMailboxes(house, organisation))
        await look(house, organisation, mailbox).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  },
});
