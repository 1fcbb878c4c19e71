import { z } from 'zod';
import { newId, type PackageId } from '../../../kernel/ids.ts';
import { done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { hashSecret, newSecret } from '../../../kernel/secrets/secret.ts';
import { organisationById, readSetting } from '../../people/index.ts';
import { handOverReference } from '../hand-over/hand-over-reference.ts';
import { type HandOverDone, handOverName, handOverVerb } from '../hand-over/hand-over-verb.ts';
import { isOpen } from '../hand-over/states.ts';
import { againstField, againstRule, ruleBehind } from '../safe-contact/rule-of.ts';
import { insertPackage, madeBefore, openPackageOf } from '../store/packages.ts';
import { endOverdue, endPackage, isOver, tellLedger } from './package-news.ts';
import { sendPackage } from './send-package.ts';

const HOUR = 3_600_000;

const input = handOverName.extend({
  once: z.uuid(),
  name: z.string().trim().min(1, 'Vul in wie het pakket krijgt.').max(200, 'Maak de naam korter.'),
  email: z.email('Vul een e-mailadres in, zoals naam@organisatie.nl.').max(254),
  /** What makes a wrong address hard: the coordinator has spoken to this person. */
  spoken: z.boolean(),
  against: againstField,
});

/**
 * Delivers a hand-over to a partner that has no account: by a link in a mail and a code by telephone. The hand-over is
 * the one that was offered, with its ground, its fields and its second reader; this is only another way to the door.
 * One package at a time; sent twice it is one.
 */
export const makePackage = handOverVerb({
  name: 'signals.make-package',
  act: 'write',
  input,
  run: async (context, { once, name, email, spoken, against }, row): Promise<Outcome<HandOverDone>> => {
    const answer = done({ reference: handOverReference(context.house, row.serial) });
    if (await madeBefore(context, once)) return answer;
    const partner = await organisationById(context.house, row.organisationId);
    if (partner?.kind !== 'partner') {
      return refused('Een aandachtsfunctionaris leest dit in Lantaarn zelf. Een pakket kan daar niet heen.');
    }
    if (!isOpen(row.state)) return refused('Deze overdracht is afgesloten. Er kan geen pakket meer heen.');
    if (!spoken) {
      const text =
        'Bel eerst. Controleer het e-mailadres, en spreek af dat u de code door de telefoon geeft.';
      return invalid({ field: 'spoken', text });
    }
    const behind = await ruleBehind(context, row);
    const breach =
      behind === null ? null : await againstRule(context, behind.signal, { way: 'partner', against });
    if (breach !== null) return invalid(breach);
    if (behind !== null && against !== '') context.because(against);
    const before = await openPackageOf(context, row.id);
    if (before !== null) {
      if (!isOver(before, context.now)) return refused('Er is al een pakket onderweg. Trek dat eerst in.');
      await endOverdue(context, before);
    }
    const id = newId<PackageId>();
    const hours = await readSetting(context, 'package.life');
    const made = {
      id,
      domain: row.senderDomain,
      handOverId: row.id,
      recipientId: row.organisationId,
      expiresAt: new Date(context.now.getTime() + hours * HOUR),
      // the secret that counts is made when the mail is written: it stands in no queue and no table
      secretHash: hashSecret(newSecret()),
      submission: once,
      receiver: { name, email },
    };
    if (!(await insertPackage(context, made))) return answer;
    const { organisationId } = context.actor;
    const whose = { id, organisationId, domain: row.senderDomain, handOverId: row.id };
    await tellLedger(context, whose, 'made');
    context.note({ package: 'made' });
    await context.house.jobs.enqueue(context.db, sendPackage, { package: id, organisation: organisationId });
    return answer;
  },
});

/** Withdraws the package that is under way; the hand-over itself stays. */
export const withdrawPackage = handOverVerb({
  name: 'signals.withdraw-package',
  act: 'write',
  input: handOverName,
  run: async (context, _input, row): Promise<Outcome<HandOverDone>> => {
    const found = await openPackageOf(context, row.id);
    if (found !== null) await endPackage(context, found, 'withdrawn');
    return done({ reference: handOverReference(context.house, row.serial) });
  },
});
