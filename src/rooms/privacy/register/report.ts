/** A report in parts that every form of it (page, Markdown, HTML) writes in its own way. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** What only the organisation itself can write. */
  | { readonly kind: 'blank'; readonly text: string };

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface Report {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly Section[];
}

export const text = (words: string): Block => ({ kind: 'text', text: words });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const blank = (words: string): Block => ({ kind: 'blank', text: words });
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  head,
  rows,
});

const cell = (words: string): string => words.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join('\n');
    case 'blank':
      return `**In te vullen:** ${block.text}`;
  }
}

/** The report as Markdown, to go on writing in. */
export const reportMarkdown = ({ title, intro, sections }: Report): string =>
  `${[
    `# ${title}`,
    intro,
    ...sections.flatMap(({ heading, blocks }) => [`## ${heading}`, ...blocks.map(markdownOf)]),
  ].join('\n\n')}\n`;
