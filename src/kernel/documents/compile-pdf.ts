import { join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { root } from '../root.ts';
import { printable, withoutCharacters } from './printable.ts';

/** A value that a template can read. */
export type Printed =
  | string
  | number
  | boolean
  | null
  | readonly Printed[]
  | { readonly [key: string]: Printed };

/** A PDF, and whether it had to leave a sign out. */
export interface Pdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** True: at least one character is in none of the fonts; `[?]` stands in its place. */
  readonly incomplete: boolean;
}

/** Characters in no font that are looked for, one after the other, before it counts as a fault. */
const MOST_UNKNOWN = 200;

let made: Promise<NodeCompiler> | null = null;

/** The compiler takes some tens of milliseconds and megabytes: it is loaded when the first document is asked for. */
const compiler = (): Promise<NodeCompiler> => {
  made ??= import('@myriaddreamin/typst-ts-node-compiler').then(({ NodeCompiler: Compiler }) =>
    // A folder that is never there: a template has no files, and reaches none.
    Compiler.create({ workspace: join(root, 'no-documents') }),
  );
  return made;
};

/**
 * Prints a Typst template with these values as PDF/UA-1 (ISO 14289-1): tagged, with title and language, readable by a
 * screen reader, without author, maker's date or file name. Values reach the template as data, in `sys.inputs`, never
 * as source: what somebody typed is printed, not run. The fonts are those that come along with the compiler. Throws
 * when the template is wrong or breaks the standard, which is a bug.
 */
export async function compilePdf(template: string, values: Printed): Promise<Pdf> {
  const typst = await compiler();
  let shown = printable(values);
  let incomplete = false;
  try {
    for (let tries = 0; tries < MOST_UNKNOWN; tries += 1) {
      const result = compileOnce(typst, template, shown);
      if (result instanceof Uint8Array) return { bytes: result, incomplete };
      shown = withoutCharacters(shown, result.unknown);
      incomplete = true;
    }
    throw new Error('the document has too many characters that no font knows');
  } finally {
    // What was printed is remembered to print it faster; nothing of a person may stay behind in memory.
    typst.evictCache(0);
  }
}

const MESSAGE = /message: "((?:[^"\\]|\\.)+)"/;
const UNKNOWN = /the text `"((?:[^"\\]|\\.)+)"` could not be displayed/;

function compileOnce(
  typst: NodeCompiler,
  template: string,
  values: Printed,
): Uint8Array<ArrayBuffer> | { readonly unknown: string } {
  const compiled = typst.compile({ mainFileContent: template, inputs: { values: JSON.stringify(values) } });
  const document = compiled.result;
  // Never the diagnostics themselves: they may hold what was printed.
  if (document === null) throw new Error('the template of a document cannot be compiled');
  try {
    return new Uint8Array(typst.pdf(document, { pdfStandard: 'ua-1' }));
  } catch (error) {
    const message = unescaped(MESSAGE.exec(String(error))?.[1] ?? '');
    const unknown = UNKNOWN.exec(message)?.[1];
    if (unknown !== undefined) return { unknown: unescaped(unknown) };
    // Anything between quotes is left out: it may be what was printed.
    throw new Error('a document does not meet PDF/UA-1', { cause: message.replaceAll(/`[^`]*`/g, '…') });
  }
}

/** Rust's way of writing a text: a backslash before a quote, `\u{200f}` for what cannot be shown. */
const unescaped = (text: string): string =>
  text.replaceAll(/\\(?:u\{([\da-f]+)\}|(.))/gu, (_, hex: string | undefined, one: string) =>
    hex === undefined ? (SHORT[one] ?? one) : String.fromCodePoint(Number.parseInt(hex, 16)),
  );

const SHORT: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' };
