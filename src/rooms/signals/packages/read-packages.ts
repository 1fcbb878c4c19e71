import type { PackageState } from '../../../../content/code-lists.ts';
import { done } from '../../../kernel/outcome.ts';
import { organisationById } from '../../people/index.ts';
import { handOverReference } from '../hand-over/hand-over-reference.ts';
import { handOverName, handOverVerb } from '../hand-over/hand-over-verb.ts';
import { isOpen } from '../hand-over/states.ts';
import { packagesOf } from '../store/packages.ts';
import { packageCode } from './package-code.ts';

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
}

/** Reads how the packages of a hand-over stand, with the code of the one that waits to be opened. */
export const readPackages = handOverVerb({
  name: 'signals.read-packages',
  act: 'read',
  input: handOverName,
  run: async (context, _input, row) => {
    const partner = await organisationById(context.house, row.organisationId);
    const rows = await packagesOf(context, row.id);
    const waiting = rows.find(({ state }) => state === 'made' || state === 'sent');
    return done<PackagesView>({
      reference: handOverReference(context.house, row.serial),
      recipient: partner?.name ?? 'Een organisatie',
      possible: partner?.kind === 'partner' && isOpen(row.state),
      code: waiting === undefined ? null : packageCode(context.house, waiting.id),
      packages: rows.map(viewOf),
    });
  },
});

const viewOf = (row: Awaited<ReturnType<typeof packagesOf>>[number]): PackageView => ({
  state: row.state,
  open: row.open,
  receiver: row.receiver,
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
  sentAt: row.sentAt,
  openedAt: row.openedAt,
  sessionUntil: row.sessionUntil,
  repliedAt: row.repliedAt,
  endedAt: row.endedAt,
});
