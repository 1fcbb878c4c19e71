import { type Hex, type Lch, standOut, toHex } from './colour.ts';

export type Scheme = 'light' | 'dark';

/** Custom property -> value. */
export type Tokens = ReadonlyMap<string, string>;

/** Slot -> lightness and share of the chroma. The slots are the common token layer of NL Design System. */
type Ramp = Readonly<Record<string, readonly [lightness: number, chroma: number]>>;

const RAMPS: Readonly<Record<Scheme, Ramp>> = {
  light: {
    'bg-document': [1, 0],
    'bg-subtle': [0.978, 0.1],
    'bg-default': [0.953, 0.22],
    'bg-hover': [0.925, 0.3],
    'bg-active': [0.895, 0.4],
    'border-subtle': [0.885, 0.35],
    'border-default': [0.6, 0.9],
    'border-hover': [0.46, 1],
    'border-active': [0.38, 1],
    'color-subtle': [0.48, 1],
    'color-default': [0.42, 1],
    'color-hover': [0.35, 1],
    'color-active': [0.3, 0.9],
    'color-document': [0.24, 0.7],
    'inverse-bg-document': [0.24, 0.7],
    'inverse-bg-subtle': [0.3, 0.8],
    'inverse-bg-default': [0.42, 1],
    'inverse-bg-hover': [0.35, 1],
    'inverse-bg-active': [0.3, 0.9],
    'inverse-border-default': [0.87, 0.4],
    'inverse-color-default': [1, 0],
  },
  dark: {
    'bg-document': [0.2, 0.5],
    'bg-subtle': [0.235, 0.5],
    'bg-default': [0.27, 0.5],
    'bg-hover': [0.31, 0.6],
    'bg-active': [0.35, 0.6],
    'border-subtle': [0.36, 0.5],
    'border-default': [0.62, 0.8],
    'border-hover': [0.76, 0.8],
    'border-active': [0.84, 0.8],
    'color-subtle': [0.76, 0.7],
    'color-default': [0.82, 0.8],
    'color-hover': [0.88, 0.6],
    'color-active': [0.92, 0.5],
    'color-document': [0.94, 0.3],
    'inverse-bg-document': [0.94, 0.3],
    'inverse-bg-subtle': [0.9, 0.4],
    'inverse-bg-default': [0.82, 0.8],
    'inverse-bg-hover': [0.88, 0.6],
    'inverse-bg-active': [0.92, 0.5],
    'inverse-border-default': [0.3, 0.6],
    'inverse-color-default': [0.2, 0.5],
  },
};

/** Text stands on these; in every role also on the paper of the page. */
const UNDER_TEXT = ['bg-document', 'bg-subtle', 'bg-default', 'bg-hover', 'bg-active'];

/** Paper of the page, for the roles that have no say over it. */
export const PAPER: Readonly<Record<Scheme, Hex>> = { light: '#ffffff', dark: '#101418' };

/**
 * The slots of one colour role. Whatever the hue, text keeps a contrast of at least 4.5 on every background
 * of its role and on paper, and borders of controls keep 3 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export function roleTokens(role: string, { c, h }: Pick<Lch, 'c' | 'h'>, scheme: Scheme): Map<string, Hex> {
  const way = scheme === 'light' ? 'darker' : 'lighter';
  const slots = new Map<string, Hex>();
  const at = (slot: string): Hex => slots.get(slot) ?? PAPER[scheme];
  for (const [slot, [l, share]] of Object.entries(RAMPS[scheme])) {
    const colour = { l, c: c * share, h };
    if (slot === 'bg-document') slots.set(slot, PAPER[scheme]);
    else if (slot.startsWith('color-')) slots.set(slot, standOut(colour, UNDER_TEXT.map(at), 4.5, way));
    else if (slot.startsWith('inverse-bg-'))
      slots.set(slot, standOut(colour, [scheme === 'light' ? '#ffffff' : PAPER.dark], 4.6, way));
    else if (slot === 'inverse-color-default') slots.set(slot, scheme === 'light' ? '#ffffff' : PAPER.dark);
    else if (slot === 'border-default')
      slots.set(slot, standOut(colour, ['bg-document', 'bg-subtle', 'bg-default'].map(at), 3, way));
    else slots.set(slot, toHex(colour));
  }
  for (const state of ['hover', 'active', 'document']) {
    slots.set(`inverse-color-${state}`, at('inverse-color-default'));
    slots.set(`inverse-border-${state}`, at('inverse-border-default'));
  }
  return new Map([...slots].map(([slot, value]) => [`--basis-color-${role}-${slot}`, value]));
}

/** Hue and chroma of the roles that mean something. Meaning is never in the colour alone. */
const ROLES: Readonly<Record<string, Pick<Lch, 'c' | 'h'>>> = {
  default: { c: 0.018, h: 245 },
  'accent-1': { c: 0.082, h: 238 },
  info: { c: 0.075, h: 238 },
  positive: { c: 0.085, h: 155 },
  warning: { c: 0.09, h: 65 },
  negative: { c: 0.155, h: 25 },
};

/** What can be done carries the colour of the house; a municipality changes all of it through one role. */
const FOLLOWERS = ['action-1', 'action-2', 'selected'];

/** All colours of the house, for one scheme. */
export function paletteTokens(scheme: Scheme): Tokens {
  const tokens = new Map<string, string>();
  for (const [role, colour] of Object.entries(ROLES))
    for (const [name, value] of roleTokens(role, colour, scheme)) tokens.set(name, value);
  for (const follower of FOLLOWERS)
    for (const name of roleTokens('accent-1', { c: 0, h: 0 }, scheme).keys())
      tokens.set(name.replace('accent-1', follower), `var(${name})`);
  return tokens;
}
