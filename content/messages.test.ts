import { describe, expect, it } from 'vitest';
import { signalStatus } from './code-lists.ts';
import { languageOf, languages } from './languages.ts';
import { publicMessages } from './messages.ts';

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
  if (value === null && path.endsWith('.hours')) return [];
  if (typeof value !== 'object' || value === null) throw new Error(`no text at ${path}`);
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

const codes = languages.map(({ code }) => code);
const all = Object.fromEntries(codes.map((code) => [code, textsOf(publicMessages[code], '')])) as Readonly<
  Record<(typeof codes)[number], [string, string][]>
>;
// What a municipality is called and how it is written, in whichever language.
const same = (one: string, other: string) => {
  const theirs = new Map(all[other as keyof typeof all]);
  return all[one as keyof typeof all]
    .filter(([path, text]) => theirs.get(path) === text)
    .map(([path]) => path);
};
const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!:])\s+/);

/** "Information" and nothing more. */
const neutral = {
  nl: 'Informatie',
  en: 'Information',
  pl: 'Informacje',
  ro: 'Informații',
  bg: 'Информация',
  uk: 'Інформація',
  es: 'Información',
  ar: 'معلومات',
};

describe.each(codes)('the texts in %s', (language) => {
  it('are all there', () => {
    expect(all[language].length).toBeGreaterThan(200);
    for (const [path, text] of all[language]) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|\[object|\$\{|\s{2,}|\bTODO\b/);
    }
  });

  it('have the same places as the Dutch', () => {
    expect(all[language].map(([path]) => path)).toEqual(all.nl.map(([path]) => path));
  });

  it('keep to sentences that are easy to read', () => {
    for (const [path, text] of all[language])
      for (const sentence of sentencesOf(text))
        expect(sentence.split(/\s+/).length, `${path}: ${sentence}`).toBeLessThanOrEqual(23);
  });

  it('say in the title nothing that gives the subject away', () => {
    expect(publicMessages[language].common.pageTitle).toBe(neutral[language]);
    const { slip } = publicMessages[language].receipt;
    expect(Object.values(slip).join(' ')).not.toMatch(
      /handel|traffick|meld|report|gemeente|municipal|help|hulp|gmin|zgłosz|pomoc|trata|denunci|ayuda|municipi|трафик|сигнал|общин|помощ|торгівл|повідомл|громад|допомог|trafic|sesiz|primări|ajutor|اتجار|بلاغ|بلدي|مساعدة/iu,
    );
  });

  it('never let the form take the place of a call (R1)', () => {
    const { heading, noReplacement } = publicMessages[language].journey.emergency;
    expect(heading).toContain('112');
    expect(noReplacement).toMatch(
      /vervangt geen|does not replace|nie zastępuje|nu înlocuiește|не замества|не замінює|no sustituye|لا يغني/,
    );
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

/** Names of organisations, and words that are the same in two languages. */
const ALIKE = [
  '.around.phones.comensha.name',
  '.around.phones.fairwork.name',
  '.common.no',
  '.journey.check.parts.contact',
  '.privacy.sections.4.heading',
  '.receipt.slip.number',
];

describe('the voice', () => {
  it('says "u" in Dutch', () => {
    for (const [path, text] of all.nl)
      if (!path.startsWith('.around.help.')) expect(text, path).not.toMatch(/\b(je|jij|jou|jouw)\b/i);
  });

  it('is not left in another language', () => {
    const alike = (one: string, other: string) => new Set(same(one, other));
    expect([...alike('en', 'nl')].sort()).toEqual([
      '.around.phones.comensha.name',
      '.around.phones.fairwork.name',
      '.common.footer.privacy',
      '.journey.check.parts.contact',
      '.privacy.heading',
      '.privacy.sections.4.heading',
    ]);
    for (const code of codes)
      if (code !== 'nl' && code !== 'en')
        expect(
          [...alike(code, 'nl'), ...alike(code, 'en')].filter((path) => !ALIKE.includes(path)),
          code,
        ).toEqual([]);
  });

  it('holds the same facts: every number of the Dutch text, and no other', () => {
    const numbers = (text: string): string[] => (text.match(/\d+/g) ?? []).sort();
    const dutch = new Map(all.nl);
    for (const code of codes)
      for (const [path, text] of all[code])
        expect(numbers(text), `${code}${path}: ${text}`).toEqual(numbers(dutch.get(path) ?? ''));
  });
});

describe('languages', () => {
  it('are eight, one of them from right to left', () => {
    expect(languages.map(({ code }) => code)).toEqual(['nl', 'en', 'pl', 'ro', 'bg', 'uk', 'es', 'ar']);
    expect(languages.filter(({ dir }) => dir === 'rtl').map(({ code }) => code)).toEqual(['ar']);
    expect(languageOf('ar')?.ownName).toBe('العربية');
    expect(languageOf('constructor')).toBeNull();
  });
});
