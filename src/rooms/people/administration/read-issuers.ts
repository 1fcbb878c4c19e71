import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import type { IssuerId } from '../../../kernel/ids.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { nextIssuerId } from '../providers/issuer.ts';
import { type IssuerRow, issuersOf, linkedTo } from '../store/issuers.ts';

/** A provider as its administrator sees it; the secret never comes back. */
export interface IssuerOverview extends Omit<IssuerRow, 'sealedSecret' | 'organisationId'> {
  /** Colleagues who come in through it. */
  readonly linked: number;
}

export interface Issuers {
  readonly issuers: readonly IssuerOverview[];
  /** Id that the next one will have. */
  readonly next: IssuerId;
}

const input = z.object({});

/** The id of the next provider of the actor's organisation. */
export const nextId = (context: Context, already: readonly IssuerRow[]): IssuerId =>
  nextIssuerId(context.house, context.actor.organisationId, already.length);

/** The providers through which colleagues of one's own organisation come in. */
export const readIssuers = verb<z.infer<typeof input>, Issuers>({
  name: 'people.read-issuers',
  act: 'read',
  activity: 'house',
  input,
  subject: ownOrganisationAsSubject('issuer'),
  run: async (context) => {
    const { db, actor } = context;
    const rows = await issuersOf(db, actor.organisationId);
    const linked = await linkedTo(db, actor.organisationId);
    return done({
      issuers: rows.map(({ sealedSecret: _, organisationId: __, ...row }) => ({
        ...row,
        linked: linked.get(row.id) ?? 0,
      })),
      next: nextId(context, rows),
    });
  },
});
