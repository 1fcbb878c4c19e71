import { createHash } from 'node:crypto';
import { z } from 'zod';
import { absent, done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { namesOf, organisationById } from '../../people/index.ts';
import { referenceFor } from '../references.ts';
import { approvalsOf, countItems, listById } from '../store/destruction-lists.ts';
import { tombstonesOf } from '../store/tombstones.ts';
import { MOST_ON_LIST } from './collect.ts';
import { ACTIVITY, listSubject } from './list-subject.ts';

/** What proves that a list was carried out: which numbers, under which rule, on whose approval. Nothing of content. */
export interface Certificate {
  readonly organisation: string;
  readonly domain: 'care' | 'safety' | null;
  /** Of the list, as it stands on the document. */
  readonly number: string;
  readonly proposedAt: Date;
  readonly finishedAt: Date;
  readonly approvals: readonly { readonly name: string; readonly role: string; readonly at: Date }[];
  readonly counts: readonly { readonly rule: string; readonly destroyed: number; readonly kept: number }[];
  readonly records: readonly {
    readonly id: string;
    readonly kind: string;
    readonly reference: string;
    readonly rule: string;
    readonly at: Date;
  }[];
  /** SHA-256 over kind and id of every tombstone in order: two of these documents are about the same, or are not. */
  readonly digest: string;
}

/** Number of a list on a document. The ids are random, so it tells neither order nor how many there are. */
export const listNumber = (id: string): string => `V-${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();

/** The proof of destruction of a list that was carried out. */
export const certificate = verb({
  name: 'privacy.certificate',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({ list: z.uuid() }),
  subject: listSubject,
  run: async (context, { list: id }): Promise<Outcome<Certificate>> => {
    const { house, actor } = context;
    const list = await listById(context, id);
    if (list === null) return absent;
    if (list.state !== 'executed' || list.finishedAt === null) {
      return refused('Er is pas een verklaring als de lijst is uitgevoerd.');
    }
    const approvals = await approvalsOf(context, id);
    const names = await namesOf(
      context,
      approvals.map(({ personId }) => personId),
    );
    const tombstones = await tombstonesOf(context, id, MOST_ON_LIST);
    const digest = createHash('sha256');
    for (const { kind, recordId } of tombstones) digest.update(`${kind} ${recordId}\n`);
    return done({
      organisation: (await organisationById(house, actor.organisationId))?.name ?? '',
      domain: list.domain,
      number: listNumber(id),
      proposedAt: list.proposedAt,
      finishedAt: list.finishedAt,
      approvals: approvals.map(({ personId, role, at }) => ({
        name: names.get(personId) ?? 'Een collega',
        role,
        at,
      })),
      counts: countsOf(await countItems(context, id)),
      records: tombstones.map(({ kind, recordId, serial, rule, destroyedAt }) => ({
        id: recordId,
        kind,
        reference: serial === null ? '' : referenceFor(house, 'signal', serial),
        rule,
        at: destroyedAt,
      })),
      digest: digest.digest('hex'),
    });
  },
});

function countsOf(found: Awaited<ReturnType<typeof countItems>>): Certificate['counts'] {
  return [...Map.groupBy(found, ({ rule }) => rule)].map(([rule, some]) => {
    const sum = (wanted: boolean): number =>
      some
        .filter(({ outcome }) => (outcome === 'destroyed') === wanted)
        .reduce((total, { count }) => total + count, 0);
    return { rule, destroyed: sum(true), kept: sum(false) };
  });
}
