import type { Context } from '../../../kernel/context.ts';
import type { FoundRecord } from '../../../kernel/record-kind.ts';
import { organisationToken } from '../../../kernel/sealing/tokens.ts';
import { searchKeys } from '../handling/search-signals.ts';
import { linesByToken } from '../store/lists.ts';
import { ownPlaces } from '../store/places.ts';

const MOST_FOUND = 200;

/**
 * Signals of both domains that carry one of these names, numbers or addresses. Found by token as a coordinator's search
 * does, so who only reported is not found by it (R12): that person knows the reference.
 */
export async function findSignals(
  context: Context,
  texts: readonly string[],
): Promise<readonly FoundRecord[]> {
  const places = await ownPlaces(context);
  const tokens = texts
    .flatMap((text) => searchKeys(text, places))
    .map(({ kind, value }) => organisationToken(context.key, kind, value));
  const found: FoundRecord[] = [];
  for (const domain of ['care', 'safety'] as const) {
    for (const { id, serial, kinds } of await linesByToken(context, domain, tokens, MOST_FOUND)) {
      found.push({ id, domain, serial, by: kinds });
    }
  }
  return found;
}
