import type { ReactNode } from 'react';
import { isCodeOf, label, thingKind, tokenKind } from '../../../../../content/code-lists.ts';
import { Link } from '../../../../kernel/page/index.ts';
import type { Connection } from '../../connect/connections.ts';
import { roleInWords, type Thing } from '../../connect/thing.ts';
import { hrefOf } from '../handling/asking.ts';

/** What kind of thing it is. */
export const kindInWords = (kind: string): string => {
  if (isCodeOf(thingKind, kind)) return label(thingKind, kind);
  return isCodeOf(tokenKind, kind) ? label(tokenKind, kind) : kind;
};

/** A thing in one line: what it is, and in which role. */
export const thingText = ({ text, role, kvk }: Thing): string =>
  [text, kvk === '' ? '' : `KVK ${kvk}`, roleInWords(role)].filter((part) => part !== '').join(' · ');

/** Short names, unique in a file: "Persoon 1", "Adres 2". */
export function namesFor(things: readonly Connection[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    things.map(({ key, kind, id }) => {
      const words = kindInWords(kind);
      if (id === null) return [key, `${words} uit de melding`];
      counts.set(words, (counts.get(words) ?? 0) + 1);
      return [key, `${words} ${counts.get(words)}`];
    }),
  );
}

/** Links to signals, one after another. */
export const SignalLinks = ({ references }: { references: readonly string[] }): ReactNode =>
  references.map((reference, at) => (
    <span key={reference}>
      {at === 0 ? '' : ', '}
      <Link href={hrefOf(reference)}>{reference}</Link>
    </span>
  ));
