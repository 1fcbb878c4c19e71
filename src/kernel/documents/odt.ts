import { namespaces, type OdfFile, odfZip, paragraphText, XML, xmlText } from './odf.ts';
import { odtStyles } from './odt-styles.ts';
import { inkOf, type Paper, type PaperPart } from './paper.ts';

const TYPE = 'application/vnd.oasis.opendocument.text';

const NAMES = namespaces('office', 'style', 'text', 'table', 'draw', 'fo', 'svg', 'xlink');

/**
 * A paper as an OpenDocument text (ISO/IEC 26300, ODF 1.3) that can be edited: headings, lists, tables whose header rows
 * repeat, pictures with a title and a description, language and title. What somebody typed stays text. No maker, no date.
 */
export function paperOdt(paper: Paper): Uint8Array<ArrayBuffer> {
  const pictures = paper.parts.flatMap((part) => (part.kind === 'figure' ? [part.svg] : []));
  return odfZip(TYPE, [
    { path: 'content.xml', type: 'text/xml', content: contentOf(paper) },
    { path: 'styles.xml', type: 'text/xml', content: odtStyles(inkOf(paper.colour), paper.foot) },
    { path: 'meta.xml', type: 'text/xml', content: metaOf(paper) },
    ...pictures.map(
      (content, index): OdfFile => ({ path: pictureAt(index), type: 'image/svg+xml', content }),
    ),
  ]);
}

const pictureAt = (index: number): string => `Pictures/chart-${index + 1}.svg`;

const metaOf = ({ title, language }: Paper): string =>
  `${XML}<office:document-meta ${namespaces('office', 'meta', 'dc')} office:version="1.3"><office:meta><dc:title>${xmlText(title)}</dc:title><dc:language>${language}-NL</dc:language></office:meta></office:document-meta>`;

function contentOf(paper: Paper): string {
  let pictures = 0;
  let tables = 0;
  const parts = paper.parts.map((part) => {
    if (part.kind === 'figure') pictures += 1;
    if (part.kind === 'table') tables += 1;
    return written(part, part.kind === 'figure' ? pictures : tables);
  });
  const head = [
    paragraph('From', paper.from),
    `<text:h text:style-name="Title" text:outline-level="1">${paragraphText(paper.title)}</text:h>`,
    paragraph('Subtitle', paper.subtitle),
  ];
  return `${XML}<office:document-content ${NAMES} office:version="1.3">${AUTOMATIC}<office:body><office:text>${head.join('')}${parts.join('')}</office:text></office:body></office:document-content>`;
}

const AUTOMATIC =
  '<office:automatic-styles><style:style style:name="Figures" style:family="table"><style:table-properties style:width="16.2cm" table:align="left" fo:margin-bottom="0.4cm"/></style:style><style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border-bottom="0.5pt solid #999999"/></style:style></office:automatic-styles>';

const paragraph = (style: string, text: string): string =>
  `<text:p text:style-name="${style}">${paragraphText(text)}</text:p>`;

/** Paragraphs are parted by empty lines, as on paper. */
const paragraphs = (style: string, text: string): string =>
  text
    .split(/\n[ \t]*\n/)
    .map((one) => paragraph(style, one))
    .join('');

function written(part: PaperPart, number: number): string {
  switch (part.kind) {
    case 'heading':
      return `<text:h text:style-name="Heading_20_${part.level}" text:outline-level="${part.level}">${paragraphText(part.text)}</text:h>`;
    case 'paragraph':
      return paragraphs('Text_20_body', part.text);
    case 'notice':
      return paragraphs('Notice', part.text);
    case 'list':
      return `<text:list text:style-name="Bullets">${part.items.map((item) => `<text:list-item>${paragraph('Text_20_body', item)}</text:list-item>`).join('')}</text:list>`;
    case 'table':
      return tableOf(part, number);
    case 'figure':
      return figureOf(part, number);
  }
}

/** The columns after the first, which names the row. */
const columnsOf = (more: number): string =>
  more > 0 ? `<table:table-column table:number-columns-repeated="${more}"/>` : '';

function tableOf(part: PaperPart & { kind: 'table' }, number: number): string {
  const cell = (text: string, style: string): string =>
    `<table:table-cell table:style-name="Cell" office:value-type="string">${paragraph(style, text)}</table:table-cell>`;
  const row = (cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
  const styleOf = (column: number): string =>
    part.numeric.includes(column) ? 'Table_20_Figure' : 'Table_20_Contents';
  const header = row(part.header.map((text) => cell(text, 'Table_20_Heading')));
  const body = part.rows.map((cells) => row(cells.map((text, column) => cell(text, styleOf(column)))));
  return `${paragraph('Caption', part.caption)}<table:table table:name="Tabel${number}" table:style-name="Figures"><table:table-header-columns><table:table-column/></table:table-header-columns>${columnsOf(part.header.length - 1)}<table:table-header-rows>${header}</table:table-header-rows>${body.join('')}</table:table>`;
}

/** Pixels to centimetres, at 96 to the inch. */
const cm = (pixels: number): string => `${((pixels / 96) * 2.54).toFixed(2)}cm`;

const figureOf = (part: PaperPart & { kind: 'figure' }, number: number): string =>
  `${paragraph('Caption', part.caption)}<text:p text:style-name="Text_20_body"><draw:frame draw:name="Grafiek${number}" draw:style-name="Picture" text:anchor-type="as-char" svg:width="${cm(part.width)}" svg:height="${cm(part.height)}"><draw:image xlink:href="${pictureAt(number - 1)}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" draw:mime-type="image/svg+xml"/><svg:title>${xmlText(part.caption)}</svg:title><svg:desc>${xmlText(part.alt)}</svg:desc></draw:frame></text:p>`;
