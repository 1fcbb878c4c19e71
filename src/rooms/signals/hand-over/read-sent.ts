import { z } from 'zod';
import type { ConsentStatus } from '../../../../content/code-lists.ts';
import { handOverFields } from '../../../../content/field-whitelists.ts';
import { done, invalid } from '../../../kernel/outcome.ts';
import { openNow, openUntil } from '../store/openings.ts';
import { termsOf } from '../store/terms.ts';
import { handOverReference } from './hand-over-reference.ts';
import { type HandOverDone, handOverName, handOverVerb } from './hand-over-verb.ts';
import { type HandOverView, viewOfHandOver } from './hand-over-view.ts';
import { keyFor, openShared, readableFields, type SharedField } from './shared-content.ts';

/** A hand-over as the sender follows it. */
export interface SentView extends HandOverView {
  readonly consent: ConsentStatus;
  readonly silentAt: Date | null;
  readonly answeredAt: Date | null;
  /** What was shared, by name; the words only when the actor has opened them. */
  readonly fields: readonly { readonly label: string }[];
  readonly shared: { readonly purpose: string; readonly fields: readonly SharedField[] } | null;
  /** Opening asks for a reason: there is something about persons in it (R10). */
  readonly aboutPersons: boolean;
}

/** Reads what became of a hand-over: its life, its messages, and what was shared when that is opened. */
export const readSent = handOverVerb({
  name: 'signals.read-sent-hand-over',
  act: 'read',
  input: handOverName,
  run: async (context, _input, row) => {
    const key = keyFor(context, row, 'sender');
    const opened = key !== null && (await openNow(context, row.id)).size > 0;
    const content = opened ? openShared(row, key) : null;
    context.note({ opened });
    return done<SentView>({
      ...(await viewOfHandOver(context, row, 'sender', key, 'signals.read-sent-hand-over')),
      consent: row.consent,
      silentAt: row.silentAt,
      answeredAt: row.answeredAt,
      fields: row.fields.map((field) => ({ label: handOverFields[field].nl })),
      shared: content === null ? null : { purpose: content.purpose, fields: readableFields(content.fields) },
      aboutPersons: isAboutPersons(row.fields),
    });
  },
});

const isAboutPersons = (fields: readonly (keyof typeof handOverFields)[]): boolean =>
  fields.some(
    (field) => handOverFields[field].kind === 'person' || handOverFields[field].kind === 'reporter',
  );

const MINUTE = 60_000;

/** Opens what was shared, for the actor's session, with a reason where it is about persons (R10, R15). */
export const openSent = handOverVerb({
  name: 'signals.open-sent-hand-over',
  act: 'read',
  input: handOverName.extend({ reason: z.string().trim().max(500).default('') }),
  run: async (context, { reason }, row) => {
    const special = isAboutPersons(row.fields);
    if (special && reason === '') {
      return invalid({ field: 'reason', text: 'Schrijf waarom u deze gegevens nu nodig hebt.' });
    }
    const { openMinutes } = await termsOf(context);
    const until = new Date(context.now.getTime() + openMinutes * MINUTE);
    await openUntil(context, row.id, special ? 'special' : 'story', until);
    context.note({ part: special ? 'special' : 'story' });
    if (reason !== '') context.because(reason);
    return done<HandOverDone>({ reference: handOverReference(context.house, row.serial) });
  },
});
