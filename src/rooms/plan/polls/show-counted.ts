import type { Context } from '../../../kernel/context.ts';
import { keepShares } from '../store/poll-shares.ts';
import { showCounts, shownCounts } from '../store/polls.ts';
import { type Poll, resultOf } from './poll.ts';

/**
 * Shows everything that was counted of a poll, and keeps the shares of it for the picture of the region. Whoever calls
 * holds the poll and knows that enough people answered (`showsNow`).
 */
export async function showCounted(context: Context, poll: Poll): Promise<void> {
  await showCounts(context, poll.id);
  const shown = { template: poll.template, shownAnswers: poll.answers };
  const result = resultOf(shown, await shownCounts(context, [poll.id]));
  if (result !== null) await keepShares(context, poll, result);
}
