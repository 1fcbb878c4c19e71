import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { compilePdf } from './compile-pdf.ts';
import { type Letter, letterPdf } from './letter.ts';
import { odsOf } from './ods.ts';

const letter: Letter = {
  title: 'Overdracht van een signaal',
  from: 'Gemeente Voorbeeldstad',
  number: 'K7M4-Q2X',
  foot: 'Alleen voor wie hierboven staat.',
  language: 'nl',
  parts: [
    { kind: 'paragraph', text: 'Eerste regel\nTweede regel\n\nNieuwe alinea' },
    { kind: 'heading', text: 'Wat wij delen' },
    { kind: 'facts', facts: [{ name: 'Adres', value: 'Voorbeeldstraat 12' }] },
    { kind: 'list', items: ['Eén ding', 'Nog een ding'] },
    { kind: 'table', header: ['Kenmerk', 'Dag'], rows: [['A', '1 mei']] },
  ],
};

const opened = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;

async function textOf(bytes: Uint8Array): Promise<string> {
  const pdf = await opened(bytes);
  const texts: string[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await pdf.loadingTask.destroy();
  return texts.join(' ').replaceAll(/\s+/g, ' ');
}

describe('a letter as PDF', () => {
  it('is tagged and has a title and a language, as PDF/UA-1 asks', async () => {
    const { bytes, incomplete } = await letterPdf(letter);
    expect(incomplete).toBe(false);
    const pdf = await opened(bytes);
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: letter.title, Language: 'nl-NL', IsLinearized: false });
    expect((await pdf.getMarkInfo()) as unknown).toEqual(
      new Map([
        ['Marked', true],
        ['UserProperties', false],
        ['Suspects', false],
      ]),
    );
    expect(metadata?.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    for (const role of ['"H1"', '"H2"', '"P"', '"L"', '"Table"', '"TH"']) expect(tree).toContain(role);
    await pdf.loadingTask.destroy();
  });

  it('tells nothing of who made it, when or where', async () => {
    const { bytes } = await letterPdf(letter);
    const pdf = await opened(bytes);
    const { info, metadata } = await pdf.getMetadata();
    expect(Object.keys(info)).not.toEqual(expect.arrayContaining(['Author']));
    for (const key of ['Author', 'CreationDate', 'ModDate', 'Keywords', 'Subject']) {
      expect(info).not.toHaveProperty(key);
    }
    expect(metadata?.getRaw()).not.toMatch(/CreateDate|ModifyDate|dc:creator/);
    await pdf.loadingTask.destroy();
    // the same letter is the same file, to the byte
    expect(Buffer.from((await letterPdf(letter)).bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  it('holds what it was given and nothing else', async () => {
    const text = await textOf((await letterPdf(letter)).bytes);
    for (const one of ['Voorbeeldstraat 12', 'Nieuwe alinea', 'Nog een ding', 'K7M4-Q2X', 'pagina 1 van 1']) {
      expect(text).toContain(one);
    }
  });

  it('prints what looks like source, and runs nothing', async () => {
    const typed = '#read("/etc/hostname") $x^2$ *vet* `#eval("1+1")` #import "@preview/x:1.0.0"';
    const { bytes } = await letterPdf({
      ...letter,
      title: typed,
      parts: [{ kind: 'paragraph', text: typed }],
    });
    const text = await textOf(bytes);
    expect(text).toContain('#read("/etc/hostname")');
    expect(text).toContain('*vet*');
  });

  it('reaches no file, also from a template', async () => {
    await expect(compilePdf('#read("/etc/hostname")', {})).rejects.toThrow('cannot be compiled');
    await expect(compilePdf('#read("../package.json")', {})).rejects.toThrow('cannot be compiled');
  });

  it('prints names in the letters of Europe, and says so where a sign has no font', async () => {
    const names = 'Łukasz Żółć, Привіт, Ștefan, Ångström, مرحبا';
    const whole = await letterPdf({ ...letter, parts: [{ kind: 'paragraph', text: names }] });
    expect(whole.incomplete).toBe(false);
    expect(await textOf(whole.bytes)).toContain('Łukasz Żółć, Привіт, Ștefan, Ångström');
    const partly = await letterPdf({ ...letter, parts: [{ kind: 'paragraph', text: 'Li 李明 😀 einde' }] });
    expect(partly.incomplete).toBe(true);
    const printed = await textOf(partly.bytes);
    expect(printed).toContain('Li [?][?] ');
    expect(printed).toContain('niet elk teken kon worden afgedrukt');
  });

  it('leaves out a letter under a mark that no font knows, and no other letter', async () => {
    const { bytes, incomplete } = await letterPdf({
      ...letter,
      parts: [{ kind: 'paragraph', text: 'Een a\u20d0 en een a.' }],
    });
    expect(incomplete).toBe(true);
    expect(await textOf(bytes)).toContain('Een [?] en een a.');
  });

  it('prints whatever somebody typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
        const { bytes } = await letterPdf({
          ...letter,
          title: `T ${text}`,
          parts: [{ kind: 'paragraph', text }],
        });
        expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
      }),
      { numRuns: 40 },
    );
  });
});

describe('a table as a spreadsheet', () => {
  const contentOf = (bytes: Uint8Array): string =>
    strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array());

  it('can be told from its first bytes, and holds text, numbers and days', () => {
    const rows = [['K7M4', 3, new Date('2026-11-23T09:00:00Z'), true, null]];
    const bytes = odsOf([{ name: 'Signalen', header: ['Kenmerk', 'Aantal'], rows }]);
    // ODF part 2, 3.3: local header of 30 bytes, then the name, then the type itself
    expect(Buffer.from(bytes.subarray(30, 84)).toString()).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    );
    const content = contentOf(bytes);
    expect(content).toContain('<text:p>K7M4</text:p>');
    expect(content).toContain('office:value="3"');
    expect(content).toContain('office:date-value="2026-11-23"');
    expect(Object.keys(unzipSync(bytes))).toEqual([
      'mimetype',
      'META-INF/manifest.xml',
      'styles.xml',
      'content.xml',
    ]);
  });

  it('is never a formula and never broken, whatever somebody typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const content = contentOf(odsOf([{ name: text, header: [text], rows: [[`=${text}`]] }]));
        expect(content).not.toContain('table:formula');
        const bare = content.replaceAll(/<[^<>]*>/g, '');
        expect(bare).not.toMatch(/[<>]/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what XML forbids
        expect(content).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      }),
    );
  });
});
