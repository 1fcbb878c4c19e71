/** The fields of a posted form, as text that has been cleaned of what no person types. */
export interface Form {
  /** Trimmed, Unicode NFC, line ends as \n, control characters removed; '' when the field is not there. */
  text(name: string): string;
  /** Every value of a field that may occur more often. */
  all(name: string): readonly string[];
  has(name: string): boolean;
  /** Names of the text fields, in the order of the form. */
  names(): readonly string[];
  /** All text fields, first value each; for schemas. */
  fields(): Readonly<Record<string, string>>;
  /** A file, or null when none was chosen. */
  file(name: string): File | null;
}

/** Text longer than this is refused before anything reads it, in characters. */
export const LONGEST_FIELD = 20_000;

const clean = (value: string): string =>
  value
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
    .slice(0, LONGEST_FIELD)
    .trim();

export function readForm(data: FormData | URLSearchParams): Form {
  const texts = new Map<string, string[]>();
  const files = new Map<string, File>();
  for (const [name, value] of data.entries()) {
    if (typeof value === 'string') texts.set(name, [...(texts.get(name) ?? []), clean(value)]);
    else if (value.size > 0) files.set(name, value);
  }
  return {
    text: (name) => texts.get(name)?.[0] ?? '',
    all: (name) => texts.get(name) ?? [],
    has: (name) => texts.has(name) || files.has(name),
    names: () => [...texts.keys()],
    fields: () => Object.fromEntries([...texts].map(([name, values]) => [name, values[0] ?? ''])),
    file: (name) => files.get(name) ?? null,
  };
}

export const emptyForm: Form = readForm(new URLSearchParams());
