import type { SeatActor } from '../../../../kernel/actor.ts';
import type { House } from '../../../../kernel/house.ts';
import { SealBroken } from '../../../../kernel/sealing/seal.ts';
import { openText, sealText } from '../../../../kernel/sealing/text.ts';

/**
 * What was looked for, as a part of an address: so that the back button comes back to what was found, and history,
 * logs and whoever looks along read nothing. Only the session that asked can open it.
 */
export async function sealSearch(house: House, actor: SeatActor, text: string): Promise<string> {
  const key = await house.organisationKeys.of(actor.organisationId);
  return sealText(key, placeOf(actor), text).toString('base64url');
}

/** What was looked for; '' for an address of another session, or one that somebody made up. */
export async function openSearch(house: House, actor: SeatActor, sealed: string): Promise<string> {
  const key = await house.organisationKeys.of(actor.organisationId);
  try {
    return openText(key, placeOf(actor), Buffer.from(sealed, 'base64url'));
  } catch (error) {
    if (error instanceof SealBroken) return '';
    throw error;
  }
}

const placeOf = (actor: SeatActor): string => `search:${actor.sessionId}`;
