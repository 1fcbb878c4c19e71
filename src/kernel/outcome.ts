/**
 * What a verb answers. Expected outcomes are values, so that a `switch` over `kind` is complete;
 * an exception is a bug. "Not yours" and "not there" are both `absent`: they look alike to the caller
 * and differ only in the audit trail.
 */
export type Outcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'changed'; readonly since: Change }
  | { readonly kind: 'refused'; readonly reason: string };

/** A problem with one field, in words that say what to do. `field` is the name of the form field. */
export interface Problem {
  readonly field: string;
  readonly text: string;
}

/** What somebody else did meanwhile: shown to the second of two people who act at once. */
export interface Change {
  readonly what: string;
  readonly at: Date;
}

export const done = <Value>(value: Value): Outcome<Value> => ({ kind: 'done', value });
export const absent: Outcome<never> = { kind: 'absent' };
export const invalid = (...problems: Problem[]): Outcome<never> => ({ kind: 'invalid', problems });
export const refused = (reason: string): Outcome<never> => ({ kind: 'refused', reason });
export const changed = (since: Change): Outcome<never> => ({ kind: 'changed', since });
