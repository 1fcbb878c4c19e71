import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, toHex, toLch } from './colour.ts';
import { PAPER, paletteTokens, type Scheme, type Tokens } from './palette.ts';
import { isTheme, themeCss, themeTokens } from './theme.ts';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** Every pair of text and ground that a stylesheet makes from a role. */
function pairs(tokens: Tokens, role: string, scheme: Scheme): [string, string, string][] {
  const at = (slot: string): string => tokens.get(`--basis-color-${role}-${slot}`) ?? '';
  const grounds = ['bg-subtle', 'bg-default', 'bg-hover', 'bg-active'].map(at);
  const texts = ['color-subtle', 'color-default', 'color-hover', 'color-active', 'color-document'];
  return [
    ...texts.flatMap((text) =>
      [PAPER[scheme], ...grounds].map((ground): [string, string, string] => [text, at(text), ground]),
    ),
    ...['default', 'hover', 'active'].map((state): [string, string, string] => [
      `inverse ${state}`,
      at(`inverse-color-${state}`),
      at(`inverse-bg-${state}`),
    ]),
  ];
}

describe('colours of a municipality', () => {
  test('text can be read on every ground, whatever the colour', () => {
    fc.assert(
      fc.property(anyColour, fc.constantFrom<Scheme>('light', 'dark'), (primary, scheme) => {
        for (const [name, text, ground] of pairs(themeTokens({ primary }, scheme), 'accent-1', scheme))
          expect(contrast(text, ground), `${name} ${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 300 },
    );
  });

  test('edges of controls can be seen on paper', () => {
    fc.assert(
      fc.property(anyColour, fc.constantFrom<Scheme>('light', 'dark'), (primary, scheme) => {
        const edge = themeTokens({ primary }, scheme).get('--basis-color-accent-1-border-default') ?? '';
        expect(contrast(edge, PAPER[scheme])).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  test('a colour on which white can be read is used as it is', () => {
    const tokens = themeTokens({ primary: '#154273' }, 'light');
    expect(tokens.get('--basis-color-accent-1-inverse-bg-default')).toBe('#154273');
    expect(tokens.get('--basis-color-accent-1-color-default')).toBe('#154273');
  });

  test('yellow becomes dark enough, and stays yellow', () => {
    const fill = themeTokens({ primary: '#ffe600' }, 'light').get(
      '--basis-color-accent-1-inverse-bg-default',
    );
    expect(contrast(fill ?? '', '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(Math.abs(toLch(fill ?? '').h - toLch('#ffe600').h)).toBeLessThan(12);
  });

  test('what is no colour is refused, so that nothing else gets into a stylesheet', () => {
    for (const primary of ['red', '#fff', '#12345', '#1234567', '#12345g', '}body{display:none}', '']) {
      expect(isTheme({ primary })).toBe(false);
      expect(() => themeCss({ primary })).toThrow('#rrggbb');
    }
  });

  test('is a stylesheet with only custom properties of the common layer, for light and dark', () => {
    const css = themeCss({ primary: '#7a0c5b' });
    expect(css).toMatch(
      /^:root\{(--basis-color-accent-1-[\w-]+:#[0-9a-f]{6};?)+\}@media \(prefers-color-scheme:dark\)\{:root\{(--basis-color-accent-1-[\w-]+:#[0-9a-f]{6};?)+\}\}$/,
    );
  });
});

describe('colours of the house', () => {
  test.each(['default', 'accent-1', 'info', 'positive', 'warning', 'negative'])(
    'text in %s can be read on its grounds and on paper',
    (role) => {
      for (const scheme of ['light', 'dark'] as const)
        for (const [name, text, ground] of pairs(paletteTokens(scheme), role, scheme))
          expect(contrast(text, ground), `${scheme} ${name}`).toBeGreaterThanOrEqual(4.5);
    },
  );
});

describe('colours as numbers', () => {
  test('a colour survives the way there and back', () => {
    fc.assert(
      fc.property(anyColour, (hex) => {
        const back = toHex(toLch(hex));
        for (const at of [1, 3, 5])
          expect(
            Math.abs(
              Number.parseInt(back.slice(at, at + 2), 16) - Number.parseInt(hex.slice(at, at + 2), 16),
            ),
          ).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('contrast is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});
