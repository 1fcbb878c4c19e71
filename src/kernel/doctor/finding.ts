/** One thing the doctor looked at, in plain Dutch for whoever runs Lantaarn. */
export interface Finding {
  /** What was looked at, such as `Database` or `Klok`. */
  readonly about: string;
  readonly verdict: 'ok' | 'warning' | 'problem';
  /** One sentence: how it stands. */
  readonly says: string;
  /** One sentence: what to do; null when there is nothing to do. */
  readonly todo: string | null;
}

export const ok = (about: string, says: string): Finding => ({ about, verdict: 'ok', says, todo: null });
export const warning = (about: string, says: string, todo: string): Finding => ({
  about,
  verdict: 'warning',
  says,
  todo,
});
export const problem = (about: string, says: string, todo: string): Finding => ({
  about,
  verdict: 'problem',
  says,
  todo,
});
