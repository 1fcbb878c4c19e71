import type { Context } from '../../../kernel/context.ts';
import { addMonths, instantOf, localDate } from '../../../kernel/local-time.ts';
import { readSetting } from '../../people/index.ts';

/**
 * Until when the words stay of a question that ends now and belongs to no signal: as long as a signal without
 * sequel. What belongs to a signal goes with that signal.
 */
export const wordsKeptUntil = async (context: Context): Promise<Date> =>
  instantOf({
    date: addMonths(localDate(context.now), await readSetting(context, 'retention.signal')),
    clock: 0,
  });
