import { z } from 'zod';
import type { RegionHitState } from '../../../../content/code-lists.ts';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { RegionHitId } from '../../../kernel/ids.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import type { TokenKind } from '../../../kernel/sealing/tokens.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { type Party, partyOf } from '../hand-over/recipients.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { domainOf } from '../handling/overview.ts';
import { signalReference } from '../signal-reference.ts';
import { hitsAfter, invitedHits, type Place, type RegionHit, serialsWithTokens } from '../store/region.ts';
import { readTurn, turnAt } from '../turn.ts';

const SCREEN = 50;
/** Own signals named beside a hit. */
const MOST_SIGNALS = 5;

/** A hit as one side sees it: something of one's own that another municipality knows too, and nothing else. */
export interface HitView {
  readonly id: RegionHitId;
  readonly kind: TokenKind;
  readonly foundAt: Date;
  readonly state: RegionHitState;
  /** Own signals that have it. */
  readonly references: readonly string[];
  /** Who is on the other side; null until they asked or agreed. */
  readonly other: Party | null;
}

export interface RegionHits {
  /** Who wants to talk and waits for an answer. */
  readonly invited: readonly HitView[];
  readonly hits: readonly HitView[];
  readonly older: string | null;
}

/** Hits of the own domain with other municipalities, new to old, and who asks to talk. */
export const regionHits = verb({
  name: 'signals.region-hits',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({ after: z.string().max(80).optional() }),
  subject: ownOrganisationAsSubject('signals'),
  run: async (context, { after }): Promise<Outcome<RegionHits>> => {
    const domain = domainOf(context);
    if (domain === null) return absent;
    const place: Place | null = readTurn(after, 'older');
    const found = await hitsAfter(context, domain, place, SCREEN + 1);
    const shown = found.slice(0, SCREEN);
    context.concerns('region_hit', ...shown.map(({ id }) => id));
    const last = shown.at(-1);
    context.note({ shown: shown.length });
    return done({
      invited: await viewsOfHits(context, await invitedHits(context, domain, SCREEN), domain),
      hits: await viewsOfHits(context, shown, domain),
      older: found.length > SCREEN && last ? turnAt({ id: last.id, receivedAt: last.foundAt }) : null,
    });
  },
});

/** Hits in words' reach. One on something that is no longer known here is left out. */
export async function viewsOfHits(
  context: Context,
  hits: readonly RegionHit[],
  domain: Domain,
): Promise<readonly HitView[]> {
  const tokens = [...new Map(hits.map(({ token }) => [token.toString('hex'), token])).values()];
  const serials = Map.groupBy(await serialsWithTokens(context, domain, tokens, MOST_SIGNALS), ({ token }) =>
    token.toString('hex'),
  );
  const parties = new Map<string, Party>();
  for (const { namedOrganisationId: id } of hits)
    if (id !== null && !parties.has(id)) parties.set(id, await partyOf(context, id, domain));
  return hits.flatMap(({ id, kind, token, foundAt, state, namedOrganisationId }): HitView[] => {
    const own = serials.get(token.toString('hex'));
    if (own === undefined) return [];
    const other = parties.get(namedOrganisationId ?? '') ?? null;
    const references = own.map(({ serial }) => signalReference(context.house, serial));
    return [{ id, kind, foundAt, state, references, other }];
  });
}
