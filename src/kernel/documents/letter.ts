import { compilePdf, type Pdf } from './compile-pdf.ts';

/** A part of a letter, in the order of reading. */
export type LetterPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Names with what they stand for; a value may have several lines. */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly name: string; readonly value: string }[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A letter, report or form on paper. Every text is data: nothing in it is run. */
export interface Letter {
  readonly title: string;
  /** Who sends it; stands above the title. */
  readonly from: string;
  /** By which the ledger knows it; stands on every page. */
  readonly number: string;
  /** Says at the foot of every page who may read it. */
  readonly foot: string;
  readonly language: 'nl' | 'en';
  readonly parts: readonly LetterPart[];
}

/** Prints a letter as PDF/UA-1, A4. Where a sign is in none of the fonts the letter itself says so, at its begin. */
export async function letterPdf(letter: Letter): Promise<Pdf> {
  const pdf = await printed(letter);
  if (!pdf.incomplete) return pdf;
  const remark = { kind: 'paragraph', text: WORDS[letter.language].incomplete } as const;
  return { ...(await printed({ ...letter, parts: [remark, ...letter.parts] })), incomplete: true };
}

const printed = ({ parts, ...letter }: Letter): Promise<Pdf> =>
  compilePdf(TEMPLATE, {
    ...letter,
    page: WORDS[letter.language],
    parts: parts.map((part) => ({ ...part })),
  });

const WORDS = {
  nl: {
    page: 'pagina',
    of: 'van',
    incomplete:
      'Let op: niet elk teken kon worden afgedrukt. Waar [?] staat, hoort een ander teken. Lees het na in Lantaarn.',
  },
  en: {
    page: 'page',
    of: 'of',
    incomplete:
      'Note: not every character could be printed. Where [?] stands, another belongs. Check it in Lantaarn.',
  },
} as const;

const TEMPLATE = `
#let letter = json(bytes(sys.inputs.values))
#let lines(text) = text.split("\\n").join(linebreak())
#let paragraphs(text) = for one in text.split(regex("\\n[ \\t]*\\n")) { par(lines(one)) }

#set document(title: letter.title, author: (), date: none)
#set text(lang: letter.language, region: "NL", font: "Libertinus Serif", size: 11pt, hyphenate: false)
#set par(leading: 0.65em, spacing: 1.1em)
#set page(
  paper: "a4",
  margin: (x: 2.4cm, top: 2.2cm, bottom: 2.6cm),
  footer: context {
    set text(size: 9pt)
    line(length: 100%, stroke: 0.5pt)
    v(-0.4em)
    [#letter.number #sym.dot.c #letter.page.page #counter(page).display() #letter.page.of #counter(page).final().first()]
    linebreak()
    letter.foot
  },
)
#show heading: set block(above: 1.5em, below: 0.8em)
#show heading.where(level: 1): set text(size: 18pt)
#show heading.where(level: 2): set text(size: 13pt)
#set terms(separator: linebreak(), hanging-indent: 0pt, spacing: 0.9em)
#set table(stroke: 0.5pt, inset: 6pt, align: left + top)

#text(weight: "bold", letter.from)
#heading(level: 1, letter.title)

#for part in letter.parts {
  if part.kind == "heading" { heading(level: 2, part.text) }
  else if part.kind == "paragraph" { paragraphs(part.text) }
  else if part.kind == "facts" {
    terms(..part.facts.map(fact => terms.item(fact.name, lines(fact.value))))
  }
  else if part.kind == "list" { list(..part.items.map(lines)) }
  else if part.kind == "table" {
    table(
      columns: part.header.len(),
      table.header(..part.header.map(strong)),
      ..part.rows.flatten().map(lines),
    )
  }
}
`;
