/** A label in Dutch, and in English where people outside the house read it. */
export interface Term {
  readonly nl: string;
  readonly en?: string;
  /** Code in another list under which this one falls. */
  readonly parent?: string;
}

/** Codes with their labels. The codes are stored; the labels may change. */
export type CodeList = Readonly<Record<string, Term>>;

/** Codes of a list. */
export type CodeOf<List extends CodeList> = keyof List & string;

/**
 * What people read for a code. English falls back to Dutch.
 * A code that the list does not know (an older record, a later version) is shown as it is.
 */
export function label<List extends CodeList>(
  list: List,
  code: CodeOf<List>,
  language: 'nl' | 'en' = 'nl',
): string {
  const term: Term | undefined = list[code];
  if (term === undefined) return code;
  return language === 'en' ? (term.en ?? term.nl) : term.nl;
}

/** Codes of a list in reading order. */
export const codesOf = <List extends CodeList>(list: List): readonly CodeOf<List>[] =>
  Object.keys(list) as CodeOf<List>[];

/** Whether a text is a code of this list; own names of objects such as `constructor` are not. */
export const isCodeOf = <List extends CodeList>(list: List, text: string): text is CodeOf<List> =>
  Object.hasOwn(list, text);
