import type { Hex } from '../page/colour.ts';
import { namespaces, XML, xmlText } from './odf.ts';

const NAMES = namespaces('office', 'style', 'text', 'fo', 'draw', 'svg');

interface Look {
  readonly name: string;
  readonly shown?: string;
  readonly parent?: string;
  readonly outline?: number;
  readonly paragraph?: string;
  readonly text?: string;
}

const paragraphStyle = ({ name, shown, parent, outline, paragraph, text }: Look): string => {
  const parts = [
    paragraph === undefined ? '' : `<style:paragraph-properties ${paragraph}/>`,
    text === undefined ? '' : `<style:text-properties ${text}/>`,
  ];
  const more = [
    shown === undefined ? '' : ` style:display-name="${shown}"`,
    ` style:family="paragraph"`,
    parent === undefined ? '' : ` style:parent-style-name="${parent}"`,
    outline === undefined ? '' : ` style:default-outline-level="${outline}"`,
  ];
  return `<style:style style:name="${name}"${more.join('')}>${parts.join('')}</style:style>`;
};

const looksIn = (ink: Hex): readonly Look[] => [
  { name: 'Standard', text: 'fo:font-size="11pt" style:font-name="Liberation Serif"' },
  {
    name: 'Text_20_body',
    shown: 'Text body',
    parent: 'Standard',
    paragraph: 'fo:margin-top="0cm" fo:margin-bottom="0.25cm" fo:line-height="120%"',
  },
  { name: 'From', parent: 'Standard', text: 'fo:font-weight="bold"' },
  {
    name: 'Title',
    parent: 'Standard',
    outline: 1,
    paragraph: 'fo:margin-top="0.4cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"',
    text: `fo:font-size="20pt" fo:font-weight="bold" fo:color="${ink}"`,
  },
  { name: 'Subtitle', parent: 'Text_20_body' },
  ...[2, 3].map(
    (level): Look => ({
      name: `Heading_20_${level}`,
      shown: `Heading ${level}`,
      parent: 'Standard',
      outline: level,
      paragraph: 'fo:margin-top="0.6cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"',
      text: `fo:font-size="${level === 2 ? 14 : 12}pt" fo:font-weight="bold" fo:color="${ink}"`,
    }),
  ),
  {
    name: 'Notice',
    parent: 'Text_20_body',
    paragraph: `fo:border-left="3pt solid ${ink}" fo:padding-left="0.3cm" fo:margin-top="0.2cm" fo:margin-bottom="0.3cm"`,
  },
  {
    name: 'Caption',
    parent: 'Standard',
    paragraph: 'fo:margin-top="0.4cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"',
    text: 'fo:font-size="10pt" fo:font-weight="bold"',
  },
  { name: 'Table_20_Contents', shown: 'Table Contents', parent: 'Standard', text: 'fo:font-size="10pt"' },
  {
    name: 'Table_20_Figure',
    shown: 'Table Figure',
    parent: 'Table_20_Contents',
    paragraph: 'fo:text-align="end"',
  },
  {
    name: 'Table_20_Heading',
    shown: 'Table Heading',
    parent: 'Table_20_Contents',
    text: 'fo:font-weight="bold"',
  },
  { name: 'Footer', parent: 'Standard', text: 'fo:font-size="9pt"' },
];

/** The styles of a paper, in this ink, with its foot on every page. */
export function odtStyles(ink: Hex, foot: string): string {
  const defaults =
    '<style:default-style style:family="paragraph"><style:text-properties fo:language="nl" fo:country="NL" style:font-name="Liberation Serif" fo:font-size="11pt"/></style:default-style>';
  const bullets =
    '<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="0.6cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>';
  const picture =
    '<style:style style:name="Picture" style:family="graphic"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>';
  const outline = `<text:outline-style style:name="Outline">${[1, 2, 3].map((level) => `<text:outline-level-style text:level="${level}" style:num-format=""/>`).join('')}</text:outline-style>`;
  const fonts =
    '<office:font-face-decls><style:font-face style:name="Liberation Serif" svg:font-family="\'Liberation Serif\'" style:font-family-generic="roman"/></office:font-face-decls>';
  const page =
    '<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2.2cm" fo:margin-bottom="2cm" fo:margin-left="2.4cm" fo:margin-right="2.4cm"/><style:footer-style/></style:page-layout></office:automatic-styles>';
  const master = `<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="Footer">${xmlText(foot)} · pagina <text:page-number text:select-page="current">1</text:page-number> van <text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles>`;
  const styles = [defaults, ...looksIn(ink).map(paragraphStyle), picture, outline, bullets].join('');
  return `${XML}<office:document-styles ${NAMES} office:version="1.3">${fonts}<office:styles>${styles}</office:styles>${page}${master}</office:document-styles>`;
}
