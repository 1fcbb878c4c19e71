import type { PackageEvent } from '../../../content/code-lists.ts';
import type { Domain } from '../../kernel/actor.ts';
import type { Context } from '../../kernel/context.ts';
import { type DocumentId, type HandOverId, newId, type PackageId } from '../../kernel/ids.ts';
import { documentNumber, type NewDocument } from './document.ts';
import { insertDocument, insertSharingEvent } from './store/documents.ts';

/**
 * Writes a document in the ledger, in the transaction of the act that makes it, and gives the number that goes on
 * every page. Only somebody in a seat takes something out of the house; anything else is a bug.
 */
export async function recordDocument(context: Context, document: NewDocument): Promise<string> {
  const { actor } = context;
  if (actor.kind !== 'seat') throw new Error('only somebody in a seat makes a document');
  const who = { personId: actor.personId, seatId: actor.seat.id };
  const number = documentNumber(
    context.house,
    await insertDocument(context, newId<DocumentId>(), document, who),
  );
  context.note({ document: number, format: document.format });
  return number;
}

/** What became of a package: whose, and what happened. */
export interface PackageNews {
  /** The sender, in whose ledger it stands. */
  readonly organisationId: string;
  readonly domain: Domain;
  readonly handOverId: HandOverId;
  readonly packageId: PackageId;
  readonly kind: PackageEvent;
}

/** Writes in the ledger what became of a package. Told twice it stands there once. */
export const recordPackageEvent = (context: Context, news: PackageNews): Promise<void> =>
  insertSharingEvent(context, news);
