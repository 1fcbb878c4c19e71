import { z } from 'zod';
import { codesOf, type ThingKind, thingKind } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import { type ActId, newId } from '../../../kernel/ids.ts';
import { invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { type Acted, act, actForm, closedAlready, fileVerb } from '../handling/file-verb.ts';
import type { Parts } from '../report-content.ts';
import { tokensOf } from '../search-tokens.ts';
import { isOpen } from '../signal.ts';
import { actsOf, type SignalRow } from '../store/files.ts';
import { ownPlaces } from '../store/places.ts';
import { addTokens, tokensOfSignal } from '../store/tokens.ts';
import { MOST_THINGS, mayHaveRole, normalise, partOfThing, type Thing } from './thing.ts';
import { foldThings } from './things-of.ts';

const short = (longest: number) =>
  z.string().trim().max(longest, `Maak dit korter dan ${longest} tekens.`).default('');

const input = actForm
  .extend({
    kind: z.enum(codesOf(thingKind)),
    text: z.string().trim().min(1, 'Vul dit in.').max(200, 'Maak dit korter dan 200 tekens.'),
    role: short(40),
    kvk: short(20),
    note: short(1000),
    /** Things in the same file that it belongs to. */
    ties: z.array(z.uuid()).max(MOST_THINGS).default([]),
  })
  .refine(({ kind, role }) => mayHaveRole(kind, role), { path: ['role'], message: 'Kies uit de lijst.' });

/**
 * Writes down a person, address, telephone number, plate or company in a signal, in its usual form, sealed, with
 * the tokens it is found by. The same address, number, plate or company twice in one file is refused; two people may
 * have one name.
 */
export const addThing = fileVerb({
  name: 'signals.add-thing',
  act: 'write',
  input,
  run: async (context, { kind, text, role, kvk, note, ties, ...form }, signal): Promise<Outcome<Acted>> => {
    if (!isOpen(signal.state)) return closedAlready(signal.state);
    const found = normalise(kind, { text, role, kvk, note }, await ownPlaces(context));
    if ('problem' in found) return invalid(found.problem);
    const there = foldThings(await actsOf(context, signal.id));
    if (there.length >= MOST_THINGS) return refused(`Meer dan ${MOST_THINGS} gegevens kan niet.`);
    const known = new Set<string>(there.map(({ id }) => id));
    const id = newId<ActId>();
    const tokens = tokensOf(context, found.mentions);
    if (signal.version === form.version && (await isKnown(context, signal, kind, there, tokens)))
      return invalid({ field: 'text', text: 'Dit staat al bij dit signaal.' });
    const outcome = await act(context, signal, form, {
      id,
      kind: 'thing_added',
      codes: { thing: kind, ties: ties.filter((tie) => known.has(tie)) },
      parts: partsWith(kind, found.thing),
    });
    if (outcome.kind === 'done' && signal.version === form.version)
      await addTokens(context, signal, id, tokens);
    context.note({ thing: kind, ties: ties.length });
    return outcome;
  },
});

/** A thing as the sealed part of an act. */
export const partsWith = (kind: ThingKind, { text, role, kvk, note }: Thing): Parts => ({
  [partOfThing[kind]]: { thing: { text, role, kvk, note } },
});

/** Whether a thing of this kind with the same first key stands in the file. Compared by token: nothing is opened. */
async function isKnown(
  context: Context,
  signal: SignalRow,
  kind: ThingKind,
  there: ReturnType<typeof foldThings>,
  [first]: ReturnType<typeof tokensOf>,
): Promise<boolean> {
  if (kind === 'person') return false;
  const sameKind = new Set<string | null>(there.filter((thing) => thing.kind === kind).map(({ id }) => id));
  const rows = await tokensOfSignal(context, signal.id);
  return rows.some(({ actId, token }) => sameKind.has(actId) && first?.token.equals(token) === true);
}
