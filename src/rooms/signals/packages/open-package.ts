import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { absent, done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { hashSecret, newSecret } from '../../../kernel/secrets/secret.ts';
import { verb } from '../../../kernel/verb.ts';
import { readSetting } from '../../people/index.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { changePackage, type PackageRow, packageHeld } from '../store/packages.ts';
import { isCodeOfPackage, typedCode } from './package-code.ts';
import { endPackage, tellLedger } from './package-news.ts';
import { packageSubject } from './package-subject.ts';

/** Wrong codes after which a package is locked: one in two hundred thousand million tries would open it. */
export const MOST_WRONG_CODES = 5;

const HOUR = 3_600_000;

/** The package of the link that the actor holds. */
async function ownPackage(context: Context, hold = false): Promise<PackageRow | null> {
  const { actor } = context;
  if (actor.kind !== 'public' || actor.receiptHash === undefined) return null;
  return packageHeld(context, 'secret_hash', actor.receiptHash, hold);
}

const subject = async (context: Context): Promise<Subject | null> => {
  const row = await ownPackage(context);
  return row === null ? null : packageSubject(row);
};

const waits = (row: PackageRow | null, now: Date): row is PackageRow =>
  row !== null && (row.state === 'made' || row.state === 'sent') && row.expiresAt > now;

/**
 * Looks whether a link still opens something. Uses nothing up, for mail scanners look as well, and tells nothing of
 * what it is or from whom: the link may lie open in a mailbox.
 */
export const lookAtPackage = verb({
  name: 'signals.look-at-package',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({}),
  subject,
  run: async (context): Promise<Outcome<{ readonly waits: true }>> =>
    waits(await ownPackage(context), context.now) ? done({ waits: true }) : absent,
});

/** The one session that a package opens. */
export interface PackageSession {
  readonly secret: string;
  readonly until: Date;
}

/** What is wrong with a code; the page has the words, in its own language. */
export type CodeProblem = 'typed' | 'wrong';
const problem = (what: CodeProblem): Outcome<never> => invalid({ field: 'code', text: what });

/**
 * Opens a package with link and code together, once: the link opens nothing from then on. A code that was mistyped
 * costs nothing; five wrong ones lock it, and the sender makes another.
 */
export const openPackage = verb({
  name: 'signals.open-package',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({ code: z.string().max(200) }),
  subject,
  run: async (context, { code }): Promise<Outcome<PackageSession>> => {
    const row = await ownPackage(context, true);
    if (!waits(row, context.now)) return absent;
    context.about('hand_over', row.handOverId);
    const signs = typedCode(code);
    if (signs === null) return problem('typed');
    if (!isCodeOfPackage(context.house, row.id, signs)) return wrong(context, row);
    const secret = newSecret();
    const hours = await readSetting(context, 'package.session');
    const until = new Date(context.now.getTime() + hours * HOUR);
    await changePackage(context, row.id, {
      state: 'opened',
      opened_at: context.now,
      session_until: until,
      session_hash: hashSecret(secret),
    });
    await tellLedger(context, row, 'opened');
    return done({ secret, until });
  },
});

async function wrong(context: Context, row: PackageRow): Promise<Outcome<never>> {
  const count = row.wrongCodes + 1;
  await changePackage(context, row.id, { wrong_codes: count });
  context.note({ wrongCodes: count });
  if (count >= MOST_WRONG_CODES) {
    await endPackage(context, row, 'locked');
    return absent;
  }
  return problem('wrong');
}
