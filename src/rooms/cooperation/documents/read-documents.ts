import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, type Verb, verb } from '../../../kernel/verb.ts';
import { horizonOf } from '../agreements/read-agreements.ts';
import { dayIn, placeOf, SHOWN, screenOf } from '../place.ts';
import {
  documentById,
  documentLines,
  documentsUnder,
  type PolicyDocument,
  possibleFrames,
} from '../store/policy-documents.ts';
import { documentAsSubject, documentName, type Validity, validityOf } from './policy-document.ts';

export interface DocumentLine {
  readonly document: PolicyDocument;
  readonly validity: Validity;
}

export interface DocumentList {
  readonly lines: readonly DocumentLine[];
  readonly next: string | null;
}

const asked = z.object({ after: z.string().max(200).optional() });

async function asLines(
  context: Context,
  documents: readonly PolicyDocument[],
): Promise<readonly DocumentLine[]> {
  const [today, horizon] = [localDate(context.now), await horizonOf(context)];
  return documents.map((document) => ({
    document,
    validity: validityOf(document.validUntil, today, horizon),
  }));
}

const list = (name: string, reach: 'own' | 'everybody'): Verb<z.output<typeof asked>, DocumentList> =>
  verb({
    name,
    act: 'read',
    activity: 'cooperation',
    ...(reach === 'everybody' ? { scope: 'region-picture' as const } : {}),
    input: asked as z.ZodType<z.output<typeof asked>>,
    subject: ownOrganisationAsSubject('policy_documents'),
    run: async (context, { after }) => {
      const found = await documentLines(context, reach, dayIn(after), SHOWN + 1);
      const { lines, next } = screenOf(found, ({ adoptedOn, id }) => placeOf(adoptedOn, id));
      return done({ lines: await asLines(context, lines), next });
    },
  });

/** Policy documents of one's own organisation and of the region. */
export const listDocuments = list('cooperation.list-documents', 'own');

/** Policy documents of every municipality, for the regional director (S45). */
export const listRegionDocuments = list('cooperation.list-region-documents', 'everybody');

export interface DocumentFile extends DocumentLine {
  /** The document under which it falls. */
  readonly frame: PolicyDocument | null;
  /** Those that fall under it. */
  readonly under: readonly DocumentLine[];
}

const named = z.object(documentName);

const read = (name: string, scope: 'tenant' | 'region-picture'): Verb<z.infer<typeof named>, DocumentFile> =>
  verb({
    name,
    act: 'read',
    activity: 'cooperation',
    scope,
    input: named,
    subject: documentAsSubject,
    run: async (context, { documentId }) => {
      const document = await documentById(context, documentId);
      const [line] = document === null ? [] : await asLines(context, [document]);
      if (line === undefined) return absent;
      const { frameId } = line.document;
      return done({
        ...line,
        frame: frameId === null ? null : await documentById(context, frameId),
        under: await asLines(context, await documentsUnder(context, documentId)),
      });
    },
  });

/** A policy document with its frame, and what falls under it. */
export const readDocument = read('cooperation.read-document', 'tenant');

/** A policy document of any municipality, for the regional director (S45). */
export const readRegionDocument = read('cooperation.read-region-document', 'region-picture');

const none = z.object({});

/** Documents that can be chosen as a frame. */
export const listFrames = verb<z.infer<typeof none>, readonly PolicyDocument[]>({
  name: 'cooperation.list-frames',
  act: 'read',
  activity: 'cooperation',
  input: none,
  subject: ownOrganisationAsSubject('policy_documents'),
  run: async (context) => done(await possibleFrames(context)),
});
