import { describe, expect, it } from 'vitest';
import { signalStatus } from './code-lists.ts';
import { languageOf, languages } from './languages.ts';
import { messagesIn, publicMessages } from './messages.ts';

const samples: Readonly<Record<string, unknown>> = {
  change: 'Utrecht',
  whoReads: 'Albrandswaard',
  privacy: { municipality: 'Albrandswaard', months: 12, draftMinutes: 60 },
  accessibility: { municipality: 'Albrandswaard' },
};

/** Every text by its path; texts with a blank in them are filled in with a sample. */
function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const key = path.split('.').at(-1) ?? '';
    return textsOf(value(samples[key] ?? 3, 9), path);
  }
  if (typeof value !== 'object' || value === null) throw new Error(`no text at ${path}`);
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

const all = { nl: textsOf(publicMessages.nl, ''), en: textsOf(publicMessages.en, '') };
const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!:])\s+/);

describe.each(['nl', 'en'] as const)('the texts in %s', (language) => {
  it('are all there', () => {
    expect(all[language].length).toBeGreaterThan(200);
    for (const [path, text] of all[language]) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|\[object|\$\{|\s{2,}|\bTODO\b/);
    }
  });

  it('have the same places as the other language', () => {
    expect(all[language].map(([path]) => path)).toEqual(all.nl.map(([path]) => path));
  });

  it('keep to sentences that are easy to read', () => {
    for (const [path, text] of all[language])
      for (const sentence of sentencesOf(text))
        expect(sentence.split(/\s+/).length, `${path}: ${sentence}`).toBeLessThanOrEqual(23);
  });

  it('say in the title nothing that gives the subject away', () => {
    expect(publicMessages[language].common.pageTitle).toMatch(/^Informati(e|on)$/);
    const { slip } = publicMessages[language].receipt;
    expect(Object.values(slip).join(' ')).not.toMatch(
      /handel|traffick|meld|report|gemeente|municipal|help|hulp/i,
    );
  });

  it('never let the form take the place of a call (R1)', () => {
    const { heading, noReplacement } = publicMessages[language].journey.emergency;
    expect(heading).toContain('112');
    expect(noReplacement).toMatch(/vervangt geen|does not replace/);
  });

  it('tell the holder of a code how it stands in every state', () => {
    expect(Object.keys(publicMessages[language].dialogue.state).sort()).toEqual(
      Object.keys(signalStatus).sort(),
    );
  });

  it('use no word that judges', () => {
    for (const [path, text] of all[language])
      expect(text, path).not.toMatch(/loverboy|prostitu|illega|verplicht om|oops|helaas|ongeldig|invalid/i);
  });
});

describe('the voice', () => {
  it('says "u" in Dutch', () => {
    for (const [path, text] of all.nl) expect(text, path).not.toMatch(/\b(je|jij|jou|jouw)\b/i);
  });

  it('is not left in Dutch in English', () => {
    const dutch = new Map(all.nl);
    const same = all.en.filter(([path, text]) => dutch.get(path) === text).map(([path]) => path);
    expect(same).toEqual([
      '.common.footer.privacy',
      '.journey.check.parts.contact',
      '.privacy.heading',
      '.privacy.sections.4.heading',
    ]);
  });
});

describe('languages', () => {
  it('are eight, one of them from right to left', () => {
    expect(languages.map(({ code }) => code)).toEqual(['nl', 'en', 'pl', 'ro', 'bg', 'uk', 'es', 'ar']);
    expect(languages.filter(({ dir }) => dir === 'rtl').map(({ code }) => code)).toEqual(['ar']);
    expect(languageOf('ar')?.ownName).toBe('العربية');
    expect(languageOf('constructor')).toBeNull();
  });

  it('fall back to English until they are ready', () => {
    expect(messagesIn('nl')).toBe(publicMessages.nl);
    expect(messagesIn('pl')).toBe(publicMessages.en);
    for (const { code, ready } of languages) expect(Object.hasOwn(publicMessages, code)).toBe(ready);
  });
});
