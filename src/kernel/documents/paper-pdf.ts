import { compilePdf, type Pdf } from './compile-pdf.ts';
import { inkOf, type Paper } from './paper.ts';

/**
 * Prints a paper as PDF/UA-1, A4: headings, real tables with header cells, figures with an alternative text, a table of
 * contents. Where a sign is in none of the fonts the paper itself says so at its begin.
 */
export async function paperPdf(paper: Paper): Promise<Pdf> {
  const pdf = await printed(paper);
  if (!pdf.incomplete) return pdf;
  const remark = { kind: 'notice', text: INCOMPLETE } as const;
  return { ...(await printed({ ...paper, parts: [remark, ...paper.parts] })), incomplete: true };
}

const INCOMPLETE =
  'Let op: niet elk teken kon worden afgedrukt. Waar [?] staat, hoort een ander teken. Lees het na in Lantaarn.';

const printed = ({ parts, ...paper }: Paper): Promise<Pdf> =>
  compilePdf(TEMPLATE, {
    ...paper,
    ink: inkOf(paper.colour),
    words: { page: 'pagina', of: 'van', contents: 'Inhoud' },
    parts: parts.map((part) => ({ ...part })),
  });

const TEMPLATE = `
#let paper = json(bytes(sys.inputs.values))
#let ink = rgb(paper.ink)
#let lines(text) = text.split("\\n").join(linebreak())
#let paragraphs(text) = for one in text.split(regex("\\n[ \\t]*\\n")) { par(lines(one)) }

#set document(title: paper.title, author: (), date: none)
#set text(lang: paper.language, region: "NL", font: "Libertinus Serif", size: 11pt, hyphenate: false)
#set par(leading: 0.65em, spacing: 1.1em)
#set page(
  paper: "a4",
  margin: (x: 2.4cm, top: 2.2cm, bottom: 2.6cm),
  footer: context {
    set text(size: 9pt)
    line(length: 100%, stroke: 0.5pt + ink)
    v(-0.4em)
    [#paper.foot #sym.dot.c #paper.words.page #counter(page).display() #paper.words.of #counter(page).final().first()]
  },
)
#show heading: set text(fill: ink)
#show heading: set block(above: 1.6em, below: 0.8em, sticky: true)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 3): set text(size: 12pt)
#set table(stroke: (x, y) => (bottom: if y == 0 { 1.2pt + ink } else { 0.4pt + luma(150) }), inset: 6pt)
#show figure: set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: it => block(sticky: true, align(left, text(size: 10pt, weight: "bold", it.body)))
#show figure: it => align(left, it)

#text(weight: "bold", paper.from)
#heading(level: 1, outlined: false, paper.title)
#paper.subtitle

#if paper.contents {
  heading(level: 2, outlined: false, paper.words.contents)
  outline(title: none, depth: 2)
}

#for part in paper.parts {
  if part.kind == "heading" { heading(level: part.level, part.text) }
  else if part.kind == "paragraph" { paragraphs(part.text) }
  else if part.kind == "list" { list(..part.items.map(lines)) }
  else if part.kind == "notice" {
    block(inset: (left: 10pt, y: 6pt), stroke: (left: 3pt + ink), paragraphs(part.text))
  }
  else if part.kind == "table" {
    figure(
      kind: table,
      supplement: none,
      numbering: none,
      caption: part.caption,
      table(
        columns: (1fr,) + (auto,) * (part.header.len() - 1),
        align: (x, y) => (if part.numeric.contains(x) { right } else { left }) + top,
        table.header(..part.header.map(strong)),
        ..part.rows.flatten().map(lines),
      ),
    )
  }
  else if part.kind == "figure" {
    figure(
      supplement: none,
      numbering: none,
      caption: part.caption,
      alt: part.alt,
      image(bytes(part.svg), format: "svg", alt: part.alt, width: 1pt * part.width * 0.75),
    )
  }
}
`;
