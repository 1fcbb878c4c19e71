import type { Context } from '../../../kernel/context.ts';
import { hashSecret } from '../../../kernel/secrets/secret.ts';
import { isOpen } from '../link.ts';
import { type Account, lockAccount } from '../store/accounts.ts';
import { closeLinks, type LinkPurpose, lockLink } from '../store/links.ts';

/**
 * The account that a one-time link opens, locked; null when the link is unknown, used, expired or for something
 * else. Two at once: the second finds it used once the first has called `spendLinks`.
 */
export async function accountOfLink(
  context: Context,
  secret: string,
  purposes: readonly LinkPurpose[],
): Promise<Account | null> {
  const link = await lockLink(context.db, hashSecret(secret));
  if (link === null || !purposes.includes(link.purpose) || !isOpen(link, context.now)) return null;
  const account = await lockAccount(context.db, link.personId);
  if (account?.endedAt !== null) return null;
  context.about('person', account.personId);
  context.note({ purpose: link.purpose });
  return account;
}

/** Closes every link of this account that opens the same or less. */
export const spendLinks = (
  context: Context,
  account: Account,
  purposes: readonly LinkPurpose[],
): Promise<void> => closeLinks(context.db, account.personId, context.now, purposes);
