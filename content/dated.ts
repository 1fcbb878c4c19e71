/**
 * A fact that changes in the world outside: a phone number, a term, an article of law. It carries where it
 * comes from and when somebody looked. What is not verified is never shown to people as fact; an
 * administrator confirms it in the settings, which then win over these defaults.
 */
export interface Dated<Value> {
  readonly value: Value;
  /** Where it was found, in words that people can read. */
  readonly source: string;
  /** Local date, yyyy-mm-dd. */
  readonly checkedOn: string;
  readonly verified: boolean;
}

/** The words shown beside everything that still has to be confirmed. */
export const TO_VERIFY = { nl: 'te controleren', en: 'to be confirmed' } as const;

/** Day on which the facts in these files were last looked at. */
export const CHECKED_ON = '2026-11-23';

/** A fact that was found in a public source. */
export const verified = <Value>(value: Value, source: string): Dated<Value> => ({
  value,
  source,
  checkedOn: CHECKED_ON,
  verified: true,
});

/** A fact that still has to be confirmed before people may rely on it. */
export const unverified = <Value>(value: Value, source: string): Dated<Value> => ({
  value,
  source,
  checkedOn: CHECKED_ON,
  verified: false,
});
