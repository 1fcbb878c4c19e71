import { contrast, type Hex, isHex, standOut, toLch } from './colour.ts';
import { PAPER, roleTokens, type Scheme } from './palette.ts';

/** Colours of a municipality. */
export interface Theme {
  /** One colour, as `#rrggbb`; all others follow from it. */
  readonly primary: Hex;
}

/** Whether a municipality's colours can be used as they are written. */
export const isTheme = (theme: Theme): boolean => isHex(theme.primary);

/** Slots that a stylesheet of ours reads from the role; the rest would only cost bytes. */
const SLOTS =
  /-(bg-(subtle|default|hover|active)|border-(subtle|default|hover|active)|color-(subtle|default|hover|active|document)|inverse-(bg|color)-(default|hover|active))$/;

/**
 * Stylesheet with a municipality's colours, light and dark, as overrides of the common token layer. The
 * colour itself is used where white text on it can be read; otherwise it becomes as much darker as that
 * takes. Text keeps 4.5 everywhere, also with the lightest yellow. Throws on anything but `#rrggbb`.
 */
export function themeCss(theme: Theme): string {
  const declarations = (scheme: Scheme): string =>
    [...themeTokens(theme, scheme)].map(([name, value]) => `${name}:${value}`).join(';');
  return `:root{${declarations('light')}}@media (prefers-color-scheme:dark){:root{${declarations('dark')}}}`;
}

/** The overrides for one scheme: custom property -> colour. */
export function themeTokens(theme: Theme, scheme: Scheme): ReadonlyMap<string, Hex> {
  const own = toLch(theme.primary);
  const tokens = roleTokens('accent-1', own, scheme);
  const fill = '--basis-color-accent-1-inverse-bg-default';
  const text = '--basis-color-accent-1-color-default';
  if (scheme === 'light') {
    const readable = standOut(own, [PAPER.light], 4.6, 'darker');
    tokens.set(fill, readable);
    for (const [state, darker] of [
      ['hover', 0.06],
      ['active', 0.11],
    ] as const) {
      const pressed = { ...toLch(readable), l: Math.max(0.1, toLch(readable).l - darker) };
      tokens.set(
        `--basis-color-accent-1-inverse-bg-${state}`,
        standOut(pressed, [PAPER.light], 4.6, 'darker'),
      );
    }
    const grounds = ['subtle', 'default', 'hover', 'active'].flatMap(
      (shade) => tokens.get(`--basis-color-accent-1-bg-${shade}`) ?? [],
    );
    if ([PAPER.light, ...grounds].every((ground) => contrast(readable, ground) >= 4.5))
      tokens.set(text, readable);
  }
  return new Map([...tokens].filter(([name]) => SLOTS.test(name)));
}
