import type { PackageEvent, PackageState } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import { recordPackageEvent } from '../../privacy/index.ts';
import { changePackage, type PackageRow } from '../store/packages.ts';

/** Writes in the sender's ledger what became of a package. */
export const tellLedger = (
  context: Context,
  {
    id,
    organisationId,
    domain,
    handOverId,
  }: Pick<PackageRow, 'id' | 'organisationId' | 'domain' | 'handOverId'>,
  kind: PackageEvent,
): Promise<void> => recordPackageEvent(context, { organisationId, domain, handOverId, packageId: id, kind });

/** Ends a package that this transaction holds: link and session open nothing from now on. */
export async function endPackage(
  context: Context,
  row: PackageRow,
  state: Extract<PackageState, 'closed' | 'withdrawn' | 'expired' | 'locked'>,
): Promise<void> {
  await changePackage(context, row.id, { state, ended_at: context.now });
  if (state !== 'closed') await tellLedger(context, row, state);
  context.note({ package: state });
}

/** Whether its time is over: nobody opened it, or the session that it opened has ended. */
export const isOver = ({ sessionUntil, expiresAt }: PackageRow, now: Date): boolean =>
  (sessionUntil ?? expiresAt) <= now;

/** Ends a package whose time is over. */
export const endOverdue = (context: Context, row: PackageRow): Promise<void> =>
  endPackage(context, row, row.openedAt === null ? 'expired' : 'closed');
