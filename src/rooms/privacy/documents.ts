import { z } from 'zod';
import type { Context } from '../../kernel/context.ts';
import { absent, done, invalid, type Outcome } from '../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../kernel/verb.ts';
import { namesOf } from '../people/index.ts';
import { documentNumber, serialOfDocument } from './document.ts';
import { listPlaceInput, listPlaceText, readListPlace } from './list-place.ts';
import { referenceFor } from './references.ts';
import { ownDomainOf } from './sharings.ts';
import { recordsWithIds } from './store/audit-lines.ts';
import { type DocumentLine, documentBySerial, documentLines } from './store/documents.ts';

const PAGE = 50;
const ACTIVITY = 'oversight';

/** A document as people read it. */
export interface DocumentView extends Omit<DocumentLine, 'id' | 'serial' | 'recordId'> {
  readonly number: string;
  /** Who made it. */
  readonly by: string;
  /** Reference of what it was made from; null for a list, or when it is not in reach. */
  readonly reference: string | null;
}

async function viewsOf(context: Context, lines: readonly DocumentLine[]): Promise<readonly DocumentView[]> {
  const names = await namesOf(
    context,
    lines.map(({ personId }) => personId),
  );
  const records = await recordsWithIds(
    context,
    lines.flatMap(({ recordId }) => (recordId === null ? [] : [recordId])),
  );
  return lines.map(({ id: _, serial, recordId, ...line }) => {
    const record = recordId === null ? undefined : records.get(recordId);
    return {
      ...line,
      number: documentNumber(context.house, serial),
      by: names.get(line.personId) ?? 'Een collega',
      reference: record ? referenceFor(context.house, record.kind, record.serial) : null,
    };
  });
}

export interface DocumentList {
  readonly lines: readonly DocumentView[];
  /** Place to go on from, or null on the last page. */
  readonly next: string | null;
}

/** Every paper and file that left, newest first, fifty a page (S21, R15). */
export const documents = verb({
  name: 'privacy.documents',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({
    after: listPlaceInput('Deze plaats in de lijst bestaat niet. Begin opnieuw bij de nieuwste.'),
  }),
  subject: ownOrganisationAsSubject('documents'),
  run: async (context, { after }) => {
    const place = readListPlace(after);
    const found = await documentLines(context, ownDomainOf(context.actor), place, PAGE + 1);
    const shown = found.slice(0, PAGE);
    context.concerns('document', ...shown.map(({ id: one }) => one));
    const last = shown.at(-1);
    return done<DocumentList>({
      lines: await viewsOf(context, shown),
      next: found.length > PAGE && last ? listPlaceText(last) : null,
    });
  },
});

/** One document, with the words of its purpose. */
export interface DocumentDetail {
  readonly line: DocumentView;
  /** Null when its key was destroyed. */
  readonly purpose: string | null;
}

/** Looks a document up by the number that stands on its pages. */
export const readDocument = verb({
  name: 'privacy.read-document',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({
    number: z.string().trim().min(1, 'Vul het nummer in dat op het document staat.').max(40),
  }),
  subject: ownOrganisationAsSubject('documents'),
  run: async (context, { number }): Promise<Outcome<DocumentDetail>> => {
    const serial = serialOfDocument(context.house, number);
    const found = serial === null ? null : await documentBySerial(context, serial);
    const domain = ownDomainOf(context.actor);
    if (found === null || (domain !== null && found.line.domain !== domain)) {
      return invalid({ field: 'number', text: 'Er is geen document met dit nummer. Controleer het nummer.' });
    }
    const { line } = found;
    if (line.recordKind !== null && line.recordId !== null) context.about(line.recordKind, line.recordId);
    const [view] = await viewsOf(context, [line]);
    return view === undefined ? absent : done({ line: view, purpose: found.words?.purpose ?? null });
  },
});
