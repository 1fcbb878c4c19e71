import { contrast } from './colour.ts';
import { PAPER, paletteTokens, type Scheme } from './palette.ts';
import { type Theme, themeTokens } from './theme.ts';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/**
 * Stylesheet that shows a colour in light and in dark side by side, whatever the browser is set to: the tokens of both
 * schemes, each on `.look-preview--{scheme}`. Throws on anything but `#rrggbb`.
 */
export function previewCss(theme: Theme): string {
  return SCHEMES.map((scheme) => {
    const tokens = new Map([
      ...[...paletteTokens(scheme)].filter(([name]) => name.startsWith('--basis-color-default-')),
      ...themeTokens(theme, scheme),
    ]);
    return `.look-preview--${scheme}{${[...tokens].map(([name, value]) => `${name}:${value}`).join(';')}}`;
  }).join('');
}

/** Whether white text can be read on the colour, so that buttons have it as it is. */
export const usedAsIs = ({ primary }: Theme): boolean => contrast(primary, PAPER.light) >= 4.6;
