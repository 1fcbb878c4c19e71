import { isCodeOf, label, thingKind } from '../../../../../content/code-lists.ts';
import { goneIn } from '../../connect/thing.ts';
import type { SignalFile } from '../../handling/read-signal.ts';
import { thingText } from './thing-words.tsx';

/** A thing to choose. */
export interface ThingChoice {
  readonly id: string;
  /** "Persoon 1", and what it is as far as the actor has opened it. */
  readonly words: string;
}

/** The things that are in a file now, numbered as on the page of connections. */
export function thingsIn(file: SignalFile): readonly ThingChoice[] {
  const gone = goneIn(file.acts);
  const counts = new Map<string, number>();
  return file.acts
    .filter(({ kind, id }) => kind === 'thing_added' && !gone.has(id))
    .map(({ id, codes, content }) => {
      const kind = String(codes['thing']);
      const words = isCodeOf(thingKind, kind) ? label(thingKind, kind) : kind;
      const number = (counts.get(words) ?? 0) + 1;
      counts.set(words, number);
      const thing = content.story?.thing ?? content.special?.thing;
      const text = thing === undefined ? '' : `: ${thingText(thing)}`;
      return { id, words: `${words} ${number}${text}` };
    });
}
