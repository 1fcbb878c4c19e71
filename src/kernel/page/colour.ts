/** Lightness 0..1, chroma 0..0.37, hue in degrees. Equal steps look equally large to people. */
export interface Lch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** A colour as `#rrggbb`, in lower case. */
export type Hex = string;

type Triple = readonly [number, number, number];

/** Whether this is a colour as `#rrggbb`. */
export const isHex = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/**
 * The colour in OKLCH. Throws on anything but `#rrggbb`.
 * Source: Björn Ottosson, "A perceptual color space for image processing" (2020).
 */
export function toLch(hex: Hex): Lch {
  const [r, g, b] = linear(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, bb),
    h: ((Math.atan2(bb, a) * 180) / Math.PI + 360) % 360,
  };
}

/** The nearest colour a screen can show: chroma gives way, lightness and hue stay. */
export function toHex({ l, c, h }: Lch): Hex {
  const lightness = Math.min(1, Math.max(0, l));
  for (let chroma = c; chroma > 0; chroma -= 0.004) {
    const rgb = toLinear({ l: lightness, c: chroma, h });
    if (rgb.every((part) => part >= -0.0005 && part <= 1.0005)) return format(rgb);
  }
  return format(toLinear({ l: lightness, c: 0, h }));
}

/** Contrast between two colours, 1 to 21. Source: WCAG 2.2, "contrast ratio". */
export function contrast(one: Hex, other: Hex): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour made as much darker (or lighter) as it takes to stand out from every background. */
export function standOut(
  colour: Lch,
  backgrounds: readonly Hex[],
  ratio: number,
  way: 'darker' | 'lighter',
): Hex {
  const step = way === 'darker' ? -0.01 : 0.01;
  for (let l = colour.l; l > 0 && l < 1; l += step) {
    const hex = toHex({ ...colour, l });
    if (backgrounds.every((background) => contrast(hex, background) >= ratio)) return hex;
  }
  return way === 'darker' ? '#000000' : '#ffffff';
}

function toLinear({ l, c, h }: Lch): Triple {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function linear(hex: Hex): Triple {
  if (!isHex(hex)) throw new Error('a colour is written as #rrggbb');
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function format(rgb: Triple): Hex {
  const part = (value: number): string => {
    const bounded = Math.min(1, Math.max(0, value));
    const encoded = bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * bounded ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${rgb.map(part).join('')}`;
}

function luminance(hex: Hex): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
