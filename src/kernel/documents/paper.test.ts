import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../page/colour.ts';
import { paperOdt } from './odt.ts';
import { paper } from './paper.fixture.ts';
import { inkOf } from './paper.ts';
import { paperPdf } from './paper-pdf.ts';

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

const opened = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;

/** Every tag of every page, in the order of reading. */
async function tagsOf(pdf: PDFDocumentProxy): Promise<readonly Node[]> {
  const nodes: Node[] = [];
  const walk = (node: Node): void => {
    nodes.push(node);
    for (const child of node.children ?? []) walk(child);
  };
  for (let page = 1; page <= pdf.numPages; page += 1)
    walk((await (await pdf.getPage(page)).getStructTree()) as Node);
  return nodes;
}

const under = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(under)];

describe('a paper as PDF', () => {
  it('says that it is PDF/UA, with its title and language', async () => {
    const { bytes, incomplete } = await paperPdf(paper);
    expect(incomplete).toBe(false);
    const pdf = await opened(bytes);
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: paper.title, Language: 'nl-NL' });
    expect(metadata?.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect((await pdf.getMarkInfo()) as unknown).toEqual(
      new Map([
        ['Marked', true],
        ['UserProperties', false],
        ['Suspects', false],
      ]),
    );
    // a viewer shows the title and not the name of the file (PDF/UA-1, 7.1)
    const preferences = (await pdf.getViewerPreferences()) as unknown as Map<string, unknown>;
    expect(preferences.get('DisplayDocTitle')).toBe(true);
    await pdf.loadingTask.destroy();
  });

  it('has headings that skip no level, the first of level 1', async () => {
    const pdf = await opened((await paperPdf(paper)).bytes);
    const levels = (await tagsOf(pdf))
      .flatMap(({ role }) => /^H([1-6])$/.exec(role ?? '')?.[1] ?? [])
      .map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(levels).toContain(3);
    await pdf.loadingTask.destroy();
  });

  it('has real tables, with header cells, and as many cells in every row', async () => {
    const pdf = await opened((await paperPdf(paper)).bytes);
    const tables = (await tagsOf(pdf)).filter(({ role }) => role === 'Table');
    expect(tables).toHaveLength(1);
    for (const table of tables) {
      const rows = under(table).filter(({ role }) => role === 'TR');
      expect(rows).toHaveLength(3);
      expect(under(rows[0] ?? {}).filter(({ role }) => role === 'TH')).toHaveLength(2);
      for (const row of rows)
        expect(under(row).filter(({ role }) => role === 'TH' || role === 'TD')).toHaveLength(2);
    }
    await pdf.loadingTask.destroy();
  });

  it('tells what its pictures say, and has a list and a table of contents', async () => {
    const pdf = await opened((await paperPdf(paper)).bytes);
    const tags = await tagsOf(pdf);
    const figures = tags.filter(({ role }) => role === 'Figure');
    expect(figures.length).toBeGreaterThanOrEqual(1);
    for (const figure of figures)
      expect(figure.alt).toBe('Klaar: 4; Te laat: 1; Loopt risico: niet getoond.');
    for (const role of ['L', 'LI', 'Caption', 'TOC', 'TOCI', 'P'])
      expect(
        tags.some((tag) => tag.role === role),
        role,
      ).toBe(true);
    await pdf.loadingTask.destroy();
  });

  it('has ink that can be read, whatever the colour of the municipality', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (colour) => {
        const hex = `#${colour.toString(16).padStart(6, '0')}`;
        expect(contrast(inkOf(hex), '#ffffff')).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

/** The names of elements that are open at each place: a text that is no tree breaks here. */
function elementsOf(
  xml: string,
): readonly { readonly name: string; readonly path: string; readonly attributes: string }[] {
  const open: string[] = [];
  const found: { name: string; path: string; attributes: string }[] = [];
  for (const [, closing, name = '', attributes = '', empty] of xml.matchAll(
    /<(\/?)([a-zA-Z][\w:.-]*)((?:\s[^<>]*?)?)(\/?)>/g,
  )) {
    if (closing === '/') {
      expect(open.pop()).toBe(name);
      continue;
    }
    found.push({ name, path: open.join('/'), attributes });
    if (empty !== '/') open.push(name);
  }
  expect(open).toEqual([]);
  return found;
}

describe('a paper as OpenDocument text', () => {
  const files = (of = paper) => unzipSync(paperOdt(of));
  const text = (name: string, of = paper): string => strFromU8(files(of)[name] ?? new Uint8Array());

  it('can be told from its first bytes, and lists everything that is in it', () => {
    expect(Buffer.from(paperOdt(paper).subarray(30, 77)).toString()).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.text',
    );
    const listed = [...text('META-INF/manifest.xml').matchAll(/full-path="([^"]+)"/g)].map(
      ([, path]) => path,
    );
    const inside = Object.keys(files()).filter(
      (name) => name !== 'mimetype' && name !== 'META-INF/manifest.xml',
    );
    expect(new Set(listed)).toEqual(new Set(['/', ...inside]));
  });

  it('is a tree, in which every style and picture that is named exists', () => {
    const content = elementsOf(text('content.xml'));
    const styles = elementsOf(text('styles.xml'));
    elementsOf(text('meta.xml'));
    const named = (elements: typeof content, attribute: string): string[] =>
      elements.flatMap(({ attributes }) => new RegExp(` ${attribute}="([^"]+)"`).exec(attributes)?.[1] ?? []);
    const made = new Set([...named(content, 'style:name'), ...named(styles, 'style:name')]);
    for (const attribute of [
      'text:style-name',
      'table:style-name',
      'draw:style-name',
      'style:parent-style-name',
    ])
      for (const name of [...named(content, attribute), ...named(styles, attribute)])
        expect(made).toContain(name);
    for (const href of named(content, 'xlink:href')) expect(Object.keys(files())).toContain(href);
    // ODF 1.3 part 3: these stand only there
    for (const { name, path } of content) {
      if (name === 'table:table-header-rows') expect(path.endsWith('table:table')).toBe(true);
      if (name === 'draw:image') expect(path.endsWith('draw:frame')).toBe(true);
      if (name === 'svg:title' || name === 'svg:desc') expect(path.endsWith('draw:frame')).toBe(true);
    }
  });

  it('has headings, header rows, pictures with words, a title and a language', () => {
    const content = text('content.xml');
    for (const level of [1, 2, 3]) expect(content).toContain(`text:outline-level="${level}"`);
    expect(content).toMatch(/<table:table-header-rows>.*Stand.*Acties.*<\/table:table-header-rows>/);
    // the first column names the row
    expect(content).toContain(
      '<table:table-header-columns><table:table-column/></table:table-header-columns><table:table-column table:number-columns-repeated="1"/>',
    );
    expect(content).toContain('<svg:desc>Klaar: 4; Te laat: 1; Loopt risico: niet getoond.</svg:desc>');
    expect(text('meta.xml')).toContain('<dc:title>Voortgangsrapportage</dc:title>');
    expect(text('meta.xml')).toContain('<dc:language>nl-NL</dc:language>');
    expect(text('styles.xml')).toContain('fo:language="nl"');
    expect(text('Pictures/chart-1.svg')).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  });

  it('stays whole and runs nothing, whatever somebody typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const content = text('content.xml', {
          ...paper,
          title: typed,
          parts: [
            { kind: 'paragraph', text: typed },
            { kind: 'table', caption: typed, header: [typed], rows: [[typed]], numeric: [] },
          ],
        });
        elementsOf(content);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what XML forbids
        expect(content).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      }),
      { numRuns: 40 },
    );
  });
});
