import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { hashSecret, newSecret } from '../../../kernel/secrets/secret.ts';
import { run, verb } from '../../../kernel/verb.ts';
import { jobActor } from '../hand-over/tell-readers.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { changePackage, packageById } from '../store/packages.ts';
import { tellLedger } from './package-news.ts';
import { packageSubject } from './package-subject.ts';

const input = z.object({ package: z.uuid() });
type Input = z.output<typeof input>;

const subject = async (context: Context, { package: id }: Input): Promise<Subject | null> => {
  const row = await packageById(context, id);
  return row === null ? null : packageSubject(row);
};

/** What the mail of a package needs. */
export interface PreparedPackage {
  readonly email: string;
  readonly secret: string;
  readonly validHours: number;
}

const HOUR = 3_600_000;

/** Gives the link its secret, at the moment its mail is written. Absent when it was opened, has ended or expired. */
export const preparePackage = verb({
  name: 'signals.prepare-package',
  act: 'write',
  activity: ACTIVITY,
  input,
  subject,
  run: async (context, { package: id }): Promise<Outcome<PreparedPackage>> => {
    const row = await packageById(context, id);
    if (row === null || row.receiver === null) return absent;
    if ((row.state !== 'made' && row.state !== 'sent') || row.expiresAt <= context.now) return absent;
    context.about('hand_over', row.handOverId);
    const secret = newSecret();
    await changePackage(context, row.id, { secret_hash: hashSecret(secret) });
    const left = row.expiresAt.getTime() - context.now.getTime();
    return done({ email: row.receiver.email, secret, validHours: Math.max(1, Math.floor(left / HOUR)) });
  },
});

/** Writes down that the mail server took the mail: the proof of sending. */
export const confirmPackageSent = verb({
  name: 'signals.confirm-package-sent',
  act: 'write',
  activity: ACTIVITY,
  input,
  subject,
  run: async (context, { package: id }): Promise<Outcome<{ readonly sent: boolean }>> => {
    const row = await packageById(context, id);
    if (row === null) return absent;
    context.about('hand_over', row.handOverId);
    if (row.state !== 'made') return done({ sent: false });
    await changePackage(context, row.id, { state: 'sent', sent_at: context.now });
    await tellLedger(context, row, 'sent');
    return done({ sent: true });
  },
});

/** Mails the link. Done twice, the newer mail holds the link that works. */
export const sendPackage = defineJob({
  name: 'signals.send-package',
  input: z.object({ package: z.uuid(), organisation: z.uuid() }),
  retry: { limit: 8, delaySeconds: 20, maxDelaySeconds: 3600 },
  run: async (house, { package: id, organisation }) => {
    const actor = jobActor(organisation, 'signals.send-package');
    const prepared = await run(house, actor, preparePackage, { package: id });
    if (prepared.kind !== 'done') return;
    const { email, secret, validHours } = prepared.value;
    const link = `${house.config.publicOrigin}/pakket/${secret}`;
    await house.mailer.send({ to: email, template: 'package-waiting', values: { link, validHours } });
    await run(house, actor, confirmPackageSent, { package: id });
  },
});
