import type { PackageState } from '../../../../content/code-lists.ts';
import { done } from '../../../kernel/outcome.ts';
import { organisationById } from '../../people/index.ts';
import { handOverReference } from '../hand-over/hand-over-reference.ts';
import { handOverName, handOverVerb } from '../hand-over/hand-over-verb.ts';
import { isOpen } from '../hand-over/states.ts';
import { ruleBehind } from '../safe-contact/rule-of.ts';
import type { SafeContactRule } from '../safe-contact/safe-contact.ts';
import { type PackageRow, packagesOf } from '../store/packages.ts';
import { packageCode } from './package-code.ts';
import { isOver } from './package-news.ts';

/** A package as its sender follows it. */
export interface PackageView {
  readonly state: PackageState;
  readonly open: boolean;
  /** Who receives it; null when that was destroyed. */
  readonly receiver: { readonly name: string; readonly email: string } | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly sentAt: Date | null;
  readonly openedAt: Date | null;
  readonly sessionUntil: Date | null;
  readonly repliedAt: Date | null;
  readonly endedAt: Date | null;
}

export interface PackagesView {
  readonly reference: string;
  readonly recipient: string;
  /** A package can go there: a partner, and the hand-over is open. */
  readonly possible: boolean;
  /** To tell by telephone, as long as the package waits to be opened. */
  readonly code: string | null;
  /** Newest first. */
  readonly packages: readonly PackageView[];
  /** How to reach the reporter is in it: the rule that holds now. */
  readonly rule: SafeContactRule | null;
}

/** Reads how the packages of a hand-over stand, with the code of the one that waits to be opened. */
export const readPackages = handOverVerb({
  name: 'signals.read-packages',
  act: 'read',
  input: handOverName,
  run: async (context, _input, row) => {
    const partner = await organisationById(context.house, row.organisationId);
    const rows = await packagesOf(context, row.id);
    const waiting = rows.find(
      (one) => (one.state === 'made' || one.state === 'sent') && !isOver(one, context.now),
    );
    return done<PackagesView>({
      reference: handOverReference(context.house, row.serial),
      recipient: partner?.name ?? 'Een organisatie',
      possible: partner?.kind === 'partner' && isOpen(row.state),
      code: waiting === undefined ? null : packageCode(context.house, waiting.id),
      packages: rows.map((one) => viewOf(one, context.now)),
      rule: (await ruleBehind(context, row))?.rule ?? null,
    });
  },
});

/** One whose time is over reads as such, also before the clock of the house has come by. */
const stateNow = (row: PackageRow, now: Date): PackageState => {
  if (!row.open || !isOver(row, now)) return row.state;
  return row.openedAt === null ? 'expired' : 'closed';
};

const viewOf = (row: Awaited<ReturnType<typeof packagesOf>>[number], now: Date): PackageView => ({
  state: stateNow(row, now),
  open: row.open && !isOver(row, now),
  receiver: row.receiver,
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
  sentAt: row.sentAt,
  openedAt: row.openedAt,
  sessionUntil: row.sessionUntil,
  repliedAt: row.repliedAt,
  endedAt: row.endedAt,
});
